"""Meetings, visits, exercises and other occasions: their mentions, and which are one."""

from extract.events.finding import find
from extract.events.groups import Group, group
from extract.events.mention import EventMention

__all__ = ["EventMention", "Group", "find", "group"]

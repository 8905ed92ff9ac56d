"""Who holds which rank, office and form of address."""

from collections.abc import Mapping, Sequence

from extract.link.holders.beside import Row
from extract.link.holders.careers import careers
from extract.link.holders.recall import Recall
from extract.link.holders.said import said
from extract.link.holders.scene import Scene
from extract.link.holders.topics import Topics
from extract.mentions import HonorificMention, Mention, PersonMention, PositionMention, RankMention
from extract.pages import Page

Title = HonorificMention | RankMention | PositionMention


def holders(
    page: Page,
    people: Sequence[Sequence[PersonMention]],
    honorifics: Sequence[HonorificMention],
    ranks: Sequence[RankMention],
    positions: Sequence[PositionMention],
) -> dict[Mention, int | None]:
    """Return for each title the index of the person who holds it, None where nobody is named.

    A title beside a name belongs to that name; one that a sentence says of somebody ("was
    appointed", "sat as") to the person who the sentence is about; any other recalls the person
    who was introduced with such an office.
    """
    scene = Scene(page, people, [*honorifics, *ranks, *positions], honorifics)
    known: dict[Mention, int] = Row(scene).beside()
    topics = Topics(scene, known)
    known |= said(scene, topics, known)
    known |= careers(scene, topics, _apart(scene, known))
    apart = _apart(scene, known)
    recall = Recall(scene, {t: who for t, who in known.items() if t not in scene.formal})
    recalled = {title: recall.holder(title) for title in apart}
    return {title: known.get(title, recalled.get(title)) for title in scene.titles}


def _apart(scene: Scene, known: Mapping[Mention, int]) -> list[Mention]:
    return [title for title in scene.titles if title not in scene.formal and title not in known]

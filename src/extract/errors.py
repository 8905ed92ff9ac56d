"""The errors that a user can put right: each names the file and says what to do."""


class ExtractError(Exception):
    """Something outside the program is wrong; its text is one line for the user."""


class InputError(ExtractError):
    """A document cannot be read."""


class SettingsError(ExtractError):
    """A settings or metadata file, or an option, cannot be used."""


class LexiconError(ExtractError):
    """A lexicon file or one of its entries is wrong."""


class ModelError(ExtractError):
    """A model is missing or cannot be used."""


class WorkerError(ExtractError):
    """The processes that do the work cannot be started."""


class FailedError(ExtractError):
    """A document failed, and the run is to stop at the first."""

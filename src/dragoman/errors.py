"""The errors that Dragoman raises, as one small tree."""


class DragomanError(Exception):
    """Anything that Dragoman itself reports: what failed, where, the usual cause, the way out."""


class PackError(DragomanError):
    """A language pack or ontology file does not follow its schema."""


class InputError(DragomanError):
    """A document could not be read."""


class RecordError(DragomanError):
    """A record file is missing, is not a record, or does not fit the documents."""


class LanguageError(DragomanError):
    """A language was asked for that no pack covers."""


class ProjectError(DragomanError):
    """A project file cannot be made, opened or written, or is none."""


class ExportError(DragomanError):
    """A record cannot be exported: a package is missing, or the options do not fit the format."""

"""One tree of errors; each says what, where and what to do, and keeps the facts as attributes.

OnRecordError
├── ReadError           an input file or line cannot be read      (source, problem, remedy)
├── CaseError           case.toml or a case's folder is unusable  (source, problem, remedy)
├── ParameterError      a briefing's parameter is unknown, missing or ill-typed
├── AnnotationError     an article could not be annotated
├── LanguageModelError  no usable language model
├── CorpusError         the corpus cannot be opened or written
│   └── DamagedError    files of the corpus are not what was written
├── BriefingError       a notebook failed or its page could not be made
│   └── EditionError    an edition, or its manifest, is not what it should be
├── SourceError         a source of articles cannot be asked
├── DeliveryError       an edition cannot be sent to a place
│   ├── TryAgainError   it did not go out, and may the next time
│   └── UnsureError     nobody can say whether it went out
├── OutputError         a file or folder cannot be written: full, read-only, forbidden, in use
├── ClusterError        the workers of a cluster cannot be reached or used
├── MachineError        the machine gives no more memory, processes or files
└── MissingSystemPackage  a library of the operating system is not there
"""

from __future__ import annotations


class OnRecordError(Exception):
    """Base of all errors that a user can act on: ``what``, ``where`` it happened and the ``remedy``."""

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(": ".join(part for part in (where, what) if part) + (f" ({remedy})" if remedy else ""))

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way back from a worker process, keyword arguments included."""
        return (_rebuild, (type(self), self.what, self.where, self.remedy))


def _rebuild(kind: type[OnRecordError], what: str, where: str | None, remedy: str | None) -> OnRecordError:
    return kind(what, where=where, remedy=remedy)


class ReadError(OnRecordError):
    """An input file or line cannot be read."""


class CaseError(OnRecordError):
    """``case.toml`` or a case's folder is unusable."""


class ParameterError(OnRecordError):
    """A briefing's parameter is unknown, missing or ill-typed."""


class AnnotationError(OnRecordError):
    """An article could not be annotated."""


class LanguageModelError(OnRecordError):
    """No usable language model."""


class CorpusError(OnRecordError):
    """The corpus cannot be opened or written."""


class DamagedError(CorpusError):
    """Files of the corpus are not what was written."""


class BriefingError(OnRecordError):
    """A notebook failed or its page could not be made."""


class EditionError(BriefingError):
    """An edition, or its manifest, is not what it should be."""


class SourceError(OnRecordError):
    """A source of articles cannot be asked."""


class DeliveryError(OnRecordError):
    """An edition cannot be sent to a place."""


class TryAgainError(DeliveryError):
    """It did not go out, and may the next time."""


class UnsureError(DeliveryError):
    """Nobody can say whether it went out."""


class OutputError(OnRecordError):
    """A file or folder cannot be written: full, read-only, forbidden, in use."""


class ClusterError(OnRecordError):
    """The workers of a cluster cannot be reached or used."""


class MachineError(OnRecordError):
    """The machine gives no more memory, processes or files."""


class MissingSystemPackage(OnRecordError):  # noqa: N818  it names a state of the machine, and reads so where it is caught
    """A library of the operating system is not there."""

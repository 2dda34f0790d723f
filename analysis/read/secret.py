"""Secrets: a setting names the place of one, an environment variable or a private file, and never holds it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from analysis.errors import ParameterError

_MOST_BYTES = 64_000
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def _placed(path: Path, info: ValidationInfo) -> Path:
    """Let a path be seen from the folder of the settings, where validation was told of it."""
    if "\0" in str(path):
        raise ValueError("a path holds no NUL")
    folder = (info.context or {}).get("folder")
    return Path(folder) / path.expanduser() if folder else path.expanduser()


Place = Annotated[Path, AfterValidator(_placed)]


class Secret(BaseModel):
    """Where a secret is: ``{ env = "NAME" }`` or ``{ file = "path" }``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    env: Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")] | None = None
    file: Place | None = None

    @model_validator(mode="before")
    @classmethod
    def _is_no_secret_itself(cls, value: Any) -> Any:
        if not isinstance(value, dict | Secret):
            raise ValueError('a secret never stands in the settings: write { env = "NAME" } or { file = "path" }')  # noqa: TRY004
        return value

    @model_validator(mode="after")
    def _is_in_one_place(self) -> Secret:
        if (self.env is None) == (self.file is None):
            raise ValueError("name one of `env` and `file`")
        return self

    @property
    def named(self) -> str:
        """Where it is, for a message: a file's path as it is, a variable with its dollar sign."""
        return f"${self.env}" if self.env is not None else str(self.file)

    def read(self) -> str:
        """Return the secret. Raises ParameterError where it is not there, or others may read its file."""
        if self.env is not None:
            value = os.environ.get(self.env, "")
        else:
            assert self.file is not None
            value = _private_text(self.file)
        if not value.strip():
            raise ParameterError("there is no secret", where=self.named, remedy="set it, for the user who runs this")
        if any(ord(one) < 32 or ord(one) == 127 for one in value.strip()):
            raise ParameterError("the secret has more than one line", where=self.named, remedy="write it as a single line")
        return value.strip()


def secrets_in(*settings: object) -> Iterator[Secret]:
    """Give the secrets that settings name, each once."""
    found: dict[Secret, None] = {}
    for one in settings:
        _gather(one, found)
    yield from found


def _gather(one: object, found: dict[Secret, None]) -> None:
    if isinstance(one, Secret):
        found[one] = None
    elif isinstance(one, BaseModel):
        for name in type(one).model_fields:
            _gather(getattr(one, name), found)
    elif isinstance(one, tuple):
        for part in one:
            _gather(part, found)


def _private_text(file: Path) -> str:
    """Return what a file holds that nobody but its owner can read."""
    try:
        with file.open("rb") as opened:
            about = os.fstat(opened.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise ParameterError("the secret's file is none", where=str(file), remedy="name a plain file")
            if about.st_mode & _OTHERS:
                what = f"others may use the secret's file (its rights are {stat.S_IMODE(about.st_mode):o})"
                raise ParameterError(what, where=str(file), remedy=f"chmod 600 {file}")
            if about.st_uid not in (0, os.geteuid()):
                raise ParameterError("the secret's file is another user's", where=str(file), remedy="own it yourself")
            return opened.read(_MOST_BYTES).decode("utf-8")
    except UnicodeDecodeError:
        raise ParameterError("the secret's file is no text", where=str(file), remedy="write the secret in one line") from None
    except OSError as error:
        what = f"the secret's file cannot be read: {error.strerror}"
        raise ParameterError(what, where=str(file), remedy="check its name and its owner") from None

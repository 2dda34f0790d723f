"""``[[source]]`` in ``case.toml``: where a case's articles come from by themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from analysis.errors import CaseError
from analysis.read.secret import Place, Secret
from analysis.read.toml import read_toml
from analysis.world.places import NAME

Words = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\w")]
Security = Literal["tls", "starttls", "none"]


def check_address(url: str) -> str:
    """Refuse what is no address of the web, and one that holds a password."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        good = False
    if not good or any(character.isspace() or not character.isprintable() for character in url):
        raise ValueError("an address begins with https:// or http:// and a host's name")
    if parts.username is not None or parts.password is not None:
        raise ValueError('an address holds no password: write user = "…" and password = { env = "NAME" } beside it')
    return url


WebAddress = Annotated[str, AfterValidator(check_address)]
Host = Annotated[str, Field(pattern=r"^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$", max_length=253)]


class _Source(BaseModel):
    """What every source has: a name, after which its folder under the case's articles is called, and what of it is taken.

    ``match`` takes only articles that hold one of the words or names, or with "actors" one of the case's actors of interest.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=f"^{NAME}$")]
    match: Annotated[tuple[Words, ...], Field(min_length=1)] | Literal["actors"] | None = None


class Inbox(_Source):
    """A folder into which files are put; one is taken when it was left alone for ``settle`` seconds."""

    kind: Literal["folder"]
    path: Place
    settle: Annotated[float, Field(ge=0, le=3600)] = 5


class Maildir(_Source):
    """A Maildir, which is read and left as it is."""

    kind: Literal["maildir"]
    path: Place


class Feed(_Source):
    """An RSS or Atom feed; with ``pages`` the page behind a link is fetched where the feed only announces an article.

    ``private`` allows addresses of one's own network; ``delay`` is the least time in seconds between two requests to a host;
    ``most`` the number of new entries taken in one run.
    """

    kind: Literal["feed"]
    url: WebAddress
    pages: bool = False
    private: bool = False
    delay: Annotated[float, Field(ge=0, le=3600)] = 2
    most: Annotated[int, Field(ge=1, le=1000)] = 50
    user: Annotated[str, Field(pattern=r"^[^:\x00-\x1f\x7f]+$")] | None = None
    password: Secret | None = None

    @model_validator(mode="after")
    def _has_both(self) -> Feed:
        if (self.user is None) != (self.password is None):
            raise ValueError("`user` and `password` go together")
        if self.password is not None and not self.url.startswith("https://") and not self.private:
            raise ValueError("a password is sent over https:// only")
        return self


class Imap(_Source):
    """A folder of an IMAP server, which is read and left as it is."""

    kind: Literal["imap"]
    host: Host
    user: Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]+$")]
    password: Secret
    port: Annotated[int, Field(ge=1, le=65535)] | None = None
    security: Security = "tls"
    ca: Place | None = None
    folder: Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]+$", max_length=500)] = "INBOX"
    most: Annotated[int, Field(ge=1, le=10_000)] = 200

    @model_validator(mode="after")
    def _is_safe(self) -> Imap:
        check_security(self.security, self.host)
        return self


AnySource = Inbox | Maildir | Feed | Imap
Source = Annotated[Inbox | Maildir | Feed | Imap, Field(discriminator="kind")]
_SOURCES: TypeAdapter[tuple[AnySource, ...]] = TypeAdapter(tuple[Source, ...])


def read_sources(case: Path) -> tuple[AnySource, ...]:
    """Read the sources of a case, by its folder or its ``case.toml``; none for bare articles. Raises CaseError.

    Paths are seen from the case's folder.
    """
    file = settings_file(case)
    if file is None:
        return ()
    table = read_toml(file)
    try:
        sources = _SOURCES.validate_python(table.get("source", []), context={"folder": file.parent})
    except ValidationError as error:
        raise CaseError(said(error, "source"), where=str(file), remedy="see docs/desk.md") from None
    names = [one.name for one in sources]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise CaseError(f"two sources are named {twice[0]!r}", where=str(file), remedy="give each a name of its own")
    return sources


def check_security(security: Security, host: str) -> None:
    """Refuse to talk in the clear to another machine."""
    if security == "none" and host not in ("localhost", "127.0.0.1", "::1"):
        raise ValueError('`security = "none"` is for this machine only: say "tls" or "starttls"')


def settings_file(case: Path) -> Path | None:
    """Return the ``case.toml`` of a case; None where there is none."""
    file = case / "case.toml" if case.is_dir() else case
    return file if file.suffix == ".toml" and file.is_file() else None


def said(error: ValidationError, key: str) -> str:
    """Say what is wrong first, by its key, without the value: it may be a secret."""
    first: Any = error.errors(include_input=False, include_url=False)[0]
    place = ".".join(str(part) for part in (key, *first["loc"]))
    return f"`{place}`: {first['msg'].removeprefix('Value error, ')}"

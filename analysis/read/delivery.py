"""``[deliver]`` in ``case.toml`` or an entry of ``briefings.toml``: where editions go, and when."""

from __future__ import annotations

from email.policy import default
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from analysis.errors import CaseError
from analysis.read.secret import Place, Secret
from analysis.read.sources import Host, Security, WebAddress, check_security, said, settings_file
from analysis.read.toml import read_toml

SendWhen = Literal["always", "changed", "material"]


def _mailbox(text: str) -> str:
    """Refuse what is no mail address; "Name <name@host>" is one."""
    try:
        header: Any = default.header_factory("from", text)
        spec = header.addresses[0].addr_spec
        good = len(header.addresses) == 1 and not header.defects and text.isprintable() and "=?" not in text
        good = good and spec.isascii() and all(spec.rpartition("@")[::2]) and "." not in (spec[-1], spec[0])
    except Exception:  # noqa: BLE001  the parser of headers ends in whatever it meets
        good = False
    if not good:
        raise ValueError("this is no mail address: write name@example.org, or Name <name@example.org>")
    return text


Mailbox = Annotated[str, AfterValidator(_mailbox)]


class _Channel(BaseModel):
    """What every channel has: ``send_when`` of its own, if any."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    send_when: SendWhen | None = None


class Mail(_Channel):
    """Mail by SMTP: each edition to ``readers``, each failure to ``maintainers``, one message each."""

    host: Host
    sender: Annotated[Mailbox, Field(alias="from")]
    readers: tuple[Mailbox, ...] = ()
    maintainers: tuple[Mailbox, ...] = ()
    port: Annotated[int, Field(ge=1, le=65535)] | None = None
    security: Security = "starttls"
    ca: Place | None = None
    user: Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]+$")] | None = None
    password: Secret | None = None
    pdf: Literal["attach", "link", "none"] = "attach"
    most_bytes: Annotated[int, Field(ge=100_000)] = 15_000_000

    @model_validator(mode="after")
    def _has_both(self) -> Mail:
        if (self.user is None) != (self.password is None):
            raise ValueError("`user` and `password` go together")
        if not self.readers and not self.maintainers:
            raise ValueError("it goes to nobody: name `readers` or `maintainers`")
        check_security(self.security, self.host)
        return self


class Webhook(_Channel):
    """A POST of JSON, signed as Standard Webhooks are; with ``failures`` of these, too."""

    url: WebAddress | Secret
    secret: Secret | None = None
    private: bool = False
    failures: bool = False

    @model_validator(mode="after")
    def _is_safe(self) -> Webhook:
        if isinstance(self.url, str) and not self.url.startswith("https://") and not self.private:
            raise ValueError("it goes over https:// only; `private = true` allows http:// in a network of your own")
        return self


class Copy(_Channel):
    """A folder, in which each edition gets a folder ``NAME/edition-N``."""

    path: Place


class Git(_Channel):
    """A branch of a git repository, to which each edition's files are committed; ``push`` names a remote."""

    repository: Place
    branch: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", max_length=200)] = "editions"
    push: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=100)] | None = None
    author: Mailbox = "On Record <onrecord@localhost.localdomain>"


class Apprise(_Channel):
    """Slack, Teams, ntfy and the like by an address of Apprise, which is a secret; needs ``onrecord[notify]``."""

    url: Secret
    failures: bool = False


class Delivery(BaseModel):
    """All of ``[deliver]``. ``link`` is where readers find the folder of reports on the web, if they do."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    send_when: SendWhen = "changed"
    link: WebAddress | None = None
    tries: Annotated[int, Field(ge=1, le=10)] = 3
    mail: tuple[Mail, ...] = ()
    webhook: tuple[Webhook, ...] = ()
    folder: tuple[Copy, ...] = ()
    git: tuple[Git, ...] = ()
    apprise: tuple[Apprise, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of channels that there are."""
        return tuple(name for name in ("mail", "webhook", "folder", "git", "apprise") if getattr(self, name))


def read_delivery(case: Path) -> Delivery | None:
    """Read ``[deliver]`` of a case, by its folder or its ``case.toml``; None where it has none. Raises CaseError."""
    file = settings_file(case)
    table = read_toml(file) if file is not None else {}
    return parse_delivery(table["deliver"], where=file) if file is not None and "deliver" in table else None


def parse_delivery(table: Any, *, where: Path) -> Delivery:
    """Check a table ``[deliver]`` of a file, from whose folder its paths are seen. Raises CaseError."""
    try:
        return Delivery.model_validate(table, context={"folder": where.parent})
    except ValidationError as error:
        raise CaseError(said(error, "deliver"), where=str(where), remedy="see docs/desk.md") from None

"""Begin a case: a folder with a commented ``case.toml``, an entry in ``briefings.toml``, and the folders that both name."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import tomlkit

from analysis.briefing.schedule import read_schedule
from analysis.desk.zone import local_zone
from analysis.errors import CaseError, ParameterError
from analysis.read import read_case
from analysis.read.case import QUESTION
from analysis.read.delivery import read_delivery
from analysis.read.sources import read_sources
from analysis.world.belongings import belonging
from analysis.world.leftovers import make_owned, not_left
from analysis.world.places import is_name
from analysis.world.whole import write_whole

_HERE = Path(__file__).parent
_LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a person says of a new case; ``sources`` are folders, Maildirs and addresses (http, https, imap).

    ``schedule`` and ``zone``, where given, are of its entry if ``briefings.toml`` is there already, else of the new file.
    """

    title: str
    question: str = ""
    actors: Sequence[str] = ()
    sources: Sequence[str] = ()
    readers: Sequence[str] = ()
    server: str = "localhost:25"
    schedule: str | None = None
    zone: str | None = None


def begin(folder: Path, said: Beginning, *, briefings: Path) -> None:
    """Make a case in a new or empty folder, and its entry in ``briefings``. All of it or nothing.

    Raises CaseError for a folder that is taken, a name that is none, or settings that cannot be.
    """
    _check_free(folder)
    with _new_folder(folder) as work:
        for name in ("articles", *(["inbox"] * (not said.sources))):
            (work / name).mkdir()
        write_whole(work / "case.toml", _case(folder, said))
        _check(work)
        _finish(work, folder, _with_entry(folder, briefings, said), briefings)


def begin_example(folder: Path, *, briefings: Path) -> None:
    """Lay the bundled case into a new or empty folder, with an entry in ``briefings``."""
    _check_free(folder)
    with _new_folder(folder) as work:
        shutil.copytree(belonging("example"), work, dirs_exist_ok=True)
        _finish(work, folder, _with_entry(folder, briefings, Beginning(title="")), briefings)


def _check_free(folder: Path) -> None:
    if not is_name(folder.name):
        remedy = "use small letters, digits and hyphens, as in my-affair: folders are named after it"
        raise CaseError(f"{folder.name!r} is no name for a case", where=str(folder), remedy=remedy)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CaseError("there is something already", where=str(folder), remedy="name a new folder")


def _new_folder(folder: Path) -> Any:
    folder.parent.mkdir(parents=True, exist_ok=True)
    return not_left(make_owned(folder.parent, f".{folder.name}-unfinished-"))


def _finish(work: Path, folder: Path, entry: str, briefings: Path) -> None:
    """Put all in place: the settings of the schedule last, which name the folder."""
    work.chmod(0o755)
    if folder.exists():
        folder.rmdir()
    work.replace(folder)
    write_whole(briefings, entry)


def _check(work: Path) -> None:
    """Read what was written, as any command will. Raises what that raises."""
    read_case(work)
    read_sources(work)
    read_delivery(work)


def _case(folder: Path, said: Beginning) -> str:
    document = tomlkit.parse((_HERE / "new_case.toml").read_text(encoding="utf-8"))
    document["name"], document["title"], document["question"] = folder.name, said.title, said.question or QUESTION
    document["actors_of_interest"] = list(said.actors)
    text = tomlkit.dumps(document)
    for source in _sources(folder, said.sources):
        text += f"\n[[source]]\n{tomlkit.dumps(source)}"
    return text + (_delivery(said) if said.readers else "")


def _sources(folder: Path, given: Sequence[str]) -> Iterator[dict[str, Any]]:
    names: set[str] = set()
    for one in given or ("",):
        source = _source(folder, one)
        name = next(name for number in range(1, 1000) if (name := _numbered(source["name"], number)) not in names)
        names.add(name)
        yield {**source, "name": name}


def _source(folder: Path, given: str) -> dict[str, Any]:
    """Return the table of one source, by what is given: an address, a Maildir or a folder; by default an inbox of the case."""
    if not given:
        return {"name": "inbox", "kind": "folder", "path": "inbox"}
    if given.startswith(("http://", "https://")):
        host = urlsplit(given).hostname or ""
        return {"name": _named(host, "feed"), "kind": "feed", "url": given} | ({"private": True} if host in _LOCAL else {})
    if given.startswith("imap://"):
        return _imap(given)
    place = Path(given).expanduser()
    if not place.is_dir():
        raise CaseError("there is no such folder of articles to come", where=given, remedy="make it, or name a feed's address")
    kind = "maildir" if all((place / part).is_dir() for part in ("cur", "new")) else "folder"
    path = str(place) if place.is_absolute() else os.path.relpath(place, folder)
    return {"name": _named(place.name, kind), "kind": kind, "path": path}


def _imap(given: str) -> dict[str, Any]:
    """Return the table of imap://USER@HOST/FOLDER; the password is read from the environment when it is needed."""
    parts = urlsplit(given)
    if parts.password or not parts.username or not parts.hostname:
        remedy = "write imap://USER@HOST/FOLDER; the password comes from $ONRECORD_IMAP_PASSWORD"
        raise CaseError("this is no address of a mailbox", where=given.partition(":")[0] + "://…", remedy=remedy)
    user = unquote(parts.username)
    told: dict[str, Any] = {"name": _named(parts.hostname, "mail"), "kind": "imap", "host": parts.hostname, "user": user}
    told |= {"folder": unquote(parts.path.strip("/"))} if parts.path.strip("/") else {}
    return told | {"password": _inline({"env": "ONRECORD_IMAP_PASSWORD"})}


def _delivery(said: Beginning) -> str:
    host, _, port = said.server.rpartition(":") if re.search(r":\d+$", said.server) else (said.server, "", "")
    security = "none" if host in _LOCAL else "tls" if port == "465" else "starttls"
    mail: dict[str, Any] = {"host": host, "from": f"onrecord@{said.readers[0].rpartition('@')[2].strip('>') or 'localhost'}"}
    mail |= {"readers": list(said.readers), "security": security} | ({"port": int(port)} if port else {})
    return f'\n[deliver]\nsend_when = "changed"\n\n[[deliver.mail]]\n{tomlkit.dumps(mail)}'


def _with_entry(folder: Path, briefings: Path, said: Beginning) -> str:
    """Return the text of ``briefings`` with an entry for the case at its end. Raises ParameterError for what it would say."""
    entry: dict[str, Any] = {"name": folder.name, "case": os.path.relpath(folder, briefings.absolute().parent)}
    if briefings.exists():
        text = briefings.read_text(encoding="utf-8-sig").rstrip("\n") + "\n"
        entry |= {key: value for key, value in (("schedule", said.schedule), ("zone", said.zone)) if value}
    else:
        document = tomlkit.parse((_HERE / "new_briefings.toml").read_text(encoding="utf-8"))
        document["schedule"], document["zone"] = said.schedule or "weekdays 06:00", said.zone or local_zone()
        text = tomlkit.dumps(document)
    text += f"\n[[briefing]]\n{tomlkit.dumps(entry)}"
    _check_entries(text, briefings)
    return text


def _check_entries(text: str, briefings: Path) -> None:
    with not_left(make_owned(briefings.absolute().parent, ".briefings-unfinished-")) as work:
        write_whole(work / briefings.name, text)
        try:
            read_schedule(work / briefings.name, reports=work)
        except (ParameterError, CaseError) as error:
            raise type(error)(error.what, where=str(briefings), remedy=error.remedy) from None


def _inline(table: dict[str, str]) -> Any:
    inline = tomlkit.inline_table()
    inline.update(table)
    return inline


def _named(text: str, otherwise: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60] or otherwise


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"

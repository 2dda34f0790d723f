"""``onrecord init``: begin a case."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from analysis.cli.say import say, tell

if TYPE_CHECKING:
    from analysis.desk.begin import Beginning


class _Told(TypedDict):
    """What is said of the new case, as its options are named."""

    title: str | None
    question: str | None
    actors: tuple[str, ...]
    sources: tuple[str, ...]
    readers: tuple[str, ...]
    server: str
    schedule: str | None
    zone: str | None


@click.command(epilog='Example:  onrecord init my-affair --title "The Verani water accord" --from https://gazette.example/feed')
@click.argument("folder", metavar="NAME", type=click.Path(path_type=Path))
@click.option("--title", help="The title that its briefings carry (asked for on a terminal).")
@click.option("--question", help="What a reader wants to know, in one sentence.")
@click.option("--actor", "actors", multiple=True, help="An actor that the briefing follows first; may be given again.")
@click.option(
    "--from", "sources", multiple=True, metavar="SOURCE",
    help="Where articles come from: a folder, a Maildir, a feed's address, imap://USER@HOST/FOLDER; may be given again "
    "(default: the folder inbox of the case).",
)  # fmt: skip
@click.option("--mail-to", "readers", multiple=True, metavar="ADDRESS", help="A reader who gets editions by mail.")
@click.option("--mail-server", "server", default="localhost:25", show_default=True, help="HOST:PORT that takes the mail.")
@click.option("--schedule", help="When it is to be made (default: weekdays 06:00, or as briefings.toml has it for all).")
@click.option("--zone", help="Whose clock that is: Europe/Berlin (default: this machine's).")
@click.option("--example", is_flag=True, help="Lay the bundled case there, to try things on.")
@click.option(
    "--briefings", type=click.Path(dir_okay=False, path_type=Path), default=Path("briefings.toml"), show_default=True,
    help="Where its entry goes.",
)  # fmt: skip
def init(folder: Path, *, example: bool, briefings: Path, **told: Unpack[_Told]) -> None:
    """Begin a case in the new folder NAME: a commented case.toml, its folders, and an entry in briefings.toml.

    What is not given is asked for on a terminal, and has a default elsewhere; only the title has none.
    """
    from analysis.desk.begin import begin, begin_example

    if example:
        begin_example(folder, briefings=briefings)
        say(folder / "case.toml")
        return
    if told["title"] is None and sys.stdin.isatty():
        _ask(told)
    said = _beginning(told)
    begin(folder, said, briefings=briefings)
    say(folder / "case.toml")
    into = folder / "articles" if said.sources else folder / "inbox"
    tell(f"put articles into {into}, then: onrecord brief {folder} --collect")


def _ask(told: _Told) -> None:
    """Ask on the terminal for what is not said."""
    told["title"] = click.prompt("Title that its briefings carry")
    told["question"] = told["question"] or click.prompt("What does a reader want to know", default="", show_default=False)
    told["actors"] = told["actors"] or _several("Actors to follow first, with commas between")
    where = "Where articles come from: folders or addresses, with commas (none: its inbox)"
    told["sources"] = told["sources"] or _several(where)


def _beginning(told: _Told) -> Beginning:
    from analysis.desk.begin import Beginning

    if not (title := told["title"]):
        raise click.UsageError('say --title "The … affair"')
    actors, sources, readers = told["actors"], told["sources"], told["readers"]
    return Beginning(title, told["question"] or "", actors, sources, readers, told["server"], told["schedule"], told["zone"])


def _several(what: str) -> tuple[str, ...]:
    told = click.prompt(what, default="", show_default=False)
    return tuple(one.strip() for one in told.split(",") if one.strip())

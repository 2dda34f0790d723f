"""``onrecord brief``: from a case to its briefing in HTML and PDF; ``--all`` for every briefing of a schedule."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from analysis.cli.brief_all import UNCHANGED, brief_all, send_out, tell_edition, write_index
from analysis.cli.collect import collect_first
from analysis.cli.progress import progress_bar
from analysis.cli.say import tell
from analysis.errors import OnRecordError

if TYPE_CHECKING:
    from analysis.briefing.edition import Specification
    from analysis.desk.outgoing import Outgoing


class _Options(TypedDict):
    """What is asked of the edition of one case, as its options are named."""

    given: tuple[str, ...]
    notebook: Path | None
    formats: tuple[str, ...]
    edition: int | None
    reports: Path
    corpus: Path | None
    workers: int | None
    scheduler: str | None


@click.command(epilog="Example:  onrecord brief data/cases/gsomia-2019 -p most_quotes=20 --format html")
@click.argument("case", required=False, type=click.Path(path_type=Path))
@click.option("--all", "every", is_flag=True, help="Produce every briefing of briefings.toml instead of that of CASE.")
@click.option(
    "--briefings", type=click.Path(dir_okay=False, path_type=Path), default=Path("briefings.toml"), show_default=True,
    help="The schedule that --all reads.",
)  # fmt: skip
@click.option("--only", "names", multiple=True, metavar="NAME", help="Of --all only this briefing; may be given again.")
@click.option("-p", "--parameter", "given", multiple=True, metavar="NAME=VALUE", help="Set a parameter of the notebook.")
@click.option("--notebook", type=click.Path(path_type=Path), help="The notebook to run (default: the briefing of On Record).")
@click.option(
    "--format", "formats", multiple=True, default=("html", "pdf"), metavar="NAME", help="html, pdf or both (default)."
)
@click.option("--edition", type=click.IntRange(min=1), help="The edition's number (default: the next, if anything changed).")
@click.option("--reports", type=click.Path(file_okay=False, path_type=Path), default=Path("reports"), help="Where editions go.")
@click.option(
    "--corpus", type=click.Path(file_okay=False, path_type=Path), help="The corpus (default: .onrecord/corpora/NAME)."
)
@click.option("--collect", "first", is_flag=True, help="Take in what the sources of the case have first.")
@click.option("--deliver", "then", is_flag=True, help="Send out what was made, and tell of what failed, as [deliver] says.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes at work (default: one a core).")
@click.option("--scheduler", metavar="ADDRESS", help="Annotate on the workers of this Dask scheduler (docs/cluster.md).")
def brief(
    case: Path | None,
    *,
    every: bool,
    briefings: Path,
    names: tuple[str, ...],
    first: bool,
    then: bool,
    **options: Unpack[_Options],
) -> int:
    """Produce the briefing of CASE: a folder with case.toml, a folder of articles, or a single article.

    New or changed articles are annotated, the notebook is run with its parameters, and the edition is published under
    reports/ in one step; a failed run leaves the last good edition in place. Exit codes: 0 an edition was made, 3 nothing has
    changed since the last one, 64 to 70 it failed.
    """
    if every == (case is not None) or (names and not every):
        raise click.UsageError("name a CASE, or else say --all, perhaps with --only NAME")
    if case is None:
        reports, workers, scheduler = options["reports"], options["workers"], options["scheduler"]
        return brief_all(briefings, reports, names=names, workers=workers, scheduler=scheduler, collect=first, deliver=then)
    told = collect_first([case]) if first else {}
    specification = _specified(case, **options)
    return _brief_and_deliver(specification, told) if then else _brief_one(specification)


def _specified(case: Path, **options: Unpack[_Options]) -> Specification:
    from analysis.briefing.edition import Specification
    from analysis.briefing.notebooks import own_notebook

    notebook = options["notebook"]
    return Specification(
        case=case,
        notebook=notebook or own_notebook("briefing"),
        parameters=dict(_pair(one) for one in options["given"]),
        formats=options["formats"],
        reports=options["reports"],
        edition=options["edition"],
        name=None if notebook is None else _shelf(case, notebook),
        corpus=options["corpus"],
        workers=options["workers"],
        scheduler=options["scheduler"],
    )


def _brief_and_deliver(specification: Specification, told: Mapping[Path, str | None]) -> int:
    """Make the edition and send it out, or tell of its failure; the exit code is that of the worse."""
    from analysis.desk.outgoing import Outgoing
    from analysis.read import read_case

    case = specification.case
    out = Outgoing(specification.reports / (specification.name or read_case(case).name), case)
    if out.delivery() is None:  # said before anything is made
        raise click.UsageError(f"{case} has no [deliver] in its case.toml: docs/desk.md says how one is written")
    try:
        code = _brief_one(specification)
    except OnRecordError as error:
        _report(out, error)
        raise
    return send_out([out], code, told)


def _brief_one(specification: Specification) -> int:
    from analysis.briefing.edition import produce

    with progress_bar("annotating", None) as done:
        made = produce(specification, progress=lambda what: tell(f"  {what} …"), annotated=done)
    if made.changed:
        write_index(specification.reports)
    tell_edition(made)
    return 0 if made.changed else UNCHANGED


def _report(out: Outgoing, error: OnRecordError) -> None:
    """Tell maintainers why there is no new edition; what is wrong with the case's settings cannot be told to them."""
    from analysis.cli.deliver import tell_sent

    with suppress(OnRecordError):
        tell_sent([(out.shelf.name, one) for one in out.report(str(error), topic="briefing")])


def _shelf(case: Path, notebook: Path) -> str | None:
    """Return the shelf of a notebook of one's own, so that its editions do not mix with the briefing's."""
    from analysis.read import read_case

    return None if notebook.stem == "briefing" else f"{read_case(case).name}-{notebook.stem}"


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise click.BadParameter(f"{text!r} has no `=`; write -p name=value", param_hint="-p")
    return name.strip(), value.strip()

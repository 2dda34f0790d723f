"""``onrecord reproduce``: make an edition again and compare."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli.say import say, tell

DIFFERENT = 1


@click.command(epilog="Example:  onrecord reproduce reports/gsomia-2019/edition-1 --reports again")
@click.argument("edition", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--notebook", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The notebook (default: by name)."
)
@click.option(
    "--corpus", type=click.Path(file_okay=False, path_type=Path), help="The corpus (default: .onrecord/corpora/NAME)."
)
@click.option("--reports", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where the copy goes.")
def reproduce(edition: Path, *, notebook: Path | None, corpus: Path | None, reports: Path) -> int:
    """Make EDITION (its folder or manifest.json) again from the same articles, settings and corrections, and compare the bytes.

    The exit code is 1 where a file differs; other versions of the software, which may be why, are named.
    """
    from analysis.briefing.manifest import read_manifest
    from analysis.briefing.notebooks import own_notebook
    from analysis.briefing.reproduce import reproduce as make_again

    manifest = edition / "manifest.json" if edition.is_dir() else edition
    named = notebook or own_notebook(Path(read_manifest(manifest).notebook["name"]).stem)
    again = make_again(manifest, notebook=named, corpus=corpus, reports=reports, progress=lambda what: tell(f"  {what} …"))
    for name, same in again.same.items():
        say(f"{'the same bytes' if same else 'DIFFERS       '} {name}")
    for name, (then, now) in again.differing.items():
        tell(f"made with {name} {then}, now {now}")
    return 0 if all(again.same.values()) else DIFFERENT

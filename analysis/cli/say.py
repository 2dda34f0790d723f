"""All that a command prints goes through here: strangers' words are cleaned, and a reader that left is no error."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

import click

from analysis.world.printed import printable


def say(text: object = "") -> None:
    """Print one line of the result."""
    try:
        click.echo(printable(str(text)))
    except BrokenPipeError:
        let_go()


def tell(text: object = "") -> None:
    """Print one line about the work, on standard error."""
    click.echo(printable(str(text)), err=True)


def let_go() -> None:
    """Print no more: whoever read the result has what it wanted."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def forgive_encodings() -> None:
    """Let a terminal that lacks a character show its number, not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

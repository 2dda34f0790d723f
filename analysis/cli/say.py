"""All that a command prints goes through here: strangers' words are cleaned, and a reader that left is no error."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from io import TextIOWrapper
from typing import TextIO

import click

from analysis.world.printed import printable

_NARROWEST = 40  # columns


def say(text: object = "") -> None:
    """Print one line of the result."""
    try:
        click.echo(_laid_out(text, sys.stdout))
    except BrokenPipeError:
        let_go()


def say_whole(text: str) -> None:
    """Print a result of several lines, a file to save or JSON, each cleaned and none wrapped."""
    try:
        click.echo("\n".join(map(printable, text.removesuffix("\n").split("\n"))))
    except BrokenPipeError:
        let_go()


def tell(text: object = "") -> None:
    """Print one line about the work, on standard error."""
    click.echo(_laid_out(text, sys.stderr), err=True)


def _laid_out(text: object, stream: TextIO) -> str:
    """Clean a line; on a terminal wrap it at blanks, what goes on indented, so that long lists of names can be read."""
    line = printable(str(text))
    if not stream.isatty():
        return line
    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    parts = textwrap.wrap(line, width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False,
                          replace_whitespace=False, drop_whitespace=True)  # fmt: skip
    return "\n".join(parts) if len(line) > width else line


def let_go() -> None:
    """Print no more: whoever read the result has what it wanted."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def forgive_encodings() -> None:
    """Let a terminal that lacks a character show its number, not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

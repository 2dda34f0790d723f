"""``onrecord completion``: what a shell needs to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from analysis.cli.say import say_whole


@click.command(epilog="Example:  onrecord completion bash >> ~/.bashrc")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, *, shell: str) -> None:
    """Print the lines that let SHELL complete commands, options and paths.

    They go into ~/.bashrc, ~/.zshrc or ~/.config/fish/completions/onrecord.fish.
    """
    kind = get_completion_class(shell)
    if kind is not None:
        say_whole(kind(context.find_root().command, {}, "onrecord", "_ONRECORD_COMPLETE").source())

"""The command line: thin commands over the rooms. Heavy libraries are imported inside the commands, so that help is instant."""

from analysis.cli.main import main

"""The ``onrecord`` command: its group, and how errors and exit codes reach the user."""

from __future__ import annotations

import sys
from typing import Any

import click

from analysis import errors
from analysis.cli.add import add
from analysis.cli.annotate import annotate
from analysis.cli.brief import brief
from analysis.cli.check import check
from analysis.cli.lab import lab
from analysis.cli.reproduce import reproduce
from analysis.cli.timeline import timeline
from analysis.cli.verify import verify

USAGE, DATA, UNAVAILABLE, SOFTWARE, INTERRUPTED = 64, 65, 69, 70, 130  # as in sysexits.h, and a shell's 128 + SIGINT
_EXIT_CODES: tuple[tuple[type[errors.OnRecordError], int], ...] = (
    (errors.ParameterError, USAGE),
    (errors.ReadError, DATA),
    (errors.CaseError, DATA),
    (errors.CorpusError, DATA),
    (errors.LanguageModelError, UNAVAILABLE),
    (errors.MissingSystemPackage, UNAVAILABLE),
    (errors.OnRecordError, SOFTWARE),
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example:  onrecord brief data/cases/gsomia-2019",
)
@click.version_option(package_name="onrecord")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def onrecord(context: click.Context, *, debug: bool) -> None:
    """Turn news coverage of an affair into briefings on actors, quotes and timeline.

    Exit codes: 0 done, 1 a file differs (`verify`, `reproduce`), 3 nothing has changed (`brief`), 64 a wrong option or
    parameter, 65 unusable input, 69 something is not installed, 70 a notebook or this program failed; `annotate` exits with
    the number of articles that failed, at most 63.
    """
    context.obj = {"debug": debug}


for command in (brief, annotate, timeline, add, lab, verify, reproduce, check):
    onrecord.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code; errors are said in a line, with a traceback only if ``--debug`` is given."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if "--debug" in arguments:  # wherever it stands on the line
        arguments = ["--debug", *(argument for argument in arguments if argument != "--debug")]
    sys.exit(_run(arguments))


def _run(arguments: list[str]) -> int:
    try:
        result: Any = onrecord.main(args=arguments, prog_name="onrecord", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return USAGE
    except errors.OnRecordError as error:
        if "--debug" in arguments:
            raise
        click.echo(f"onrecord: {error}", err=True)
        return next(code for kind, code in _EXIT_CODES if isinstance(error, kind))
    except BrokenPipeError:
        return 0
    except Exception as error:
        if "--debug" in arguments:
            raise
        click.echo(f"onrecord: {type(error).__name__}: {error} (a fault of this program: --debug shows where)", err=True)
        return SOFTWARE
    return result if isinstance(result, int) else 0

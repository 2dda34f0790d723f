"""The ``onrecord`` command: its group, and how errors and exit codes reach the user."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from analysis import errors
from analysis.cli.add import add
from analysis.cli.annotate import annotate
from analysis.cli.brief import brief
from analysis.cli.check import check
from analysis.cli.collect import collect
from analysis.cli.completion import completion
from analysis.cli.deliver import deliver
from analysis.cli.doctor import doctor
from analysis.cli.init import init
from analysis.cli.lab import lab
from analysis.cli.model import model
from analysis.cli.reproduce import reproduce
from analysis.cli.say import forgive_encodings, let_go, tell
from analysis.cli.schedule import schedule
from analysis.cli.serve import serve
from analysis.cli.status import status
from analysis.cli.timeline import timeline
from analysis.cli.trim import trim
from analysis.cli.verify import verify
from analysis.world.blame import as_the_worlds
from analysis.world.ending import end_on_signals
from analysis.world.uncollected import collect_seldom

# as in sysexits.h, and a shell's 128 + SIGINT
USAGE, DATA, UNAVAILABLE, SOFTWARE, CANNOT_WRITE, INTERRUPTED = 64, 65, 69, 70, 73, 130
_EXIT_CODES: tuple[tuple[type[errors.OnRecordError], int], ...] = (
    (errors.ParameterError, USAGE),
    (errors.ReadError, DATA),
    (errors.CaseError, DATA),
    (errors.CorpusError, DATA),
    (errors.LanguageModelError, UNAVAILABLE),
    (errors.MissingSystemPackage, UNAVAILABLE),
    (errors.MachineError, UNAVAILABLE),
    (errors.ClusterError, UNAVAILABLE),
    (errors.SourceError, UNAVAILABLE),
    (errors.DeliveryError, UNAVAILABLE),
    (errors.OutputError, CANNOT_WRITE),
    (errors.EditionError, DATA),
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
    parameter, 65 unusable input, 69 something is not installed or at hand, or the machine has no more of it, 70 a notebook or
    this program failed, 73 something cannot be written, 130 and 143 interrupted; `annotate` exits with the number of articles
    that failed, at most 63.
    """
    context.obj = {"debug": debug}


for command in (
    init,
    brief,
    collect,
    deliver,
    annotate,
    timeline,
    schedule,
    serve,
    status,
    add,
    lab,
    model,
    verify,
    reproduce,
    check,
    doctor,
    completion,
    trim,
):
    onrecord.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code; errors are said in a line, with a traceback only if ``--debug`` is given."""
    if arguments is None:  # a process of our own, which signals end, and whose children import nothing from where it stands
        end_on_signals()
        os.environ["PYTHONSAFEPATH"] = "1"
        collect_seldom()
    forgive_encodings()
    arguments = sys.argv[1:] if arguments is None else arguments
    if "--debug" in arguments:  # wherever it stands on the line
        arguments = ["--debug", *(argument for argument in arguments if argument != "--debug")]
    sys.exit(_run(arguments))


def _run(arguments: list[str]) -> int:
    try:
        result: Any = onrecord.main(args=arguments, prog_name="onrecord", standalone_mode=False)
        sys.stdout.flush()  # here, where its failure is understood
    except click.exceptions.Abort:
        tell("Interrupted.")
        return INTERRUPTED
    except click.ClickException as error:
        _show_usage(error)
        return USAGE
    except BrokenPipeError:
        let_go()
        return 0
    except Exception as error:
        if "--debug" in arguments:
            raise
        return _blamed(error)
    return result if isinstance(result, int) else 0


def _show_usage(error: click.ClickException) -> None:
    context = getattr(error, "ctx", None)
    if context is not None:
        tell(context.get_usage())
    tell(f"Error: {error.format_message()}")


def _blamed(error: Exception) -> int:
    """Say what is wrong; only what the world did not do is a fault of this program."""
    told = as_the_worlds(error)
    if told is None:
        tell(f"onrecord: {type(error).__name__}: {error} (a fault of this program: --debug shows where)")
        return SOFTWARE
    tell(f"onrecord: {told}")
    return next(code for kind, code in _EXIT_CODES if isinstance(told, kind))

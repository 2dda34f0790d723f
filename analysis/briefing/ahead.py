"""The heavy imports of a briefing, made before they are needed: while a kernel works, or once for all workers of a schedule."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

from analysis.briefing.formats import FORMATS, known_formats

_RUN = ("nbclient", "papermill.iorw", "papermill.parameterize")
_EXPORT = ("analysis.briefing.exporters", "analysis.briefing.export", "mistune", "nh3", "tinyhtml5", "uharfbuzz")
_BESIDE = ("analysis.views", "icalendar", "networkx", "pyarrow.dataset", "pyarrow.parquet", "xlsxwriter")
_UNUSED = "rfc3987_syntax"  # checks the IRIs of JSON documents; a notebook has none, and compiling its grammar takes a second


def import_jsonschema() -> None:
    """Import jsonschema, as all that reads notebooks does, without what takes most of its time and is never asked for here."""
    absent = sys.modules.setdefault(_UNUSED, None) is None  # type: ignore[arg-type]
    try:  # what is None there is not found
        import_module("jsonschema")
    finally:
        if absent:
            sys.modules.pop(_UNUSED, None)


def import_runners() -> None:
    """Import what runs notebooks. Before a thread imports anything: their modules import one another in circles."""
    import_jsonschema()
    for name in _RUN:
        import_module(name)


def import_exporters(formats: Sequence[str]) -> None:
    """Import what the export will need; what is wrong with it will be said there."""
    with suppress(Exception):
        import_jsonschema()
        for name in _EXPORT:
            import_module(name)
        for one in known_formats(formats):
            one.load()


def import_all() -> None:
    """Import what a worker needs from notebook to data."""
    import_exporters([one.name for one in FORMATS])
    with suppress(Exception):
        import_runners()
        for name in _BESIDE:
            import_module(name)

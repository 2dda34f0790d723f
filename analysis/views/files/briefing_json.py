"""The whole edition as JSON: what it is, its sentences of page one, and every table that it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from analysis.measures import Coverage, extent
from analysis.views.files.laid_out import laid_out, rows_laid_out
from analysis.views.files.plain_tables import Plain
from analysis.views.look.statement import Statement
from analysis.views.sections.masthead import page_metadata

FORMAT = 2  # of this file; a number more when a reader of the old one would be misled
# What JSON may hold and a page, a terminal or an editor would act on: markup, turned directions, line ends, what no one sees.
_ACTIVE = re.compile("[<>&\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")


def briefing_json(coverage: Coverage, tables: Mapping[str, Plain], *, edition: int, stated: Sequence[Statement]) -> bytes:
    """Return the edition's facts, statements and tables; keys and columns are described in data/README.md."""
    read = extent(coverage)
    content = {
        "format": FORMAT,
        "edition": edition,
        "facts": {**page_metadata(coverage, edition=edition), "question": coverage.case.question},
        "corpus": {
            "version": coverage.version,
            "articles": read.articles,
            "publishers": read.publishers,
            "origins": read.origins,
        },
        "choice": {name: getattr(coverage.choice, name) for name in ("most_quotes", "most_events", "least_confidence")},
        "statements": [one.plain() for one in stated],
    }
    head = laid_out(content).removesuffix("\n}")
    rows = (f'\n  "{name}": {rows_laid_out(table.kinds, table.values, depth=2)}' for name, table in tables.items())
    return _safe(f'{head},\n "tables": {{{",".join(rows)}\n }}\n}}')


def written(content: object) -> bytes:
    """Return JSON in UTF-8, in which what programs would act on is escaped."""
    return _safe(laid_out(content))


def _safe(text: str) -> bytes:
    return f"{_ACTIVE.sub(_escaped, text)}\n".encode("utf-8", "replace")


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"

"""The sources for whoever cites them: BibTeX and CSL-JSON, with keys that stay from edition to edition."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Any

from analysis.views.files.briefing_json import written
from analysis.views.files.plain_tables import Plain
from analysis.views.look.cells import line_of

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{one: f"\\{one}" for one in "#$%&_"},
    }
)  # fmt: skip  braces are counted even where a backslash stands before them
_URL = str.maketrans({one: f"%{ord(one):02X}" for one in "\\{}^`<>\"|' "})
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def bibtex(sources: Plain) -> bytes:
    """Return the table of sources as BibTeX; what LaTeX would act on is set as words."""
    return "".join(_entry(row) for row in sources.named()).encode("utf-8", "replace")


def csl_json(sources: Plain) -> bytes:
    """Return the table of sources as CSL-JSON (citationstyles.org), which Zotero and pandoc read."""
    return written([_item(row) for row in sources.named()])


def _key(row: dict[str, Any]) -> str:
    """Return a key of letters and digits: publisher, year, and a hash of the article's id that makes it one of its kind."""
    name = unicodedata.normalize("NFKD", row["publisher"] or "").encode("ascii", "ignore").decode().lower()
    digest = hashlib.sha256(row["article"].encode("utf-8", "replace")).hexdigest()[:16]
    return f"{re.sub('[^a-z]', '', name)[:24] or 'article'}{(row['published'] or '')[:4] if _date(row) else 'nd'}-{digest}"


def _entry(row: dict[str, Any]) -> str:
    date = "-".join(_date(row))
    fields = {
        "title": _braced(row["headline"]),
        "author": _braced(row["byline"]),
        "journal": _latex(row["publisher"]),
        "year": date[:4],
        "date": date,
        "url": line_of(row["url"]).translate(_URL),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{_key(row)},\n{lines}}}\n\n"


def _item(row: dict[str, Any]) -> dict[str, Any]:
    item = {
        "id": _key(row),
        "type": "article-newspaper",
        "title": line_of(row["headline"]),
        "author": [{"literal": line_of(row["byline"])}] if row["byline"] else [],
        "container-title": line_of(row["publisher"]),
        "issued": {"date-parts": [[int(part) for part in _date(row)]]} if _date(row) else {},
        "URL": line_of(row["url"]),
    }
    return {name: value for name, value in item.items() if value}


def _date(row: dict[str, Any]) -> list[str]:
    found = _DATE.match(row["published"] or "")
    return [part for part in found.groups() if part] if found else []


def _braced(text: str | None) -> str:
    """Keep the capitals of a title, and a name whole, as it was printed."""
    words = _latex(text)
    return f"{{{words}}}" if words else ""


def _latex(text: str | None) -> str:
    return line_of(text).translate(_LATEX)

"""See that the whole text of a page was found: some publishers part it among containers, and JSON-LD holds it whole."""

from __future__ import annotations

from typing import Any

from analysis.read.clean import clean_text

_MORE = 1.15  # times the words that were found: then the page has been read in part
_SAME = 0.6  # of the sentences found must stand in the other text, or it is of another story
_WHOLE = 0.95


def whole_text(page: str, text: str, *, body: Any) -> str:
    """Return the text, or a fuller one of the same story.

    Where JSON-LD's body is longer and holds most of the text, trafilatura is asked for more; what it gives is taken if it holds
    the body, for it has the paragraphs. Else the body is taken.
    """
    told = clean_text(body).strip() if isinstance(body, str) else ""
    if len(told.split()) < _MORE * len(text.split()) or len(told.split()) < 40 or not _is_in(text, told, share=_SAME):
        return text
    more = _recalled(page)
    return more if _is_in(told, more, share=_WHOLE) and len(more.split()) < 1.3 * len(told.split()) else told


def _recalled(page: str) -> str:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(page, include_comments=False, favor_recall=True)
    return "\n\n".join(line.strip() for line in (found.text or "").splitlines() if line.strip()) if found else ""


def _is_in(text: str, other: str, *, share: float) -> bool:
    """Tell whether this share of a text's runs of eight words stand in the other, too; an empty text is in any."""
    words, others = text.split(), other.split()
    runs = [" ".join(words[at : at + 8]) for at in range(0, max(1, len(words) - 7), 8)] if words else []
    known = {" ".join(others[at : at + 8]) for at in range(max(1, len(others) - 7))}
    return sum(run in known for run in runs) >= share * len(runs)

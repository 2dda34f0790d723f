"""Live blogs: each entry with its own time, as JSON-LD or the page marks them."""

from __future__ import annotations

from typing import Any

from analysis.read.clean import clean_line, clean_text
from analysis.read.published import read_published

_MOST = 500


def live_text(data: dict[str, Any]) -> str:
    """Return a live blog's entries in the order of the page, each below a line of its time; nothing for any other page."""
    updates = data.get("liveBlogUpdate")
    if "LiveBlog" not in str(data.get("@type")) or not isinstance(updates, list):
        return ""
    entries = [entry for one in updates[:_MOST] if isinstance(one, dict) and (entry := _entry(one))]
    return "\n\n".join(entries) if len(entries) > 1 else ""


def _entry(update: dict[str, Any]) -> str:
    """Return an entry: its time, its headline, its words; nothing for one without words."""
    body = update.get("articleBody")
    text = clean_text(body).strip() if isinstance(body, str) else ""
    if not text:
        return ""
    headline = clean_line(update.get("headline"))
    lines = [_time(update.get("datePublished")), headline if headline and headline not in text else None, text]
    return "\n\n".join(line for line in lines if line)


def _time(value: Any) -> str | None:
    """Return an entry's moment as "2019-03-05 18:30 +00:00", which is read as a line of date."""
    try:
        moment = read_published(value) if isinstance(value, str) else None
    except (ValueError, OverflowError):
        return None
    return (
        moment.replace("T", " ")[:16] + (f" {moment[-6:]}" if moment[-6:-5] in {"+", "-"} and "T" in moment else "")
        if moment
        else None
    )

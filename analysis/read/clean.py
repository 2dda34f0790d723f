"""Repair the text of a field: markup, entities, text decoded twice, soft hyphens."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

_TAG = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|section|article|figure|img|table|td|tr)\b[^<>]*>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "section",
        "article",
        "table",
        "tr",
        "figure",
        "hr",
        "pre",
        "dd",
        "dt",
        "main",
        "header",
    ]
)
_HIDDEN = frozenset({"script", "style", "noscript", "template", "head", "iframe", "svg", "form", "button"})
_SPACES = re.compile(r"[ \t\f\v\xa0]+")


def clean_text(text: str) -> str:
    """Return a field's text in plain paragraphs: its markup and entities resolved, mojibake mended, soft hyphens gone."""
    if _TAG.search(text):
        text = text_of_markup(text)
    elif _ENTITY.search(text):
        text = unescape(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return mend(text)


def has_markup(text: str) -> bool:
    """Tell whether a text holds HTML tags."""
    return _TAG.search(text) is not None


def clean_line(value: object) -> str | None:
    """Return a field's words in one line of at most 500 characters; None for what is no text or holds none."""
    if not isinstance(value, str):
        return None
    return " ".join(clean_text(value).split())[:500] or None


def mend(text: str) -> str:
    """Undo what was decoded by the wrong table ("donâ€™t"), and drop soft hyphens."""
    import ftfy
    from ftfy.badness import is_bad

    text = text.replace("\xad", "")
    return ftfy.fix_encoding(text) if is_bad(text) else text


def text_of_markup(markup: str) -> str:
    """Return the paragraphs of a piece of HTML, blank lines between them; nothing for markup that cannot be read."""
    from lxml import html
    from lxml.etree import LxmlError

    try:
        tree = html.fragment_fromstring(markup.replace("\0", ""), create_parent="div")
    except (LxmlError, ValueError, AssertionError):
        return ""
    return "\n\n".join(line for line in lines_of(tree) if line)


def lines_of(tree: Any) -> list[str]:
    """Return the lines of an element as a page shows them: one for each block, none for what is not shown."""
    lines: list[list[str]] = [[]]
    stack: list[tuple[Any, bool]] = [(tree, False)]  # not recursive: markup may be nested without end
    while stack:
        node, leaving = stack.pop()
        if leaving:
            if node.tag in _BLOCKS:
                lines.append([])
            lines[-1].append((node.tail or "") if node is not tree else "")
            continue
        stack.append((node, True))
        if not isinstance(node.tag, str) or node.tag in _HIDDEN:
            continue
        if node.tag in _BLOCKS:
            lines.append([])
        elif node.tag in {"td", "th"} and lines[-1]:
            lines[-1].append("\t")
        lines[-1].append(node.text or "")
        stack += [(child, False) for child in reversed(node)]
    joined = (
        re.sub(
            r"[ \n]*\t[ \n]*",
            "\t",
            _SPACES.sub(" ", "".join(parts).replace("\n", " ").replace("\t", "\x1f")).replace("\x1f", "\t"),
        )
        for parts in lines
    )
    return [line.strip() for line in joined]

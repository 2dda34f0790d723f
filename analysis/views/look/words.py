"""The article's words in print: real quotation marks and dashes in place of typed ones, never a mark that is not there."""

from __future__ import annotations

import re
import textwrap

# what a clause may be without where there is little room: how it opens; not the start of a list ("In Rome, Oslo and Bern")
_OPENING = re.compile(
    r"^(?i:after|as|at|before|by|despite|during|earlier|following|for|from|in|later|on|since|speaking|under|when|with)\b"
    r"(?:[^,]{2,90}(?<!\w)[^\sA-Z,][^\s,]*, (?:\d{4}, )?(?:about [^,]{3,90}, )?(?=\[|\S*[A-Z]|(?:the|an?) )"
    r"|[^,]{2,90}, (?=(?:[A-Z]\S*[^\s,] )+(?!and\b)[a-z]))",
)
# … and what somebody is, between commas: "Oren, the envoy of Sandport, waved"
_BESIDE = re.compile(
    r"(?<=[a-z\]]), (?!(?:and|or|but|not|unless|if)\b)[^,]{3,110}, (?=(?:also|has|had|have|was|were|is|will|said|\w+ed) )"
)
_OPENS_AFTER = r"(?:^|(?<=[\s(\[{—–“‘/-]))"
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")  # of the direction of writing, beyond the words themselves
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # Unicode's categories Cc and Cs
_TYPED = (
    (re.compile(r"``(?: (?=\S))?"), "“"),
    (re.compile(_OPENS_AFTER + r"''(?=\w)"), "“"),  # newspapers' files have two ticks on either side
    (re.compile(r"(?:(?<=\S) )?''(?!\w)"), "”"),
    (re.compile(r"-LRB-(?: (?=\S))?"), "("),
    (re.compile(r"(?:(?<=\S) )?-RRB-"), ")"),
    (re.compile(r"(?<=\w) (?=['’](?:s|re|ve|ll|d|m)\b|n['’]t\b)|(?<=\S) (?=[,.;:?!](?:[\s”)]|$))"), ""),  # "It 's over ."
)
PARTED = " … "  # between the parts of an interrupted quote, as the corpus joins them


def plain(text: object) -> str:
    """Return text on one line, without control characters or what turns the direction of others; nothing for no text."""
    if not isinstance(text, str):
        return ""
    if not text.isprintable():  # hardly any is; what is holds neither
        text = _CONTROL.sub(" ", TURNING.sub("", text))
    return " ".join(text.split())


def typed(text: str) -> str:
    """Return text without what typing and cutting into words left: "``" and "-LRB-" for marks, spaces before others."""
    for pattern, mark in _TYPED:
        text = pattern.sub(mark, text)
    return text


def printed(text: object) -> str:
    """Return text as it is set: typed quotation marks and double hyphens as real ones, the words untouched."""
    line = re.sub(r"(?<!-)--(?!-)", "—", typed(plain(text)))
    line = re.sub(_OPENS_AFTER + r'"(?=\S)', "“", line).replace('"', "”")
    return re.sub(_OPENS_AFTER + r"'(?=[^\W\d])", "‘", line).replace("'", "’")


def in_marks(words: object, kind: str) -> str:
    """Return a quote's words with the marks that the article gives them.

    Direct speech stands in marks as a whole, each part of an interrupted quote in its own. Mixed speech keeps its own; one
    whose marks lie just outside the span gets them back. Indirect speech gets none. A leading "that" is left out.
    """
    parts = [part for part in printed(words).split(PARTED) if part]
    if kind == "direct":
        return PARTED.join(f"“{_without_outer(part)}”" for part in parts)
    line = re.sub(r"^that (?=\S)", "", PARTED.join(parts))
    return _balanced(line) if kind == "mixed" else line


def quoted(words: object, kind: str, *, most: int) -> str:
    """Return the first words of a quote in the article's own marks; none are added where the cut leaves none."""
    return _closed(first_words(in_marks(words, kind), most=most))


def clause(text: object) -> str:
    """Return a clause as it is set; a quotation that the clause cuts off is closed, a mark that is set twice stands once."""
    line = printed(text)
    line = line.replace("““", "“") if line.count("“") > line.count("”") else line
    return _balanced(line) if "“" in line or "”" in line else line


def shorten(text: str, *, width: int, lines: int = 1) -> str:
    """Return text wrapped to lines of at most ``width`` characters; what does not fit ends in an ellipsis."""
    line = plain(text)
    wrapped = "\n".join(textwrap.wrap(line, width=width, max_lines=lines, placeholder=" …", break_on_hyphens=False))
    return wrapped if wrapped.strip(" …") or not line else f"{line[: width - 1]}…"


def unbroken(text: str) -> str:
    """Return text that stays on one line."""
    return text.replace(" ", "\u00a0")


def first_words(text: str, *, most: int) -> str:
    """Return the first words of a text, with an ellipsis where there are more."""
    words = printed(text).split()
    return " ".join(words) if len(words) <= most else " ".join(words[:most]).rstrip(",;:—–… ") + " …"


def gist(text: object, *, most: int) -> str:
    """Return a clause in at most ``most`` words: whole, or without how it opens or what stands beside a name, or its start.

    What is left out within or at the end leaves an ellipsis; the words that stay are the clause's own.
    """
    line = clause(text)
    for shorter in (line, _OPENING.sub("", line), _BESIDE.sub(" … ", line), _BESIDE.sub(" … ", _OPENING.sub("", line))):
        if len(shorter.split()) <= most:
            return shorter
    return _closed(first_words(shorter, most=most))


def _closed(line: str) -> str:
    """Return words that were cut within marks with the marks closed."""
    return f"{line}”" if line.count("“") > line.count("”") else line


def _without_outer(line: str) -> str:
    """Take away the marks around the whole, not those of words at its edges."""
    inner = line.removeprefix("“")
    if inner != line or line.endswith("”"):
        unpaired = inner.count("”") - inner.count("“")
        inner = inner.removesuffix("”") if unpaired > 0 else inner
    return inner.strip()


def _balanced(line: str) -> str:
    opening, closing = line.count("“"), line.count("”")
    if not opening and not closing:
        return f"“{line}”"
    if opening > closing:
        return f"{line}”"
    return f"“{line}" if closing > opening else line

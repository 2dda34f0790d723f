"""A page against the one that the software makes of the same inputs today: every line of it is computed again.

So a count, a share, a name or a day in any sentence, which no quotation bears out, is checked like the words of articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from xml.etree.ElementTree import Element

from analysis.briefing.page.tree import has_class, read_tree
from analysis.briefing.verify.claims import Claim, Drawing, Quoted, read_claims, text_of
from analysis.briefing.verify.difference import Difference
from analysis.briefing.verify.text import form, readable

_Key = tuple[str, tuple[int, ...], str, str]


def check_computed(page: Quoted, html: str) -> Iterator[Difference]:
    """Give each line of a page, HTML or PDF, that the computed page has not, and each of its lines that is missing."""
    main = read_tree(html)
    computed = read_claims(main)
    unprinted = set(_unprinted(main))
    ours, theirs = computed.claims, page.claims
    keys, given = [_key(one) for one in ours], [_key(one) for one in theirs]
    for change, i, j, m, n in SequenceMatcher(None, keys, given, autojunk=False).get_opcodes():
        if change != "equal" and _joined(keys[i:j], unprinted) != _joined(given[m:n], unprinted):
            yield from _differences(ours[i:j], theirs[m:n], unprinted)
    drawn = [_drawn(one) for one in computed.drawings]
    for drawing in page.drawings:
        if _drawn(drawing) not in drawn:
            what = "no figure of the computed page has these words"
            yield Difference("not as computed", f"{drawing.alt} {' '.join(drawing.texts)}", what, f"{drawing.section}, figure")


def _drawn(drawing: Drawing) -> tuple[str, str]:
    """Return a figure's words in form: those for who cannot see it, and those drawn, which a PDF may part otherwise."""
    return form(drawing.alt), form("".join(drawing.texts))


def _key(claim: Claim) -> _Key:
    speaker = claim.speaker if claim.kind == "quote" else None
    return form(claim.words).lstrip("×"), claim.evidence, form(speaker or ""), form(claim.caption)


def _joined(keys: Sequence[_Key], unprinted: set[str]) -> tuple[str, tuple[int, ...], str]:
    """Return what some lines say together: a PDF's page may part one, and prints not all that a screen shows."""
    kept = [key for key in keys if key[0] not in unprinted]
    said = dict.fromkeys(key[2] + key[3] for key in kept if key[2] or key[3])
    numbers = dict.fromkeys(number for key in kept for number in key[1])  # a line has each once, also one that is parted
    return "".join(key[0] for key in kept), tuple(numbers), "".join(said)


def _unprinted(main: Element) -> Iterator[str]:
    """Give what a screen shows and a PDF's structure does not hold: cells that say why they are empty, captions, the foot."""
    for element in main.iter():
        if element.tag in ("caption", "summary") or has_class(element, "none") or has_class(element, "foot"):
            yield form(text_of(element))


def _differences(ours: list[Claim], theirs: list[Claim], unprinted: set[str]) -> Iterator[Difference]:
    """Say of lines that stand at one place what each should be."""
    expected = [one for one in ours if form(one.words) not in unprinted]
    for number, claim in enumerate(theirs):
        other = expected[number] if number < len(expected) else None
        if other is None:
            yield Difference("not as computed", claim.words, "the computed page has no such line here", claim.where)
        elif _key(other) != _key(claim):
            yield Difference("not as computed", claim.words, f"the computed page has {_told(other, claim)}", claim.where)
    for missing in expected[len(theirs) :]:
        yield Difference(
            "not as computed", missing.words, "the computed page has this line, and this one has not", missing.where
        )


def _told(other: Claim, claim: Claim) -> str:
    """Say what the computed page has: other words, or the same with another speaker, caption or evidence."""
    if form(other.words) != form(claim.words):
        return repr(readable(other.words))
    if (other.speaker or "") != (claim.speaker or ""):
        return f"these words under {readable(other.speaker or 'nobody')!r}"
    if form(other.caption) != form(claim.caption):
        return f"below them {readable(other.caption)!r}"
    return f"them with evidence {', '.join(map(str, other.evidence)) or 'none'}"

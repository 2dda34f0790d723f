"""A page against the one that the software makes of the same inputs today: every line of it is computed again.

So a count, a share, a name or a day in any sentence, which no quotation bears out, is checked like the words of articles.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from xml.etree.ElementTree import Element

from analysis.briefing.page.tree import has_class, read_tree
from analysis.briefing.verify.claims import read_claims, text_of
from analysis.briefing.verify.difference import Difference
from analysis.briefing.verify.quoted import Claim, Drawing, Quoted
from analysis.briefing.verify.text import form, readable

_Key = tuple[str, tuple[int, ...], str, str]


def check_computed(page: Quoted, html: str) -> Iterator[Difference]:
    """Give each line of a page, HTML or PDF, that the computed page has not, and each of its lines that is missing."""
    main = read_tree(html)
    computed = read_claims(main)
    unprinted = set(_unprinted(main))
    ours, theirs = computed.claims, page.claims
    keys, given = [_key(one) for one in ours], [_key(one) for one in theirs]
    steps = SequenceMatcher(None, keys, given, autojunk=False).get_opcodes()
    changed = [(slice(i, j), slice(m, n)) for change, i, j, m, n in steps if change != "equal"]
    if not _is_only_parted(changed, keys, given, unprinted):
        for own, their in changed:
            if not _is_same(keys[own], given[their], unprinted):
                yield from _differences(ours[own], theirs[their], unprinted)
    drawn = [_drawn(one) for one in computed.drawings]
    for drawing in page.drawings:
        if _drawn(drawing) not in drawn:
            what = "no figure of the computed page has these words"
            yield Difference("not as computed", f"{drawing.alt} {' '.join(drawing.texts)}", what, f"{drawing.section}, figure")


def _is_only_parted(
    changed: list[tuple[slice, slice]], keys: Sequence[_Key], given: Sequence[_Key], unprinted: set[str]
) -> bool:
    """Tell lines that the end of a page parts, and sets another between: together they say the same, in more pieces."""
    own = [key for one, _ in changed for key in keys[one] if key[0] not in unprinted]
    their = [key for _, one in changed for key in given[one]]
    return len(their) > len(own) and _is_same(own, their, unprinted)


def _is_same(own: Sequence[_Key], their: Sequence[_Key], unprinted: set[str]) -> bool:
    """Tell whether lines say together what others do; where one is parted, the comma at the end of its part is not told."""
    parted = len(their) > len(own)
    one, other = (_joined(keys, unprinted) for keys in (own, their))
    return one == other or (parted and one[1:] == other[1:] and one[0].replace(",", "") == other[0].replace(",", ""))


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
    return _in_any_order("".join(key[0] for key in kept)), tuple(numbers), _in_any_order("".join(said))


def _in_any_order(words: str) -> str:
    """Return words with right-to-left letters as their letters sorted: a PDF holds these in the order in which they are set.

    So what is changed in such a line is found, but not what only changes places.
    """
    turned = any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in words)
    return "".join(sorted(words)) if turned else words


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

"""Find the names in an article: what is recognized, what is listed, and where either stands again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis import syntax
from analysis.actors.names.introduced import introduced_names, nicknamed
from analysis.actors.names.listed import listed_names
from analysis.actors.names.recognized import recognized_names
from analysis.actors.rules import MentionRule
from analysis.actors.terms.countries import is_doubtful
from analysis.actors.terms.found import Name, NameKind, is_tight_hyphen, make_name
from analysis.language import Doc
from analysis.lexicon import words

_OPENING = frozenset(('"', "“", "``", "‘", "("))


def find_names(doc: Doc) -> list[Name]:
    """Return the names in order of the text, none overlapping another."""
    recognized = list(recognized_names(doc))
    other = {(name.start, name.end) for name in recognized if name.kind in ("person", "organization", "thing")}
    listed = [name for name in listed_names(doc) if not (is_doubtful(name.words) and (name.start, name.end) in other)]
    places = {(name.start, name.end) for name in listed}
    kept = [name for name in recognized if (name.start, name.end) not in places]
    found = without_overlaps([*kept, *nicknamed(doc), *listed])
    # one word may be a part of a name
    whole = [name for name in found if name.rule == MentionRule.LIST or name.end - name.start > 1]
    told = frozenset(token.text for token in doc)
    introduced = introduced_names(doc, {i for name in whole for i in range(name.start, name.end)})
    return [
        name
        for name in told_apart(doc, without_overlaps([*found, *introduced]))
        if not (
            _is_in_adjective(doc, name) or _is_medium(doc, name) or _is_plain_word(doc, name, told) or " With " in name.words
        )
    ]


def without_overlaps(names: Iterable[Name]) -> list[Name]:
    """Keep the longest of overlapping names, the earlier of equally long ones; return them in order."""
    taken: set[int] = set()
    kept = []
    for name in sorted(names, key=lambda one: (one.start - one.end, one.start)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            kept.append(name)
    return sorted(kept, key=lambda one: one.span)


def repeats(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the unmarked places where a name that is marked elsewhere in the article, or a person's surname, stands again."""
    names = list(names)
    taken = {i for name in names for i in range(name.start, name.end)}
    kinds: dict[tuple[str, ...], NameKind] = {parts: name.kind for name in names for parts in _forms_to_repeat(doc, name)}
    for start, parts in _standing_again(doc, kinds):
        end = start + len(parts)
        last = doc[end - 1]
        if (syntax.is_noun(last) or syntax.is_adjective(last) or last.is_upper) and taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            name = make_name(doc, start, end=end, kind=kinds[parts], rule=MentionRule.REPEAT)
            if not (_is_in_adjective(doc, name) or _is_medium(doc, name)):
                yield name


def _standing_again(doc: Doc, forms: Iterable[tuple[str, ...]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each place where the words of a form stand; of several at one place the one named first in the article first.

    They are looked up, not tried one by one: a list of a thousand people has hundreds of one first name.
    """
    order = {parts: number for number, parts in enumerate(forms)}
    lengths: dict[str, set[int]] = {}
    for parts in order:
        lengths.setdefault(parts[0], set()).add(len(parts))
    texts = [token.text for token in doc]
    for start, text in enumerate(texts):
        if text not in lengths:
            continue
        here = {tuple(texts[start : start + length]) for length in lengths[text]}
        yield from ((start, parts) for parts in sorted(here & order.keys(), key=order.__getitem__))


def _forms_to_repeat(doc: Doc, name: Name) -> Iterator[tuple[str, ...]]:
    parts = tuple(token.text for token in doc[name.start : name.end])
    if not parts or name.rule == MentionRule.LIST or name.kind in ("group", "thing"):
        return
    yield parts
    if name.kind == "person" and len(parts) > 1 and parts[-1][:1].isupper() and len(parts[-1]) > 2:
        yield parts[-1:]
    if name.kind == "organization" and len(parts) == 2:  # "Ostmark AG", "FC Brunnfeld"
        marks = [
            part.lower() in words("names", "surely_organization") | words("organizations", "legal_forms") for part in parts
        ]
        yield from ((part,) for part, mark in zip(parts, marks, strict=True) if any(marks) and not mark and len(part) > 2)
    if name.kind == "person" and len(parts) == 4 and parts[2] == "-" and parts[3].islower():
        yield parts[:1]  # the family name comes first: "Han Jae-sung"
    if name.kind == "person" and len(parts) == 3 and parts[0] in words("people", "family_first"):
        yield parts[:1]  # "Park Geun Hye", also "Xi" of "Xi Jin Ping"
    if name.kind == "person" and len(parts) > 1 and parts[0] in words("people", "male") | words("people", "female"):
        yield parts[:1]


def _is_in_adjective(doc: Doc, name: Name) -> bool:
    """Tell whether the name is a part of an adjective: "London-listed", "U.S.-led", "pro-Beijing"."""
    if not name.is_parsed:
        return False
    before = (
        name.start > 1 and is_tight_hyphen(doc, name.start - 1) and doc[name.start - 2].lower_ in words("names", "prefixes")
    )
    return before or (name.end + 1 < len(doc) and is_tight_hyphen(doc, name.end) and doc[name.end + 1].text[:1].islower())


def _is_plain_word(doc: Doc, name: Name, told: frozenset[str]) -> bool:
    """Tell whether a word is capitalized only because it begins a sentence: "Turnout was low"."""
    if name.rule != MentionRule.RECOGNIZER or name.end - name.start != 1 or name.kind not in ("person", "organization"):
        return False
    token = doc[name.start]
    begins = bool(token.is_sent_start) or (token.i > 0 and token.nbor(-1).text in _OPENING)
    is_common = token.lower_ in told or syntax.is_common_noun(token) or syntax.is_adjective(token) or syntax.is_adverb(token)
    return begins and token.is_title and is_common


def _is_medium(doc: Doc, name: Name) -> bool:
    """Tell whether a platform is only where something was said: "on Twitter"."""
    return name.words in words("names", "platforms") and name.start > 0 and doc[name.start - 1].lower_ in ("on", "via", "to")


def told_apart(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names, those of persons that are a full name of the article and another one's surname as these two."""
    some = list(names)
    parts = {tuple(name.words.split()) for name in some if name.kind == "person"}
    full = {one for one in parts if len(one) > 1}
    for name in some:
        words = tuple(name.words.split())
        is_two = name.kind == "person" and len(words) > 2 and name.end - name.start == len(words) and words[:-1] in full
        if is_two and any(one[-1] == words[-1] and one[:-1] != words[:-1] and len(one) < len(words) for one in full):
            last = name.end - 1
            yield make_name(doc, name.start, end=last, kind=name.kind, rule=name.rule)
            yield make_name(doc, last, end=name.end, kind=name.kind, rule=name.rule)
        else:
            yield name

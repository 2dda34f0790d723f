"""Join the names of people in one article: surnames to full names, by title, gender, generation and kin."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from analysis import syntax
from analysis.actors.names.identity import Identity
from analysis.actors.terms.countries import fold
from analysis.actors.terms.found import Name
from analysis.actors.terms.gender import GENDERS
from analysis.language import Doc, lemma
from analysis.lexicon import words

_SHORTLY = 150  # characters: about a sentence
_MOST_TITLES = 3  # words
_MOST_CANDIDATES = 40  # with one surname or first word in one article: beyond it the text is a list, and the time matters


class Told(NamedTuple):
    """What stands beside a person's name: titles, "the NOUN" after, ``nouns`` that it is said to be.

    ``elder`` is the start of a sentence that tells it as a relative's; ``is_said`` tells of any name whether it stands in
    quotation marks: somebody else's words introduce nobody.
    """

    is_said: Callable[[Name], bool] = lambda _: False
    titles: frozenset[str] = frozenset()
    noun: str | None = None
    nouns: frozenset[str] = frozenset()
    elder: int | None = None


def told_beside(doc: Doc, name: Name, is_said: Callable[[Name], bool]) -> Told:
    """Read what stands beside a name, if it is a person's."""
    if name.kind != "person" or not name.is_parsed:
        return Told(is_said)
    return Told(is_said, titles_before(doc, name), _noun_after(doc, name), _nouns_of(doc, name), _elder(doc, name))


def join_person(name: Name, index: dict[str, list[Identity]], told: Told) -> Identity:
    """Return whose name it is: of whom it fits, the one that it fits best, else somebody new under construction."""
    parts = _parts(name.words)
    near = [one for key in dict.fromkeys((parts[-1], parts[0])) for one in index.get(key, ())[:_MOST_CANDIDATES]]
    fits = [one for one in dict.fromkeys(near) if any(_is_same_person(parts, _parts(form)) for form in one.forms)]
    fits = [one for one in fits if _can_be(one, name, told)]
    mine = _gender(told.titles, [name.words]) if len(parts) == 1 else None
    if mine and any(one.is_of_pair and not _gender(one.called, one.forms) for one in fits):
        fits = [one for one in fits if _gender(one.called, one.forms) == mine]  # "Mr. Quill" of "Oles and Mara Quill"
    called = [one for one in fits if told.noun in one.nouns]
    fits = called if len(called) == 1 else fits
    if len(fits) > 1:
        return _best(fits, name, told)
    if fits:
        return fits[0]
    new = Identity("person")
    for key in dict.fromkeys((parts[-1], parts[0], *(part for part in parts if part not in words("names", "generations")))):
        index[key].append(new)
    return new


def in_full(doc: Doc, names: Sequence[Name]) -> dict[Name, Name]:
    """Return the names of pairs that share a surname, each with all its words: "Oles and Mara Quill".

    Where the text speaks of "the Quills", or the first is a first name, and nobody has it for a surname.
    """
    people = sorted((name for name in names if name.kind == "person" and name.is_parsed), key=lambda one: one.start)
    surnames = {name.words.split()[-1] for name in people if " " in name.words}
    found: dict[Name, Name] = {}
    for one, other in pairwise(people):
        first, surname = one.words, other.words.split()[-1]
        is_pair = " " not in first and " " in other.words and other.start == one.end + 1 and doc[one.end].lower_ == "and"
        if is_pair and first not in surnames and not titles_before(doc, one):
            is_first = _gender((), [f"{first} {surname}"]) is not None
            if is_first or any(token.text in (f"{surname}s", f"{surname}es") for token in doc):
                found |= {one: replace(one, words=f"{first} {surname}"), other: other}
    return found


def titles_before(doc: Doc, name: Name) -> frozenset[str]:
    """Return the titles right before a person's name, and those that the name begins with: "mr", "dr", "sen"."""
    before = [token.lower_.rstrip(".") for token in doc[max(0, name.start - _MOST_TITLES) : name.start]]
    known_titles = words("names", "titles")
    last = len(before)
    while last and (before[last - 1] in known_titles or f"{before[last - 1]}." in known_titles):
        last -= 1
    return frozenset(before[last:])


def _noun_after(doc: Doc, name: Name) -> str | None:
    """Return what an apposition calls somebody who is known by it already: "Mr. Quill, the pilot, said …"."""
    if doc[name.end : name.end + 2].text != ", the":
        return None
    after = doc[name.end + 2 : name.end + 2 + _MOST_TITLES]
    return next((lemma(token) for token in after if syntax.is_common_singular(token) and token.nbor(1).text == ","), None)


def _nouns_of(doc: Doc, name: Name) -> frozenset[str]:
    """Return what the clause of a name says that somebody is: "Mara Quill is a pilot"."""
    root = doc[name.start : name.end].root
    said = syntax.predicate_nouns(root.head) if syntax.is_active_subject(root) and lemma(root.head) == "be" else []
    return frozenset(lemma(one) for one in (*said, *syntax.apposed(root)) if syntax.is_common_singular(one))


def _elder(doc: Doc, name: Name) -> int | None:
    """Return where the sentence starts that tells a name as a relative's of somebody in it: "his son, President X"."""
    at = name.start - 1
    known_titles = words("names", "titles")
    for _ in range(_MOST_TITLES):
        if at > 1 and (doc[at].text == "," or doc[at].lower_ in known_titles):
            at -= 1
    is_relative = at > 0 and doc[at].lower_ in words("roles", "kin") and syntax.is_possessive(doc[at - 1])
    return doc[at].sent.start if is_relative else None


def _gender(titles: Collection[str], forms: Iterable[str]) -> str | None:
    """Return the gender that titles or a first name tell, None where they tell none or both."""
    told = {gender for gender in GENDERS if not words("roles", gender).isdisjoint(titles)}
    if not told:
        firsts = {form.split()[0] for form in forms if " " in form}
        told = {gender for gender in GENDERS if firsts & words("people", gender)}
    return told.pop() if len(told) == 1 else None


def _of_gender() -> frozenset[str]:
    return words("roles", "male") | words("roles", "female")


def _is_generation(identity: Identity) -> bool:
    return any(part in words("names", "generations") for form in identity.forms for part in _parts(form))


def _can_be(one: Identity, name: Name, told: Told) -> bool:
    """Tell whether a name may be of somebody: by gender; a son is called by his father's name only after his own."""
    mine, theirs = _gender(told.titles, [name.words]), _gender(one.called, one.forms)
    if (mine and theirs and mine != theirs) or _is_related(one, name):
        return False
    if not _is_generation(one) or any(part in words("names", "generations") for part in _parts(name.words)):
        return True
    return min(other.span.start for other in one.names) < name.span.start


def _is_related(one: Identity, name: Name) -> bool:
    """Tell whether a sentence tells a name and somebody as relatives: "Otto Quill and later his son, Otto R. Quill"."""
    if name.words in one.forms:
        return False
    return any(
        sentence <= name.start and name.span < min(other.span for other in one.names if other.start >= sentence)
        for sentence in one.relatives
    )


def _best(fits: Sequence[Identity], name: Name, told: Told) -> Identity:
    """Choose by the title given to somebody, who was named before, gender where it is plain, then by who was named last."""
    mine, own = _gender(told.titles, [name.words]), told.titles - _of_gender()
    alike = [mine is not None and _gender(one.called, one.forms) == mine for one in fits]
    titled = [bool(own & one.called) - bool(own and one.called - _of_gender() - own) for one in fits]
    known = [any(other.span < name.span for other in one.names) for one in fits]  # who is named first later is not meant yet
    ranked = [
        (title > 0, was, title, same, not _is_generation(one))
        for one, was, title, same in zip(fits, known, titled, alike, strict=True)
    ]
    top = max(ranked)
    return max((one for one, rank in zip(fits, ranked, strict=True) if rank == top), key=lambda one: _before(one, name, told))


def _before(one: Identity, name: Name, told: Told) -> tuple[int, bool, int]:
    """Rank whom a surname may mean: whose full name stands shortly before, who was called so before, who was named last.

    Not who came in as a relative: after "his wife, Mara Quill, said" the surname alone is still the husband's.
    """
    before = [other for other in one.names if other.span < name.span]
    full = max((other.span.start for other in before if other.words != name.words and not told.is_said(other)), default=-1)
    is_near = full >= 0 and name.span.start - full < _SHORTLY and not one.relatives
    is_called_so = any(other.words == name.words for other in before)
    soonest = -min(other.span.start for other in one.names)  # of whom none was named yet, a headline means the next
    return full if is_near else -1, is_called_so, max((other.span.start for other in before), default=soonest)


def _parts(person: str) -> list[str]:
    return fold(person).replace(".", "").split() or [person]


def _is_same_person(parts: list[str], full: list[str]) -> bool:
    """Tell whether the shorter form begins or ends the full name, or leaves out its middle."""
    if parts == full:
        return True
    if len(parts) >= len(full):
        return False
    last = [part for part in full if part not in words("names", "generations")]
    without_middle = len(parts) > 1 and parts[0] == full[0] and parts[-1] == full[-1]
    return last[-len(parts) :] == parts or full[: len(parts)] == parts or without_middle

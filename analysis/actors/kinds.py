"""Decide what each name names: one name, one kind throughout an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.actors.acronyms import Acronym
from analysis.actors.countries import fold, is_doubtful, known
from analysis.actors.found import Name, NameKind
from analysis.actors.words import words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OFTEN = 2


def settle_kinds(doc: Doc, names: Sequence[Name], *, acronyms: Iterable[Acronym] = ()) -> list[Name]:
    """Give every name that is written the same the same kind; surnames follow the full name, acronyms the long form."""
    labels: dict[str, Counter[NameKind]] = defaultdict(Counter)
    titled: set[str] = set()
    located: set[str] = set()
    for name in names:
        labels[_key(name)][name.kind] += 1
        if has_title(doc, name):
            titled.add(_key(name))
        elif _stands_as_place(doc, name):
            located.add(_key(name))
    kinds = {key: _kind(key, votes, example, key in titled) for key, votes, example in _examples(names, labels)}
    for key in located - titled:
        if kinds[key] in ("person", "organization") and not _kind_by_words(key) and len(key.split()) < 3:
            kinds[key] = "place"
    _follow_full_names(kinds)
    _doubt_lone_surnames(kinds, labels, titled)
    for acronym in acronyms:
        long_form = _kind_by_words(doc[acronym.start : acronym.end].text)
        kinds[fold(doc[acronym.token].text)] = long_form or kinds.get(fold(doc[acronym.start : acronym.end].text), "organization")
    return [replace(name, kind=kinds[_key(name)]) for name in names]


def has_title(doc: Doc, name: Name) -> bool:
    """Tell whether a title that only persons bear stands right before the name."""
    before = doc[name.start - 1].text if 0 < name.start < name.end else ""
    return before.lower() in words("names", "titles") and before[:1].isupper()


def _stands_as_place(doc: Doc, name: Name) -> bool:
    """Tell whether the words around say that it is a place: "the town of X", "X is a village in …"."""
    if name.start >= name.end:
        return False
    root = doc[name.start : name.end].root
    if root.dep_ == "pobj" and root.head.lower_ == "of":
        return root.head.head.lower_ in words("names", "place_nouns")
    if root.dep_ == "nsubj" and root.head.lower_ in ("is", "was"):
        return any(child.dep_ == "attr" and child.lower_ in words("names", "place_nouns") for child in root.head.children)
    return False


def _key(name: Name) -> str:
    return fold(name.words)


def _examples(names: Sequence[Name], labels: dict[str, Counter[NameKind]]) -> list[tuple[str, Counter[NameKind], str]]:
    written: dict[str, str] = {}
    for name in names:
        written.setdefault(_key(name), name.words)
    return [(key, votes, written[key]) for key, votes in labels.items()]


def _kind(key: str, votes: Counter[NameKind], example: str, titled: bool) -> NameKind:
    listed = known(example)
    if listed and not is_doubtful(example):
        return "country" if listed.use == "name" else "place"
    common, _ = max(votes.items(), key=lambda item: (item[0] != "thing" or len(votes) == 1, item[1], item[0] == "person"))
    if titled and common != "group":
        return "person"
    return common if common == "group" else _kind_by_words(example, votes["person"] > sum(votes.values()) / 2) or common


def _kind_by_words(example: str, is_person: bool = False) -> NameKind | None:
    """Read the kind off a name's own words; the last word tells most."""
    parts = example.replace("’", "'").lower().split()
    if len(parts) < 2 or (is_person and len(parts) < 4):
        return None
    for listed, kind in (("thing", "thing"), ("organization", "organization"), ("place", "place")):
        if parts[-1] in words("names", listed):
            return kind
    if parts[0] in words("names", "organization") or any(part in words("names", "organization") for part in parts):
        return "organization"
    return None


def _follow_full_names(kinds: dict[str, NameKind]) -> None:
    """A bare surname of a person of the article is that person, whatever the recognizer said."""
    surnames = {part for key, kind in kinds.items() if kind == "person" and " " in key for part in (key.split()[-1], key.split()[0])}
    firsts = {key.split()[0] for key, kind in kinds.items() if kind == "organization" and len(key.split()) > 1}
    for key, kind in kinds.items():
        if kind == "thing" and key in firsts:
            kinds[key] = "organization"
        if key in surnames and kind in ("organization", "thing", "place") and not known(key.title()):
            kinds[key] = "person"


def _doubt_lone_surnames(kinds: dict[str, NameKind], labels: dict[str, Counter[NameKind]], titled: set[str]) -> None:
    """Newswire gives a person's full name first: a single word without one, and without a title, names an organization."""
    introduced = {part for key, kind in kinds.items() if kind == "person" and " " in key for part in key.split()}
    for key, kind in kinds.items():
        lone = kind == "person" and " " not in key and key not in introduced and key not in titled
        if lone and (sum(labels[key].values()) >= _OFTEN or len(labels[key]) > 1):
            kinds[key] = "organization"

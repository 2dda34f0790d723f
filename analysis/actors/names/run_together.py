"""Two names that an export ran together: "Anna Berg Lund", where the article knows Anna Berg, and Lund is Karl Lund's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.actors.terms.found import Name, make_name
from analysis.language import Doc


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

"""Read acronyms after what they are short for: "General Security of Military Information Agreement (GSOMIA)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.actors.terms.countries import known
from analysis.language import Doc
from analysis.lexicon import words

_MOST_WORDS = 10
_FEWEST_WORDS = 2
_LONG = 5  # initials, of which an acronym may leave one out


@dataclass(frozen=True, slots=True)
class Acronym:
    """The acronym's token and the tokens ``start`` to ``end`` of the name that it is short for."""

    token: int
    start: int
    end: int


def find_acronyms(doc: Doc) -> Iterator[Acronym]:
    """Yield each upper-case word in parentheses, or after ", or", whose letters begin the words before it."""
    found = [token.i for token in doc[2:-1] if _is_acronym(token.text)]
    for i in found:
        end = _end_of_long_form(doc, i)
        start = _start_of_long_form(doc, end, doc[i].text) if end else None
        start = _start_of_foreign(doc, end, i) if end and start is None else start
        if end and start is not None:
            yield Acronym(i, start, end)


def _start_of_foreign(doc: Doc, end: int, i: int) -> int | None:
    """Return where the organization begins that ends right before "(MSF)", an acronym of its name in another language."""
    alone = doc[i - 1].text == "(" and i + 1 < len(doc) and doc[i + 1].text == ")"
    text = doc[i].text
    if not alone or not (text.isupper() and text.isalpha() and 3 <= len(text) <= 6) or _is_other(text):
        return None
    start = end
    while start and doc[start - 1].ent_type_ == "ORG" and doc[start - 1].ent_iob_ != "B":
        start -= 1
    begins = start and start < end and doc[start - 1].ent_type_ == "ORG"
    start = start - 1 + (doc[start - 1].lower_ == "the") if begins else end
    return start if end - start >= _FEWEST_WORDS else None


def _is_other(text: str) -> bool:
    """Tell whether capitals in parentheses are an agency's or a country's: "(AFP)", "(UAE)"."""
    return text.lower() in words("names", "agencies") or known(text) is not None


def _end_of_long_form(doc: Doc, i: int) -> int | None:
    """Return where the words end that the acronym at ``i`` may be short for: before "(ABC)", ", or ABC" and "(or ABC)"."""
    if doc[i - 1].text in ("(", "-LRB-") and doc[i + 1].text in (")", ",", ";", "-RRB-"):
        return i - 1
    if doc[i - 1].text == "or" and doc[i - 2].text in (",", "("):
        return i - 2
    return None


def initials(parts: list[str]) -> str:
    """Return the first letters of the words that are not small."""
    return "".join(word[0].upper() for word in parts if word and word.lower() not in words("names", "small"))


def shortened_initials(parts: list[str]) -> list[str]:
    """Return the initials of a long name, also with one inside left out: "KDCA" of "Korea Disease Control and … Agency"."""
    letters = initials(parts)
    inside = range(1, len(letters) - 1) if len(letters) >= _LONG else ()
    return [letters, *dict.fromkeys(letters[:i] + letters[i + 1 :] for i in inside)]


def _is_acronym(text: str) -> bool:
    if text.islower() or not (2 <= len(text) <= 8 and text[0].isupper()):
        return False
    return text.replace(".", "").isalnum() and sum(char.isupper() for char in text) >= 2


def _start_of_long_form(doc: Doc, end: int, acronym: str) -> int | None:
    """Walk back over capitalized and small words to the farthest word with which the letters agree."""
    letters = acronym.replace(".", "").upper()
    best = None
    for start in range(end - 1, max(-1, end - 1 - _MOST_WORDS), -1):
        word = doc[start].text
        if not (word[:1].isupper() or word.lower() in words("names", "small") or word == "-"):
            break
        if word[:1].upper() == letters[0] and word[:1].isupper() and _agrees(letters, [token.text for token in doc[start:end]]):
            best = start
    return best


def _agrees(letters: str, parts: list[str]) -> bool:
    """Tell whether the initials are the letters, or the letters stand in the words in order."""
    if initials(parts) == letters or "".join(word[:1].upper() for word in parts) == letters:
        return True
    text, at = "".join(parts).upper(), 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return len(parts) >= max(2, len(letters) // 2)

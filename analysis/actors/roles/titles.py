"""Find the title before a person's name: "U.S. President" in "U.S. President Donald Trump"."""

from __future__ import annotations

from analysis import syntax
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import ENDS, Context, Phrase, after_owner, is_role
from analysis.language import Doc, Token
from analysis.lexicon import words

_MOST_WORDS = 9
_LINKS = ("of", "for", "to")


def title_before(name: Name, within: Context) -> Phrase | None:
    """Return the title right before a name, without its possessor."""
    doc = within.doc
    start = _after_person(start_of_title(doc, name.start), name.start, within)
    if _serves(doc, start, name.start):
        return None
    start = _after_other(doc, after_owner(doc, start, name.start), name.start)
    whole = within.organizations.get(start)
    start = whole.start if whole and whole.end < name.start else start  # "Cie. de Varn Chairman": the row ended at the dot
    return Phrase(start, name.start) if any(is_role(token) for token in doc[start : name.start]) else None


def _after_person(start: int, end: int, within: Context) -> int:
    """Return where a title begins behind another's name: "party leader Ana Lima and mayor" before "Erik Tamm"."""
    start = max((i + 1 for i in range(start, end) if i in within.people), default=start)
    return start + (start < end and within.doc[start].lower_ in ("and", "or"))


def _serves(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words before a name are those of somebody who works for its bearer: "a spokesman for Mrs. Lima"."""
    address = words("roles", "address")
    last = next((one for one in reversed(doc[start:end]) if one.text != "." and one.lower_.rstrip(".") not in address), None)
    return last is not None and last.lower_ in _LINKS


def _after_other(doc: Doc, start: int, end: int) -> int:
    """Return where the person's own title begins: of "spokesman for Prime Minister Ana Lima" after "for"."""
    links = [token.i + 1 for token in doc[start:end] if token.lower_ in _LINKS]
    return next((i for i in reversed(links) if any(is_role(token) for token in doc[i:end])), start)


def start_of_title(doc: Doc, end: int) -> int:
    """Walk back from ``end`` over the words that a title may consist of."""
    start = end
    while start > 0 and end - start < _MOST_WORDS and _is_in_title(doc[start - 1], end):
        start -= 1
    while start < end and (syntax.is_hyphen(doc[start]) or syntax.is_possessive_marker(doc[start])):
        start += 1
    return start


def _is_in_title(token: Token, end: int) -> bool:
    if token.lower_ in _LINKS and token.i:
        return token.i + 1 < end and is_role(token.nbor(-1))
    if token.text == "." and token.i:  # "Lt", ".": the parser takes some abbreviations apart
        return f"{token.nbor(-1).lower_}." in words("names", "titles")
    if token.is_space or token.text in ENDS or token.ent_type_ in ("DATE", "TIME") or token.lower_ in words("roles", "times"):
        return False
    leads = syntax.leads_to_noun(token) or syntax.is_proper_noun(token) or token.lower_ in words("roles", "inside")
    return leads or _is_in_compound(token, end)


def _is_in_compound(token: Token, end: int) -> bool:
    """Tell whether a word is in a title only together with others: "third-placed candidate", "head for human resources"."""
    if syntax.form(token) == "participle":
        return token.i > 0 and syntax.is_hyphen(token.nbor(-1))
    if syntax.is_common_plural(token):
        return _narrows(token, end) or any(
            one.lower_ in _LINKS and one.i and is_role(one.nbor(-1)) for one in token.doc[max(0, token.i - 3) : token.i]
        )
    is_joined = token.is_alpha and token.i + 2 < end and syntax.is_hyphen(token.nbor())
    return is_joined and syntax.form(token.nbor(2)) == "participle"


def _narrows(token: Token, end: int) -> bool:
    """Tell whether a plural is the first half of a title: "sports director", but not "told reporters President …"."""
    return token.i + 1 < end and is_role(token.nbor()) and token.text[0].isupper() == token.nbor().text[0].isupper()

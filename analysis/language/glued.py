"""Where a sentence begins although nothing ended the one before: a caption or a headline that an export ran into the text.

Many exports lose the line breaks between a picture's caption, a headline and the first sentence ("Rescue teams at the harbor
The ferry sank …"). English writes a capital within a sentence for names, and for "I"; so one on a word that is no name begins
another sentence. Read are words that are never names (articles, pronouns, conjunctions) and nouns that the article also writes
small. Where a name follows a caption ("at the harbor Ann Lee said"), words alone do not tell, and the two stay one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FEWEST = 4  # words before it in its line or sentence: a title or a time of day has fewer
_ENDS = frozenset(".!?:;")


def glued_starts(doc: Doc) -> Iterator[int]:
    """Yield the number of each token that begins a sentence of its own, though nothing before it ends one."""
    texts = [token.text for token in doc]
    small = {text.lower() for text in texts if len(text) > 3 and text.islower()}
    starts, begin = doc.to_array("SENT_START").tolist(), 0
    for i, (before, text) in enumerate(pairwise(texts), 1):
        if starts[i] == 1 or before in _ENDS or before.isspace():
            begin = i
        elif i - begin >= _FEWEST and text[0].isupper() and _begins(doc[i], small):
            yield i
            begin = i


def _begins(token: Token, small: set[str]) -> bool:
    before = token.nbor(-1)
    if not token.text[0].isupper() or not before.is_alpha or token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    return _opens(token, before, after) or _is_noun(token, before, after, small)


def _opens(token: Token, before: Token, after: Token) -> bool:
    """Tell whether it is a word that is capital only at a beginning; after a name fewer are, for titles have such within."""
    openers = _words("openers")
    if before.text.islower():
        openers |= _words("after_small")
    if (before.is_stop and before.text[0].isupper()) or (token.text == "A" and before.lower_ in _words("labeled")):
        return False
    goes_on = after.text[0].islower() or after.text[0] in "'’" or _is_acronym_of_subject(token, before, after)
    return token.text in openers and goes_on and after.lower_ not in _words("links")


def _is_acronym_of_subject(token: Token, before: Token, after: Token) -> bool:
    """Tell "quake The EU should": no paper's name ("The Evening Mirror") after a noun in small letters."""
    is_acronym = after.text.isupper() and after.is_alpha and len(after) > 1
    is_plain = before.text.islower() and not before.is_stop and before.lower_ not in _words("tell")
    is_late = before.lower_ in _words("times")  # "has died tonight The Royal Hospital": no name follows a time
    return token.text == "The" and ((is_acronym and is_plain) or (is_late and after.text[:1].isupper()))


def _is_noun(token: Token, before: Token, after: Token, small: set[str]) -> bool:
    """Tell whether it is a noun in the plural, written small elsewhere, that goes on as a subject does."""
    plural = token.text in _words("numbered") or (
        token.lower_ in small and token.lower_.endswith("s") and before.text.islower()
    )
    return plural and after.text in _words("go_on") and not before.is_stop


@cache
def _words(name: str) -> frozenset[str]:
    lists: dict[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return frozenset(lists[name].split())

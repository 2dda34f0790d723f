"""Tell whether the words around a name say that it is a place, whatever the recognizer took it for."""

from __future__ import annotations

from analysis import syntax
from analysis.actors.terms.countries import use_of
from analysis.actors.terms.found import Name, NameKind
from analysis.language import Doc, Token, lemma
from analysis.lexicon import words

_BEFORE = ("before_in", "before_to", "before_near", "before_at")
_LONGEST_LIST = 8


def stands_as_place(doc: Doc, name: Name) -> bool:
    """Tell whether the words around say that a name is a place's: "the town of X", "X is a village in …"."""
    if not name.is_parsed:
        return False
    root = doc[name.start : name.end].root
    if syntax.is_passive_subject(root):
        return root.head.lower_ in ("located", "situated")
    if syntax.is_active_subject(root) and root.head.lower_ in ("is", "was"):
        return any(noun.lower_ in words("names", "place_nouns") for noun in syntax.predicate_nouns(root.head))
    is_single = " " not in name.words
    if syntax.is_prepositional_object(root):
        alone = is_single and (_follows_word_of_place(root, name.kind) or _is_in_wider(doc, name))
        return alone or _follows_place_words(root)
    return is_single and _is_listed_after_place(root)


def _follows_word_of_place(root: Token, kind: NameKind) -> bool:
    """Tell whether a single word is where somebody lives or goes: "born in X", "flew to X"; no person is "in" another."""
    preposition = root.head
    if preposition.lower_ == "in" and kind == "person":
        return True
    key = f"before_{preposition.lower_}"
    return key in _BEFORE and lemma(preposition.head) in words("names", key)


def _is_in_wider(doc: Doc, name: Name) -> bool:
    """Tell whether a state or country follows that the name lies in: "at X, Maryland"."""
    if name.end + 1 >= len(doc) or doc[name.end].text != "," or not follows_place_preposition(doc, name):
        return False
    return use_of(doc[name.end + 1].text) in ("name", "state")


def _is_listed_after_place(token: Token) -> bool:
    """Tell whether a list of places goes on with the name: "in Oslo, Bergen and X"."""
    first = token
    for _ in range(_LONGEST_LIST):
        if syntax.link(first) != "coordinated":
            break
        first = first.head
    is_object = first.i != token.i and syntax.is_prepositional_object(first)
    return is_object and first.head.lower_ in ("in", "near", "across") and first.ent_type_ == "GPE"


def follows_place_preposition(doc: Doc, name: Name) -> bool:
    """Tell whether a name stands where places do: "in X", "to X"; in a dateline it does."""
    before = doc[name.start - 1].lower_ if name.is_parsed and name.start else "in"
    return before in ("in", "at", "near", "to", "from", "outside", "across", "around")


def _follows_place_words(root: Token) -> bool:
    return root.head.lower_ == "of" and root.head.head.lower_ in words("names", "place_nouns") | words("names", "of_places")

"""Part of speech from the tag, and lemmas on demand: what is left of two pipes that cost a third of the time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.lang.en.lemmatizer import EnglishLemmatizer
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.types import Ints2d

    from analysis.language.tokens import Token

# Penn Treebank tag -> universal part of speech (universaldependencies.org, en-penn conversion)
_POS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "VERB"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "AFX"), "ADJ"),
    **dict.fromkeys(("RB", "RBR", "RBS", "WRB"), "ADV"),
    **dict.fromkeys(("DT", "PDT", "WDT"), "DET"),
    **dict.fromkeys(("PRP", "PRP$", "WP", "WP$", "EX"), "PRON"),
    **dict.fromkeys(("TO", "POS", "RP"), "PART"),
    **dict.fromkeys((".", ",", ":", "``", "''", '""', "-LRB-", "-RRB-", "HYPH", "NFP"), "PUNCT"),
    **dict.fromkeys(("$", "#", "SYM"), "SYM"),
    **dict.fromkeys(("FW", "LS", "XX", "ADD", "GW"), "X"),
    "CC": "CCONJ", "CD": "NUM", "IN": "ADP", "MD": "AUX", "UH": "INTJ", "_SP": "SPACE",
}  # fmt: skip
_BASE_FORMS = frozenset(("VB", "VBP", "NN", "NNP", "NNPS", "JJ", "RB"))
# The auxiliaries, whose lemmas the model keeps in a pipe that is left out
_AUXILIARIES = {
    form: base
    for base, forms in {
        "be": "am are is was were been being be 're ’re 'm ’m",
        "have": "have has had having 've ’ve",
        "do": "do does did done doing",
        "will": "wo 'll ’ll",
        "can": "ca",
    }.items()
    for form in forms.split()
}
_LEMMAS: dict[tuple[str, str], str] = {}
_LOADED: list[EnglishLemmatizer] = []  # that of the model loaded last


def make_pos(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001  spaCy passes the name
    """Make the pipe that sets parts of speech, and keep the model's lemmatizer, loaded but not run, for ``lemma``."""
    _LOADED[:] = [cast("EnglishLemmatizer", nlp.get_pipe("lemmatizer"))]
    _rules.cache_clear()
    return set_pos


def set_pos(doc: Doc) -> Doc:
    """Set each token's coarse part of speech from its tag and its place in the parse."""
    strings = doc.vocab.strings
    found = doc.to_array(["TAG", "DEP"])
    pairs = [(tag, dep) for tag, dep in found.tolist()]
    parts = {(tag, dep): strings[_pos(strings[tag], strings[dep])] for tag, dep in set(pairs)}
    found[:, 0] = [parts[pair] for pair in pairs]
    return doc.from_array(["POS"], cast("Ints2d", found[:, :1]))


def _pos(tag: str, dep: str) -> str:
    pos = _POS.get(tag, "X")
    if pos == "VERB" and dep in ("aux", "auxpass"):
        return "AUX"
    return "SCONJ" if pos == "ADP" and dep == "mark" else pos


def lemma(token: Token) -> str:
    """Return the lower-case lemma of a word by the model's own rules and exceptions, remembered by word and tag."""
    key = (token.lower_, token.tag_)
    found = _LEMMAS.get(key)
    if found is None:
        found = _LEMMAS[key] = _look_up(token)
    return found


def _look_up(token: Token) -> str:
    word, pos = token.lower_, token.pos_
    if pos in ("VERB", "AUX") and word in _AUXILIARIES:
        return _AUXILIARIES[word]
    if token.tag_ in _BASE_FORMS or pos not in ("VERB", "AUX", "NOUN", "ADJ", "ADV"):
        return word
    found = _by_rules(word, pos.lower())
    # a short verb doubles its consonant: "hoped" is of "hope", "hopped" of "hop"
    return next((base for base in found[1:] if base == f"{found[0]}e" and pos == "VERB"), found[0])


def _by_rules(word: str, pos: str) -> list[str]:
    """Return the bases of a form as spaCy's lemmatizer finds them, which looks each up in a list of all words."""
    endings, exceptions, known = _rules(pos)
    bases = [word[: len(word) - len(old)] + new for old, new in endings if word.endswith(old)]
    regular: list[str] = []
    for base in bases:
        if base in known:
            regular.insert(0, base)
        elif base and not base.isalpha():
            regular.append(base)
    regular = list(dict.fromkeys(regular))
    for base in exceptions.get(word, ()):
        if base not in regular:
            regular.insert(0, base)
    return regular or [base for base in bases if base] or [word]


@cache
def _rules(pos: str) -> tuple[list[tuple[str, str]], dict[str, list[str]], frozenset[str]]:
    """Return the endings of a part of speech, its exceptions and the words that are known."""
    tables = (_LOADED[0].lookups.get_table(f"lemma_{name}", {}).get(pos) for name in ("rules", "exc", "index"))
    endings, exceptions, known = tables
    return endings or [], exceptions or {}, frozenset(known or ())

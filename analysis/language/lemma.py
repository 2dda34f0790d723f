"""Part of speech from the tag, and lemmas on demand: what is left of two pipes that cost a third of the time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.lang.en.lemmatizer import EnglishLemmatizer
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

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
_LEMMATIZERS: dict[Vocab, EnglishLemmatizer] = {}  # that of the model whose words these are


def make_pos(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001  spaCy passes the name
    """Make the pipe that sets parts of speech, and keep the model's lemmatizer, loaded but not run, for ``lemma``."""
    _LEMMATIZERS[nlp.vocab] = cast("EnglishLemmatizer", nlp.get_pipe("lemmatizer"))
    return set_pos


def set_pos(doc: Doc) -> Doc:
    """Set each token's coarse part of speech from its tag and its place in the parse."""
    for token in doc:
        pos = _POS.get(token.tag_, "X")
        if pos == "VERB" and token.dep_ in ("aux", "auxpass"):
            pos = "AUX"
        elif pos == "ADP" and token.dep_ == "mark":
            pos = "SCONJ"
        token.pos_ = pos
    return doc


def lemma(token: Token) -> str:
    """Return the lower-case lemma of a word by the model's own rules and exceptions, remembered by word and tag."""
    key = (token.lower_, token.tag_)
    found = _LEMMAS.get(key)
    if found is None:
        found = _LEMMAS[key] = _look_up(token)
    return found


def _look_up(token: Token) -> str:
    word = token.lower_
    if token.pos_ in ("VERB", "AUX") and word in _AUXILIARIES:
        return _AUXILIARIES[word]
    if token.tag_ in _BASE_FORMS:
        return word
    if token.pos_ not in ("VERB", "AUX", "NOUN", "ADJ", "ADV"):
        return word
    found = [base.lower() for base in _LEMMATIZERS[token.vocab].rule_lemmatize(token)]
    # a short verb doubles its consonant: "hoped" is of "hope", "hopped" of "hop"
    return next((base for base in found[1:] if base == f"{found[0]}e" and token.pos_ == "VERB"), found[0])

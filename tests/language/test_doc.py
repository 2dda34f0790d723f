"""A text of ours answers every question as spaCy's own does."""

import pytest
from spacy.tokens import Doc as Parsed
from spacy.tokens import Span as Words

from analysis.language import lemma
from analysis.language.doc import Doc, Span
from analysis.language.freeze import freeze, part_of
from analysis.language.lemma import _by_rules
from analysis.language.model import load_model

TEXT = """Mayor Mara Quill of Peru said "we will not sign" on Friday, and Hale, who met her, agreed.

The clerks (two of them) hadn't called the U.S. vote off; it failed in Lima  and at 7% of stations.
“Stopped,” she said. What he hoped, the bank, which Orne runs, denied that it had been told of it by the envoys."""
OF_WORDS = (
    "i", "idx", "text", "lower_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "text_with_ws", "is_punct",
    "is_space", "is_stop", "is_alpha", "is_digit", "is_title", "is_upper", "is_quote", "is_left_punct", "like_num",
    "is_sent_start", "n_rights",
)  # fmt: skip
OTHERS = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@pytest.fixture(scope="module")
def theirs() -> Parsed:
    return load_model()(TEXT)


@pytest.fixture(scope="module")
def ours(theirs: Parsed) -> Doc:
    return freeze([part_of(theirs)])


def bounds(span: Span | Words | None) -> tuple[object, ...] | None:
    return None if span is None else (span.start, span.end, span.text, span.start_char, span.end_char, span.label_)


@pytest.mark.parametrize("what", OF_WORDS)
def test_every_word_is_what_it_is_to_spacy(ours: Doc, theirs: Parsed, what: str):
    assert [getattr(word, what) for word in ours] == [getattr(token, what) for token in theirs]


@pytest.mark.parametrize("which", OTHERS)
def test_every_word_hangs_together_with_the_same_others(ours: Doc, theirs: Parsed, which: str):
    assert [[one.i for one in getattr(word, which)] for word in ours] == [
        [one.i for one in getattr(token, which)] for token in theirs
    ]


def test_every_word_has_its_head_and_its_edges(ours: Doc, theirs: Parsed):
    def around(doc: Doc | Parsed) -> list[object]:
        return [(len(one), one.head.i, one.left_edge.i, one.right_edge.i, bounds(one.sent)) for one in doc]

    assert around(ours) == around(theirs)


def test_sentences_names_and_the_text_are_the_same(ours: Doc, theirs: Parsed):
    assert list(map(bounds, ours.sents)) == list(map(bounds, theirs.sents))
    assert list(map(bounds, ours.ents)) == list(map(bounds, theirs.ents))
    assert ours.text == theirs.text == TEXT


def test_any_words_in_a_row_have_the_same_root_and_bounds(ours: Doc, theirs: Parsed):
    places = [(start, end) for start in range(len(ours)) for end in range(start + 1, min(start + 9, len(ours) + 1))]
    assert [ours[start:end].root.i for start, end in places] == [theirs[start:end].root.i for start, end in places]
    places += [(start, start) for start in range(len(ours) + 1)]
    places += [(-3, None), (None, 4), (5, 2), (4, 900)]
    assert [bounds(ours[start:end]) for start, end in places] == [bounds(theirs[start:end]) for start, end in places]


def test_words_in_a_row_are_numbered_from_their_first(ours: Doc, theirs: Parsed):
    assert [word.i for word in ours[3:9]] == [3, 4, 5, 6, 7, 8]
    assert ours[3:9][-1].i == theirs[3:9][-1].i == 8
    assert ours[3:9][2].i == theirs[3:9][2].i
    assert bounds(ours[3:9][1:-1]) == bounds(theirs[3:9][1:-1])
    with pytest.raises(IndexError):
        ours[3:9][6]
    assert ours[4] in ours[3:9]
    assert ours[9] not in ours[3:9]


@pytest.mark.parametrize("mode", ["strict", "contract", "expand"])
def test_characters_find_the_same_words(ours: Doc, theirs: Parsed, mode: str):
    places = [(start, end) for start in range(-1, len(TEXT) + 2) for end in range(start + 1, start + 12)]
    found = [bounds(ours.char_span(*place, alignment_mode=mode)) for place in places]
    assert found == [bounds(theirs.char_span(*place, alignment_mode=mode)) for place in places]


def test_neighbours_end_with_the_text(ours: Doc):
    assert ours[4].nbor().i == 5
    assert ours[4].nbor(-1).i == 3
    for word, step in ((ours[0], -1), (ours[-1], 1)):
        with pytest.raises(IndexError):
            word.nbor(step)


def test_the_same_words_are_equal(ours: Doc):
    assert ours[2:5] == Span(ours, 2, 5)
    assert ours[2:5] != ours[2:6]
    assert len({ours[2:5], Span(ours, 2, 5)}) == 1


def test_a_text_of_two_parts_is_one(theirs: Parsed):
    second = load_model()("Quill left. She said so.")
    both = freeze([part_of(theirs), part_of(second)])
    assert both.text == TEXT + "Quill left. She said so."
    assert [word.i for word in both] == list(range(len(theirs) + len(second)))
    assert all(both.text[word.idx :].startswith(word.text) for word in both)
    assert [len(sentence) for sentence in both.sents] == [len(one) for doc in (theirs, second) for one in doc.sents]
    assert both[len(theirs)].head.i == second[0].head.i + len(theirs)


def test_bases_are_those_of_the_models_own_lemmatizer(ours: Doc, theirs: Parsed):
    own = load_model().get_pipe("lemmatizer")
    words = "VBD:hoped VBD:hopped NNS:envoys NNS:wolves VBN:sworn JJR:larger JJS:worst VBG:dying VBZ:co-ops NNS:xyzzies"
    for word in words.split():
        tag, text = word.split(":")
        doc = Parsed(load_model().vocab, words=[text])
        doc[0].tag_, doc[0].pos_ = tag, {"V": "VERB", "N": "NOUN", "J": "ADJ"}[tag[0]]
        assert _by_rules(text, doc[0].pos_.lower()) == own.rule_lemmatize(doc[0])
    assert list(map(lemma, ours)) == list(map(lemma, theirs))

from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from analysis import language
from analysis.errors import AnnotationError, LanguageModelError
from analysis.language.parse import MOST_CHARACTERS
from analysis.model import Article, Span, Zone

parsing = import_module("analysis.language.parse")  # the package's `parse` is the function


def article(text: str, *zones: Zone) -> Article:
    return Article(id="x", text=text, zones=zones)


def sentences(one: Article) -> list[str]:
    (doc,) = language.parse([one])
    return [sentence.text.strip() for sentence in doc.sents if sentence.text.strip()]


def test_what_is_not_prose_is_blanked_without_shifting_an_offset():
    text = "Share this page\n\nThe mayor resigned."
    one = article(text, Zone("furniture", Span(0, 15)))
    (doc,) = language.parse([one])
    assert language.prose(one) == " " * 15 + text[15:]
    assert next(text[token.idx : token.idx + len(token)] for token in doc if token.pos_ == "VERB") == "resigned"


def test_a_dateline_is_no_part_of_the_first_sentence():
    text = "PORT ELLEN, May 4 (Wire) -- The bridge opened."
    assert sentences(article(text, Zone("dateline", Span(0, 27)))) == ["The bridge opened."]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Bridge to open in May\nThe council voted on Monday to open it", "Bridge to open in May"),
        ("The council voted on Monday.\nIt was late.", "The council voted on Monday."),
        ("No full stop here\n\nand the next paragraph", "No full stop here"),
    ],
)
def test_a_line_of_its_own_is_a_sentence_of_its_own(text: str, first: str):
    assert sentences(article(text))[0] == first


def test_a_wrapped_line_goes_on():
    wrapped = "The council of the harbor town voted late on Monday evening to open the\nNorth Bridge to all drivers."
    assert len(sentences(article(wrapped))) == 1


def test_lemmas_come_from_the_models_own_rules():
    (doc,) = language.parse([article("The ministers said they were going to leave the cities.")])
    assert [language.lemma(token) for token in doc if token.pos_ in ("VERB", "NOUN", "AUX")] == [
        "minister", "say", "be", "go", "leave", "city",
    ]  # fmt: skip


def test_an_article_too_long_to_parse_is_refused_with_its_place():
    long = Article(id="x", text="a " * (MOST_CHARACTERS // 2 + 1), source="long.txt")
    with pytest.raises(AnnotationError, match=r"long\.txt.*400,000.*split it"):
        list(language.parse([long]))


@pytest.mark.parametrize("run", ['"' * 30_000, '("“' * 10_000, "9," * 15_000, "e\u0301\u0302" * 10_000])
def test_runs_without_a_space_are_no_prose(run: str):
    (doc,) = language.parse([article(f"It rained. {run} It snowed.")])
    assert len(doc) < 10
    assert [token.text for token in doc if token.pos_ == "VERB"] == ["rained", "snowed"]


def test_an_unknown_model_is_refused_with_those_accepted():
    with pytest.raises(LanguageModelError, match="en_core_web_md"):
        language.load_model("en_core_web_xx")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_is_parsed_with_every_token_at_its_place(text: str):
    (doc,) = language.parse([article(text)])
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


STORY = (
    "Mara Quill opened the bridge on Monday. She thanked the crew.\n\nThe mayor of Tarn had stayed away.\nIt rained.\n\n"
    "Nobody in Norhaven complained, a spokesman said. The ferry went on until noon.\n"
)


def told(doc: Doc) -> list[tuple[object, ...]]:
    return [(one.text, one.idx, one.tag_, one.pos_, one.dep_, one.head.i, one.ent_type_, one.is_sent_start) for one in doc]


def test_a_long_article_is_parsed_in_pieces_and_reads_as_one(monkeypatch: pytest.MonkeyPatch):
    text = STORY * 3
    (whole,) = language.parse([article(text)])
    monkeypatch.setattr(parsing, "PIECE", 150)
    one, other = language.parse([article(text), article(STORY[:40])])
    assert one.text == text
    assert told(one) == told(whole)
    assert other.text == STORY[:40]


@pytest.mark.parametrize("text", ["word " * 200, "Stop. " * 150, "x" * 900, " " * 900, "\n\n" * 500, "ein Wort\u3000" * 100])
def test_a_long_text_without_a_sure_sentence_start_is_cut_all_the_same(text: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(parsing, "PIECE", 100)
    (doc,) = language.parse([article(text)])
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_the_model_never_reads_more_than_a_bounded_text_at_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(parsing, "PIECE", 100)
    monkeypatch.setattr(parsing, "BATCH_CHARACTERS", 250)
    pieces = [piece for number in range(9) for piece in parsing._pieces(article(STORY * number or "x"))]
    batches = list(parsing._batches(pieces))
    assert [piece for batch in batches for piece in batch] == pieces
    assert max(len(piece.text) for piece in pieces) <= 100
    assert max(sum(len(piece.text) for piece in batch) for batch in batches) <= 250


def test_a_short_verb_doubles_its_consonant_so_that_hoped_is_of_hope():
    doc = language.load_model()("They hoped to sell it and hopped in, but they planned and rated nothing.")
    assert [language.lemma(token) for token in doc if token.tag_ == "VBD"] == ["hope", "hop", "plan", "rate"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Rescue teams worked at the harbor all night The ferry sank on Monday.",
            "Rescue teams worked at the harbor all night",
        ),
        ("Anna Berg left the court in Oslo It was her third day there.", "Anna Berg left the court in Oslo"),
        ("Many boats were lost in the storm The EU should pay for them, he said.", "Many boats were lost in the storm"),
        ("Ferry sinks off Oslo Tuesday 5 May 2009 14.37 BST Anna Berg saw it go down.", "Ferry sinks off Oslo"),
        ("Harbor opens 08:14 GMT, Tuesday, 8 November 2011 Karl Lund was there.", "Harbor opens"),
        ("The child of Anna Berg has died tonight The Royal Hospital said so.", "The child of Anna Berg has died tonight"),
        ("The quay was covered with ice Hundreds of people walked home.", "The quay was covered with ice"),
        ("The square in front of the parliament In some streets the lamps were out.", "The square in front of the parliament"),
    ],
)
def test_a_caption_that_was_run_into_the_text_is_a_sentence_of_its_own(text: str, first: str):
    assert sentences(article(text))[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "Doctors said that the boy had type A influenza and was well.",
        "She told the audience that I was late for the opening.",
        "Last year he wrote for a paper called The Evening Mirror of Bergen.",
        "She told The AP that the old harbor was empty.",
        "They walked through the old town of The Hague with her.",
        "He sang a song from the film Now She Is Gone and left.",
    ],
)
def test_a_capital_within_a_sentence_is_mostly_a_name(text: str):
    assert sentences(article(text)) == [text]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Oles’ letter to Mara came. ‘The boats’ crews left,’ she said.", "'‘’’"),
        ("‘They left the boats’ crews.\nThe crews’ boats sank.", "‘’'"),
        ("Mara Ole’s letter and the boats’.", "’’"),
    ],
)
def test_a_possessive_has_the_typists_apostrophe_unless_a_single_mark_is_open(text: str, marks: str):
    (doc,) = language.parse([article(text)])
    assert len(doc.text) == len(text)
    assert "".join(char for char in doc.text if char in "'‘’") == marks


def test_a_letter_is_whose_a_printers_apostrophe_says():
    (doc,) = language.parse([article("Oles’ resignation letter was sent to Quill.")])
    assert next((token.dep_, token.head.text) for token in doc) == ("poss", "letter")

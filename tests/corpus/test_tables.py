"""The long tables: their columns, their order, and words that stand where they say."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.corpus import Corpus, tables
from analysis.corpus.query import connect
from analysis.model import Actor, AnnotatedArticle, Article, Event, Mention, Quote, Role, Span

TABLES = (tables.articles, tables.mentions, tables.actors, tables.roles, tables.quotes, tables.events)
KEYS = ["article", "sentence_start", "start", "end"]


@pytest.fixture
def two(corpus: Corpus) -> Corpus:
    from sample import harbor, letter

    corpus.write([letter(), harbor()])
    return corpus


def _row(rows: pd.DataFrame, **where: object) -> dict[str, object]:
    (name, value), *_ = where.items()
    (row,) = rows[rows[name] == value].to_dict("records")
    return row


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_same_columns_and_types_with_and_without_rows(table: Callable[[Corpus], pd.DataFrame], corpus: Corpus):
    from sample import harbor

    empty = table(corpus)
    corpus.write([harbor()])
    full = table(corpus)
    assert len(empty) == 0
    assert len(full) > 0
    assert full.dtypes.to_dict() == empty.dtypes.to_dict()
    documented = str(table.__doc__)
    assert [name for name in full.columns if name not in documented] == []


def test_a_table_is_read_once_a_version_and_whoever_writes_to_it_writes_to_a_copy(two: Corpus, monkeypatch: pytest.MonkeyPatch):
    from sample import harbor

    first = tables.quotes(two)
    monkeypatch.setattr(tables, "query", _refused)
    first["words"] = "another's"
    again = tables.quotes(Corpus.open(two.path))
    assert "another's" not in set(again["words"])
    monkeypatch.undo()
    two.remove([harbor().article.id])
    assert len(tables.quotes(two)) < len(again)


def _refused(*_: object, **__: object) -> pd.DataFrame:
    raise AssertionError("read again")


def test_an_article_s_row_counts_its_story_and_what_was_found_in_it(two: Corpus):
    row = _row(tables.articles(two), article="harbor")
    assert (row["publisher"], row["published"], str(row["day"])) == (
        "Harbor Wire",
        "2031-03-04T09:00+09:00",
        "2031-03-04 00:00:00",
    )
    assert (row["sentences"], row["mentions"], row["quotes"], row["events"]) == (3, 3, 1, 1)
    assert row["words"] == 14 + 6 + 6  # without the headline


def test_a_mention_has_its_words_its_sentence_and_the_actor_linked_across_articles(two: Corpus):
    mentions = tables.mentions(two)
    assert list(mentions["words"]) == ["Norland", "Mara Quill", "She", "Quill", "Norhaven"]
    assert list(mentions["actor"]) == ["norland", "mara-quill", "mara-quill", "mara-quill", "norland"]
    in_headline, named = mentions.iloc[0], mentions.iloc[1]
    assert (in_headline.sentence_start, in_headline.sentence_end) == (in_headline.start, in_headline.end)
    assert named.sentence_start == named.start - len("Envoy ")


def test_an_actor_gathers_what_all_articles_say(two: Corpus):
    row = _row(tables.actors(two), actor="mara-quill")
    assert (row["name"], row["kind"], row["country"], row["aliases"]) == ("Mara Quill", "person", "NO", ["Quill", "the envoy"])
    assert (row["role"], str(row["role_day"])) == ("correspondent", "2031-03-05 00:00:00")
    assert (row["mentions"], row["articles"], row["quotes"], row["words_quoted"]) == (3, 2, 1, 8)
    assert (str(row["first_day"]), str(row["last_day"])) == ("2031-03-04 00:00:00", "2031-03-05 00:00:00")


def test_each_role_is_a_dated_statement_with_its_publisher_and_its_words(two: Corpus):
    rows = tables.roles(two)
    assert list(rows["name"]) == ["Mara Quill", "Mara Quill"]
    assert list(rows["role"]) == ["Envoy", "correspondent"]
    first = rows.iloc[0]
    assert (first.organization, first.publisher, str(first.day)) == ("Norland", "Harbor Wire", "2031-03-04 00:00:00")
    assert (first.article, first.words, first.end - first.start) == ("harbor", "Envoy", len("Envoy"))
    assert first.sentence_start == first.start


def test_reports_of_one_role_that_disagree_both_stand_and_the_later_one_that_is_held_is_the_actors(corpus: Corpus):
    from sample import annotated

    def report(day: str, *roles: Role) -> AnnotatedArticle:
        person = Actor("ana-lima", "Ana Lima", "person", roles=roles)
        return dataclasses.replace(annotated(day, "x" * 40, published=day), actors=(person,))

    former = Role("former envoy", Span(0, 9), state="former")
    corpus.write([report("2031-01-01", Role("envoy", Span(0, 5))), report("2031-01-02", former, Role("senator", Span(20, 27)))])
    assert list(tables.roles(corpus)["state"].fillna("")) == ["", "former", ""]
    (actor,) = tables.actors(corpus).to_dict("records")
    assert (actor["role"], pd.isna(actor["role_state"]), str(actor["role_day"])[:10]) == ("senator", True, "2031-01-02")


def test_a_quote_has_its_parts_its_speaker_and_where_it_stands(two: Corpus):
    row = _row(tables.quotes(two), quote="q-door")
    assert row["words"] == '"the door 🚪 is open," … "Bring a key."'
    assert (row["cue"], row["source"], row["speaker"], row["speaker_name"]) == (
        "said",
        "Envoy Mara Quill",
        "mara-quill",
        "Mara Quill",
    )
    assert (row["speaker_country"], row["grade"], row["speech"], row["realis"]) == ("NO", "named on record", True, "said")


def test_an_unresolved_speaker_keeps_the_words_of_the_source(two: Corpus):
    row = _row(tables.quotes(two), quote="q-aide")
    assert pd.isna(row["speaker"])
    assert (row["speaker_name"], row["kind"]) == ("an aide", "indirect")


def test_speech_that_did_not_take_place_counts_for_nobody(corpus: Corpus):
    from sample import harbor

    denied = dataclasses.replace(harbor().quotes[0], realis="unsaid")
    corpus.write([dataclasses.replace(harbor(), quotes=(denied,))])
    assert _row(tables.actors(corpus), actor="mara-quill")["quotes"] == 0
    assert len(tables.quotes(corpus)) == 1


def test_an_event_has_its_time_in_words_and_days_and_each_actor_once(two: Corpus):
    row = _row(tables.events(two), event="e-flight")
    assert (row["words"], row["when"], row["value"]) == ("She flies to Norland next week", "next week", "2031-W11")
    assert (str(row["earliest"])[:10], str(row["latest"])[:10], row["status"]) == ("2031-03-10", "2031-03-16", "planned")
    assert row["actors"] == ["norland", "mara-quill"]


def test_an_event_without_a_time_expression_has_no_words_for_when(corpus: Corpus):
    article = Article(id="a", text="It ended.")
    corpus.write([AnnotatedArticle(article, events=(Event(Span(0, 9), None, "2031", "year", "past"),), configuration="k")])
    row = _row(tables.events(corpus), article="a")
    assert pd.isna(row["when"])
    assert pd.isna(row["earliest"])
    assert row["actors"] == []


def test_articles_in_error_are_in_no_table_but_among_the_skipped(corpus: Corpus):
    from sample import harbor

    corpus.write([dataclasses.replace(harbor(), error="too long")])
    assert [len(table(corpus)) for table in TABLES] == [0] * len(TABLES)
    assert tables.skipped(corpus).to_dict("records") == [
        {"source": "harbor", "what": "too long", "remedy": "look at the article and run again"}
    ]


def test_the_order_of_rows_does_not_depend_on_the_order_of_writing(tmp_path_factory: pytest.TempPathFactory):
    from sample import harbor, letter

    one, other = (Corpus.create(tmp_path_factory.mktemp("order")) for _ in range(2))
    one.write([harbor(), letter()])
    other.write([letter()])
    other.write([harbor()])
    for table in TABLES:
        pd.testing.assert_frame_equal(table(one), table(other))


def test_evidence_is_the_sentence_in_its_paragraph_with_the_place_marked(two: Corpus):
    found = tables.evidence(two, tables.quotes(two)[KEYS])
    row = _row(found, article="harbor")
    assert row["sentence"] == 'Envoy Mara Quill said "the door 🚪 is open," and added: "Bring a key."'
    assert str(row["paragraph"]).endswith("She flies to Norland next week.")
    assert str(row["paragraph"])[row["mark_start"] : row["mark_end"]] == '"the door 🚪 is open," and added: "Bring a key."'
    assert (row["headline"], row["url"]) == ("Talks resume in Norland", "https://example.org/1")


def test_evidence_comes_in_the_order_of_its_keys_as_often_as_asked(two: Corpus):
    keys = pd.concat([tables.quotes(two)[KEYS], tables.mentions(two)[KEYS]]).iloc[::-1]
    assert tables.evidence(two, keys)[KEYS].to_numpy().tolist() == keys.to_numpy().tolist()


def test_no_keys_bring_no_evidence(two: Corpus):
    assert tables.evidence(two, tables.quotes(two)[KEYS].head(0)).empty


def test_evidence_of_an_endless_line_is_cut_around_the_sentence(corpus: Corpus):
    words = "word " * 100_000
    text = f"{words}Here it is. {words}"
    at = text.index("Here it is.")
    mention = Mention(Span(at, at + 4), "place", "name")
    article = AnnotatedArticle(Article(id="a", text=text), (Span(at, at + 11),), (mention,), configuration="k")
    corpus.write([article])
    row = _row(tables.evidence(corpus, tables.mentions(corpus)[KEYS]), article="a")
    assert len(str(row["paragraph"])) <= 600
    assert str(row["paragraph"])[row["mark_start"] : row["mark_end"]] == "Here"
    assert str(row["paragraph"]).startswith("word ")


def test_evidence_of_an_endless_sentence_is_cut_too(corpus: Corpus):
    text = "x" * 1_000_000
    quote = Quote("indirect", (Span(0, len(text)),), id="q")
    corpus.write([AnnotatedArticle(Article(id="a", text=text), (Span(0, len(text)),), quotes=(quote,), configuration="k")])
    row = _row(tables.evidence(corpus, tables.quotes(corpus)[KEYS]), article="a")
    assert (len(str(row["paragraph"])), len(str(row["sentence"])), row["mark_end"]) == (600, 600, 600)


@st.composite
def _texts_with_a_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


def _with_everything_at(name: str, text: str, span: Span) -> AnnotatedArticle:
    return AnnotatedArticle(
        Article(id=name, text=text),
        mentions=(Mention(span, "place", "name"),),
        quotes=(Quote("direct", (span,), cue=span, id=name),),
        events=(Event(span, None, "2031", "year", "past", id=name),),
        configuration="k",
    )


@settings(deadline=None, max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(pairs=st.lists(_texts_with_a_span(), min_size=10, max_size=30))
def test_words_are_those_of_the_span_in_any_text(tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, Span]]):
    corpus = Corpus.create(tmp_path_factory.mktemp("words"))
    corpus.write(_with_everything_at(str(n), text, span) for n, (text, span) in enumerate(pairs))
    words = {str(n): span.of(text) for n, (text, span) in enumerate(pairs)}
    for table in (tables.mentions, tables.quotes, tables.events):
        rows = table(corpus)
        assert dict(zip(rows["article"], rows["words"], strict=True)) == words
    for row in tables.evidence(corpus, tables.mentions(corpus)[KEYS]).itertuples():
        assert words[row.article].startswith(row.paragraph[row.mark_start : row.mark_end])


@settings(deadline=None, max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(articles=st.lists(st.deferred(lambda: __import__("anything").any_of(AnnotatedArticle)), min_size=3, max_size=8))
def test_no_article_whatsoever_breaks_a_table(tmp_path_factory: pytest.TempPathFactory, articles: list[AnnotatedArticle]):
    corpus = Corpus.create(tmp_path_factory.mktemp("any"))
    corpus.write(articles)
    for table in TABLES:
        table(corpus)
    keys = pd.concat([table(corpus)[KEYS] for table in (tables.mentions, tables.quotes, tables.events)])
    assert len(tables.evidence(corpus, keys)) == len(keys)


def test_a_copy_names_the_earliest_published_whatever_the_zone(corpus: Corpus):
    from sample import annotated

    story = " ".join(f"word{n}" for n in range(60))
    days = {"late": "2031-03-04T08:00+00:00", "first": "2031-03-04T09:00+09:00", "other": "2031-03-01"}
    corpus.write(
        annotated(name, text="nothing alike here at all" if name == "other" else story, published=day)
        for name, day in days.items()
    )
    assert tables.articles(corpus).set_index("article")["copy_of"].dropna().to_dict() == {"late": "first"}


def test_evidence_is_found_in_files_that_delta_rewrote(corpus: Corpus):
    from sample import harbor

    article = harbor().article
    several = [
        dataclasses.replace(harbor(), article=dataclasses.replace(article, id=f"article number {one}")) for one in range(9)
    ]
    corpus.write(several)
    corpus.remove([several[4].article.id])
    rows = tables.quotes(corpus)
    assert len(tables.evidence(corpus, rows)) == len(rows) > 0


def test_a_corpus_may_lie_under_a_name_with_blanks_and_accents(tmp_path: Path):
    from sample import harbor

    corpus = Corpus.create(tmp_path / "résumé of a case")
    corpus.write([harbor()])
    assert len(tables.articles(corpus)) == 1


def test_a_process_that_read_a_corpus_ends_in_peace(two: Corpus):
    script = f"from analysis.corpus import Corpus, tables; c = Corpus.open({str(two.path)!r}); c.ids; tables.quotes(c)"
    assert subprocess.run([sys.executable, "-c", script], check=False, capture_output=True).returncode == 0


def test_an_event_shows_its_own_words_and_says_whether_its_day_is_assumed(corpus: Corpus):
    article = Article(id="a", text="She left.", published="2031-01-01")
    left = Event(Span(0, 8), None, "2031-01-01", "day", "past", head=Span(4, 8), words="[Anna Lund] left", assumed=True, id="e")
    corpus.write([AnnotatedArticle(article, events=(left,), configuration="k")])
    row = _row(tables.events(corpus), event="e")
    assert (row["words"], row["head"], row["assumed"]) == ("[Anna Lund] left", "left", True)
    assert list(tables.articles(corpus)["events"]) == [0]


def test_two_readings_of_one_clause_come_in_one_order_however_they_are_stored(tmp_path: Path):
    article = Article(id="a", text="She said she left.", published="2031-01-01")
    said, left = (
        Event(Span(0, 17), None, "2031-01-01", "day", "past", id="e", head=head, rule=rule)
        for head, rule in ((Span(4, 8), "report"), (Span(13, 17), "told"))
    )
    rows = []
    for name, events in (("one", (said, left)), ("other", (left, said))):
        corpus = Corpus.create(tmp_path / name)
        corpus.write([AnnotatedArticle(article, events=events, configuration="k")])
        rows.append(list(tables.events(corpus)["rule"]))
    assert rows == [["report", "told"]] * 2


def test_tables_leave_out_actors_that_the_article_does_not_name(corpus: Corpus):
    nurse = Actor("unnamed:person:1", "nurse", "person")
    mentions = (Mention(Span(0, 7), "person", "nominal", actor=nurse.id, rule="first noun", confidence=0.75),)
    corpus.write([AnnotatedArticle(Article(id="ward", text="A nurse left."), mentions=mentions, actors=(nurse,))])
    assert tables.actors(corpus).empty
    assert tables.mentions(corpus)["actor"].isna().all()


@pytest.mark.parametrize("view", ["mention", "quote", "event"])
def test_the_text_around_a_row_is_joined_last_for_each_join_above_would_copy_it_with_every_row(view: str, two: Corpus):
    with connect(two, linked=True) as connection:
        ((_, plan),) = connection.execute(f"EXPLAIN (FORMAT JSON) FROM {view}").fetchall()
    (step,) = json.loads(plan)
    while "JOIN" not in step["name"]:
        (step,) = step["children"]
    assert "of_article" in str(step["extra_info"])

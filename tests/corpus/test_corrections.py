"""Corrections take effect in every table, hold on by words, and are reported where they fit nothing."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis.annotate import annotate
from analysis.corpus import Corpus, tables
from analysis.corpus.corrected import same_events
from analysis.measures import Choice, cover, known_as_of
from analysis.measures.editions.paired import paired_events
from analysis.model import Article, Case, Correction
from analysis.read import article_from_text

ONE = """NORTH HAVEN, June 3 (Coastal Wire) -- Mayor Ann Berg said on Monday that the bridge would close.

"We will not wait for another winter," Berg told reporters on June 1, 2020.

Engineer Tomas Lindqvist said the cables were worn. The council opened the bridge on June 2, 2020.
"""
TWO = """NORTH HAVEN, June 5 (Coastal Wire) -- Anna Berg, a painter, said the bridge was beautiful.

"It looks like a harp," Berg said on June 4, 2020. The council closed the bridge on June 5, 2020.
"""
CASE = Case("bridge", "The bridge", "Who said what?", "articles")


def article(text: str, name: str, day: str) -> Article:
    return replace(article_from_text(text, source=f"/articles/{name}.txt"), published=day, publisher="Coastal Wire")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    made = Corpus.create(tmp_path_factory.mktemp("corrected") / "corpus")
    made.write(annotate([article(ONE, "one", "2020-06-03"), article(TWO, "two", "2020-06-05")]))
    return made


def correction(action: str, **told: str) -> Correction:
    return Correction(action, "R. Okafor", "as the article has it", date(2026, 11, 24), **told)  # type: ignore[arg-type]


def effect(corpus: Corpus, *corrections: Correction) -> Corpus:
    corrected = corpus.corrected(corrections)
    table = tables.corrections(corrected)
    assert table["problem"].isna().all(), table["problem"].tolist()
    assert (table["rows"] > 0).all()
    return corrected


def quoted(corpus: Corpus, words: str) -> pd.Series:
    rows = tables.quotes(corpus)
    (found,) = [row for _, row in rows.iterrows() if words in row["words"]]
    return found


def test_a_rejected_quote_is_in_no_table_and_stays_in_the_store(corpus: Corpus):
    corrected = effect(corpus, correction("reject", words="We will not wait for another winter,"))
    assert not tables.quotes(corrected)["words"].str.contains("another winter").any()
    assert tables.quotes(corpus)["words"].str.contains("another winter").any()


def test_a_quote_is_credited_to_an_actor_of_the_case_or_to_a_name(corpus: Corpus):
    corrected = effect(corpus, correction("relabel", words="We will not wait for another winter", into="Tomas Lindqvist"))
    row = quoted(corrected, "another winter")
    assert (row["speaker"], row["speaker_name"]) == ("person:tomas-lindqvist", "Tomas Lindqvist")
    actors = tables.actors(corrected).set_index("name")["quotes"]
    assert actors["Tomas Lindqvist"] == tables.actors(corpus).set_index("name")["quotes"]["Tomas Lindqvist"] + 1
    other = quoted(effect(corpus, correction("relabel", words="It looks like a harp", into="A passer-by")), "harp")
    assert pd.isna(other["speaker"])
    assert other["speaker_name"] == "A passer-by"


def test_an_event_gets_another_date(corpus: Corpus):
    words = next(one for one in tables.events(corpus)["words"] if "opened the bridge" in one)
    corrected = effect(corpus, correction("redate", words=words, value="2020-05"))
    row = tables.events(corrected).set_index("words").loc[words]
    assert (row["value"], row["granularity"], row["earliest"].date()) == ("2020-05", "month", date(2020, 5, 1))


def test_an_actor_is_renamed_everywhere(corpus: Corpus):
    corrected = effect(corpus, correction("rename", actor="Tomas Lindqvist", into="Thomas Lindqvist"))
    assert "Thomas Lindqvist" in set(tables.actors(corrected)["name"])
    assert "Tomas Lindqvist" not in set(tables.actors(corrected)["name"])


def test_two_actors_become_one_and_one_becomes_two(corpus: Corpus):
    names = set(tables.actors(corpus)["name"])
    assert {"Ann Berg", "Anna Berg"} <= names
    merged = effect(corpus, correction("merge", actor="Anna Berg", into="Ann Berg"))
    assert "Anna Berg" not in set(tables.actors(merged)["name"])
    assert quoted(merged, "harp")["speaker_name"] == "Ann Berg"
    parted = effect(
        corpus,
        correction("merge", actor="Anna Berg", into="Ann Berg"),
        correction("split", actor="Anna Berg", article="two.txt", into="Anna Berg (painter)"),
    )
    assert "Anna Berg (painter)" in set(tables.actors(parted)["name"])
    assert quoted(parted, "harp")["speaker_name"] == "Anna Berg (painter)"


def test_a_rejected_actor_is_gone_and_its_quote_keeps_its_words(corpus: Corpus):
    corrected = effect(corpus, correction("reject", actor="Tomas Lindqvist"))
    assert "Tomas Lindqvist" not in set(tables.actors(corrected)["name"])
    assert len(tables.quotes(corrected)) == len(tables.quotes(corpus))


def test_a_pinned_quote_is_shown_first_of_all(corpus: Corpus):
    words = "It looks like a harp"
    few = Choice(most_quotes=1, most_events=0)
    shown = {pin: cover(corpus, replace(CASE, corrections=pin), choice=few).shown["words"].tolist()
             for pin in ((), (correction("pin", words=words),))}  # fmt: skip
    pinned = list(shown.values())
    assert words in pinned[1][0]
    assert len(pinned[1]) == 1


def test_an_actor_is_described_as_a_person_says(corpus: Corpus):
    told = {"role": "harbor master", "country": "NO", "kind": "organization"}
    corrected = effect(corpus, *(correction(action, actor="Tomas Lindqvist", value=value) for action, value in told.items()))
    (row,) = tables.actors(corrected).query("name == 'Tomas Lindqvist'").to_dict("records")
    assert {name: row[name] for name in told} == told
    case = replace(CASE, corrections=corrected.corrections)
    covered = cover(corpus, case).actors
    assert covered.loc[covered["name"] == "Tomas Lindqvist", "role"].tolist() == ["harbor master"]


def test_an_event_did_not_happen_if_a_person_says_so(corpus: Corpus):
    words = tables.events(corpus).query("words.str.contains('closed the bridge')")["words"].iloc[0]
    corrected = effect(corpus, correction("status", words=words, value="denied"))
    assert tables.events(corrected).query("words == @words")["status"].tolist() == ["denied"]


def test_what_is_hidden_is_on_no_page_and_stays_in_the_tables(corpus: Corpus):
    words = "It looks like a harp"
    case = replace(CASE, corrections=(correction("hide", words=words),))
    covered = cover(corpus, case)
    assert not covered.shown["words"].str.contains(words).any()
    assert covered.quotes["words"].str.contains(words).any()


def test_two_reports_are_of_one_event_if_a_person_says_so(corpus: Corpus):
    first, second = sorted(tables.events(corpus)["words"])[:2]
    corrected = effect(corpus, correction("same", words=first, into=second))
    (together,) = same_events(corrected)
    events = tables.events(corpus)
    assert set(events.loc[events["event"].isin(together), "words"]) == {first, second}


def test_what_a_person_says_is_one_event_is_one_row_of_the_timeline(corpus: Corpus):
    before = cover(corpus, CASE).whole
    one, other = (set(members) for members in before.sort_values("words")["members"][:2])
    told = tables.events(corpus).set_index("event")["words"]
    said = correction("same", words=told[min(one)], into=told[min(other)])
    after = cover(corpus, replace(CASE, corrections=(said,))).whole
    assert len(after) == len(before) - 1
    assert any(one | other == set(members) for members in after["members"])


def test_what_a_person_says_is_one_event_is_one_wherever_events_are_told(corpus: Corpus):
    """As of a day and in a comparison, as in the timeline of a briefing."""
    before = cover(corpus, CASE)
    one, other = (set(members) for members in before.whole.sort_values("words")["members"][:2])
    told = tables.events(corpus).set_index("event")["words"]
    case = replace(CASE, corrections=(correction("same", words=told[min(one)], into=told[min(other)]),))
    after = cover(corpus, case)
    together = one | other
    assert together in [set(members) for members in known_as_of(after, after.as_of)["members"]]
    reports = [max(pair.reports for pair in paired_events(all_, all_, all_, most=99)) for all_ in (before, after)]
    assert reports == [max(map(len, before.whole["members"])), max(map(len, after.whole["members"]))]
    assert reports[0] < reports[1] == len(together)


def test_a_correction_survives_small_edits_of_the_article(corpus: Corpus):
    edited = "We will not wait for another winter!"
    assert tables.corrections(effect(corpus, correction("reject", words=edited)))["rows"].tolist() == [1]
    assert tables.corrections(effect(corpus, correction("reject", words="We shall not wait for another winter")))[
        "rows"
    ].tolist() == [1]


@pytest.mark.parametrize(
    ("unfit", "problem"),
    [
        (correction("reject", words="words that nobody said in this case"), "no quote or event"),
        (correction("pin", words="It looks like a harp", article="three.txt"), "no article"),
        (correction("rename", actor="Nobody", into="Somebody"), "no actor"),
        (correction("merge", actor="Ann Berg", into="Nobody"), "no other actor"),
        (correction("redate", words="The council closed the bridge on June 5, 2020", value="soon"), "no TIMEX3"),
        (correction("split", actor="Nobody", into="Somebody"), "no article reports"),
        (correction("kind", actor="Ann Berg", value="deity"), "no kind of actor"),
        (correction("country", actor="Ann Berg", value="Norway"), "no country's code"),
        (correction("status", words="The council closed the bridge on June 5, 2020", value="maybe"), "no status"),
        (correction("same", words="The council closed the bridge on June 5, 2020", into="what nobody tells"), "no other event"),
    ],
)
def test_what_fits_nothing_is_reported_and_changes_nothing(corpus: Corpus, unfit: Correction, problem: str):
    corrected = corpus.corrected((unfit,))
    (told,) = tables.corrections(corrected)["problem"]
    assert problem in told
    pd.testing.assert_frame_equal(tables.quotes(corrected), tables.quotes(corpus))
    pd.testing.assert_frame_equal(tables.actors(corrected), tables.actors(corpus))


def test_hostile_words_in_a_correction_are_only_words(corpus: Corpus):
    hostile = "'); DROP TABLE stored; -- <script>"
    corrected = corpus.corrected((correction("rename", actor="Ann Berg", into=hostile),))
    assert hostile in set(tables.actors(corrected)["name"])

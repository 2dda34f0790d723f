"""An edition on one actor begins with what the actor did, and tells of others no more than what they do with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from analysis.measures.acts import deeds
from analysis.measures.choice import Choice
from analysis.measures.one_actor import cover_actor
from analysis.model import AnnotatedArticle
from analysis.views.sections.actor_profile import highlight_statements

TOLD = [
    ("2031-05-02", "Ada Tamm opened the sluice of Norvale on May 2 for the farmers of the lower river."),
    ("2031-05-09", "A baker of Eastmere praised the board on May 9 and gave Ada Tamm a cake of rye and honey."),
    ("2031-06-03", "Ada Tamm closed the harbor bridge of Eastmere on June 3 after a barge had struck a pillar."),
]


MORE = [
    ("2031-06-10", "Ada Tamm named a new warden for the locks of Norvale on June 10 and sent two barges home."),
    ("2031-06-20", "Ada Tamm sold the old lighthouse of Eastmere on June 20 to a keeper of bees from the hills."),
]


def profile(affair: Any, folder: Path, told: list[tuple[str, str]]) -> Any:
    articles = []
    for number, (day, words) in enumerate(told):
        event = affair.event(words, words, day, head=None, actors=("tamm",))
        found = affair.article(f"a{number}", words, day, f"Paper {number}")
        articles.append(
            AnnotatedArticle(
                found, affair.sentences(words), affair.mentions(words, affair.TAMM), (affair.TAMM,), events=(event,)
            )
        )
    corpus = affair.store(folder, articles)
    return cover_actor(corpus, affair.CASE, actor="Ada Tamm", choice=Choice())


def test_what_the_actor_did_is_told_in_whole_sentences_that_begin_with_them(affair: Any, tmp_path: Path):
    found = profile(affair, tmp_path / "c", [*TOLD, *MORE])
    assert [row.text for row in found.did] == [MORE[1][1], MORE[0][1], TOLD[2][1], TOLD[0][1]]
    *_, line = highlight_statements(found)[:3]
    assert line.text == f"3 Jun 2031: {TOLD[2][1]} (Paper 2, 3 Jun 2031)"
    assert (line.section, len(line.evidence)) == ("highlights", 1)


def test_where_few_sentences_begin_with_the_actor_others_that_name_them_stand_too(affair: Any, tmp_path: Path):
    assert [row.text for row in profile(affair, tmp_path / "c", TOLD).did] == [words for _, words in reversed(TOLD)]


def test_of_relations_those_stand_that_read_by_themselves_the_actors_own_first():
    words = ["Tamm sued Lund.", "Lund then praised Tamm.", "Lund thanked Tamm.", "Tamm hired Moss."]
    sentences = pd.DataFrame({"article": [*"aaab"], "start": [0, 20, 50, 0], "words": words})
    relations = pd.DataFrame(
        {"article": [*"aaab"], "sentence_start": [0, 20, 50, 0], "actor": ["tamm", "lund", "lund", "tamm"], "words": words}
    ).assign(confidence=[0.8, 0.9, 0.9, 0.7])
    assert deeds(relations, sentences, actor="tamm", most=2)["words"].tolist() == [words[0], words[3]]
    assert len(deeds(relations, sentences, actor="tamm", most=9)) == 3
    assert deeds(relations, sentences, actor="tamm", most=2, told=frozenset(words[:1]))["words"].tolist() == words[2:]
    copied = sentences.assign(words=[words[0], words[1], words[0], words[3]])
    assert len(deeds(relations, copied, actor="tamm", most=9)) == 2


def test_what_is_done_and_undone_in_like_words_weeks_apart_is_told_twice(affair: Any, tmp_path: Path):
    undone = TOLD[0][1].replace("opened the sluice", "shut the sluice").replace("May 2", "June 20")
    found = profile(affair, tmp_path / "c", [TOLD[0], ("2031-06-20", undone)])
    assert [row.text for row in found.did] == [undone, TOLD[0][1]]

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
    ("2031-05-09", "The farmers of the lower river thanked the board on May 9, and a baker praised Ada Tamm."),
    ("2031-06-03", "Ada Tamm closed the harbor bridge of Eastmere on June 3 after a barge had struck a pillar."),
]


def profile(affair: Any, folder: Path) -> Any:
    articles = []
    for number, (day, words) in enumerate(TOLD):
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
    found = profile(affair, tmp_path / "c")
    assert [row.text for row in found.did] == [TOLD[2][1], TOLD[0][1]]
    first, second, *_ = highlight_statements(found)
    assert first.text == f"3 Jun 2031: {TOLD[2][1]} (Paper 2, 3 Jun 2031)"
    assert (second.section, len(second.evidence)) == ("highlights", 1)


def test_of_relations_those_stand_that_read_by_themselves_the_actors_own_first():
    words = ["Tamm sued Lund.", "But he praised Tamm.", "Lund thanked Tamm.", "Tamm met Moss."]
    sentences = pd.DataFrame({"article": [*"aaab"], "start": [0, 20, 50, 0], "words": words})
    relations = pd.DataFrame(
        {"article": [*"aaab"], "sentence_start": [0, 20, 50, 0], "actor": ["tamm", "lund", "lund", "tamm"], "words": words}
    ).assign(confidence=[0.8, 0.9, 0.9, 0.7])
    assert deeds(relations, sentences, actor="tamm", most=2)["words"].tolist() == [words[0], words[3]]
    assert len(deeds(relations, sentences, actor="tamm", most=9)) == 3

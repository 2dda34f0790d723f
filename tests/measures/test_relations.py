"""Who does what to whom, and how much the articles are about each: computed from an invented affair."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from analysis import views
from analysis.measures import Coverage, actor_rows, article_salience, case_salience, relation_graph, relation_rows
from analysis.model import AnnotatedArticle, Relation, Span

TEXT = "Ada Tamm criticized Prince Oren. Prince Oren met Ada Tamm at noon."


def told(affair: Any, *, name: str = "Prince Oren", article: str = "told") -> AnnotatedArticle:
    """An article in which one criticizes the other, and they meet."""
    oren = replace(affair.OREN, name=name)
    known = (affair.TAMM, affair.OREN)
    read = affair.article(article, TEXT, "2031-11-02", "Lock Courier")
    found = AnnotatedArticle(read, affair.sentences(TEXT), affair.mentions(TEXT, *known), known, configuration="tests")
    relations = (
        Relation("criticizes", "tamm", "oren", Span(0, 31), -1, rule="object", confidence=0.85, id=f"{article}-1"),
        Relation("meets", "oren", "tamm", Span(33, 57), 0, rule="object", confidence=0.85, id=f"{article}-2"),
        Relation("urges", "oren", "tamm", Span(33, 57), 0, rule="object", confidence=0.2, id=f"{article}-3"),
    )
    return replace(found, relations=relations, actors=(affair.TAMM, oren))


@pytest.fixture
def covered(affair: Any, tmp_path: Path) -> Coverage:
    return affair.covered(tmp_path / "corpus", [*affair.affair(), told(affair)])


def test_what_clauses_say_is_told_with_its_sign_and_its_words(covered: Coverage):
    rows = relation_rows(covered)
    criticized = rows[rows["kind"] == "criticizes"].iloc[0]
    assert (criticized["actor"], criticized["target"], criticized["sign"]) == ("tamm", "oren", -1)
    assert criticized["words"] == TEXT[criticized["start"] : criticized["end"]] == "Ada Tamm criticized Prince Oren"


def test_what_the_software_is_not_sure_of_is_left_out(covered: Coverage):
    assert "urges" not in set(relation_rows(covered)["kind"])


def test_the_graph_has_an_edge_for_each_relation_and_leads_to_its_place(covered: Coverage):
    graph = relation_graph(covered)
    assert graph.number_of_edges() == len(relation_rows(covered))
    edge = graph.edges["tamm", "oren", "told-1"]
    assert (edge["article"], TEXT[edge["start"] : edge["end"]]) == ("told", edge["words"])
    assert graph.nodes["tamm"]["name"] == "Ada Tamm"


def test_the_same_bytes_twice(covered: Coverage):
    assert views.actors_gexf(views.actors_graph(covered)) == views.actors_gexf(views.actors_graph(covered))
    assert views.actors_graphml(views.actors_graph(covered)) == views.actors_graphml(views.actors_graph(covered))


def test_no_day_of_writing_is_in_the_file(covered: Coverage):
    assert b"lastmodified" not in views.actors_gexf(views.actors_graph(covered))


@pytest.mark.parametrize(
    "name", ['Ada <script>x</script> & "co"', "A\x00B\x0bC\ufffe", "\u202eadA", "]]><!ENTITY x SYSTEM 'y'>", "Æ 김 🚪"]
)
def test_hostile_names_are_text_in_both_formats(affair: Any, tmp_path: Path, name: str):
    covered = affair.covered(tmp_path / "corpus", [told(affair, name=name)])
    clean = "".join("\ufffd" if char in "\x00\x0b\ufffe" else char for char in name)
    for written in (views.actors_gexf(views.actors_graph(covered)), views.actors_graphml(views.actors_graph(covered))):
        root = ET.fromstring(written)  # noqa: S314  our own
        assert clean in {text for element in root.iter() for text in (element.text, *element.attrib.values())}
        assert b"<script" not in written


def test_without_relations_the_files_hold_no_edge(affair: Any, tmp_path: Path):
    bare = replace(told(affair), relations=())
    covered = affair.covered(tmp_path / "corpus", [bare])
    assert b"<edge " not in views.actors_graphml(views.actors_graph(covered))
    assert b"<edge " not in views.actors_gexf(views.actors_graph(covered))


def test_the_salience_of_an_article_s_actors_adds_up_to_one(covered: Coverage):
    sums = article_salience(covered).groupby("article")["salience"].sum()
    assert all(total == pytest.approx(1) for total in sums)


def test_syndicated_copies_count_once(affair: Any, tmp_path: Path):
    long = [told(affair, article=one) for one in ("a", "b")]
    once = case_salience(affair.covered(tmp_path / "one", long[:1]))
    covered = affair.covered(tmp_path / "two", long)
    apart = replace(covered, articles=covered.articles.assign(copy_of=None))
    assert case_salience(covered)["tamm"] == pytest.approx(once["tamm"])
    assert case_salience(apart)["tamm"] == pytest.approx(2 * once["tamm"])


def test_a_name_in_the_headline_counts_more(affair: Any, tmp_path: Path):
    plain = told(affair)
    headed = replace(plain, article=replace(plain.article, headline="Prince Oren under fire"))
    shares = [case_salience(affair.covered(tmp_path / str(n), [one]))["oren"] for n, one in enumerate((plain, headed))]
    assert shares[1] > shares[0]


def test_actor_rows_carry_the_salience(covered: Coverage):
    rows = actor_rows(covered).set_index("actor")
    assert rows.loc["oren", "salience"] == pytest.approx(case_salience(covered)["oren"])

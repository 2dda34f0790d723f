"""Figures: labels stay in the frame and clear of one another, marks lead to evidence, and findings are true of the tables."""

from __future__ import annotations

import re
from datetime import date, timedelta
from importlib import import_module
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis import views
from analysis.measures import Course, course, cover, due_events, speech, speech_by_voice, who_about_whom
from analysis.measures.actors import quotes_about
from analysis.views.figures.coverage_figure import finding as coverage_finding
from analysis.views.figures.speech_figure import _finding
from analysis.views.look import figure
from analysis.views.look.lanes import lay_out
from analysis.views.look.writing import when

FIGURES = [views.timeline_figure, views.coverage_figure, views.speech_figure, views.matrix_figure]
MODULES = {
    view.__name__: import_module(f"analysis.views.figures.{view.__name__}") for view in FIGURES
}  # not the functions of one name
SLACK = 1.0  # pixels


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> list[list[tuple[str, Any, Any]]]:
    """Give, for every figure drawn, its texts with their corners and the figure's frame."""
    drawn: list[list[tuple[str, Any, Any]]] = []
    whole = figure.framed

    def framed(drawing: Any, **words: str) -> Any:
        from matplotlib.text import Text

        drawing.canvas.draw()
        shown = [text for text in drawing.findobj(Text) if text.get_visible() and text.get_text().strip()]
        drawn.append([(text.get_text(), _corners(text), drawing.bbox) for text in shown])
        return whole(drawing, **words)

    for module in MODULES.values():
        monkeypatch.setattr(module, "framed", framed)
    return drawn


def _corners(text: Any) -> Any:
    """Return the corners of a text's box, which turns with it."""
    from matplotlib.transforms import Affine2D

    turn = text.get_rotation()
    if not turn:
        box = text.get_window_extent()
        return [(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)]
    text.set_rotation(0)
    box = text.get_window_extent()
    text.set_rotation(turn)
    return Affine2D().rotate_deg_around(box.x0, box.y0, turn).transform(
        [(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)]
    )  # fmt: skip


def _collide(one: Any, other: Any) -> bool:
    """Tell whether two rectangles overlap by more than the slack, by the axes that could part them."""
    for corners in (one, other):
        for (x0, y0), (x1, y1) in ((corners[0], corners[1]), (corners[1], corners[2])):
            length = max(1e-9, ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
            shadows = [[((x1 - x0) * x + (y1 - y0) * y) / length for x, y in each] for each in (one, other)]
            if min(max(shadows[0]), max(shadows[1])) - max(min(shadows[0]), min(shadows[1])) <= SLACK:
                return False
    return True


def check(drawn: list[list[tuple[str, Any, Any]]]) -> None:
    """Fail where a text leaves the frame or two collide."""
    for texts in drawn:
        for words, corners, frame in texts:
            assert all(-SLACK <= x <= frame.width + SLACK and -SLACK <= y <= frame.height + SLACK for x, y in corners), words
        for (words, corners, _), (others, place, _) in combinations(texts, 2):
            assert not _collide(corners, place), (words, others)


@pytest.mark.parametrize("view", FIGURES, ids=lambda view: view.__name__)
@pytest.mark.parametrize("name", ["coverage", "bundled"])
def test_labels_neither_collide_nor_leave_the_frame(view: Any, name: str, texts: Any, request: pytest.FixtureRequest):
    view(request.getfixturevalue(name))
    check(texts)


@pytest.fixture
def drawn_however_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULES["matrix_figure"], "FEWEST_ARTICLES", 0)
    monkeypatch.setattr(MODULES["matrix_figure"], "FEWEST_QUOTES", 0)


@pytest.mark.parametrize("view", FIGURES, ids=lambda view: view.__name__)
def test_every_link_of_a_figure_leads_to_a_sentence_of_the_annex(view: Any, bundled: Any, drawn_however_few: None):
    cited = set(re.findall(r'href="#ev-(\d+)"', view(bundled).html))
    assert cited
    assert cited <= {str(number) for number in bundled.evidence["number"]}


def test_the_figure_of_coverage_leaves_page_one_to_the_words(bundled: Any):
    html = views.coverage_figure(bundled).html
    assert "quotes" not in html
    (height,) = re.findall(r'<svg [^>]*?height="([\d.]+)pt"', html)
    assert float(height) < 80  # points: with its words a seventh of the page, which is left blank where it does not fit


def test_every_bar_and_every_tie_has_its_evidence(bundled: Any):
    assert who_about_whom(bundled)["evidence"].notna().all()
    bars = re.findall("<a xlink:href", views.speech_figure(bundled).html)
    assert len(bars) == len(speech_by_voice(bundled)) == 6 < len(set(speech(bundled)["speaker"].dropna()))


def finding(html: str) -> str:
    found = re.search(r'class="finding"[^>]*>([^<]*)<', html)
    assert found
    return found[1]


def test_the_finding_on_coverage_is_true_of_the_articles(bundled: Any):
    counts = course(bundled)
    assert counts
    days = [day for day in bundled.articles["day"] if counts.first <= day <= counts.last]
    told = re.fullmatch(r"Most articles come in the week of (.*): (\d+) of (\d+)", finding(views.coverage_figure(bundled).html))
    assert told
    weeks = pd.Series([day.toordinal() - day.weekday() for day in days]).value_counts()
    start = date.fromordinal(int(weeks[weeks == weeks.max()].index.min()))
    assert (told[1], int(told[2]), int(told[3])) == (f"{start.day} {start:%b %Y}", int(weeks.max()), len(bundled.articles))
    assert int(counts.rows["origins"].sum() + counts.rows["copies"].sum()) == len(days)


def test_the_finding_on_who_speaks_about_whom_is_true_of_the_pairs(bundled: Any, drawn_however_few: None):
    pairs = who_about_whom(bundled)
    words = finding(views.matrix_figure(bundled).html)
    first = pairs.iloc[0]
    assert first["quotes"] == pairs["quotes"].max()
    assert words.startswith(f"{first['name']} speaks of {first['about']}")
    assert f"in {first['quotes']} quotes found" in words


@pytest.fixture(scope="module")
def in_september(bundled_corpus: Path, bundled_case: Path) -> Any:
    """Give what was known of the bundled case on 15 September 2019, when the pact was still to expire."""
    from analysis.corpus import Corpus
    from analysis.read import read_case

    return cover(Corpus.open(bundled_corpus), read_case(bundled_case), as_of="2019-09-15")


def test_the_timeline_reaches_to_what_is_due_next_and_labels_it_first(in_september: Any, texts: Any):
    next_due = due_events(in_september).iloc[0]
    assert next_due["latest"] > date(2019, 9, 15)
    views.timeline_figure(in_september)
    assert lay_out(in_september).last >= next_due["latest"]
    due = [f"{when(row.value, row.granularity)}, " for row in due_events(in_september).itertuples()]
    assert any(words.startswith(tuple(due)) for words, *_ in texts[0])
    check(texts)


def test_no_title_ranks_or_counts_what_only_the_software_reads(bundled: Any, drawn_however_few: None):
    told = [finding(views.timeline_figure(bundled).html), MODULES["matrix_figure"].matrix_title(bundled)[0]]
    assert not any(word in words for words in told for word in ("most", "more"))
    assert not re.search(r"\d", told[0])


def test_who_speaks_about_whom_is_left_out_where_the_articles_are_few(bundled: Any):
    assert len(bundled.articles) < MODULES["matrix_figure"].FEWEST_ARTICLES
    assert views.matrix_figure(bundled).html == ""
    assert MODULES["matrix_figure"].matrix_title(bundled) is None


def test_who_speaks_about_whom_is_a_matrix_of_at_most_twelve_actors(bundled: Any, drawn_however_few: None):
    pairs = who_about_whom(bundled)
    assert 4 <= len({*pairs["speaker"], *pairs["actor"]}) <= 12
    assert 'aria-label="Matrix.' in views.matrix_figure(bundled).html


def test_the_pair_named_in_the_title_is_the_strongest_of_the_whole_corpus(bundled: Any):
    counts = quotes_about(bundled).groupby(["speaker", "actor"]).size()
    assert who_about_whom(bundled).iloc[0]["quotes"] == counts.max()


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        ({"Ada": 90, "Bo": 40, "Cy": 20}, "Ada is quoted in most words"),
        ({"Ada": 90, "Bo": 85, "Cy": 20}, "Ada and Bo are quoted in most words"),
        ({"Ada": 90, "Bo": 88, "Cy": 86, "Di": 84}, "No actor stands out among those quoted"),
    ],
)
def test_who_comes_close_is_named_beside_who_is_quoted_in_most_words(words: dict[str, int], finding: str):
    table = pd.DataFrame({"name": list(words), "named": list(words.values())})
    assert _finding(table) == finding


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        ([2, 5, 1], "Most articles come in the week of 12 May 2031: 5 of 8"),
        ([5, 5, 1], "No week stands out: 5 articles of 11 at most"),
        ([1, 1, 2, *[1] * 12], "No week stands out: 2 articles of 16 at most"),
        ([3, 2, 3, *[1] * 6], "8 of 14 articles come from the week of 5 May 2031 to that of 19 May 2031"),
        ([*[1] * 6, 3, 2, 3], "8 of 14 articles come from the week of 16 Jun 2031 to that of 30 Jun 2031"),
    ],
)
def test_a_week_is_no_peak_where_another_has_as_many_or_all_have_few_but_a_third_may_have_half(articles: list[int], told: str):
    starts = [date(2031, 5, 5) + timedelta(weeks=n) for n in range(len(articles))]
    rows = pd.DataFrame({"start": starts, "origins": articles, "copies": 0, "quotes": 0})
    assert coverage_finding(Course("week", starts[0], starts[-1], rows, 0)) == told

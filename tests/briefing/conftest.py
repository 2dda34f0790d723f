"""A finished notebook with everything that a briefing shows; all persons, papers and events in it are invented."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import nbformat
import pytest

from analysis.briefing.edition import Edition, Specification, make, prepare
from analysis.briefing.run import WarmKernel
from analysis.views.look import theme

ROOT = Path(__file__).parents[2]
ARTICLE = "2019-11-04-harbour-wire-us-presses-seoul.txt"
CHROMIUM = shutil.which("chromium")
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
SAMPLE = Path(__file__).with_name("sample")
METADATA = {
    "title": "The Verani water accord: who said what, and what is due",
    "edition": "Edition 4",
    "as_of": "2031-11-23T18:05:00+09:00",
    "period": "1 Oct – 23 Nov 2031",
    "case": "Verani water accord",
}

MASTHEAD = (SAMPLE / "masthead.html").read_text(encoding="utf-8")

QUOTES = (SAMPLE / "quotes.html").read_text(encoding="utf-8")


def timeline_table(rows: int = 60) -> str:
    """Give a table longer than a page."""
    body = "".join(map(_timeline_row, range(rows)))
    heads = '<th>When</th><th>What</th><th>Status</th><th>Actors</th><th class="num">Origins</th><th>Evidence</th>'
    return f'<table class="data stack"><caption>Timeline</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'


def _timeline_row(number: int) -> str:
    day = theme.when((date(2031, 10, 1) + timedelta(days=number)).isoformat())
    state = ("past", "ongoing", "planned", "conditional", "denied")[number % 5]
    rest = " until the commission has decided otherwise" * (number % 3)
    evidence = number % 5 + 1
    return (
        f'<tr><td class="when">{day}</td>'
        f'<td class="words">Envoys of both states meet at lock number {number + 1} and read the gauge together{rest}.</td>'
        f'<td><span class="chip {state}">{state}</span></td>'
        f'<td><span class="actor actor-{number % 6 + 1}">Upper Verani</span></td><td class="num">{number % 7 + 1}</td>'
        f'<td><sup class="ev"><a href="#ev-{evidence}">{evidence}</a></sup></td></tr>'
    )


def evidence_annex(count: int = 5) -> str:
    entries = "".join(
        f'<article class="evidence" id="ev-{n}"><p class="no">{n}</p>'
        '<p class="passage">The commission met behind closed doors on Monday. '
        "<mark>“We ask for nothing but what was signed,”</mark> "
        f"Tamm told reporters at gate {n}, adding that the accord had served both banks for thirty years.</p>"
        '<p class="by">“Gates may close early, minister says”, Harbor Gazette, 5 Nov 2031, '
        f'<a href="https://gazette.example/water/{n}?a=1&amp;b=2">gazette.example/water/{n}</a> '
        f'<a class="back" href="#ref-{n}">Back to the text</a></p></article>'
        for n in range(1, count + 1)
    )
    return f'<section class="annex"><h2>Evidence</h2>{entries}</section>'


def timeline_figure() -> str:
    """Draw lanes with marks that are filled, hollow and dashed, as a view would."""
    import matplotlib as mpl

    with mpl.rc_context(theme.figure_style()):
        from matplotlib.figure import Figure

        figure = Figure(figsize=(theme.FIGURE_WIDTH, 2.4), layout="constrained")
        axes = figure.subplots()
        for lane, name in enumerate(["Upper Verani", "Lower Verani", "River commission", "Prince Oren"]):
            color = theme.LIGHT.actors[lane]
            days = [3 + lane, 11 + 2 * lane, 30 + lane]
            axes.plot(days, [lane] * 3, "o", ms=7, color=color)
            axes.plot([45 + lane], [lane], "o", ms=7, markerfacecolor="none", markeredgecolor=color)
            axes.text(days[0], lane + 0.28, f"{name} sends a note", color=theme.LIGHT.labels[lane], fontsize=8)
        axes.plot([20, 27], [2, 2], lw=5, color=theme.LIGHT.grey, solid_capstyle="butt")
        axes.axvline(53, color=theme.LIGHT.ink, lw=0.8)
        axes.text(53, 3.6, "as of 23 Nov", ha="right", fontsize=8)
        axes.set_yticks(range(4), ["Upper Verani", "Lower Verani", "River commission", "Prince Oren"])
        axes.set_xticks([0, 31], ["1 Oct 2031", "1 Nov 2031"])
        axes.set_ylim(-0.5, 4)
    svg = theme.figure_svg(figure, alt="Lanes of four actors from October to November; most marks are filled.")
    return (
        '<figure class="chart"><figcaption><p class="finding">Upper Verani moved first, the commission last</p>'
        '<p class="measure">Events by actor, 1 Oct – 23 Nov 2031. Hollow: planned; bar: uncertain</p></figcaption>'
        f'{svg}<p class="source">Source: 24 articles of 5 publishers. n = 17 events.</p></figure>'
    )


def html_cell(*pieces: str) -> Any:
    """Give a code cell that ran and showed these pieces of HTML."""
    outputs = [nbformat.v4.new_output("display_data", data={"text/html": piece, "text/plain": "<View>"}) for piece in pieces]
    return nbformat.v4.new_code_cell("show()", execution_count=1, outputs=outputs)


def markdown(source: str) -> Any:
    return nbformat.v4.new_markdown_cell(source)


@pytest.fixture(scope="session")
def notebook_of() -> Any:
    """Give the function that makes a notebook of cells; strings become cells that show HTML."""

    def make(*cells: Any, **metadata: Any) -> Any:
        made = [html_cell(cell) if isinstance(cell, str) else cell for cell in cells]
        for number, cell in enumerate(made):
            cell["id"] = f"cell-{number}"
        return nbformat.v4.new_notebook(cells=made, metadata={"onrecord": metadata} if metadata else {})

    return make


@pytest.fixture(scope="session")
def sample(notebook_of: Any) -> Any:
    """Give a whole briefing, as a notebook that ran."""
    import pandas as pd

    counts = pd.DataFrame({"Actor": ["Upper Verani", "Lower Verani"], "Quotes": [14, 9], "Share": ["27%", "17%"]})
    return notebook_of(
        html_cell(MASTHEAD, timeline_figure(), '<div class="contents-here"></div>'),
        markdown("## Timeline\n\nSeventeen events are dated to the day; four only to the month."),
        html_cell(timeline_table()),
        markdown("## Actors\n\nFour actors are quoted, one is only spoken about: **Prince Oren**.\n\n### Who speaks"),
        html_cell(counts._repr_html_()),
        markdown("## Quotes\n\nThe most-carried quote stands first."),
        html_cell(QUOTES),
        markdown(
            "## Method\n\nRead by On Record. Report errors at <https://example.org/errors>.\n\n> Nothing here is a judgment."
        ),
        html_cell(evidence_annex()),
        **METADATA,
    )


@pytest.fixture(scope="session")
def verified(issued: dict[str, Edition]) -> Edition:
    """Give an edition of the bundled case, HTML and PDF."""
    return issued["briefing"]


@pytest.fixture(scope="session")
def known(bundled_corpus: Path) -> Any:
    """Give what a page of the bundled case may quote."""
    from analysis.briefing.verify.held import held_in
    from analysis.briefing.verify.wording import known_words
    from analysis.corpus import Corpus

    return known_words(held_in(Corpus.open(bundled_corpus)))


@pytest.fixture(scope="session")
def issued(bundled_case: Path, bundled_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Edition]:
    """Give an edition of each kind, HTML and PDF, as its readers get it."""
    folder, kernel = tmp_path_factory.mktemp("issued"), WarmKernel()
    periods = {"by": "period", "left": "2019-07-01/2019-08-21", "right": "2019-08-22/2019-11-23"}

    def issue(case: Path, corpus: Path, notebook: str = "briefing", **parameters: object) -> Edition:
        plan = prepare(
            Specification(
                case=case, notebook=ROOT / "notebooks" / f"{notebook}.ipynb", parameters=parameters, formats=("html", "pdf"),
                edition=1, reports=folder / "-".join([notebook, *parameters]), corpus=corpus,
            ),
            progress=lambda _: None,
        )  # fmt: skip
        assert not isinstance(plan, Edition)
        return make(plan, progress=lambda _: None, kernel=kernel)

    try:
        return {
            "briefing": issue(bundled_case, bundled_corpus),
            "few events": issue(bundled_case, bundled_corpus, most_events=8),
            "actor": issue(bundled_case, bundled_corpus, "actor", actor="Moon Jae-in"),
            "comparison": issue(bundled_case, bundled_corpus, "comparison", **periods),
            "travel": issue(bundled_case, bundled_corpus, "travel"),
            "one article": issue(bundled_case / "articles" / ARTICLE, folder / "corpus"),
        }
    finally:
        kernel.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Give headless Chromium, for one module only: while it runs, nothing else may run an event loop."""
    if CHROMIUM is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()

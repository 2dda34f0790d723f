"""A finished notebook with everything that a briefing shows; all persons, papers and events in it are invented."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import nbformat
import pytest

from analysis.views import theme

METADATA = {
    "title": "The Verani water accord: who said what, and what is due",
    "edition": "Edition 4",
    "as_of": "2031-11-23T18:05:00+09:00",
    "period": "1 Oct – 23 Nov 2031",
    "case": "Verani water accord",
}

MASTHEAD = """<header class="masthead"><p class="kicker">Briefing · Edition 4</p>
<h1>The Verani water accord: who said what, and what is due</h1>
<p class="standfirst">Two river states let their accord lapse in 90 days. What ministers have said, to whom, and on what day.</p>
<dl><div><dt>As of</dt><dd>23 Nov 2031, 18:05 (UTC+9)</dd></div><div><dt>Period</dt><dd>1 Oct – 23 Nov 2031</dd></div>
<div><dt>Corpus</dt><dd>24 articles, 5 publishers, 17 independent origins</dd></div>
<div><dt>Review</dt><dd>machine extraction, unreviewed</dd></div></dl></header>
<section class="highlights"><h2>Highlights</h2><ul>
<li>Lower Verani is quoted most, 14 of 52 quotes; first time since Edition 1.<sup class="ev"><a href="#ev-1" id="ref-1">1</a></sup></li>
<li>Foreign Minister Ilse Tamm calls the notice “a matter of patience”; her counterpart has not replied.<sup class="ev">
<a href="#ev-2" id="ref-2">2</a> <a href="#ev-3" id="ref-3">3</a></sup></li>
<li>The accord expires on 23 Nov 2031 unless the notice is withdrawn.<sup class="ev"><a href="#ev-4" id="ref-4">4</a></sup></li>
</ul></section>
<section class="since"><h2>Since the last edition</h2><p>Five new articles brought eleven quotes and two events. Nothing was withdrawn; one
date was corrected by a person.</p><ul><li><b>New:</b> the defense talks of 15 Nov.<sup class="ev"><a href="#ev-5" id="ref-5">5</a></sup></li>
<li><b>Corrected:</b> the envoy’s visit took three days, not two.</li></ul></section>"""

QUOTES = """<figure class="quote direct"><blockquote><p>“We ask for nothing but what was signed, and we ask for it in daylight,
before the gates are closed for the winter.”</p></blockquote><figcaption class="by"><b>Ilse Tamm</b>, foreign minister of Upper Verani · said · at
the river commission, 4 Nov 2031 · Harbor Gazette, 5 Nov 2031 · named on record <sup class="ev"><a href="#ev-2">2</a></sup></figcaption></figure>
<figure class="quote direct"><blockquote><p>“A matter of patience.”</p></blockquote><figcaption class="by"><b>Ilse Tamm</b> · called it · date
not stated · Delta Wire, 6 Nov 2031 · named on record <sup class="ev"><a href="#ev-3">3</a></sup></figcaption></figure>
<figure class="quote indirect"><blockquote><p>that the commission would have to meet again within the month</p></blockquote><figcaption class="by">
<b>Unnamed official</b>, Lower Verani’s ministry of water · claimed · 12 Nov 2031 · Delta Wire · unnamed official
<sup class="ev"><a href="#ev-5">5</a></sup></figcaption></figure>
<div class="sides"><div><p><b>Harbor Gazette</b> puts the meeting on 14 Nov.<sup class="ev"><a href="#ev-4">4</a></sup></p></div>
<div><p><b>Delta Wire</b> puts it on 15 Nov.<sup class="ev"><a href="#ev-5">5</a></sup></p></div></div>
<div class="limits"><h3>Gaps and limits</h3><ul><li>Prince Oren is mentioned 19 times and never quoted.</li>
<li>Three quotes have no resolved speaker.</li></ul></div>"""


def timeline_table(rows: int = 60) -> str:
    """Give a table longer than a page."""
    states = ("past", "ongoing", "planned", "conditional", "denied")
    body = "".join(
        f'<tr><td class="when">{theme.when((date(2031, 10, 1) + timedelta(days=n)).isoformat())}</td>'
        f'<td class="words">Envoys of both states meet at lock number {n + 1} and agree to read the gauge together'
        f'{" until the commission has decided otherwise" * (n % 3)}.</td><td><span class="chip {states[n % 5]}">{states[n % 5]}</span></td>'
        f'<td><span class="actor actor-{n % 6 + 1}">Upper Verani</span></td><td class="num">{n % 7 + 1}</td>'
        f'<td><sup class="ev"><a href="#ev-{n % 5 + 1}">{n % 5 + 1}</a></sup></td></tr>'
        for n in range(rows)
    )
    heads = '<th>When</th><th>What</th><th>Status</th><th>Actors</th><th class="num">Origins</th><th>Evidence</th>'
    return f'<table class="data stack"><caption>Timeline</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'


def evidence_annex(count: int = 5) -> str:
    entries = "".join(
        f'<article class="evidence" id="ev-{n}"><p class="no">{n}</p><p class="passage">The commission met behind closed doors on Monday. '
        f"<mark>“We ask for nothing but what was signed,”</mark> Tamm told reporters at gate {n}, adding that the accord had served "
        f'both banks for thirty years.</p><p class="by">“Gates may close early, minister says”, Harbor Gazette, 5 Nov 2031, '
        f'<a href="https://gazette.example/water/{n}?a=1&amp;b=2">gazette.example/water/{n}</a> <a class="back" href="#ref-{n}">Back to the text'
        f"</a></p></article>"
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
        '<p class="measure">Events by actor, 1 Oct – 23 Nov 2031. Filled: happened; hollow: planned; bar: date uncertain</p></figcaption>'
        f'{svg}<p class="source">Source: 24 articles of 5 publishers. n = 17 events.</p></figure>'
    )


def html_cell(*pieces: str) -> Any:
    """Give a code cell that ran and showed these pieces of HTML."""
    outputs = [nbformat.v4.new_output("display_data", data={"text/html": piece, "text/plain": "<View>"}) for piece in pieces]
    return nbformat.v4.new_code_cell("show()", execution_count=1, outputs=outputs, id="a")


def markdown(source: str) -> Any:
    return nbformat.v4.new_markdown_cell(source, id="b")


@pytest.fixture(scope="session")
def notebook_of() -> Any:
    """Give the function that makes a notebook of cells; strings become cells that show HTML."""

    def make(*cells: Any, **metadata: Any) -> Any:
        made = [html_cell(cell) if isinstance(cell, str) else cell for cell in cells]
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
        markdown(
            "## Actors\n\nFour actors are quoted, one is only spoken about: **Prince Oren** (오렌 왕자).\n\n### Who speaks"
        ),
        html_cell(counts._repr_html_()),
        markdown("## Quotes\n\nThe most-carried quote stands first."),
        html_cell(QUOTES),
        markdown(
            "## Method\n\nRead by On Record 0.1.0. Report errors at <https://example.org/errors>.\n\n> Nothing here is a judgment."
        ),
        html_cell(evidence_annex()),
        **METADATA,
    )

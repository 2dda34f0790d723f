"""Marks of figures lead to their evidence on paper and on screen; the annex leads back to them."""

from __future__ import annotations

import io
import re
from typing import Any

import pypdf
import pytest

from analysis.briefing.exporters import OnRecordHTMLExporter
from analysis.briefing.pdf import write_pdf

FIGURE = (
    '<figure class="chart"><figcaption><p class="finding">Tamm leads</p></figcaption>'
    '<svg viewBox="0 0 200 100" width="200pt" height="100pt" aria-label="A dot and a bar">'
    '<g id="ref-1"><a xlink:href="#ev-1"><path d="M 20 20 L 60 20 L 60 40 L 20 40 z" style="fill:#0072b2"/></a></g>'
    '<a xlink:href="#ev-2"><g><use x="150" y="70"/></g></a></svg></figure>'
)
ANNEX = '<section class="annex"><h2>Evidence</h2>' + "".join(
    f'<article class="evidence" id="ev-{n}"><p class="no">{n}</p><p class="passage">The gates are closed.</p>'
    f'<p class="by">Harbor Gazette <a class="back" href="#ref-{n}">Back to the text</a></p></article>'
    for n in (1, 2)
)


@pytest.fixture(scope="module")
def html(notebook_of: Any) -> str:
    page, _ = OnRecordHTMLExporter().from_notebook_node(notebook_of(FIGURE, ANNEX + "</section>"))
    return str(page)


def test_a_drawing_with_links_is_a_group_whose_links_have_names(html: str):
    drawing = re.search("<svg [^>]*>", html)
    assert drawing
    assert 'role="group"' in drawing[0]
    assert re.findall(r'<a href="#ev-\d" aria-label="([^"]*)"', html) == ["Evidence 1", "Evidence 2"]


def test_the_annex_leads_back_to_a_mark_that_only_a_figure_has(html: str):
    assert html.count('id="ref-1"') == 1
    assert 'href="#ref-1"' in html
    assert 'href="#ref-2"' not in html


def test_each_mark_is_a_link_over_its_place_on_paper(html: str):
    page = pypdf.PdfReader(io.BytesIO(write_pdf(html))).pages[0]
    links = [link.get_object() for link in page.get("/Annots", [])]
    cited = [link for link in links if str(link.get("/Dest", "")).startswith("ev-")]
    places = {str(link["/Dest"]): [float(side) for side in link["/Rect"]] for link in cited}
    assert set(places) == {"ev-1", "ev-2"}
    bar, dot = places["ev-1"], places["ev-2"]
    assert bar[2] < dot[0]
    assert (bar[2] - bar[0]) / abs(bar[3] - bar[1]) == pytest.approx(2, abs=0.1)

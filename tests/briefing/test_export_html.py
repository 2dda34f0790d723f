"""A finished notebook as one HTML file: complete in itself, silent towards the network, readable by everybody."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbformat
import pytest

from analysis.briefing.exporters import OnRecordHTMLExporter
from analysis.briefing.page.compose import compose_page
from analysis.briefing.page.facts import page_facts
from analysis.errors import BriefingError


def export(notebook: Any) -> str:
    return OnRecordHTMLExporter().from_notebook_node(notebook)[0]


@pytest.fixture(scope="module")
def page(sample: Any) -> str:
    return export(sample)


class Elements(HTMLParser):
    """Every start tag of a page with its attributes, and the text of its style sheets."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.sheets: list[str] = []
        self.in_sheet = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))
        self.in_sheet = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self.in_sheet = self.in_sheet and tag != "style"

    def handle_data(self, data: str) -> None:
        if self.in_sheet:
            self.sheets.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.all if name == tag]


def body_of(html: str) -> str:
    return html[html.index("<body") :]


def png() -> str:
    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (4, 3), "#0072b2").save(picture, "PNG")
    return base64.b64encode(picture.getvalue()).decode()


def result(data: dict[str, str], **metadata: str) -> Any:
    output = nbformat.v4.new_output("execute_result", data=data, metadata=metadata, execution_count=1)
    return nbformat.v4.new_code_cell("result", execution_count=1, outputs=[output])


def test_the_page_asks_nobody_for_anything(page: str):
    loading = {
        "src",
        "srcset",
        "href",
        "data",
        "action",
        "formaction",
        "poster",
        "background",
        "xlink:href",
        "ping",
        "manifest",
    }
    for tag, attributes in Elements(page).all:
        for name, value in attributes.items():
            if name in loading:
                allowed = (
                    ("#", "http://", "https://") if tag == "a" else ("#",) if tag == "use" else ("data:image/png;base64,",)
                )
                assert str(value).startswith(allowed), (tag, name, value)
            assert "url(" not in str(value).replace("url(#", ""), (tag, name, value)
    for sheet in Elements(page).sheets:
        assert "@import" not in sheet
        assert set(re.findall(r'url\("?([a-z]+:[a-z0-9/]*)', sheet)) <= {"data:font/woff2"}


def test_the_page_has_no_script_and_a_policy_that_allows_none(page: str):
    elements = Elements(page)
    assert not {tag for tag, _ in elements.all} & {
        "script",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "link",
        "base",
        "math",
    }
    assert not [name for _, attributes in elements.all for name in attributes if name.startswith("on") or name == "style"]
    policy = next(meta["content"] for meta in elements.named("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert policy.endswith("img-src data:; font-src data:; base-uri 'none'; form-action 'none'")
    assert "unsafe" not in policy


def test_the_policy_names_every_stylesheet_by_its_hash(page: str):
    elements = Elements(page)
    assert len(elements.sheets) == 5
    for sheet in elements.sheets:
        assert base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode() in page


def test_code_and_prompts_are_not_shown(notebook_of: Any):
    cell = result({"text/html": "<p>shown</p>"})
    cell.source = "secret_call()"
    html = export(notebook_of(cell))
    assert "shown" in html
    assert "secret_call" not in html


def test_the_value_of_the_last_expression_is_shown(notebook_of: Any):
    assert "<td>Tamm</td>" in export(notebook_of(result({"text/html": "<table><tr><td>Tamm</td></tr></table>"})))


def test_printed_text_and_warnings_are_not_shown(notebook_of: Any):
    streams = [nbformat.v4.new_output("stream", name=name, text=f"noise on {name}") for name in ("stdout", "stderr")]
    cell = nbformat.v4.new_code_cell("x", execution_count=1, outputs=streams)
    assert "noise" not in export(notebook_of("<p>words</p>", cell))


@pytest.mark.parametrize(
    "kind", ["application/javascript", "application/vnd.jupyter.widget-view+json", "text/vnd.mermaid", "application/x-unknown"]
)
def test_what_only_a_script_could_show_is_dropped(notebook_of: Any, kind: str):
    data: Any = {"model_id": "needle"} if kind.endswith("json") else "needle"
    fallback = {"text/plain": "needle"} if kind != "application/x-unknown" else {}
    assert "needle" not in export(notebook_of("<p>words</p>", result({kind: data, **fallback})))


def test_plain_text_is_shown_as_text(notebook_of: Any):
    assert "a &lt;b&gt; c" in export(notebook_of(result({"text/plain": "a <b> c"})))


def test_the_title_comes_from_the_metadata_and_else_from_the_first_heading(notebook_of: Any):
    words = nbformat.v4.new_markdown_cell("# From the *notebook*\n\nText.")
    assert "<title>From the notebook</title>" in export(notebook_of(words))
    assert "<title>Given · Edition 2</title>" in export(notebook_of(words, title="Given", edition="Edition 2"))
    assert "<title>Briefing</title>" in export(notebook_of("<p>words</p>"))


def test_the_facts_may_come_with_an_output_and_the_notebooks_own_count_first(notebook_of: Any):
    cell = result({"text/html": "<p>words</p>"})
    cell.outputs[0].metadata["text/html"] = {"onrecord": {"title": "From the view", "review": "read by A. Reader"}}
    assert "<title>From the view</title>" in export(notebook_of(cell))
    assert 'data-review="read by A. Reader"' in export(notebook_of(cell))
    assert "<title>From the notebook</title>" in export(notebook_of(cell, title="From the notebook"))


def test_a_notebook_without_a_masthead_gets_one(notebook_of: Any):
    words = nbformat.v4.new_markdown_cell("# Plain\n\nText.")
    html = body_of(export(notebook_of(words, as_of="2031-11-23T18:05:00+09:00", period="Nov 2031")))
    assert html.count("<h1>") == 1
    assert "23 Nov 2031, 18:05 (UTC+9)" in html
    assert "<dt>Review</dt><dd>machine extraction, unreviewed</dd>" in html


def test_a_notebooks_own_masthead_stands_alone(page: str):
    assert body_of(page).count("<h1") == 1
    assert page.count('class="masthead"') == 1


def test_language_title_and_viewport_are_stated(page: str):
    elements = Elements(page)
    assert elements.named("html") == [{"lang": "en"}]
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in elements.named("meta")


def test_headings_have_anchors_and_stand_in_the_contents(page: str):
    assert '<h2 id="timeline">Timeline<a class="anchor" href="#timeline" aria-label="Link to “Timeline”">#</a></h2>' in page
    assert page.count('<li><a href="#timeline">Timeline</a></li>') == 2  # one list for screens, one for paper


def test_equal_headings_get_different_anchors(notebook_of: Any):
    html = export(notebook_of(nbformat.v4.new_markdown_cell("## Who?\n\na\n\n## Who!\n\nb\n\n## Content\n\nc")))
    assert re.findall(r'<h2 id="([^"]+)"', html) == ["who", "who-2", "content-2"]


def test_every_id_is_there_once_and_every_inner_link_arrives(page: str):
    elements = Elements(page)
    ids = [attributes["id"] for _, attributes in elements.all if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [str(link["href"])[1:] for link in elements.named("a") if str(link.get("href")).startswith("#")]
    assert len(targets) > 100
    assert set(targets) <= set(ids)
    assert {button["popovertarget"] for button in elements.named("button")} <= set(ids)


def test_a_mark_stands_close_to_the_words_that_it_supports(notebook_of: Any):
    annex = '<article class="evidence" id="ev-1"><p>x</p></article>'
    html = export(notebook_of(f'<p>Words. <sup class="ev"> <a href="#ev-1">1</a></sup></p>{annex}'))
    assert '<p>Words.<sup class="ev"><a href="#ev-1">1</a><button' in html


def test_two_marks_side_by_side_are_two_numbers(notebook_of: Any):
    annex = "".join(f'<article class="evidence" id="ev-{n}"><p>x</p></article>' for n in (7, 28))
    marks = "".join(f'<sup class="ev"><a href="#ev-{n}">{n}</a></sup>' for n in (7, 28))
    html = export(notebook_of(f"<p>Tamm{marks}, and Oren.</p>{annex}"))
    assert '</button></sup><sup class="ev">, <a href="#ev-28">28</a>' in html


def test_an_evidence_mark_opens_its_sentence_in_place(page: str):
    assert '<sup class="ev" id="ref-1"><a href="#ev-1">1</a><button type="button" popovertarget="pop-ev-1"' in page
    popover = page[page.index('id="pop-ev-1"') :]
    popover = popover[: popover.index("</div>")]
    assert "<mark>“We ask for nothing but what was signed,”</mark>" in popover
    assert "Back to the text" not in popover
    assert '<a href="#ev-1">In the evidence annex</a>' in popover


def test_an_evidence_mark_without_evidence_stops_the_export(notebook_of: Any):
    with pytest.raises(BriefingError, match="'7' leads to '#ev-7'"):
        export(notebook_of('<p>Words.<sup class="ev"><a href="#ev-7">7</a></sup></p>'))


def test_other_links_that_lead_nowhere_are_plain_words(notebook_of: Any):
    assert "<a>there</a>" in export(notebook_of('<p><a href="#nowhere">there</a></p>'))


def test_links_to_the_web_survive_and_keep_to_themselves(notebook_of: Any):
    html = export(notebook_of(nbformat.v4.new_markdown_cell("[paper](https://gazette.example/a?b=1&c=2)")))
    assert '<a href="https://gazette.example/a?b=1&amp;c=2" rel="noopener">paper</a>' in html


def test_head_cells_say_what_they_head_and_tables_scroll_by_themselves(notebook_of: Any):
    table = "<table><thead><tr><th>Actor</th></tr></thead><tbody><tr><th>Tamm</th></tr></tbody></table>"
    html = export(notebook_of(table))
    assert '<th scope="col">Actor</th>' in html
    assert '<th scope="row">Tamm</th>' in html
    assert '<div class="scroll" role="region" tabindex="0" aria-label="Table 1"><table>' in html


def test_a_table_that_a_phone_shows_row_by_row_stays_a_table(notebook_of: Any):
    rows = "<thead><tr><th>Actor</th><th>Role</th></tr></thead><tbody><tr><th>Tamm</th><td>envoy</td></tr></tbody>"
    html = export(notebook_of(f'<table class="data stack">{rows}</table>'))
    told = re.findall(r'<(table|thead|tbody|tr|th|td)[^>]* role="(\w+)"', html)
    assert told == [
        *(("table", "table"), ("thead", "rowgroup"), ("tr", "row"), ("th", "columnheader"), ("th", "columnheader")),
        *(("tbody", "rowgroup"), ("tr", "row"), ("th", "rowheader"), ("td", "cell")),
    ]


def test_numbers_of_a_plain_dataframe_stand_right(page: str):
    assert '<th class="num" scope="col">Quotes</th>' in page
    assert '<td class="num">14</td>' in page
    assert "<td>Upper Verani</td>" in page


def test_a_figure_is_drawn_in_words_that_can_be_selected_and_repainted_in_the_dark(page: str):
    assert re.search(r'<text [^>]*class="fill-label-1"[^>]*>Upper Verani sends a note</text>', page)
    assert '<svg role="img" aria-label="Lanes of four actors' in page
    assert ".fill-label-1{fill:var(--label-1)}" in page


def test_a_figure_that_scrolls_can_be_reached_by_keyboard(page: str):
    assert '<div class="scroll plot" role="region" tabindex="0" aria-label="Figure 1"><svg' in page


def test_two_figures_share_no_name(notebook_of: Any):
    drawing = (
        '<svg aria-label="A"><defs><clipPath id="a"><rect width="1"/></clipPath></defs><g id="b" clip-path="url(#a)"></g></svg>'
    )
    html = export(notebook_of(drawing, drawing))
    assert 'clip-path="url(#f1-a)"' in html
    assert 'clip-path="url(#f2-a)"' in html
    assert 'id="b"' not in html


def test_a_picture_shows_with_its_words(notebook_of: Any):
    expected = f'src="data:image/png;base64,{png()}" alt="A &quot;blue&quot; field"'
    assert expected in export(notebook_of(result({"image/png": png()}, alt='A "blue" field')))
    cell = result({"image/png": png()})
    cell.outputs[0].metadata["image/png"] = {"alt": 'A "blue" field', "width": 4}
    assert expected in export(notebook_of(cell))


@pytest.mark.parametrize(
    "data", [{"image/png": png()}, {"image/svg+xml": "<?xml version='1.0'?><svg viewBox='0 0 1 1'><path d='M0 0'/></svg>"}]
)
def test_a_figure_without_words_stops_the_export(notebook_of: Any, data: dict[str, str]):
    with pytest.raises(BriefingError, match="no text for readers who cannot see it"):
        export(notebook_of(result(data)))


def test_a_figures_finding_speaks_for_a_drawing_without_a_label(notebook_of: Any):
    figure = '<figure><figcaption><p class="finding">Tamm leads</p></figcaption><svg><path d="M0 0"/></svg></figure>'
    assert 'role="img" aria-label="Tamm leads"' in export(notebook_of(figure))


def test_a_dollar_sign_is_money(notebook_of: Any):
    html = export(notebook_of(nbformat.v4.new_markdown_cell("From $5 *million* to $6 million.")))
    assert "From $5 <em>million</em> to $6 million." in html


def test_a_failed_notebook_is_not_exported(notebook_of: Any):
    output = nbformat.v4.new_output("error", ename="KeyError", evalue="'speaker'", traceback=[])
    failed = nbformat.v4.new_code_cell("x", execution_count=1, outputs=[output])
    with pytest.raises(BriefingError, match="cell 2: the notebook failed with KeyError"):
        export(notebook_of("<p>words</p>", failed))


def test_a_notebook_that_never_ran_is_not_exported(notebook_of: Any):
    with pytest.raises(BriefingError, match="has not been run"):
        export(notebook_of(nbformat.v4.new_code_cell("brief()")))


def test_the_fonts_carry_the_characters_of_the_page(notebook_of: Any):
    from fontTools.ttLib import TTFont

    html = export(notebook_of("<p>Dvořák · Łódź</p>"))
    fonts = [TTFont(io.BytesIO(base64.b64decode(data))) for data in re.findall(r"data:font/woff2;base64,([^\"]+)", html)]
    assert len(fonts) == 5
    assert all({ord("ř"), ord("Ł"), ord("ź")} <= font.getBestCmap().keys() for font in fonts)
    assert all(ord("Ж") not in font.getBestCmap() for font in fonts)


def test_italics_in_semibold_come_along_only_where_the_page_emphasizes(notebook_of: Any):
    assert [export(notebook_of(html)).count("data:font/woff2") for html in ("<p>Plain</p>", "<p><em>So</em></p>")] == [5, 8]


def test_two_processes_write_the_same_bytes(sample: Any, tmp_path: Path):
    nbformat.write(sample, tmp_path / "briefing.ipynb")
    for name, seed in (("one", "1"), ("two", "2")):
        command = [sys.executable, "-m", "nbconvert", "--to", "onrecord-html", "--output", name, "briefing.ipynb"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_a_section_that_has_nothing_to_say_is_left_out_with_its_heading_and_question():
    told = "<h2>Told</h2><p>What is told?</p><p>Rain.</p>"
    empty = '<h2>Empty</h2><p>What is not?</p><p class="unsaid">Nothing is.</p>'
    page = compose_page(
        f'<h1>Page</h1>{told}{empty}<h3>Also empty</h3><section class="unsaid">Nothing.</section>', page_facts({})
    )
    assert "Rain." in page
    assert not [words for words in ("Empty", "What is not?", "Nothing", "Also empty") if words in page]


def test_what_stands_between_a_heading_and_nothing_keeps_the_heading():
    page = compose_page('<h2>Half</h2><ul><li>Rain.</li></ul><p class="unsaid">Nothing.</p>', page_facts({}))
    assert "Half" in page
    assert "Nothing" not in page

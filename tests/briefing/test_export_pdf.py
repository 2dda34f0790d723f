"""A finished notebook on paper: A4, numbered, tagged, with bookmarks, and the same bytes from the same notebook."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest

from analysis.briefing import pdf as pdf_module
from analysis.briefing.exporters import OnRecordPDFExporter
from analysis.briefing.pdf import MissingGlyphsWarning, write_pdf
from analysis.errors import BriefingError, MissingSystemPackage

try:
    import weasyprint  # noqa: F401  asked for at once, so that its absence is a skip with the reason and not a failure
except OSError as error:
    pytest.skip(f"the PDF needs Pango (apt-get install libpango-1.0-0 libpangoft2-1.0-0): {error}", allow_module_level=True)

import pypdf


def export(notebook: Any) -> bytes:
    return OnRecordPDFExporter().from_notebook_node(notebook)[0]


@pytest.fixture(scope="module")
def paper(sample: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(export(sample)))


@pytest.fixture(scope="module")
def pages(paper: pypdf.PdfReader) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in paper.pages]


def structure(paper: pypdf.PdfReader) -> Iterator[Any]:
    """Give every element of the tag tree."""
    waiting = [paper.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, dict):
            yield element
            kids = element.get("/K", [])
            waiting.extend(kids if isinstance(kids, list) else [kids])


def test_what_prints_is_loaded_without_a_compiler():
    script = "import subprocess; subprocess.Popen = None; from analysis.briefing.pdf import load_weasyprint; load_weasyprint()"
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)


def test_a_page_is_a4(paper: pypdf.PdfReader):
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in paper.pages} == {(595, 842)}


@pytest.mark.parametrize(("asked", "size"), [("Letter", (612, 792)), ("A5;margin:0}", (595, 842))])
def test_the_paper_is_the_one_asked_for_if_there_is_such(asked: str, size: tuple[int, int], notebook_of: Any):
    made = export(notebook_of("<h1>Gates</h1><p>The gates are shut.</p>", paper=asked))
    page = pypdf.PdfReader(io.BytesIO(made)).pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == size


def test_the_first_page_stands_alone(pages: list[str]):
    first = pages[0]
    for words in (
        "Highlights",
        "Since the last edition",
        "Upper Verani moved first",
        "n = 17 events",
        "machine extraction, unreviewed",
    ):
        assert words in first
    assert first.index("Contents") > first.index("n = 17 events")  # there is room for them
    assert "Verani water accord · Edition 4" in pages[1]


def test_every_page_after_the_first_has_its_head_and_every_page_its_foot(pages: list[str]):
    assert len(pages) > 5
    for number, text in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in text
        assert "machine extraction, unreviewed" in text
        assert ("as of 23 Nov 2031, 18:05 (UTC+9)" in text.replace("As of", "")) == (number > 1)


def test_the_contents_give_the_page_of_each_section(paper: pypdf.PdfReader, pages: list[str]):
    starts = {item["/Title"]: paper.get_destination_page_number(item) + 1 for item in flat(paper.outline)}
    contents = pages[0].partition("Contents")[2].replace(".", "").replace("  ", " ")
    for title in ("Timeline", "Quotes", "Evidence"):
        assert f"{title} {starts[title]}" in " ".join(contents.split())


def flat(outline: Any) -> Iterator[Any]:
    for item in outline:
        if isinstance(item, list):
            yield from flat(item)
        else:
            yield item


def test_the_bookmarks_are_the_headings(paper: pypdf.PdfReader):
    titles = [item["/Title"] for item in flat(paper.outline)]
    assert titles[0] == "The Verani water accord: who said what, and what is due"
    assert titles[1:] == [
        *("Highlights", "Since the last edition", "Timeline", "Actors", "Who speaks", "Quotes", "Gaps and limits", "Method"),
        "Evidence",
    ]


def test_the_document_says_its_title_language_and_time(paper: pypdf.PdfReader):
    assert paper.metadata is not None
    assert paper.metadata.title == "The Verani water accord: who said what, and what is due · Edition 4"
    assert paper.metadata["/CreationDate"] == "D:20311123180500+09'00"
    assert paper.trailer["/Root"]["/Lang"] == "en"
    assert paper.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_document_is_tagged_as_pdf_ua(paper: pypdf.PdfReader):
    root = paper.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    tags = Counter(element.get("/S") for element in structure(paper))
    assert tags["/H1"] == 1
    assert tags["/H2"] == 7
    assert tags["/Table"] >= 2
    assert tags["/L"] >= 3
    assert tags["/BlockQuote"] >= 3
    assert tags["/Link"] > 60


def test_head_cells_say_whether_they_head_a_column_or_a_row(paper: pypdf.PdfReader):
    heads = [element["/A"] for element in structure(paper) if element.get("/S") == "/TH"]
    assert {attributes["/Scope"] for attributes in heads} == {"/Column", "/Row"}


def test_no_two_elements_of_the_tag_tree_share_an_id(paper: pypdf.PdfReader):
    ids = [str(element["/ID"]) for element in structure(paper) if "/ID" in element]
    assert len(ids) == len(set(ids))


def test_a_figure_has_words_for_those_who_listen(paper: pypdf.PdfReader):
    figures = [element for element in structure(paper) if element.get("/S") == "/Figure"]
    assert [figure["/Alt"] for figure in figures] == ["Lanes of four actors from October to November; most marks are filled."]


def test_links_are_alive(paper: pypdf.PdfReader):
    actions = [
        annotation.get_object()["/A"]
        for page in paper.pages
        for annotation in page.get("/Annots", [])
        if "/A" in annotation.get_object()
    ]
    assert "https://gazette.example/water/1?a=1&b=2" in {action.get("/URI") for action in actions}
    assert {action["/S"] for action in actions} == {"/URI"}
    names = paper.named_destinations.keys()
    targets = [a.get_object().get("/Dest") for page in paper.pages for a in page.get("/Annots", [])]
    assert {str(target) for target in targets if target} <= set(names)
    assert "ev-3" in {str(target) for target in targets}


def test_a_table_repeats_its_head_and_splits_no_row(pages: list[str]):
    heads = [text for text in pages if "When What Status Actors Origins Evidence" in text]
    assert len(heads) >= 3
    for text in pages:
        starts = text.count("Envoys of both states meet")
        assert text.count("read the gauge together") == starts


def test_evidence_is_on_paper_once_and_only_in_the_annex(pages: list[str]):
    everything = " ".join(pages)
    assert everything.count("Tamm told reporters at gate 3") == 1
    assert "Skip to the briefing" not in everything
    assert "In the evidence annex" not in everything


def test_no_heading_stands_last_on_a_page(notebook_of: Any):
    cells = [
        f"<section><h2>Section {n}</h2><p>{'Words of a certain length fill the line. ' * 9}</p></section>" for n in range(40)
    ]
    reader = pypdf.PdfReader(io.BytesIO(export(notebook_of(*cells))))
    for page in reader.pages[1:]:
        body = [line for line in page.extract_text().splitlines() if line.strip()]
        last = [line for line in body if not line.startswith(("page ", "machine extraction"))][-1]
        assert not last.startswith("Section ")


def test_no_speaker_stands_last_on_a_page_apart_from_what_was_said(notebook_of: Any):
    speaker = (
        '<section class="speaker"><h3>Speaker</h3><p class="measure">minister of water</p><figure class="quote">'
        f"<blockquote><p>{'“The gates stay shut.” ' * 9}</p></blockquote></figure></section>"
    )
    reader = pypdf.PdfReader(io.BytesIO(export(notebook_of(f'<div class="speakers">{speaker * 60}</div>'))))
    assert len(reader.pages) > 3
    for page in reader.pages:
        body = [line for line in page.extract_text().splitlines() if line.strip()]
        assert not [line for line in body if not line.startswith(("page ", "machine extraction"))][-1].startswith("Speaker")


def test_the_fonts_are_the_houses_own_and_embedded(paper: pypdf.PdfReader):
    fonts = {str(font.get_object()["/BaseFont"]) for page in paper.pages for font in page["/Resources"]["/Font"].values()}
    assert {name.partition("+")[2] for name in fonts} >= {"Source-Serif-Pro", "Source-Sans-Pro", "Source-Serif-Pro-Semi-Bold"}


def test_two_processes_write_the_same_bytes(sample: Any, tmp_path: Path):
    nbformat.write(sample, tmp_path / "briefing.ipynb")
    for name, seed in (("one", "1"), ("two", "2")):
        command = [
            sys.executable,
            "-m",
            "nbconvert",
            "--to",
            "onrecord-pdf",
            "--output",
            name,
            "briefing.ipynb",
        ]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def page_with(body: str, *, style: str = "") -> str:
    return f'<!doctype html><html lang="en"><head><title>t</title><style>{style}</style></head><body>{body}</body></html>'


def test_what_the_renderer_only_logs_is_a_failure():
    with pytest.raises(BriefingError, match="no required alt description"):
        write_pdf(page_with('<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">'))
    with pytest.raises(BriefingError, match="unknown property"):
        write_pdf(page_with("<p>x</p>", style="p{colour:red}"))


def test_the_renderer_fetches_nothing():
    with pytest.raises(BriefingError, match="disallowed protocol"):
        write_pdf(page_with('<img alt="x" src="https://evil.example/a.png">'))
    with pytest.raises(BriefingError, match="disallowed protocol"):
        write_pdf(page_with('<img alt="x" src="file:///etc/hostname">'))


def test_the_renderers_log_is_left_as_it_was():
    logger = logging.getLogger("weasyprint")
    before = (list(logger.handlers), logger.propagate, logger.level)
    write_pdf(page_with("<p>x</p>"))
    assert (list(logger.handlers), logger.propagate, logger.level) == before


def test_characters_that_no_font_has_are_named_in_a_warning():
    with pytest.warns(MissingGlyphsWarning, match="has 1 of the briefing's characters") as caught:
        write_pdf(page_with("<p>name: \ue000</p>"))
    assert "(\ue000)" in str(caught[0].message)
    assert "apt-get install fonts-wqy-microhei" in str(caught[0].message)


def test_without_pango_the_error_names_the_packages(monkeypatch: pytest.MonkeyPatch):
    import builtins

    real = builtins.__import__

    def without_pango(name: str, *rest: Any, **keywords: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0': libpango-1.0.so.0: cannot open shared object file")
        return real(name, *rest, **keywords)

    monkeypatch.setattr(builtins, "__import__", without_pango)
    with pytest.raises(MissingSystemPackage, match=r"apt-get install libpango-1\.0-0 libpangoft2-1\.0-0"):
        pdf_module.write_pdf(page_with("<p>x</p>"))

"""The whole path: a case's articles in, its published briefing out."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

from analysis.briefing.edition import Edition, Specification, produce
from analysis.errors import BriefingError, ParameterError

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "briefing.ipynb"
HOSTILE = """BAYTOWN, June 2 (Wire) -- Mayor <script>alert("x")</script> Ann Berg said Tuesday that <img src=x onerror=alert(1)>
it rains.

"</blockquote><style>body{display:none}</style> =HYPERLINK(\u202e) we will not pay that bill," Berg said on June 2, 2020.
"""


def make(case: Path, reports: Path, corpus: Path, **parameters: object) -> Edition:
    specification = Specification(
        case=case, notebook=NOTEBOOK, parameters=parameters, formats=("html", "pdf"), edition=1, reports=reports, corpus=corpus
    )
    return produce(specification, progress=lambda _: None)


@pytest.fixture(scope="module")
def made(issued: dict[str, Edition]) -> Edition:
    return issued["briefing"]


def titles(outline: list[Any]) -> Iterator[str]:
    for entry in outline:
        yield from titles(entry) if isinstance(entry, list) else [str(entry.title)]


def test_the_bundled_case_becomes_html_and_pdf(made: Edition):
    html, pdf = (path.read_bytes() for path in made.files)
    assert "22 article(s)" in made.summary[0]
    text = html.decode("utf-8")
    for words in (
        "The GSOMIA affair",
        "The affair",
        "Due",
        "Timeline",
        "Actors",
        "Quotes",
        "Gaps and limits",
        "Sources",
        "Method",
    ):
        assert words in text
    assert "resolutely take corresponding measures" in text
    assert pdf.startswith(b"%PDF")


def test_every_evidence_mark_leads_to_its_sentence_on_paper_too(made: Edition):
    paper = pypdf.PdfReader(made.files[1])
    text = "\n".join(page.extract_text() for page in paper.pages)
    assert "machine extraction, unreviewed" in text
    assert f"page 1 of {len(paper.pages)}" in text
    assert {"Timeline", "Quotes", "Evidence"} <= set(titles(paper.outline))
    links = [note.get_object() for page in paper.pages for note in page.get("/Annots", [])]
    targets = {str(link.get("/Dest") or link.get("/A", {}).get("/D")) for link in links}
    assert {f"ev-{number}" for number in range(1, 20)} <= targets
    assert {f"ev-{number}" for number in range(1, 20)} <= set(paper.named_destinations)


def test_the_manifest_names_what_made_the_edition(made: Edition):
    manifest = json.loads((made.files[0].parent / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["corpus"]["articles"] == 22
    assert manifest["edition"] == 1
    assert len(manifest["articles"]) == 22
    home = made.files[0].parent
    beside = [home / "data" / name for name in ("briefing.json", "briefing.xlsx", "calendar.ics", "quotes.csv", "sources.bib")]
    for path in [*made.files, *beside]:
        assert manifest["files"][path.relative_to(home).as_posix()] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_same_inputs_give_the_same_bytes_in_a_fresh_kernel_too(
    made: Edition, bundled_case: Path, bundled_corpus: Path, tmp_path: Path
):
    again = make(bundled_case, tmp_path, bundled_corpus)
    assert [path.read_bytes() for path in again.files] == [path.read_bytes() for path in made.files]


def test_a_wrong_parameter_is_refused_before_anything_is_made(bundled_case: Path, tmp_path: Path):
    with pytest.raises(ParameterError, match="most_quotes"):
        make(bundled_case, tmp_path / "reports", tmp_path / "corpus", most_quotes="lots")
    assert not list(tmp_path.iterdir())


def test_hostile_and_broken_articles_neither_break_the_run_nor_become_markup(tmp_path: Path):
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    made = make(folder, tmp_path / "reports", tmp_path / "corpus")
    page = made.files[0].read_text(encoding="utf-8")
    assert sum(line.startswith("skipped: ") for line in made.summary) == 2
    assert "empty.txt" in page
    assert "binary.txt" in page
    assert "we will not pay that bill" in page
    for markup in ("<script", "<img src=x", "<style>body{display:none}", "</blockquote><style"):
        assert markup not in page


def test_a_failed_notebook_leaves_the_good_edition_and_says_where_it_failed(
    made: Edition, bundled_case: Path, bundled_corpus: Path, tmp_path: Path
):
    notebook = tmp_path / "briefing.ipynb"
    content = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    content["cells"][-1] = {
        **content["cells"][-1],
        "cell_type": "code",
        "source": "1 / 0",
        "outputs": [],
        "execution_count": None,
    }
    notebook.write_text(json.dumps(content), encoding="utf-8")
    reports = tmp_path / "reports"
    shutil.copytree(made.files[0].parents[1], reports / "gsomia-2019", symlinks=True)
    before = (reports / "gsomia-2019" / "latest" / made.files[0].name).read_bytes()
    specification = Specification(
        case=bundled_case,
        notebook=notebook,
        parameters={},
        formats=("html",),
        edition=1,
        reports=reports,
        corpus=bundled_corpus,
    )
    with pytest.raises(BriefingError, match=r"ZeroDivisionError.*failed-briefing\.ipynb"):
        produce(specification, progress=lambda _: None)
    assert (reports / "gsomia-2019" / "latest" / made.files[0].name).read_bytes() == before
    assert (reports / "gsomia-2019" / "failed-briefing.ipynb").exists()

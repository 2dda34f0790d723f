"""An exported briefing is checked against its corpus: each planted alteration is found, an untouched page raises no alarm."""

import json
import shutil
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from analysis.briefing.edition import Edition, Plan, Specification, make, prepare
from analysis.briefing.page.tree import read_tree
from analysis.briefing.run import WarmKernel
from analysis.briefing.verify import changed_files, made_from, pages_of, verify
from analysis.briefing.verify.claims import read_claims
from analysis.briefing.verify.compare import differences
from analysis.briefing.verify.difference import Difference
from analysis.briefing.verify.text import form, line, same_spaces
from analysis.briefing.verify.wording import Known
from analysis.errors import CorpusError, EditionError, OnRecordError, ReadError

ROOT = Path(__file__).parents[2]


def check(html: str, known: Known) -> list[Difference]:
    return list(differences(read_claims(read_tree(html)), known))


def test_untouched_files_raise_no_alarm(verified: Edition, known: Known, bundled_corpus: Path):
    computed = made_from(verified.files[0], bundled_corpus).page()
    assert computed is not None
    printed = computed.count("<blockquote")
    assert printed >= 5  # what lead and actors tell is not quoted again
    for path in verified.files:
        verdict = verify(path, known, computed=computed)
        assert verdict.differences == ()
        assert verdict.counts["quotes"] == printed
        assert verdict.counts["words in tables"] >= 15
        assert verdict.counts["passages"] > 40


@pytest.mark.parametrize("kind", ["actor", "comparison", "travel"])
def test_untouched_files_of_other_notebooks_raise_no_alarm(
    kind: str, issued: dict[str, Edition], known: Known, bundled_corpus: Path
):
    computed = made_from(issued[kind].files[0], bundled_corpus).page()
    assert computed is not None
    assert [verify(path, known, computed=computed).differences for path in issued[kind].files] == [(), ()]


def test_what_a_later_edition_says_has_changed_raises_no_alarm(
    bundled_case: Path, bundled_corpus: Path, known: Known, tmp_path: Path
):
    kernel = WarmKernel()
    for day in ("2019-08-24", "2019-11-23"):
        specification = Specification(
            case=bundled_case, notebook=ROOT / "notebooks" / "briefing.ipynb", parameters={"as_of": day}, formats=("html",),
            reports=tmp_path, corpus=bundled_corpus,
        )  # fmt: skip
        plan = prepare(specification, progress=lambda _: None)
        assert isinstance(plan, Plan)
        edition = make(plan, progress=lambda _: None, kernel=kernel)
    kernel.close()
    assert "New since then and told above" in edition.files[0].read_text(encoding="utf-8")
    computed = made_from(edition.files[0], bundled_corpus).page()
    assert computed == edition.files[0].read_text(encoding="utf-8")
    assert verify(edition.files[0], known, computed=computed).differences == ()


def test_a_page_of_other_software_or_another_notebook_is_not_computed_again(
    verified: Edition, known: Known, bundled_corpus: Path, tmp_path: Path
):
    folder = verified.files[0].parent
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    other = (
        {"versions": {"onrecord": "0.0.1"}},
        {"notebook": {"name": "briefing.ipynb", "hash": "0"}},
        {"notebook": {"name": "x"}},
    )
    for changes in other:
        (tmp_path / "manifest.json").write_text(json.dumps({**told, **changes}), encoding="utf-8")
        assert made_from(tmp_path / "page.html", bundled_corpus).page() is None
    (tmp_path / "manifest.json").unlink()
    assert made_from(tmp_path / "page.html", bundled_corpus).page() is None


def test_what_is_done_to_a_pdf_itself_is_found(verified: Edition, known: Known, bundled_corpus: Path, tmp_path: Path):
    """A figure's other words, a link that leads elsewhere, words drawn over the page, and those read in place of others."""
    import pikepdf

    with pikepdf.open(verified.files[1]) as pdf:
        parts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        figure = next(one for one in parts if "Timeline with the lanes" in str(one.get("/Alt", "")))
        figure.Alt = pikepdf.String(str(figure.Alt).replace("lanes ", "lanes Nobody, ", 1))
        link = next(one for one in parts if str(one.get("/Dest", "")).startswith("ev-"))
        link.Dest = pikepdf.String("ev-994")
        next(one for one in parts if one.get("/S") == "/P").ActualText = pikepdf.String("Something else")
        first = pdf.pages[0]
        font = next(iter(first.Resources.Font.keys()))
        first.contents_add(f"BT {font} 12 Tf 1 0 0 1 100 400 Tm <00010002> Tj ET".encode())
        pdf.save(tmp_path / "altered.pdf")
    computed = made_from(verified.files[0], bundled_corpus).page()
    found = verify(tmp_path / "altered.pdf", known, computed=computed).differences
    assert {"not as computed", "evidence elsewhere", "outside the page's structure"} == {one.fault for one in found}
    assert any("Nobody" in one.words for one in found)
    assert any("ev-994" in str(one) for one in found)
    assert any("actual-text" in str(one) for one in found)


def test_an_encrypted_pdf_is_not_passed(verified: Edition, known: Known, tmp_path: Path):
    import pikepdf

    with pikepdf.open(verified.files[1]) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(ReadError, match=r"no readable PDF|encrypted"):
        verify(tmp_path / "locked.pdf", known)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<p>nothing</p>",
        b"<h1>Another page</h1><article><p>Words of somebody.</p></article><blockquote></blockquote>",
        b"%PDF-1.7 broken",
        b"\x89PNG\r\n\x1a\n\xff\xfe",
        b"<div>" * 100_000,
        b"<a " * 100_000,
        b"<p>a<!-- comment --></p>",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/StructTreeRoot 1 0 R/K 1 0 R>>endobj\ntrailer<</Root 1 0 R>>",
    ],
    ids=["empty", "no quotes", "foreign", "broken", "picture", "deep", "never closed", "comment", "round"],
)
def test_a_file_in_which_nothing_can_be_checked_does_not_pass(content: bytes, known: Known, tmp_path: Path):
    path = tmp_path / "page.html"
    path.write_bytes(content)
    with pytest.raises(ReadError):
        verify(path, known)


def test_hostile_words_are_compared_like_others(known: Known):
    html = f"<h3>Nobody</h3><figure><blockquote><p>{escape('<script>' * 200)}</p></blockquote></figure>"
    assert [one.fault for one in check(html, known)] == ["without evidence"]


def test_a_passage_of_an_article_without_a_headline_is_no_alarm(known: Known):
    """As a PDF has it, without the spaces at the ends of its lines."""
    article = next(iter(known.sources))
    told = known.sources[article]
    told = {**told, "headline": "(no headline)", "publisher": "", "by": f"publisher not stated,<br>{told['published']}"}
    here = replace(known, sources={article: told})
    words = next(iter(here.contexts(article).values()))
    html = f"<article><p>7</p><p>{escape(words)}</p><p>(no<br>headline), {told['by']}</p></article>"
    assert check(html, here) == []


def test_what_follows_the_marks_of_a_cell_is_a_note_on_its_words():
    marks = '<sup class="ev"><a href="#ev-{0}">{0}</a></sup>'
    cell = f"<span>The gates are to close</span>{marks.format(3)}, {marks.format(5)}<br><span>No later report of it</span>"
    later = f"<br><span>Came true, 9 Nov 2031: the gates closed{marks.format(7)}</span>"
    html = f"<table><thead><tr><th>Words</th></tr></thead><tbody><tr><td>{cell}{later}</td></tr></tbody></table>"
    words, note = read_claims(read_tree(html)).claims
    assert (words.kind, words.words, words.evidence) == ("cell", "The gates are to close", (3, 5))
    assert (note.kind, note.evidence) == ("note", (7,))


def test_a_passage_that_is_opened_in_place_is_checked_too():
    html = '<div popover="auto"><p>7</p><p>The words.</p><p>Head, Paper</p></div>'
    assert [one.number for one in read_claims(read_tree(html)).passages] == [7]


def test_a_comma_at_the_end_of_a_passage_is_one_of_its_characters():
    html = "<article><p>7</p><p>If they wanted to help,</p><p>Head, Paper</p></article>"
    assert [one.words for one in read_claims(read_tree(html)).passages] == ["If they wanted to help,"]


def test_a_folder_is_checked_with_the_hashes_of_its_manifest(verified: Edition, tmp_path: Path):
    folder = verified.files[0].parent
    assert [path.suffix for path in pages_of(folder)] == [".html", ".pdf"]
    assert list(changed_files(folder)) == list(changed_files(verified.files[1])) == []
    copy = Path(shutil.copytree(folder, tmp_path / "edition-1"))
    (copy / verified.files[0].name).write_text("<p>another</p>", encoding="utf-8")
    (copy / verified.files[1].name).unlink()
    (copy / "added.txt").write_text("", encoding="utf-8")
    assert {one.words for one in changed_files(copy)} == {verified.files[0].name, verified.files[1].name, "added.txt"}
    assert [one.fault for one in changed_files(copy / verified.files[0].name)] == ["another file"]
    (tmp_path / "none").mkdir()
    with pytest.raises(ReadError, match="no HTML or PDF"):
        pages_of(tmp_path / "none")


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"case": {"name": "../../elsewhere"}}, EditionError),
        ({"case": {"name": "never-made-2031"}}, CorpusError),
        ({"case": []}, EditionError),
        ({"corpus": {"version": "all"}}, EditionError),
        (None, EditionError),
    ],
    ids=["outside", "missing", "no case", "no version", "no manifest"],
)
def test_a_manifest_that_names_no_corpus_is_an_error_with_a_remedy(
    verified: Edition, tmp_path: Path, changes: dict[str, object] | None, kind: type[OnRecordError]
):
    told = json.loads((verified.files[0].parent / "manifest.json").read_text(encoding="utf-8"))
    (tmp_path / "manifest.json").write_text(json.dumps({**told, **changes}) if changes else "{", encoding="utf-8")
    with pytest.raises(kind) as raised:
        made_from(tmp_path / "page.html", None)
    assert raised.value.remedy


def test_a_version_that_the_corpus_does_not_have_is_an_error_with_a_remedy(
    verified: Edition, bundled_corpus: Path, tmp_path: Path
):
    told = json.loads((verified.files[0].parent / "manifest.json").read_text(encoding="utf-8"))
    (tmp_path / "manifest.json").write_text(json.dumps({**told, "corpus": {"version": 9999}}), encoding="utf-8")
    with pytest.raises(CorpusError, match="no version 9999"):
        made_from(tmp_path / "page.html", bundled_corpus)


def test_a_bracket_as_typed_is_one_also_where_a_line_ends_at_its_hyphen():
    words = "the board -LRB- DEC -RRB- met"
    page = line("the board -\u2028LRB- DEC -RRB- met")
    assert form(page) == form(words)
    assert same_spaces(page, words)

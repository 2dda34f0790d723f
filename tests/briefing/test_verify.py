"""An exported briefing is checked against its corpus: each planted alteration is found, an untouched page raises no alarm."""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from itertools import pairwise
from pathlib import Path

import pytest

from analysis.briefing.edition import Edition, Specification, produce
from analysis.briefing.pdf import write_pdf
from analysis.briefing.verify import verify
from analysis.briefing.verify.claims import Quoted, read_claims
from analysis.briefing.verify.compare import Difference, differences
from analysis.briefing.verify.wording import Known, known_words
from analysis.corpus import Corpus
from analysis.errors import ReadError

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "briefing.ipynb"
QUOTE = re.compile(r'(<blockquote><p dir="auto">)(.*?)(</p></blockquote>)')
PASSAGE = re.compile(r'(<p class="passage" dir="auto">)(.*?)(</p>)', re.DOTALL)
CELL = re.compile(r'(<td class="words"[^>]*><(?:span|em)>)(.*?)(</(?:span|em)>)')
NOTE = re.compile(r'(<span class="note">[A-Z][a-z ]+, [^:<]*\d{4}: )([^<]*?)(<)')
HEADING = re.compile(r'(<h3 [^>]*><span class="actor[^>]*><bdi>)(.*?)(</bdi>)')
Change = tuple[str, str]  # what is altered, the altered page


@pytest.fixture(scope="module")
def edition(bundled_case: Path, bundled_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    specification = Specification(
        case=bundled_case, notebook=NOTEBOOK, parameters={}, formats=("html", "pdf"), edition=1,
        reports=tmp_path_factory.mktemp("reports"), corpus=bundled_corpus,
    )  # fmt: skip
    return produce(specification, progress=lambda _: None)


@pytest.fixture(scope="module")
def page(edition: Edition) -> str:
    return edition.files[0].read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def known(bundled_corpus: Path) -> Known:
    return known_words(Corpus.open(bundled_corpus), gap=" ")


def replaced(page: str, found: re.Match[str], words: str) -> str:
    return f"{page[: found.start(2)]}{words}{page[found.end(2) :]}"


def each(pattern: re.Pattern[str], page: str, change: Callable[[str], str], *, most: int) -> Iterator[Change]:
    """Alter one place at a time."""
    for found in list(pattern.finditer(page))[:most]:
        altered = change(found[2])
        assert altered != found[2]
        yield found[2], replaced(page, found, altered)


def another_word(words: str) -> str:
    return re.sub(r"[a-z]{4,}", "never", words, count=1)


def without_a_word(words: str) -> str:
    return re.sub(r" [a-z]+ ", " ", words, count=1)


def with_not(words: str) -> str:
    return re.sub(r" ", " not ", words, count=1)


def other_number(words: str) -> str:
    return re.sub(r"$", " 97", words, count=1)


def planted(page: str) -> Iterator[Change]:
    yield from each(QUOTE, page, another_word, most=8)
    yield from each(QUOTE, page, without_a_word, most=6)
    yield from each(QUOTE, page, with_not, most=6)
    yield from each(CELL, page, another_word, most=6)
    yield from each(NOTE, page, another_word, most=2)
    yield from each(PASSAGE, page, with_not, most=6)
    yield from each(PASSAGE, page, other_number, most=4)
    yield from each(HEADING, page, lambda name: f"Undersecretary {name[::-1]}", most=6)
    yield from spliced(page)
    yield from swapped_speakers(page)


def spliced(page: str) -> Iterator[Change]:
    """Join the first half of one quote to the second of another."""
    quotes = [found for found in QUOTE.finditer(page) if len(found[2].split()) >= 8][:4]
    for one, other in pairwise(quotes):
        first, last = one[2].split(), other[2].split()
        yield one[2], replaced(page, one, " ".join([*first[: len(first) // 2], *last[len(last) // 2 :]]))


def swapped_speakers(page: str) -> Iterator[Change]:
    one, other = list(HEADING.finditer(page))[:2]
    swapped = replaced(replaced(page, other, one[2]), one, other[2])
    yield f"{one[2]} / {other[2]}", swapped


def check(html: str, known: Known) -> list[Difference]:
    from analysis.briefing.page.tree import read_tree

    return list(differences(read_claims(read_tree(html)), known))


def test_untouched_files_raise_no_alarm(edition: Edition, bundled_corpus: Path):
    for path in edition.files:
        verdict = verify(path, Corpus.open(bundled_corpus))
        assert verdict.differences == ()
        assert verdict.checked > 40
        assert verdict.passages > 40


def test_each_of_forty_planted_alterations_is_found(page: str, known: Known):
    changes = list(planted(page))
    assert len(changes) >= 40
    missed = [what for what, altered in changes if not check(altered, known)]
    assert missed == []


def test_what_is_wrong_is_said(page: str, known: Known):
    (_, altered), *_ = each(QUOTE, page, another_word, most=1)
    assert [one.fault for one in check(altered, known)] == ["altered"]
    (_, altered), *_ = spliced(page)
    assert "spliced" in {one.fault for one in check(altered, known)}
    (names, altered), *_ = swapped_speakers(page)
    found = check(altered, known)
    assert {one.fault for one in found} == {"credited to somebody else"}
    assert unescape(names).split(" / ")[0] in str(found[0])


def test_evidence_of_another_article_is_found(page: str, known: Known):
    """The mark of one quote is made to lead to the first passage, which is of another article."""
    *_, last = re.finditer(r"<figure class=\"quote.*?</figure>", page, re.DOTALL)
    numbers = re.compile(r">\d+</a>")
    altered = page[: last.start()] + numbers.sub(">1</a>", last[0]) + page[last.end() :]
    assert [one.fault for one in check(altered, known)] == ["evidence elsewhere"]


def test_alterations_in_the_pdf_are_found(page: str, bundled_corpus: Path, tmp_path: Path):
    places = [*list(QUOTE.finditer(page))[:10], *list(CELL.finditer(page))[:6]]
    altered = page
    for found in sorted(places, key=lambda one: -one.start()):
        altered = replaced(altered, found, another_word(found[2]))
    path = tmp_path / "altered.pdf"
    path.write_bytes(write_pdf(altered))
    found = verify(path, Corpus.open(bundled_corpus)).differences
    assert len(found) == len(places)
    assert all("never" in one.words for one in found)


def test_hostile_words_are_compared_like_others(known: Known):
    html = f"<h3>Nobody</h3><figure><blockquote><p>{escape('<script>' * 200)}</p></blockquote></figure>"
    assert [one.fault for one in check(html, known)] == ["altered"]


def test_a_file_that_quotes_nothing_is_no_briefing(bundled_corpus: Path, tmp_path: Path):
    path = tmp_path / "empty.html"
    path.write_text("<p>nothing</p>", encoding="utf-8")
    with pytest.raises(ReadError, match="quotes nothing"):
        verify(path, Corpus.open(bundled_corpus))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    with pytest.raises(ReadError, match="no readable PDF"):
        verify(tmp_path / "broken.pdf", Corpus.open(bundled_corpus))


def test_what_follows_the_marks_of_a_cell_is_a_note_on_its_words():
    from analysis.briefing.page.tree import read_tree

    marks = '<sup class="ev"><a href="#ev-{0}">{0}</a></sup>'
    cell = f"<span>The gates are to close</span>{marks.format(3)}, {marks.format(5)}<br><span>No later report of it</span>"
    later = f"<br><span>Came true, 9 Nov 2031: the gates closed{marks.format(7)}</span>"
    html = f"<table><thead><tr><th>Words</th></tr></thead><tbody><tr><td>{cell}{later}</td></tr></tbody></table>"
    words, note = read_claims(read_tree(html)).claims
    assert (words.kind, words.words, words.evidence) == ("cell", "The gates are to close", (3, 5))
    assert (note.kind, note.evidence) == ("note", (7,))


def test_a_passage_that_is_opened_in_place_is_checked_too():
    from analysis.briefing.page.tree import read_tree

    html = '<div popover="auto"><p>7</p><p>The words.</p><p>Head, Paper</p></div>'
    assert [one.number for one in read_claims(read_tree(html)).passages] == [7]
    assert isinstance(read_claims(read_tree(html)), Quoted)

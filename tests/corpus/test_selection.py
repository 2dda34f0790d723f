"""A case that is a selection of a shared corpus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from analysis import Case as Affair
from analysis.briefing.check import check_case
from analysis.corpus import Corpus
from analysis.corpus.selection import selected
from analysis.corpus.trim import trim
from analysis.corpus.update import update_corpus
from analysis.desk.collecting.collect import collect
from analysis.errors import CaseError, CorpusError
from analysis.model import Actor, AnnotatedArticle, Article, Case, Selection, Span
from analysis.read import read_case

TALES = {
    "pier": ("2031-03-04", "Gazette", "The ferry struck the pier at dawn.", "Lia Tamm"),
    "toll": ("2031-03-09", "Harbor Wire", "The toll bridge opens, and ferries rest.", "Oren Quill"),
    "bank": ("2031-04-01", "Gazette", "A bank closed its doors.", "Lia Tamm"),
    "fair": (None, "gazette", "The bridge toll is a fair price.", "Mara Dunn"),
}


def told(name: str, day: str | None, publisher: str, text: str, person: str) -> AnnotatedArticle:
    """Make an annotated article of one sentence that reports one person."""
    article = Article(id=name, text=text, published=day, publisher=publisher)
    actor = Actor(person.lower().replace(" ", "-"), person, "person", aliases=(f"Dr. {person.split()[1]}",))
    return AnnotatedArticle(article, (Span(0, len(text)),), actors=(actor,), configuration="model-1")


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    monkeypatch.chdir(tmp_path)
    corpus = Corpus.create(Path(".onrecord/corpora/archive"))
    corpus.write(told(name, *tale) for name, tale in TALES.items())
    return corpus


@pytest.fixture
def case_of(tmp_path: Path) -> Callable[[str], Case]:
    def make(lines: str, name: str = "affair") -> Case:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        (folder / "case.toml").write_text(f'title = "The ferry affair"\n{lines}', encoding="utf-8")
        return read_case(folder)

    return make


PICKS = [
    ("{}", {"pier", "toll", "bank", "fair"}),
    ('{ words = ["ferry"] }', {"pier", "toll"}),
    ('{ words = [\'"toll bridge"\', "clos*"] }', {"toll", "bank"}),
    ('{ words = ["toll -ferry"] }', {"fair"}),
    ('{ publishers = ["GAZETTE"] }', {"pier", "bank", "fair"}),
    ('{ actors = ["lia tamm", "Dr. Quill"] }', {"pier", "bank", "toll"}),
    ("{ first_day = 2031-03-04, last_day = 2031-03-09 }", {"pier", "toll"}),
    ('{ words = ["ferry"], actors = ["Lia Tamm"], publishers = ["Gazette"], first_day = 2031-03-01 }', {"pier"}),
    ('{ words = ["\') OR 1=1 --"], actors = ["\' OR 1=1 --"] }', set()),
]


@pytest.mark.parametrize(("select", "ids"), PICKS, ids=[select for select, _ in PICKS])
def test_an_article_is_picked_that_meets_all_keys_each_by_any_entry(
    archive: Corpus, case_of: Callable[[str], Case], select: str, ids: set[str]
):
    assert selected(archive, case_of(f'corpus = "archive"\nselect = {select}').select or Selection()) == ids


def test_what_is_picked_is_copied_as_it_was_read_and_follows_the_shared_corpus(archive: Corpus, case_of: Callable[[str], Case]):
    case = case_of('corpus = "archive"\nselect = { words = ["ferry"] }')
    first = update_corpus(case, None)
    assert first.summary == "2 of 4 article(s) selected, 2 new or changed"
    own = Corpus.open(first.path)
    assert {one.article.id: one for one in own.articles_annotated()} == {
        one.article.id: one for one in archive.articles_annotated() if one.article.id in ("pier", "toll")
    }
    assert update_corpus(case, None).version == first.version
    archive.remove(["toll"])
    archive.write([told("crew", "2031-05-01", "Gazette", "The ferry has a new crew.", "Lia Tamm")])
    second = update_corpus(case, None)
    assert (second.taken, second.removed, second.of) == (1, 1, 4)
    assert Corpus.open(first.path, version=first.version).ids == {"pier", "toll"}


def test_a_path_below_the_case_is_a_corpus_too(archive: Corpus, case_of: Callable[[str], Case], tmp_path: Path):
    (tmp_path / "affair").mkdir()
    (archive.path).rename(tmp_path / "affair" / "kept")
    assert update_corpus(case_of('corpus = "./kept"'), None).articles == 4


BAD = [
    ('select = { words = ["a"] }', "no `corpus`", "corpus ="),
    ('corpus = "archive"\narticles = "articles"', "side by side", "selection"),
    ('corpus = "../archive"', "../archive", "below the case's folder"),
    ('corpus = "/etc"', "/etc", "below the case's folder"),
    ('corpus = "out/archive"', "out/archive", "below the case's folder"),
    ('corpus = "archive"\nselect = ["ferry"]', "ferry", "write select ="),
    ('corpus = "archive"\nselect = { word = ["ferry"] }', "select.word", "did you mean `select.words`"),
    ('corpus = "archive"\nselect = { words = "ferry" }', "select.words", "list"),
    ('corpus = "archive"\nselect = { words = ["-ferry"] }', "-ferry", "give a word"),
    ('corpus = "archive"\nselect = { first_day = "2031-01-01" }', "select.first_day", ": first_day = 2019-08-22"),
    ('corpus = "archive"\nselect = { first_day = 2031-02-01, last_day = 2031-01-01 }', "select.last_day", "exchange them"),
]


@pytest.mark.parametrize(("lines", "what", "remedy"), BAD, ids=[lines for lines, _, _ in BAD])
def test_a_bad_selection_is_refused_with_file_key_value_and_remedy(
    case_of: Callable[[str], Case], tmp_path: Path, lines: str, what: str, remedy: str
):
    (tmp_path / "affair").mkdir()
    (tmp_path / "affair" / "out").symlink_to(tmp_path)
    with pytest.raises(CaseError) as caught:
        case_of(lines)
    assert what in str(caught.value)
    assert remedy in f": {caught.value.remedy}"
    assert str(caught.value.where).endswith("case.toml")


def test_a_corpus_that_is_not_there_is_named_and_nothing_is_made(archive: Corpus, case_of: Callable[[str], Case]):
    with pytest.raises(CorpusError, match="archives: there is no corpus"):
        update_corpus(case_of('corpus = "archives"'), None)
    assert not Path(".onrecord/corpora/affair").exists()


def test_a_selection_that_picks_nothing_leaves_the_case_as_it_is(archive: Corpus, case_of: Callable[[str], Case]):
    first = update_corpus(case_of('corpus = "archive"'), None)
    with pytest.raises(CaseError, match="picks none of the 4"):
        update_corpus(case_of('corpus = "archive"\nselect = { words = ["lighthouse"] }'), None)
    assert Corpus.open(first.path).ids == set(TALES)


def test_a_case_cannot_be_a_selection_of_itself(archive: Corpus, case_of: Callable[[str], Case]):
    with pytest.raises(CaseError, match="the case itself is kept in"):
        update_corpus(case_of('corpus = "archive"\nselect = { words = ["ferry"] }', "archive"), None)
    assert Corpus.open(archive.path).ids == set(TALES)


def test_a_selection_has_no_folder_to_add_to_or_collect_into(archive: Corpus, case_of: Callable[[str], Case], tmp_path: Path):
    case_of('corpus = "archive"\n[[source]]\nname = "inbox"\nkind = "folder"\npath = "inbox"\n')
    (tmp_path / "affair" / "inbox").mkdir()
    affair = Affair.open(tmp_path / "affair")
    assert len(affair.articles) == 4
    assert set(affair.search("ferry")["article"]) == {"pier", "toll"}
    for act in (lambda: affair.add(tmp_path / "affair"), lambda: collect(tmp_path / "affair")):
        with pytest.raises(CaseError, match="no folder of articles"):
            act()


def test_check_says_how_many_articles_are_picked(archive: Corpus, case_of: Callable[[str], Case], tmp_path: Path):
    case_of('corpus = "archive"\nselect = { words = ["ferry"] }')
    findings = list(check_case(tmp_path / "affair"))
    assert all(one.good for one in findings)
    assert "2 of 4 article(s)" in findings[-1].text


def test_an_edition_of_a_selection_is_verified_and_made_again_though_the_archive_is_gone(
    bundled_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    import shutil

    from analysis.briefing.edition import Specification, produce
    from analysis.briefing.needed import versions_needed
    from analysis.briefing.notebooks import own_notebook
    from analysis.briefing.reproduce import reproduce
    from analysis.briefing.verify import changed_files, made_from, verify

    monkeypatch.chdir(tmp_path)
    shutil.copytree(bundled_corpus, ".onrecord/corpora/archive")
    folder = tmp_path / "pact"
    folder.mkdir()
    select = 'select = { words = ["pact"], first_day = 2019-08-01 }'
    (folder / "case.toml").write_text(f'title = "The pact"\ncorpus = "archive"\n{select}\n', encoding="utf-8")
    notebook = own_notebook("briefing")
    edition = produce(Specification(folder, notebook, {}, ("html",), tmp_path / "reports"), progress=lambda _: None)
    shutil.rmtree(".onrecord/corpora/archive")
    manifest = edition.files[0].parent / "manifest.json"
    own = Corpus.open(".onrecord/corpora/pact")
    own.remove([min(own.ids)])  # a later version, after which the old one is trimmed but for what the edition names
    assert versions_needed(tmp_path / "reports", case="pact") == {1}
    trim(own.path, keep={1}, spared=0)
    assert '"first_day": "2019-08-01"' in manifest.read_text(encoding="utf-8")
    again = reproduce(manifest, notebook=notebook, corpus=None, reports=tmp_path / "again", progress=lambda _: None)
    assert again.same
    assert all(again.same.values())
    page = edition.files[0]
    assert not list(changed_files(page.parent))
    assert not verify(page, made_from(page, None).words(), computed=made_from(page, None).page()).differences

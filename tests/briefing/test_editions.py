"""Edition after edition: numbers, unchanged inputs, the index of all, making one again, and many in one go."""

import json
import time
from dataclasses import replace
from pathlib import Path

import nbformat
import psutil
import pytest
from lxml import etree

from analysis.briefing import build
from analysis.briefing.edition import Edition, Specification, produce
from analysis.briefing.index import write_index
from analysis.briefing.manifest import Manifest, hashes, read_manifest, write_manifest
from analysis.briefing.notebooks import own_notebook
from analysis.briefing.reproduce import reproduce
from analysis.briefing.run import WarmKernel
from analysis.briefing.schedule import produce_all, read_schedule
from analysis.corpus import update
from analysis.errors import BriefingError, CaseError, ParameterError

PARAMETERS = """corpus: "str" = ""
corpus_version: "int | None" = None
edition: "int" = 1
since: "str | None" = None
wish: "int" = 1"""
SHOWN = """from IPython.display import HTML
HTML(f"<h1>Wishes</h1><section class='highlights'><ul><li>Wish {wish}.</li></ul></section><p>since {bool(since)}</p>")"""


def notebook(folder: Path, *cells: str, name: str = "small") -> Path:
    node = nbformat.v4.new_notebook()
    node.cells = [nbformat.v4.new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]})]
    node.cells += [nbformat.v4.new_code_cell(cell) for cell in cells]
    node.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = folder / f"{name}.ipynb"
    nbformat.write(node, path)
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case" / "articles"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text("BAYTOWN, June 2 (Wire) -- Mayor Ann Berg opened the bridge on Monday.\n", encoding="utf-8")
    (folder.parent / "case.toml").write_text('name = "bridge"\ntitle = "The <b>bridge</b>"\n', encoding="utf-8")
    return folder.parent


def specified(case: Path, tmp_path: Path, *, code: str = SHOWN, name: str | None = None, **parameters: object) -> Specification:
    return Specification(
        case=case, notebook=notebook(tmp_path, code), parameters=parameters, formats=("html",),
        reports=tmp_path / "reports", name=name, corpus=tmp_path / "corpus",
    )  # fmt: skip


def made(specification: Specification) -> Edition:
    return produce(specification, progress=lambda _: None)


def test_editions_count_up_when_something_changed_and_stand_when_nothing_did(case: Path, tmp_path: Path):
    first = made(specified(case, tmp_path))
    again = made(specified(case, tmp_path))
    second = made(specified(case, tmp_path, wish=2))
    assert [(one.number, one.changed) for one in (first, again, second)] == [(1, True), (1, False), (2, True)]
    assert again.files == first.files
    assert again.summary[-1] == "no material change since edition 1"
    manifest = read_manifest(second.files[0].parent)
    assert (manifest.since, manifest.highlights, manifest.title) == (1, ["Wish 2."], "Wishes")
    assert "since True" in second.files[0].read_text(encoding="utf-8")


def test_a_new_article_makes_a_new_edition(case: Path, tmp_path: Path):
    made(specified(case, tmp_path))
    (case / "articles" / "two.txt").write_text(
        "BAYTOWN, June 3 (Wire) -- The bridge was closed on Tuesday.\n", encoding="utf-8"
    )
    assert made(specified(case, tmp_path)).number == 2
    assert read_manifest(tmp_path / "reports" / "bridge" / "latest").corpus["articles"] == 2


def test_a_damaged_edition_does_not_stand(case: Path, tmp_path: Path):
    first = made(specified(case, tmp_path))
    first.files[0].write_text("cut off", encoding="utf-8")
    assert made(specified(case, tmp_path)).changed


def test_an_edition_is_made_again_byte_for_byte(case: Path, tmp_path: Path):
    one = made(specified(case, tmp_path))
    (case / "articles" / "two.txt").write_text("BAYTOWN, June 3 (Wire) -- The bridge was closed.\n", encoding="utf-8")
    made(specified(case, tmp_path))
    again = reproduce(
        one.files[0].parent / "manifest.json", notebook=tmp_path / "small.ipynb", corpus=tmp_path / "corpus",
        reports=tmp_path / "again", progress=lambda _: None,
    )  # fmt: skip
    assert again.same[one.files[0].name]
    assert set(again.same.values()) == {True}
    assert again.differing == {}


def test_an_edition_of_another_corpus_is_not_made_again(case: Path, tmp_path: Path):
    one = made(specified(case, tmp_path))
    manifest = read_manifest(one.files[0].parent)
    other = tmp_path / "other"
    other.mkdir()
    (other / "manifest.json").write_text(
        json.dumps({**json.loads((one.files[0].parent / "manifest.json").read_text()), "articles": {}})
    )
    with pytest.raises(BriefingError, match="does not hold the articles"):
        reproduce(other, notebook=tmp_path / "small.ipynb", corpus=tmp_path / "corpus", reports=tmp_path, progress=print)
    assert manifest.articles


def test_a_failed_run_leaves_the_last_good_edition(case: Path, tmp_path: Path):
    first = made(specified(case, tmp_path))
    with pytest.raises(BriefingError, match="ZeroDivisionError"):
        made(specified(case, tmp_path, code="1 / 0"))
    shelf = tmp_path / "reports" / "bridge"
    assert (shelf / "latest").resolve() == first.files[0].parent.resolve()
    assert (shelf / "failed-small.ipynb").exists()


def test_a_kernel_kept_warm_forgets_names_and_survives_a_failure(tmp_path: Path):
    kernel = WarmKernel()
    paths = {"parameters": {"wish": 5}, "failed": tmp_path / "failed.ipynb"}
    try:
        kernel.run(notebook(tmp_path, "left = wish\nprint(left)"), tmp_path / "a.ipynb", **paths)
        looks = notebook(tmp_path, "print('left' in globals(), wish)", name="looks")
        kernel.run(looks, tmp_path / "b.ipynb", **paths)
        with pytest.raises(BriefingError, match="ZeroDivisionError"):
            kernel.run(notebook(tmp_path, "1 / 0", name="fails"), tmp_path / "c.ipynb", **paths)
        kernel.run(looks, tmp_path / "d.ipynb", **paths)
    finally:
        kernel.close()
    printed = [nbformat.read(tmp_path / f"{name}.ipynb", as_version=4).cells[-1].outputs[0].text for name in "abd"]
    assert printed == ["5\n", "False 5\n", "False 5\n"]


def test_all_briefings_of_a_schedule_are_made_and_one_that_fails_costs_no_other(case: Path, tmp_path: Path):
    notebook(tmp_path, SHOWN)
    notebook(tmp_path, "1 / 0", name="broken")
    entry = '[[briefing]]\nname = "{name}"\ncase = "case"\nnotebook = "{book}.ipynb"\ncorpus = "corpus"\nformats = ["html"]\n'
    books = {"one": "small", "two": "small", "bad": "broken", "none": "absent"}
    (tmp_path / "briefings.toml").write_text("".join(entry.format(name=name, book=book) for name, book in books.items()))
    schedule = read_schedule(tmp_path / "briefings.toml", reports=tmp_path / "reports")
    outcomes = {one.name: one for one in produce_all(schedule, workers=2, progress=lambda _: None)}
    assert {name: one.edition is not None for name, one in outcomes.items()} == {
        "one": True,
        "two": True,
        "bad": False,
        "none": False,
    }
    assert "no such notebook" in str(outcomes["none"].error)
    accounts = {name: tmp_path / "reports" / name / "failed.json" for name in books}
    assert [name for name, path in accounts.items() if path.exists()] == ["bad", "none"]
    assert "ZeroDivisionError" in json.loads(accounts["bad"].read_text())["what"]
    assert (tmp_path / "reports" / "bad" / "failed-broken.ipynb").exists()
    again = {one.name: one for one in produce_all(schedule[:2], workers=2, progress=lambda _: None)}
    assert [one.edition.changed for one in again.values() if one.edition] == [False, False]


def test_a_briefing_whose_process_is_killed_costs_no_other(case: Path, tmp_path: Path):
    notebook(tmp_path, SHOWN)
    fatal = "import os, signal; os.kill(os.getppid(), signal.SIGKILL)"  # the kernel's parent is the process that makes it
    notebook(tmp_path, fatal, name="fatal")
    entry = '[[briefing]]\nname = "{name}"\ncase = "case"\nnotebook = "{book}.ipynb"\ncorpus = "corpus"\nformats = ["html"]\n'
    books = {"fatal": "fatal", "one": "small"}
    (tmp_path / "briefings.toml").write_text("".join(entry.format(name=name, book=book) for name, book in books.items()))
    schedule = read_schedule(tmp_path / "briefings.toml", reports=tmp_path / "reports")
    outcomes = {one.name: one for one in produce_all(schedule, workers=2, progress=lambda _: None)}
    assert "was killed" in str(outcomes["fatal"].error)
    assert outcomes["one"].edition
    assert list((tmp_path / "reports" / "fatal").glob("edition-*")) == []


def test_the_kernel_of_new_articles_starts_while_they_are_read_and_none_is_left(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ONRECORD_ANNOTATED", "off")
    seen: list[str] = []
    start, read = WarmKernel.start, update.annotate
    monkeypatch.setattr(WarmKernel, "start", lambda kernel: (seen.append("kernel"), start(kernel)))
    monkeypatch.setattr(update, "annotate", lambda *some, **how: (seen.append("articles"), read(*some, **how))[1])
    made(specified(case, tmp_path))
    assert seen[:2] == ["kernel", "articles"]
    assert not [one for one in psutil.Process().children() if "ipykernel" in " ".join(one.cmdline())]


def test_the_kernel_starts_at_once_where_there_will_be_an_edition_and_not_where_there_may_be_none(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seen: list[str] = []
    start, bring = WarmKernel.start, update.update_corpus
    monkeypatch.setattr(WarmKernel, "start", lambda kernel: (seen.append("kernel"), start(kernel)))
    monkeypatch.setattr(update, "update_corpus", lambda *some, **how: (seen.append("corpus"), bring(*some, **how))[1])
    made(specified(case, tmp_path))
    assert seen[:2] == ["kernel", "corpus"]
    seen.clear()
    assert not made(specified(case, tmp_path)).changed
    assert seen == ["corpus"]
    assert made(specified(case, tmp_path, wish=2)).changed
    assert seen[1:3] == ["kernel", "corpus"]


def data_of(edition: Edition) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (edition.files[0].parent / "data").iterdir()}


def test_the_kernel_of_our_notebook_writes_the_data_and_where_it_fails_they_are_written_here(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = replace(specified(case, tmp_path), notebook=own_notebook("briefing"), edition=1)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(build, "write_beside", lambda *_, **__: pytest.fail("written in this process"))
        theirs = data_of(made(asked))
    assert "briefing.json" in theirs
    failing = "import pathlib; pathlib.Path({asked!r} and 'data').mkdir(); 1 / 0"
    monkeypatch.setattr("analysis.briefing.run._BESIDE", failing)
    assert data_of(made(replace(asked, reports=tmp_path / "again"))) == theirs


def test_a_kernel_that_is_shut_down_at_work_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("analysis.briefing.run._BESIDE", "import time; time.sleep(120 + 0 * len({asked!r}))")
    kernel, began = WarmKernel(), time.monotonic()
    kernel.run(notebook(tmp_path, ""), tmp_path / "a.ipynb", parameters={}, failed=tmp_path / "failed.ipynb")
    outcome = kernel.write_beside(tmp_path)
    kernel.close()
    with pytest.raises(RuntimeError):
        outcome.result()
    assert time.monotonic() - began < 60


def test_a_notebook_that_hangs_is_given_up_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("analysis.briefing.run.CELL_SECONDS", 2)
    kernel = WarmKernel()
    try:
        with pytest.raises(BriefingError, match="timed out"):
            kernel.run(
                notebook(tmp_path, "import time; time.sleep(60)"), tmp_path / "a.ipynb",
                parameters={"wish": 1}, failed=tmp_path / "failed.ipynb",
            )  # fmt: skip
    finally:
        kernel.close()
    assert (tmp_path / "failed.ipynb").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [("[[briefing]]\nname = 'A b'\ncase = 'x'", "name"), ("[[briefing]]\nname = 'a'\ncase = 'x'\nnote = 1", "note"),
     ("nonsense", "not TOML"), ("[[briefing]]\nname='a'\ncase='x'\n[[briefing]]\nname='a'\ncase='y'", "two briefings")],
)  # fmt: skip
def test_a_wrong_schedule_is_refused_with_its_key(text: str, message: str, tmp_path: Path):
    path = tmp_path / "briefings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises((CaseError, ParameterError), match=message):
        read_schedule(path, reports=tmp_path)


def shelved(reports: Path, number: int, **told: object) -> None:
    folder = reports / "bridge" / f"edition-{number}"
    folder.mkdir(parents=True)
    (folder / "bridge.html").write_text("page", encoding="utf-8")
    facts = {
        "title": "The <b>bridge</b>",
        "as_of": f"2020-06-0{number}",
        "highlights": [f"It <script>opened</script> {number}."],
    }
    write_manifest(
        Manifest(
            "bridge",
            number,
            {"name": "bridge"},
            {"name": "briefing.ipynb"},
            {},
            {},
            {},
            "c",
            files=hashes(folder),
            **facts,
            **told,
        ),
        folder,
    )


def test_the_index_lists_editions_newest_first_and_keeps_words_as_words(tmp_path: Path):
    shelved(tmp_path, 1)
    shelved(tmp_path, 2)
    write_index(tmp_path)
    page, feed = (tmp_path / name for name in ("index.html", "feed.atom"))
    text = page.read_text(encoding="utf-8")
    assert text.index("Edition 2") < text.index("Edition 1")
    assert "<script" not in text
    assert 'href="bridge/edition-2/bridge.html"' in text
    entries = etree.fromstring(feed.read_bytes()).findall("{*}entry")
    assert [entry.findtext("{*}id") for entry in entries] == ["urn:onrecord:bridge:2", "urn:onrecord:bridge:1"]
    assert entries[0].findtext("{*}updated") == "2020-06-02T00:00:00+00:00"
    before = page.read_bytes(), feed.read_bytes()
    write_index(tmp_path)
    assert (page.read_bytes(), feed.read_bytes()) == before

"""A case, an edition, a manifest, a notebook from somebody else is data: it leads nowhere, writes nowhere, runs nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.briefing.manifest import read_manifest
from analysis.briefing.notebooks import own_notebook
from analysis.briefing.reproduce import reproduce
from analysis.corpus.files import take_files
from analysis.errors import CaseError, EditionError, OnRecordError, ParameterError, ReadError
from analysis.read import read_articles, read_case

SCRIPT = "from analysis.cli import main; main()"
TEXT = "SEOUL, Nov. 4 (Wire) -- Mayor Ana Lima said the bridge would open on Nov. 9. She spoke to reporters.\n"
PLANTED = 'raise SystemExit("ran a stranger\'s code")\n'


def manifest(**changes: object) -> dict[str, object]:
    told: dict[str, object] = {
        "name": "bridge",
        "edition": 1,
        "case": {"name": "bridge", "title": "The bridge", "question": "What?"},
        "notebook": {"name": "briefing.ipynb", "hash": ""},
        "parameters": {},
        "corpus": {"version": 1, "articles": 1, "skipped": 0},
        "articles": {},
        "configuration": "c",
        "files": {"bridge-briefing-1.html": "0"},
    }
    return told | changes


def write_manifest(folder: Path, **changes: object) -> Path:
    file = folder / "manifest.json"
    file.write_text(json.dumps(manifest(**changes)), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "../../elsewhere"},
        {"name": "/elsewhere"},
        {"case": {"name": "/elsewhere"}},
        {"case": {"name": ".."}},
        {"case": []},
        {"notebook": {"name": "../../evil.ipynb"}},
        {"notebook": {}},
        {"files": {"../up.html": "0"}},
        {"files": {"/etc/passwd.html": "0"}},
        {"edition": 0},
        {"edition": "one"},
        {"since": -1},
        {"parameters": 3},
    ],
)
def test_a_manifest_whose_names_lead_elsewhere_is_refused(changes: dict[str, object], tmp_path: Path):
    with pytest.raises(EditionError, match="no edition's manifest"):
        read_manifest(write_manifest(tmp_path, **changes))


@pytest.mark.parametrize("content", ["", "[]", "[" * 100_000, "\0", '{"name": ' * 5000])
def test_what_is_no_manifest_is_refused(content: str, tmp_path: Path):
    (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(EditionError, match="no edition's manifest"):
        read_manifest(tmp_path)


def test_the_names_of_a_manifests_parameters_do_not_become_code(bundled_corpus: Path, tmp_path: Path):
    from analysis.corpus import Corpus

    corpus = Corpus.open(bundled_corpus)
    name = "x = __import__('pathlib').Path('ran').touch() #"
    corpora = {"version": corpus.version}
    file = write_manifest(tmp_path, parameters={name: 1}, corpus=corpora, articles=corpus.contents)
    with pytest.raises(ParameterError, match="unknown parameter"):
        reproduce(
            file, notebook=own_notebook("briefing"), corpus=bundled_corpus, reports=tmp_path / "again", progress=lambda _: None
        )
    assert not (tmp_path / "again").exists()


@given(
    st.dictionaries(st.text(max_size=8), st.recursive(st.none() | st.text(max_size=8) | st.integers(), st.lists, max_leaves=4))
)
def test_a_manifest_of_any_content_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, changes: dict[str, object]):
    folder = tmp_path_factory.mktemp("any")
    try:
        read_manifest(write_manifest(folder, **changes))
    except EditionError:
        pass
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("articles", ["/etc", "..", "../..", "out"])
def test_a_case_whose_articles_lie_elsewhere_is_refused(articles: str, tmp_path: Path):
    case = tmp_path / "case"
    case.mkdir()
    (case / "out").symlink_to(tmp_path)
    (case / "case.toml").write_text(f'title = "T"\narticles = "{articles}"\n')
    with pytest.raises(CaseError, match="leads out of the case's folder"):
        read_case(case)


def test_a_link_among_the_articles_brings_in_nothing_from_elsewhere(tmp_path: Path):
    (tmp_path / "secret.txt").write_text(TEXT)
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "c.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "d").symlink_to(tmp_path, target_is_directory=True)
    found = list(read_articles(folder))
    assert [Path(one.where or "").name for one in found if isinstance(one, ReadError)] == ["c.txt", "d"]
    assert len(found) == 4


def test_nothing_is_added_through_a_link(tmp_path: Path):
    victim, folder = tmp_path / "victim.txt", tmp_path / "articles"
    victim.write_text("mine")
    folder.mkdir()
    source = tmp_path / "a.txt"
    source.write_text(TEXT)
    (folder / "a.txt").symlink_to(victim)
    (folder / ".b.txt.unfinished").symlink_to(victim)
    (taken,) = take_files([source], folder)
    assert "link out of the case" in str(taken.refused[0])
    shutil.copy(source, tmp_path / "b.txt")
    (taken,) = take_files([tmp_path / "b.txt"], folder)
    assert taken.target == folder / "b.txt"
    assert victim.read_text() == "mine"


def test_adding_what_is_there_writes_nothing(tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    before = (tmp_path / "a.txt").stat().st_mtime_ns
    (taken,) = take_files([tmp_path / "a.txt"], tmp_path)
    assert not taken.new
    assert not taken.refused
    assert (tmp_path / "a.txt").stat().st_mtime_ns == before


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-c", SCRIPT, *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


def plant(folder: Path) -> None:
    """Put modules into a folder that ours, or Python's own, would import if they looked there."""
    for name in ("jupyterlab", "numpy", "spacy", "multiprocessing", "analysis", "ipykernel_launcher", "sitecustomize"):
        (folder / f"{name}.py").write_text(PLANTED)
    (folder / "notebooks").mkdir()
    cell = {
        "cell_type": "code",
        "source": PLANTED,
        "metadata": {"tags": ["parameters"]},
        "outputs": [],
        "execution_count": None,
    }
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "notebooks" / "briefing.ipynb").write_text(json.dumps(notebook))


@pytest.mark.slow
def test_a_briefing_made_in_a_strangers_folder_runs_nothing_of_it(tmp_path: Path):
    plant(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "case.toml").write_text('title = "The bridge"\nname = "bridge"\n')
    for number in range(30):  # enough for workers
        (tmp_path / "articles" / f"{number}.txt").write_text(f"{TEXT}It was the {number + 2}th time she did so.\n")
    done = run("brief", ".", "--format", "html", "--workers", "2", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "stranger" not in done.stdout + done.stderr


@pytest.mark.slow
def test_jupyterlab_is_not_imported_from_the_working_directory(tmp_path: Path):
    plant(tmp_path)
    (tmp_path / "case.toml").write_text('title = "The bridge"\nname = "bridge"\n')
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT)
    done = run("lab", ".", "--", "--version", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()[0].isdigit()


def test_only_notebooks_of_the_package_are_run_by_name():
    assert own_notebook("briefing").is_file()
    for name in ("../briefing", "nowhere", "", "a/b"):
        with pytest.raises(OnRecordError):
            own_notebook(name)

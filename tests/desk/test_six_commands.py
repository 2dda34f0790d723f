"""From an empty directory and an empty environment to a mail, in six commands."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = """python -m venv env
env/bin/pip install onrecord-*.whl
env/bin/onrecord model
env/bin/onrecord init my-affair --title "The bridge" --mail-to desk@example.org --mail-server 127.0.0.1:{port}
cp -p {articles}/* my-affair/inbox
env/bin/onrecord brief --all --collect --deliver"""
STORIES = {
    "one.txt": "PORT ELLEN, May 4, 2031 (Wire) -- “The bridge stays shut until engineers have looked at its piers,” Mayor Anna "
    "Lund told reporters on Sunday. The council had put the opening off twice since the winter.\n",
    "two.txt": "PORT ELLEN, May 6, 2031 (Wire) -- The council of Port Ellen will vote on May 20 on whether the bridge opens, "
    "Mayor Anna Lund said on Tuesday. Residents have taken the ferry for three years.\n",
}


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Give a folder that lies outside: the wheel, and articles that came a while ago."""
    folder = tmp_path / "outside"
    (folder / "articles").mkdir(parents=True)
    for name, text in STORIES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
        os.utime(folder / "articles" / name, (1_900_000_000 - 10**9, 1_900_000_000 - 10**9))
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return folder


def lend_libraries(environment: Path) -> None:
    """Let an empty environment have the libraries that pip would fetch from an index, which no test may ask."""
    packages = next((environment / "lib").glob("python*")) / "site-packages"
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    (environment / "share").symlink_to(Path(sys.prefix) / "share")


@pytest.mark.slow
def test_six_commands_lead_to_a_mail(outside: Path, tmp_path: Path, mailbox: tuple[int, list[str]], temporary: Path):
    home = tmp_path / "empty"
    home.mkdir()
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON", "VIRTUAL_ENV"))}
    bare |= {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    bare["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    commands = COMMANDS.format(port=mailbox[0], articles=outside / "articles").splitlines()
    assert len(commands) == 6
    commands[1] = commands[1].replace("onrecord-", f"{outside}/onrecord-")
    for command in commands:
        done = subprocess.run(["bash", "-c", command], cwd=home, env=bare, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        if command.endswith("venv env"):
            lend_libraries(home / "env")
    assert mailbox[1] == ["The bridge, edition 1"]
    assert sorted(path.name for path in home.iterdir()) == [".onrecord", "briefings.toml", "env", "my-affair", "reports"]
    page = next((home / "reports" / "my-affair" / "latest").glob("*.html")).read_text(encoding="utf-8")
    assert re.search(r"stays shut until engineers have looked at its piers", page)
    assert list(temporary.iterdir()) == []

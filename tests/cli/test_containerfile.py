"""The container file asks for what the set-up asks for, and for commands that there are."""

import re
from pathlib import Path

from analysis.cli.main import onrecord

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "Containerfile").read_text(encoding="utf-8")


def test_it_installs_the_system_packages_that_the_set_up_names():
    setup = (ROOT / "requirements" / "system.sh").read_text(encoding="utf-8")
    wanted = set(re.findall(r"\b(?:lib|fonts-)[a-z0-9.-]+", " ".join(re.findall(r"wanted\+=\(([^)]*)\)", setup))))
    installed = re.search(r"--no-install-recommends ([^\\]*)\\", TEXT)
    assert installed
    assert set(installed[1].split()) == wanted


def test_its_commands_and_files_are_there():
    assert (ROOT / "requirements" / "base.txt").exists()
    used = {*re.findall(r"&& onrecord (\w+)", TEXT), *re.findall(r'CMD \["(\w+)"\]', TEXT)}
    assert used == {"model", "doctor", "serve"}
    assert used <= set(onrecord.commands)

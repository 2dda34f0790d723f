"""The container file asks for what the set-up asks for, and for commands that there are."""

import os
import re
import subprocess
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


def test_each_step_is_one_that_the_script_for_machines_without_a_builder_can_take():
    script = ROOT / ".ci" / "container"
    listed = subprocess.run([script, "--list"], capture_output=True, text=True, check=True).stdout.splitlines()
    steps = [tuple(line.split("\t", 1)) for line in listed]
    assert [name for name, _ in steps] == re.findall(r"^([A-Z]+) ", TEXT, re.MULTILINE)
    assert {name for name, _ in steps} <= set(re.findall(r"^    ([A-Z]+)\) ", script.read_text(encoding="utf-8"), re.MULTILINE))
    for _, command in (step for step in steps if step[0] == "RUN"):
        assert subprocess.run(["sh", "-n", "-c", command], check=False).returncode == 0


def test_where_a_builder_answers_it_builds(tmp_path: Path):
    podman = tmp_path / "podman"
    podman.write_text(f'#!/bin/sh\necho "$*" >> {tmp_path}/asked\n', encoding="utf-8")
    podman.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    subprocess.run([ROOT / ".ci" / "container"], env={**os.environ, "PATH": path}, check=True, timeout=30)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == ["info", "build -f Containerfile -t onrecord .", "run --rm --init onrecord doctor"]

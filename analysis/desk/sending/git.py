"""Editions on a branch of a git repository: each a commit, made without touching what is checked out there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from analysis.desk.sending.content import Content
from analysis.desk.sending.copies import files_of
from analysis.desk.sending.mail import address_of
from analysis.desk.sending.parcel import Parcel, Place, key_of
from analysis.errors import DeliveryError, MissingSystemPackage, TryAgainError
from analysis.read.delivery import Git
from analysis.world.leftovers import temporary_folder

_SECONDS = 300
_ASKS_NOBODY = {"GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": "", "GIT_SSH_COMMAND": "ssh -oBatchMode=yes"}


def git_place(channel: Git) -> Place:
    """Return a branch as a place."""
    key = key_of("git", channel.repository.absolute(), channel.branch, channel.push)
    return Place(key, f"branch {channel.branch} of {channel.repository}")


def git_parcel(channel: Git, content: Content) -> Parcel:
    """Return the commit of an edition."""
    files = list(files_of(content))
    pushed = f", pushed to {channel.push}" if channel.push else ""
    return Parcel(
        f"a commit of {len(files)} files{pushed}",
        lambda: _send(channel, content, files),
        lambda: _check(channel),
    )


def _check(channel: Git) -> None:
    _git(channel, "rev-parse", "--git-dir")
    _git(channel, "check-ref-format", "--branch", channel.branch)
    if _git(channel, "symbolic-ref", "-q", "HEAD", may_fail=True) == f"refs/heads/{channel.branch}" and not _is_bare(channel):
        what = f"the branch {channel.branch!r} is checked out there"
        raise DeliveryError(what, where=str(channel.repository), remedy="name another branch, or a bare repository")


def _is_bare(channel: Git) -> bool:
    return _git(channel, "rev-parse", "--is-bare-repository") == "true"


def _send(channel: Git, content: Content, files: list[str]) -> None:
    _check(channel)
    _commit(channel, content, files)
    if channel.push is not None:
        reference = f"refs/heads/{channel.branch}"
        _git(channel, "push", "--quiet", channel.push, f"{reference}:{reference}", failing=TryAgainError)


def _commit(channel: Git, content: Content, files: list[str]) -> None:
    """Put the files into the branch's tree and commit it, where that makes a difference."""
    reference = f"refs/heads/{channel.branch}"
    before = _git(channel, "rev-parse", "--verify", "--quiet", reference, may_fail=True)
    home = f"{content.shelf.name}/{content.folder.name}"
    with temporary_folder() as folder:
        index = {"GIT_INDEX_FILE": str(folder / "index")}
        if before:
            _git(channel, "read-tree", before, extra=index)
            _git(channel, "rm", "-r", "-q", "--cached", "--ignore-unmatch", "--", home, extra=index)
        lines = [f"100644 {_stored(channel, content, one)}\t{home}/{one}" for one in files]
        _git(channel, "update-index", "--add", "--index-info", extra=index, given="\n".join(lines) + "\n")
        tree = _git(channel, "write-tree", extra=index)
    if before and tree == _git(channel, "rev-parse", f"{before}^{{tree}}"):
        return
    parents = ("-p", before) if before else ()
    commit = _git(channel, "commit-tree", tree, *parents, extra=_author(channel), given=f"{content.title}\n")
    _git(channel, "update-ref", reference, commit, before or "0" * 40)


def _stored(channel: Git, content: Content, file: str) -> str:
    """Put a file into the repository, byte for byte, and return its name there."""
    return _git(channel, "hash-object", "-w", "--no-filters", "--", str(content.folder.resolve() / file))


def _author(channel: Git) -> dict[str, str]:
    address = address_of(channel.author)
    name = channel.author.partition("<")[0].strip(' "') or address
    return {
        f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", name), ("EMAIL", address))
    }


def _git(
    channel: Git,
    *arguments: str,
    extra: dict[str, str] | None = None,
    given: str = "",
    may_fail: bool = False,
    failing: type[DeliveryError] = DeliveryError,
) -> str:
    """Run git in the repository and return what it says. Raises DeliveryError, MissingSystemPackage."""
    program = shutil.which("git")
    if program is None:
        raise MissingSystemPackage("git is not installed", remedy="apt-get install git")
    command = [program, "-C", str(_folder(channel)), *arguments]
    ours = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        environment = {**ours, **_ASKS_NOBODY, **(extra or {})}
        done = subprocess.run(  # noqa: S603  a list of arguments: nothing of it is read by a shell
            command, env=environment, input=given, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise failing(f"git {arguments[0]} took too long", where=str(channel.repository)) from None
    if done.returncode and not may_fail:
        said = " ".join(done.stderr.split())[:200]
        raise failing(f"git {arguments[0]} failed: {said}", where=str(channel.repository), remedy="look at that repository")
    return done.stdout.strip()


def _folder(channel: Git) -> Path:
    if not channel.repository.is_dir():
        raise DeliveryError("there is no such repository", where=str(channel.repository), remedy="make it: git init --bare")
    return channel.repository

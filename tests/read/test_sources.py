from pathlib import Path

import pytest

from analysis.errors import CaseError, ParameterError
from analysis.read import read_case
from analysis.read.secret import Secret, secrets_in
from analysis.read.sources import Feed, Imap, Inbox, Maildir, read_sources

HEAD = 'title = "The bridge"\n'
FEED = 'name = "wire"\nkind = "feed"\nurl = "https://wire.example/rss"\n'


def settings(tmp_path: Path, text: str) -> Path:
    (tmp_path / "articles").mkdir(exist_ok=True)
    (tmp_path / "case.toml").write_text(HEAD + text, encoding="utf-8")
    return tmp_path


def test_all_kinds_of_sources_are_read_and_paths_are_seen_from_the_case(tmp_path: Path):
    case = settings(
        tmp_path,
        f'[[source]]\nname = "inbox"\nkind = "folder"\npath = "in"\n[[source]]\n{FEED}match = ["bridge"]\n'
        '[[source]]\nname = "letters"\nkind = "maildir"\npath = "/var/mail/desk"\nmatch = "actors"\n'
        '[[source]]\nname = "post"\nkind = "imap"\nhost = "imap.example"\nuser = "desk"\npassword = { env = "WORD" }\n',
    )
    inbox, feed, letters, post = read_sources(case)
    assert isinstance(inbox, Inbox)
    assert inbox.path == tmp_path / "in"
    assert isinstance(feed, Feed)
    assert (feed.match, feed.pages, feed.private) == (("bridge",), False, False)
    assert isinstance(letters, Maildir)
    assert (letters.path, letters.match) == (Path("/var/mail/desk"), "actors")
    assert isinstance(post, Imap)
    assert post.folder == "INBOX"


def test_sources_are_no_part_of_what_a_briefing_is_made_from(tmp_path: Path):
    before = read_case(settings(tmp_path, ""))
    assert read_case(settings(tmp_path, f"[[source]]\n{FEED}[deliver]\n")) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FEED.replace("https://wire", "https://desk:hush@wire"), "holds no password"),
        (FEED.replace("https", "file"), "begins with https://"),
        (FEED.replace("https://wire.example/rss", "https://wire.example/\\nrss"), "begins with https://"),
        (FEED + 'user = "desk"\npassword = "hush"\n', "a secret never stands in the settings"),
        (FEED + 'user = "desk"\n', "go together"),
        (FEED + "pagse = true\n", "source.0.feed.pagse"),
        (FEED.replace("wire", "../wire"), "source.0.feed.name"),
        (FEED + f"[[source]]\n{FEED}", "two sources are named 'wire'"),
        ('name = "post"\nkind = "pigeon"\n', "source.0"),
        (
            'name = "post"\nkind = "imap"\nhost = "imap.example"\nuser = "a"\npassword = { env = "W" }\nsecurity = "none"\n',
            "for this machine only",
        ),
    ],
)
def test_a_wrong_source_is_told_by_its_key_and_without_its_secret(tmp_path: Path, text: str, said: str):
    with pytest.raises(CaseError) as caught:
        read_sources(settings(tmp_path, f"[[source]]\n{text}"))
    assert said in str(caught.value)
    assert "hush" not in str(caught.value)
    assert "case.toml" in str(caught.value)


def test_a_secret_comes_from_the_environment_or_a_private_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DESK_WORD", "hush\n")
    file = tmp_path / "word"
    file.write_text("hush hush\n", encoding="utf-8")
    file.chmod(0o600)
    assert Secret(env="DESK_WORD").read() == "hush"
    assert Secret(file=file).read() == "hush hush"


def test_a_secret_that_others_can_read_is_refused(tmp_path: Path):
    file = tmp_path / "word"
    file.write_text("hush", encoding="utf-8")
    file.chmod(0o640)
    with pytest.raises(ParameterError, match=r"rights are 640.*chmod 600") as caught:
        Secret(file=file).read()
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("content", ["", " \n", "one\ntwo"])
def test_a_secret_is_one_line(tmp_path: Path, content: str):
    file = tmp_path / "word"
    file.write_text(content, encoding="utf-8")
    file.chmod(0o600)
    with pytest.raises(ParameterError):
        Secret(file=file).read()


def test_the_secrets_of_settings_are_found_each_once():
    word, other = Secret(env="WORD"), Secret(env="OTHER")
    feed = Feed(name="wire", kind="feed", url="https://wire.example/rss", user="desk", password=word)
    post = Imap(name="post", kind="imap", host="imap.example", user="desk", password=other)
    assert list(secrets_in(feed, post, feed, None)) == [word, other]


def test_a_secret_that_is_not_set_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("DESK_WORD", raising=False)
    with pytest.raises(ParameterError, match=r"\$DESK_WORD"):
        Secret(env="DESK_WORD").read()

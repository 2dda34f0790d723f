from pathlib import Path

import pytest

from analysis.errors import CaseError
from analysis.read.delivery import parse_delivery, read_delivery

MAIL = {"host": "smtp.example", "from": "On Record <desk@example.org>", "readers": ["editor@example.org"]}


def parsed(tmp_path: Path, **table: object) -> object:
    return parse_delivery(table, where=tmp_path / "case.toml")


def test_a_case_says_where_its_editions_go(tmp_path: Path):
    (tmp_path / "case.toml").write_text(
        'title = "The bridge"\n[deliver]\nsend_when = "material"\n[[deliver.mail]]\nhost = "smtp.example"\n'
        'from = "desk@example.org"\nreaders = ["editor@example.org"]\n[[deliver.folder]]\npath = "out"\n',
        encoding="utf-8",
    )
    delivery = read_delivery(tmp_path)
    assert delivery is not None
    assert delivery.send_when == "material"
    assert delivery.mail[0].readers == ("editor@example.org",)
    assert delivery.folder[0].path == tmp_path / "out"


def test_a_case_that_says_nothing_delivers_nothing(tmp_path: Path):
    (tmp_path / "case.toml").write_text('title = "The bridge"\n', encoding="utf-8")
    assert read_delivery(tmp_path) is None


@pytest.mark.parametrize(
    "mailbox",
    [
        "",
        "editor",
        "a@b.org, c@d.org",
        "a@b.org\nBcc: x@y.org",
        "a@b.org\r\n\r\nhello",
        "Edith <>",
        "@b.org",
        "a@",
        "=?utf-8?q?a=0ABcc:_b?= <a@b.org>",
    ],
)
def test_what_is_no_mail_address_is_refused(tmp_path: Path, mailbox: str):
    with pytest.raises(CaseError, match=r"deliver\.mail\.0\.readers\.0.*no mail address"):
        parsed(tmp_path, mail=[{**MAIL, "readers": [mailbox]}])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"mail": [{**MAIL, "readers": []}]}, "goes to nobody"),
        ({"mail": [{**MAIL, "security": "none"}]}, "for this machine only"),
        ({"mail": [{**MAIL, "user": "desk", "password": "hush"}]}, "never stands in the settings"),
        ({"webhook": [{"url": "http://hooks.example/1"}]}, "over https:// only"),
        ({"apprise": [{"url": "ntfy://hush"}]}, "never stands in the settings"),
        ({"git": [{"repository": "r", "branch": "--upload-pack=hush"}]}, "deliver.git.0.branch"),
        ({"send_when": "sometimes"}, "deliver.send_when"),
    ],
)
def test_a_wrong_delivery_is_told_by_its_key_and_without_its_secret(tmp_path: Path, table: dict[str, object], said: str):
    with pytest.raises(CaseError) as caught:
        parsed(tmp_path, **table)
    assert said in str(caught.value)
    assert "hush" not in str(caught.value)

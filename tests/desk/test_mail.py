import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from analysis.desk import deliver, report_failure
from analysis.read.delivery import Delivery, parse_delivery

NOW = datetime(2021, 5, 4, 6, tzinfo=UTC)


@pytest.fixture
def delivery(letterbox: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.setenv("DESK_WORD", "hush")

    def made(send_when: str = "changed", **more: Any) -> Delivery:
        mail = {
            "host": "127.0.0.1", "port": letterbox.port, "ca": str(letterbox.ca), "from": "On Record <desk@example.org>",
            "readers": ["Edith <edith@example.org>", "ivo@example.org"], "maintainers": ["it@example.org"],
            "user": "desk", "password": {"env": "DESK_WORD"}, **more,
        }  # fmt: skip
        return parse_delivery({"send_when": send_when, "mail": [mail]}, where=tmp_path / "case.toml")

    return made


def states(sent: list[Any]) -> list[str]:
    return [one.state for one in sent]


def test_each_reader_gets_an_edition_once(delivery: Any, letterbox: Any, press: Any):
    edition = press.publish(1, lead=["The bridge was built in 1931. (Wire, 4 May 2021)"], due=["11 May 2021: It opens. (Wire)"])
    assert states(deliver(edition, delivery(), now=NOW)) == ["sent", "sent"]
    assert states(deliver(edition, delivery(), now=NOW)) == ["already sent", "already sent"]
    assert [to for to, _ in letterbox.letters] == ["edith@example.org", "ivo@example.org"]
    message = letterbox.letters[0][1]
    assert (message["Subject"], message["To"], message["Auto-Submitted"]) == (
        "The bridge, edition 1",
        "Edith <edith@example.org>",
        "auto-generated",
    )
    text = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    for line in ("The bridge was built in 1931. (Wire, 4 May 2021)", "11 May 2021: It opens. (Wire)"):
        assert line in text
        assert line in html
    (pdf,) = message.iter_attachments()
    assert (pdf.get_filename(), pdf.get_content_type()) == ("bridge-briefing-1.pdf", "application/pdf")
    assert letterbox.users == ["desk"]  # one line for both


def test_a_letter_tells_what_is_new_since_the_last_one_that_came(delivery: Any, letterbox: Any, press: Any):
    deliver(press.publish(1, lead=["A"]), delivery(), now=NOW)
    press.publish(2, lead=["A"], since=["2 May 2021: The pier broke. (past)"])
    deliver(press.publish(3, lead=["A"], since=["3 May 2021: It was mended. (past)"]), delivery(), now=NOW)
    text = letterbox.letters[-1][1].get_body(("plain",)).get_content()
    assert text.index("It was mended") < text.index("The pier broke")


def test_a_letter_tells_what_is_new_where_the_last_one_that_came_is_not_kept(delivery: Any, letterbox: Any, press: Any):
    deliver(press.publish(1, lead=["A"]), delivery(), now=NOW)
    shutil.rmtree(press.shelf / "edition-1")
    deliver(press.publish(2, lead=["A"], since=["2 May 2021: The pier broke. (past)"]), delivery(), now=NOW)
    text = letterbox.letters[-1][1].get_body(("plain",)).get_content().replace("\r", "")
    assert "NEW\n- 2 May 2021: The pier broke. (past)" in text


def test_a_reader_who_was_refused_gets_it_with_the_next_run_and_the_other_not_twice(delivery: Any, letterbox: Any, press: Any):
    letterbox.answers["edith@example.org"] = ["550 no such box"]
    edition = press.publish(1)
    sent = deliver(edition, delivery(), now=NOW, sleep=lambda _: None)
    assert states(sent) == ["failed", "sent"]
    assert "550" in str(sent[0].why)
    assert states(deliver(edition, delivery(), now=NOW)) == ["sent", "already sent"]
    assert sorted(to for to, _ in letterbox.letters) == ["edith@example.org", "ivo@example.org"]


def test_what_a_server_cannot_take_now_is_tried_again_with_longer_waits(delivery: Any, letterbox: Any, press: Any):
    letterbox.answers["edith@example.org"] = ["451 later", "451 later"]
    waited: list[float] = []
    assert states(deliver(press.publish(1), delivery(), now=NOW, sleep=waited.append)) == ["sent", "sent"]
    assert waited == [2, 8]
    assert len(letterbox.letters) == 2


def test_a_server_that_hangs_up_before_it_answers_leaves_it_unknown_and_nothing_is_repeated(
    delivery: Any, letterbox: Any, press: Any
):
    letterbox.answers["DATA"] = ["hang up"]
    edition = press.publish(1)
    sent = deliver(edition, delivery(), now=NOW, sleep=lambda _: None)
    assert states(sent) == ["unknown", "sent"]
    assert "--again" in str(sent[0].why)
    assert states(deliver(edition, delivery(), now=NOW)) == ["unknown", "already sent"]
    assert [to for to, _ in letterbox.letters] == ["edith@example.org", "ivo@example.org"]
    assert states(deliver(edition, delivery(), now=NOW, again=True)) == ["sent", "sent"]
    ids = [message["Message-ID"] for _, message in letterbox.letters]
    assert ids[0] == ids[2]  # a mail server knows it again


def test_a_run_that_is_killed_between_sending_and_noting_is_told_and_not_repeated(
    delivery: Any, letterbox: Any, press: Any, monkeypatch: pytest.MonkeyPatch
):
    from analysis.desk.sending.mail import Post

    send = Post.send

    def killed(self: Any, message: Any) -> None:
        send(self, message)
        raise KeyboardInterrupt

    edition = press.publish(1)
    monkeypatch.setattr(Post, "send", killed)
    with pytest.raises(KeyboardInterrupt):
        deliver(edition, delivery(), now=NOW)
    monkeypatch.undo()
    monkeypatch.setenv("DESK_WORD", "hush")
    sent = deliver(edition, delivery(), now=NOW)
    assert states(sent) == ["unknown", "sent"]
    assert "broken off" in str(sent[0].why)
    assert [to for to, _ in letterbox.letters] == ["edith@example.org", "ivo@example.org"]


def test_a_dry_run_says_what_would_go_where_and_what_lacks(
    delivery: Any, letterbox: Any, press: Any, monkeypatch: pytest.MonkeyPatch
):
    edition = press.publish(1)
    sent = deliver(edition, delivery(), now=NOW, dry_run=True)
    assert (sent[0].to, sent[0].state, sent[0].why) == (
        "mail to edith@example.org",
        "would be sent",
        "“The bridge, edition 1”, bridge-briefing-1.pdf attached",
    )
    monkeypatch.delenv("DESK_WORD")
    sent = deliver(edition, delivery(), now=NOW, dry_run=True)
    assert "$DESK_WORD" in str(sent[0].why)
    assert states(sent) == ["failed", "failed"]
    assert letterbox.commands == []


def test_a_server_whose_certificate_is_not_known_gets_nothing(delivery: Any, letterbox: Any, press: Any):
    sent = deliver(press.publish(1), delivery(ca=None), now=NOW, sleep=lambda _: None)
    assert states(sent) == ["failed", "failed"]
    assert "certificate" in str(sent[0].why).lower()
    assert letterbox.users == []


def test_no_secret_stands_in_an_error_or_in_the_journal(
    delivery: Any, letterbox: Any, press: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DESK_WORD", "wrong-hush")
    letterbox.answers["edith@example.org"] = ["550 wrong-hush"]
    edition = press.publish(1)
    sent = deliver(edition, delivery(), now=NOW, sleep=lambda _: None)
    assert states(sent) == ["failed", "failed"]
    assert "does not let us in" in str(sent[0].why)
    journal = edition.parent / ".deliveries"
    assert journal.stat().st_mode & 0o077 == 0
    told = "".join(file.read_text(encoding="utf-8") for file in journal.iterdir()) + str(sent)
    assert "wrong-hush" not in told
    assert "edith" not in "".join(file.read_text(encoding="utf-8") for file in journal.iterdir())


@pytest.mark.parametrize(
    "title",
    [
        "The bridge\r\nBcc: all@example.org",
        "The bridge\n\n<script>alert(1)</script>",
        "\u2028X: y\x00\x1b[2J",
        "x" * 5000,
        "=?utf-8?q?a=0ABcc:_b?=",
    ],
)
def test_a_title_is_words_whatever_it_holds(delivery: Any, letterbox: Any, press: Any, title: str):
    assert states(
        deliver(press.publish(1, title=title, lead=["<img src=x onerror=alert(1)> & “words”"]), delivery(), now=NOW)
    ) == [
        "sent",
        "sent",
    ]
    message = letterbox.letters[0][1]
    assert message["Bcc"] is None
    assert len(letterbox.letters) == 2
    assert len(message["Subject"]) < 200
    html = message.get_body(("html",)).get_content()
    assert "<img" not in html
    assert "<script" not in html
    assert "&lt;img" in html
    assert re.fullmatch(r"[^\x00-\x08\x0b-\x1f]*", html.replace("\r", ""))


def test_a_line_of_a_single_dot_does_not_end_a_letter(delivery: Any, letterbox: Any, press: Any):
    deliver(press.publish(1, lead=[".", "QUIT"]), delivery(pdf="none"), now=NOW)
    text = letterbox.letters[0][1].get_body(("plain",)).get_content()
    assert "- ." in text
    assert "QUIT" in text


def test_a_pdf_that_is_too_large_is_linked_where_it_can_be(delivery: Any, letterbox: Any, press: Any):
    edition = press.publish(1, size=200_000)
    settings = delivery(most_bytes=100_000)
    deliver(edition, settings.model_copy(update={"link": "https://desk.example/reports/"}), now=NOW)
    message = letterbox.letters[0][1]
    assert not list(message.iter_attachments())
    text = message.get_body(("plain",)).get_content()
    assert "https://desk.example/reports/bridge/edition-1/bridge-briefing-1.pdf" in text
    assert "https://desk.example/reports/bridge/edition-1/bridge-briefing-1.html" in text


def test_maintainers_are_told_of_a_failure_once_until_it_is_over(delivery: Any, letterbox: Any, press: Any):
    told = [
        report_failure(press.shelf, delivery(), what=what, now=NOW)
        for what in ("cell 3 failed\nrun it again", "cell 3 failed\nrun it again", "cell 4 failed", None, "cell 4 failed")
    ]
    assert [states(one) for one in told] == [["sent"], ["already sent"], ["sent"], [], ["sent"]]
    assert {to for to, _ in letterbox.letters} == {"it@example.org"}
    assert letterbox.letters[0][1]["Subject"] == "bridge: something failed"
    assert "cell 3 failed\nrun it again" in letterbox.letters[0][1].get_content().replace("\r", "")


def test_readers_hear_nothing_of_what_is_the_same(delivery: Any, letterbox: Any, press: Any):
    deliver(press.publish(1, lead=["A"]), delivery("changed"), now=NOW)
    sent = deliver(press.publish(2, lead=["A"]), delivery("changed"), now=NOW)
    assert states(sent) == ["not due", "not due"]
    assert states(deliver(press.shelf / "edition-2", delivery("always"), now=NOW)) == ["sent", "sent"]
    assert states(deliver(press.publish(3, lead=["B"]), delivery("changed"), now=NOW)) == ["sent", "sent"]
    assert states(deliver(press.publish(4, lead=["C"]), delivery("material"), now=NOW)) == ["not due", "not due"]

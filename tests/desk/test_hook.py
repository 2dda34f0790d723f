import base64
import hashlib
import hmac
import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from analysis.desk import deliver, report_failure
from analysis.desk.sending.hook import signature
from analysis.read.delivery import Delivery, parse_delivery

NOW = datetime(2021, 5, 4, 6, tzinfo=UTC)


@pytest.fixture
def delivery(server: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.setenv("DESK_HOOK", "whsec_" + base64.b64encode(b"hush").decode())
    server.answers["/hook"] = (204, {}, b"")

    def made(**more: Any) -> Delivery:
        hook = {"url": f"{server.url}/hook", "private": True, "secret": {"env": "DESK_HOOK"}, **more}
        return parse_delivery({"webhook": [hook]}, where=tmp_path / "case.toml")

    return made


def test_an_edition_is_posted_once_and_signed(delivery: Any, server: Any, press: Any):
    edition = press.publish(1, lead=["It stands."], since=["New."], title="“The bridge”")
    assert [deliver(edition, delivery(), now=NOW)[0].state for _ in range(2)] == ["sent", "already sent"]
    (asked,) = server.asked
    told = json.loads(asked.body)
    assert (told["kind"], told["briefing"], told["edition"], told["title"]) == ("edition", "bridge", 1, "“The bridge”")
    assert (told["lead"], told["news"]) == (["It stands."], ["New."])
    assert set(told["files"]) >= {"bridge-briefing-1.html", "data/briefing.json"}
    message, stamp = asked.headers["webhook-id"], asked.headers["webhook-timestamp"]
    signed = hmac.new(b"hush", f"{message}.{stamp}.".encode() + asked.body, hashlib.sha256).digest()
    assert asked.headers["webhook-signature"] == f"v1,{base64.b64encode(signed).decode()}"
    assert int(stamp) == int(NOW.timestamp())
    assert asked.headers["content-type"] == "application/json"


def test_a_signature_is_that_of_the_standard():
    # the example that Standard Webhooks publishes for its libraries
    signed = signature(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        message="msg_p5jXN8AQM9LWM0D4loKWxJek",
        timestamp=1614265330,
        body=b'{"test": 2432232314}',
    )
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize(("status", "tries"), [(500, 3), (503, 3), (429, 3), (400, 1), (410, 1), (302, 1)])
def test_what_is_not_taken_is_tried_again_where_that_helps(delivery: Any, server: Any, press: Any, status: int, tries: int):
    server.answers["/hook"] = (status, {"Location": "http://127.0.0.1:1/"}, b"hush")
    edition = press.publish(1)
    (sent,) = deliver(edition, delivery(), now=NOW, sleep=lambda _: None)
    assert (sent.state, len(server.asked)) == ("failed", tries)
    assert f"status {status}" in str(sent.why)
    server.answers["/hook"] = (200, {}, b"")
    assert deliver(edition, delivery(), now=NOW)[0].state == "sent"


def test_what_is_not_answered_is_unknown_and_not_repeated(
    delivery: Any, server: Any, press: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("analysis.desk.sending.hook._SECONDS", 0.2)
    server.answers["/hook"] = lambda _: (time.sleep(0.6), (200, {}, b""))[1]
    edition = press.publish(1)
    assert [deliver(edition, delivery(), now=NOW)[0].state for _ in range(2)] == ["unknown", "unknown"]
    assert len(server.asked) == 1


def test_where_nobody_listens_it_did_not_go_out(delivery: Any, press: Any):
    (sent,) = deliver(press.publish(1), delivery(url="http://127.0.0.1:1/"), now=NOW, sleep=lambda _: None)
    assert sent.state == "failed"
    assert "at 3 tries" in str(sent.why)


def test_a_private_address_behind_a_public_name_gets_nothing(delivery: Any, server: Any, press: Any):
    url = server.url.replace("http", "https")
    (sent,) = deliver(press.publish(1), delivery(url=url, private=False), now=NOW)
    assert sent.state == "failed"
    assert "private network" in str(sent.why)
    assert server.asked == []


def test_an_address_that_is_a_secret_is_told_by_its_name(
    delivery: Any, server: Any, press: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DESK_URL", f"{server.url}/hook?key=hush")
    server.answers["/hook?key=hush"] = (400, {}, b"")
    settings = delivery(url={"env": "DESK_URL"})
    edition = press.publish(1)
    told = [*deliver(edition, settings, now=NOW, dry_run=True), *deliver(edition, settings, now=NOW)]
    assert [one.state for one in told] == ["would be sent", "failed"]
    assert told[0].to == "webhook of $DESK_URL"
    assert "hush" not in str(told)
    assert "hush" not in (press.shelf / ".deliveries" / "journal.json").read_text(encoding="utf-8")


def test_a_failure_is_posted_where_that_is_wanted(delivery: Any, server: Any, press: Any):
    assert report_failure(press.shelf, delivery(), what="cell 3", now=NOW) == []
    assert report_failure(press.shelf, delivery(failures=True), what="cell 3", now=NOW)[0].state == "sent"
    assert json.loads(server.asked[0].body)["kind"] == "failure"

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from analysis.desk import deliver
from analysis.read.delivery import Delivery, parse_delivery

pytest.importorskip("apprise", reason="the extra onrecord[notify] is not installed")
NOW = datetime(2021, 5, 4, 6, tzinfo=UTC)


@pytest.fixture
def delivery(monkeypatch: pytest.MonkeyPatch, server: Any, tmp_path: Path) -> Delivery:
    monkeypatch.setenv("DESK_SERVICE", server.url.replace("http://", "json://desk:hush@") + "/notify")
    return parse_delivery({"apprise": [{"url": {"env": "DESK_SERVICE"}}]}, where=tmp_path / "case.toml")


def test_a_service_gets_the_words_of_an_edition_once(delivery: Delivery, server: Any, press: Any):
    server.answers["/notify"] = (200, {}, b"")
    edition = press.publish(1, lead=["It stands on *two* piers & <b>more</b>."])
    assert [deliver(edition, delivery, now=NOW)[0].state for _ in range(2)] == ["sent", "already sent"]
    told = json.loads(server.asked[0].body)
    assert told["title"] == "The bridge, edition 1"
    assert "It stands on *two* piers & <b>more</b>." in told["message"]


def test_what_a_service_does_not_take_is_told_without_its_address(
    delivery: Delivery, server: Any, press: Any, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
):
    server.answers["/notify"] = (500, {}, b"")
    (sent,) = deliver(press.publish(1), delivery, now=NOW)
    assert sent.state == "unknown"
    assert "$DESK_SERVICE" in str(sent)
    assert "hush" not in str(sent) + "".join(capfd.readouterr()) + caplog.text


def test_an_address_that_is_none_is_told_by_its_name(delivery: Delivery, press: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DESK_SERVICE", "pigeon-hush")
    (sent,) = deliver(press.publish(1), delivery, now=NOW, dry_run=True)
    assert sent.state == "failed"
    assert "pigeon" not in str(sent)

"""What the web may do to us: lead elsewhere, swell, never end, lie."""

import gzip
import socket
import threading
import time
from typing import Any

import pytest

from analysis.desk.web.addresses import BarredError
from analysis.desk.web.ask import Web
from analysis.errors import SourceError


def web(**options: Any) -> Web:
    return Web(**{"private": True, "delay": 0, **options})


def test_a_page_is_asked_for_by_name_and_as_it_is(server: Any):
    server.answers["/ü?q=a%20b"] = (200, {}, b"never asked")
    server.answers["/%C3%BC?q=a%20b&x=%3C"] = (200, {"Content-Type": "text/html"}, b"words")
    answer = web().get(f"{server.url}/ü?q=a%20b&x=<#part")
    assert (answer.status, answer.body, answer.headers["content-type"]) == (200, b"words", "text/html")
    assert server.asked[0].headers["user-agent"].startswith("onrecord/")


def test_a_packed_answer_is_unpacked(server: Any):
    server.answers["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"words " * 1000, mtime=0))
    assert web().get(f"{server.url}/a").body == b"words " * 1000


def test_a_private_address_is_never_asked_where_that_is_not_allowed(server: Any):
    with pytest.raises(BarredError, match="private network"):
        web(private=False).get(f"{server.url}/a")
    assert server.asked == []


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://news.example/a", "gopher://x/", "http://u:p@news.example/", "javascript:1"]
)
def test_a_redirect_out_of_the_web_is_not_followed(server: Any, location: str):
    server.answers["/a"] = (302, {"Location": location}, b"")
    with pytest.raises(BarredError, match="leads out of the web"):
        web().get(f"{server.url}/a")
    assert server.paths() == ["/a"]


def test_a_redirect_into_a_private_network_is_not_followed(server: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("analysis.desk.web.addresses.is_public", lambda address: address == "127.0.0.1")
    server.answers["/a"] = (301, {"Location": "http://169.254.169.254/latest/meta-data"}, b"")
    with pytest.raises(BarredError, match="private network") as caught:
        web(private=False).get(f"{server.url}/a")
    assert caught.value.where == "http://169.254.169.254/latest/meta-data"


def test_redirects_are_followed_a_few_steps_and_no_more(server: Any):
    server.answers |= {f"/{step}": (302, {"Location": f"/{step + 1}"}, b"") for step in range(9)}
    server.answers["/5"] = (200, {}, b"words")
    assert web().get(f"{server.url}/0").url == f"{server.url}/5"
    del server.answers["/5"]
    server.answers["/5"] = (302, {"Location": "/6"}, b"")
    with pytest.raises(BarredError, match="leads on and on"):
        web().get(f"{server.url}/0")


def test_robots_are_asked_about_every_step(server: Any):
    server.answers["/a"] = (302, {"Location": "/secret"}, b"")
    with pytest.raises(BarredError, match=r"robots\.txt"):
        web().get(f"{server.url}/a", allowed=lambda url: None if url.endswith("secret") else 0.0)
    assert server.paths() == ["/a"]


def test_a_bomb_is_not_unpacked(server: Any):
    bomb = gzip.compress(b"\0" * 50_000_000, mtime=0)
    server.answers["/bomb"] = (200, {"Content-Encoding": "gzip"}, bomb)
    with pytest.raises(BarredError, match=r"unpacks to more than|has more than"):
        web(most_bytes=1_000_000).get(f"{server.url}/bomb")


@pytest.mark.parametrize(
    ("headers", "body", "said"),
    [
        ({}, b"x" * 2000, "more than 1,000 bytes"),
        ({"Content-Encoding": "br"}, b"x", "not asked for"),
        ({"Content-Encoding": "gzip"}, b"no gzip at all", "no answer"),
        ({"Content-Encoding": "gzip"}, gzip.compress(b"words" * 99, mtime=0)[:-9], "cut off"),
        ({"Content-Length": "500"}, b"words", "no answer|too long"),
    ],
)
def test_an_answer_that_is_none_is_told(server: Any, headers: dict[str, str], body: bytes, said: str):
    server.answers["/a"] = (200, headers, body)
    with pytest.raises(SourceError, match=said):
        web(most_bytes=1000, seconds=1).get(f"{server.url}/a")


def test_a_server_that_sends_a_byte_now_and_then_is_left():
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(9999)
                for _ in range(60):
                    try:
                        connection.sendall(b"H")
                    except OSError:
                        return
                    time.sleep(0.05)

        threading.Thread(target=drip, daemon=True).start()
        before = time.monotonic()
        with pytest.raises(SourceError, match="too long"):
            web(seconds=0.4).get(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        assert time.monotonic() - before < 2


def test_a_password_goes_to_its_host_alone(server: Any):
    server.answers["/a"] = (302, {"Location": server.url.replace("127.0.0.1", "localhost") + "/b"}, b"")
    server.answers["/b"] = (200, {}, b"words")
    web(login=("desk", "hush"), home=server.url).get(f"{server.url}/a")
    assert ["authorization" in one.headers for one in server.asked] == [True, False]


def test_two_requests_to_a_host_lie_apart(server: Any):
    waited: list[float] = []
    asking = web(delay=5, sleep=waited.append)
    for _ in range(2):
        asking.get(f"{server.url}/a")
    assert len(waited) == 1
    assert 4 < waited[0] <= 5


def test_a_host_that_wants_to_be_asked_once_an_hour_does_not_keep_a_run(server: Any):
    waited: list[float] = []
    asking = web(sleep=waited.append, patience=600)
    asking.get(f"{server.url}/robots.txt")
    asking.get(f"{server.url}/a", allowed=lambda _: 3600.0)
    with pytest.raises(SourceError, match="longer than 600 seconds"):
        asking.get(f"{server.url}/b", allowed=lambda _: 3600.0)
    assert waited == []
    assert server.paths() == ["/robots.txt", "/a"]


def test_an_error_tells_no_key_of_an_address():
    with pytest.raises(SourceError) as caught:
        web(private=False).get("http://localhost:1/a?key=hush#hush")
    assert "hush" not in str(caught.value)

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

import pytest

from analysis.desk import collect
from analysis.model import Article
from analysis.read import read_articles

NOW = datetime(2021, 5, 5, 6, tzinfo=UTC)
PAGE = """<html><head><title>The bridge opens</title><meta property="og:site_name" content="Ellen Post">
<meta property="article:published_time" content="2021-05-04T10:00:00Z"></head>
<body><article><h1>The bridge opens</h1><p>{}</p></article></body></html>"""


def feed(*entries: str, title: str = "Wire") -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(entries)}</channel></rss>'.encode()


def entry(key: str, text: str, *, title: str = "The bridge opens", link: str = "") -> str:
    link = f"<link>{escape(link)}</link>" if link else ""
    return (
        f"<item><guid>{key}</guid><title>{escape(title)}</title>{link}<pubDate>Tue, 04 May 2021 10:00:00 GMT</pubDate>"
        f'<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">{escape(text)}</content:encoded></item>'
    )


def announced(key: str, link: str) -> str:
    head = f"<guid>{key}</guid><title>The bridge opens</title><link>{escape(link)}</link>"
    return f"<item>{head}<description>Soon.</description></item>"


@pytest.fixture
def home(case: Callable[[str], Path], server: Any) -> Callable[..., Path]:
    def made(more: str = "", *, path: str = "/feed") -> Path:
        head = f'[[source]]\nname = "wire"\nkind = "feed"\nurl = "{server.url}{path}"\nprivate = true\ndelay = 0\n'
        return case(head + more)

    return made


def taken(home: Path) -> list[Article]:
    found = [one for one in read_articles(home / "articles") if isinstance(one, Article)]
    return sorted(found, key=lambda one: one.headline or "")


def test_an_entry_with_its_text_is_taken_once_and_its_page_is_not_asked_for(home: Callable[..., Path], server: Any, story: str):
    place = home("pages = true\n")
    server.answers["/feed"] = (200, {}, feed(entry("1", f"<p>{story}</p>", link="/story")))
    assert collect(place, now=NOW).taken == 1
    assert collect(place, now=NOW).taken == 0
    (article,) = taken(place)
    assert article.text.strip().endswith("for three years.")
    assert (article.headline, article.publisher, article.url) == ("The bridge opens", "Wire", f"{server.url}/story")
    assert str(article.day) == "2021-05-04"
    assert server.paths() == ["/robots.txt", "/feed", "/robots.txt", "/feed"]


def test_a_feed_that_has_not_changed_is_not_sent_again(home: Callable[..., Path], server: Any, story: str):
    def answer(asked: Any) -> Any:
        known = asked.headers.get("if-none-match") == '"v1"' and asked.headers.get("if-modified-since") == "yesterday"
        return (304, {}, b"") if known else (200, {"ETag": '"v1"', "Last-Modified": "yesterday"}, feed(entry("1", story)))

    server.answers["/feed"] = answer
    place = home()
    assert [collect(place, now=NOW).taken for _ in range(3)] == [1, 0, 0]
    assert not collect(place, now=NOW).sources[0].error


def test_a_later_version_of_an_entry_takes_the_place_of_the_first(home: Callable[..., Path], server: Any, story: str):
    place = home()
    for day, text in (("2021-05-04", story), ("2021-05-05", story.replace("next week", "in June"))):
        server.answers["/feed"] = (
            200,
            {},
            f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>1</id><title>The bridge</title>'
            f"<published>2021-05-04T10:00:00Z</published><updated>{day}T11:00:00Z</updated>"
            f"<content>{escape(text)}</content></entry></feed>".encode(),
        )
        assert collect(place, now=NOW).taken == 1
    (article,) = taken(place)
    assert "in June" in article.text


def test_the_page_behind_a_link_is_asked_for_only_where_the_desk_allows_it(home: Callable[..., Path], server: Any, story: str):
    server.answers["/feed"] = (200, {}, feed(announced("1", "/story")))
    server.answers["/story"] = (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.format(story).encode())
    (gathered,) = collect(home(), now=NOW).sources
    assert gathered.refused == ("The bridge opens: the feed only announces this article",)
    assert "/story" not in server.paths()
    place = home("pages = true\n")
    assert collect(place, now=NOW).taken == 1
    (article,) = taken(place)
    assert (article.publisher, article.url, str(article.day)) == ("Ellen Post", f"{server.url}/story", "2021-05-04")
    assert article.source.partition(":")[0].endswith(".mhtml")


def test_a_page_without_a_day_has_that_of_its_entry(home: Callable[..., Path], server: Any, story: str):
    item = announced("1", "/story").replace("<guid>", "<pubDate>Tue, 04 May 2021 10:00:00 GMT</pubDate><guid>")
    server.answers["/feed"] = (200, {}, feed(item))
    page = f"<html><body><article><h1>The bridge opens</h1><p>{story.partition('-- ')[2]}</p></article></body></html>"
    server.answers["/story"] = (200, {"Content-Type": "text/html"}, page.encode())
    place = home("pages = true\n")
    assert collect(place, now=NOW).taken == 1
    (article,) = taken(place)
    assert (str(article.day), article.publisher) == ("2021-05-04", "Wire")


def test_robots_txt_is_kept_to(home: Callable[..., Path], server: Any, story: str):
    server.answers["/robots.txt"] = (
        200,
        {},
        b"User-agent: *\nDisallow: /closed/*\nUser-agent: onrecord\nDisallow: /*/closed\n",
    )
    server.answers["/feed"] = (200, {}, feed(announced("1", "/a/closed"), entry("2", story)))
    (gathered,) = collect(home("pages = true\n"), now=NOW).sources
    assert gathered.taken == 1
    assert "robots.txt does not allow it" in gathered.refused[0]
    assert "/a/closed" not in server.paths()


def test_where_robots_txt_cannot_be_had_nothing_else_is_asked(home: Callable[..., Path], server: Any):
    server.answers["/robots.txt"] = (503, {}, b"")
    assert "robots.txt cannot be had" in str(collect(home(), now=NOW).sources[0].error)
    assert server.paths() == ["/robots.txt"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((500, {}, b""), "status 500"),
        ((410, {}, b""), "remove this source"),
        ((200, {}, b"<html><body>Feeds</body></html>"), "no feed, but <html>"),
        ((200, {}, b""), "broken"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "leads out of the web"),
    ],
)
def test_a_feed_that_fails_is_told_after_the_third_time(home: Callable[..., Path], server: Any, answer: Any, said: str):
    server.answers["/feed"] = answer
    place = home()
    told = [collect(place, now=NOW) for _ in range(3)]
    assert [one.sources[0].failures for one in told] == [1, 2, 3]
    assert [bool(one.sources[0].summary) for one in told] == [False, False, True]
    assert said in told[2].sources[0].summary[0]


def test_a_server_that_is_too_busy_is_left_alone_as_long_as_it_asks(home: Callable[..., Path], server: Any, story: str):
    server.answers["/feed"] = (429, {"Retry-After": "3600"}, b"")
    place = home()
    collect(place, now=NOW)
    asked = len(server.asked)
    server.answers["/feed"] = (200, {}, feed(entry("1", story)))
    assert collect(place, now=NOW + timedelta(minutes=50)).sources[0].failures == 1
    assert len(server.asked) == asked
    assert collect(place, now=NOW + timedelta(minutes=70)).taken == 1
    server.answers["/feed"] = (503, {"Retry-After": "3600"}, b"")
    collect(place, now=NOW)
    asked = len(server.asked)
    collect(place, now=NOW - timedelta(days=3))  # the clock went back
    assert len(server.asked) > asked


def test_no_more_is_taken_in_one_run_than_is_said(home: Callable[..., Path], server: Any, story: str):
    entries = [entry(str(number), story.replace("May 4", f"May {number}"), title=f"Day {number}") for number in range(1, 6)]
    server.answers["/feed"] = (200, {"ETag": "v"}, feed(*entries))
    place = home("most = 2\n")
    gathered = [collect(place, now=NOW).sources[0] for _ in range(3)]
    assert [(one.taken, one.waiting) for one in gathered] == [(2, 3), (2, 1), (1, 0)]


def test_pages_that_fail_are_tried_again_and_a_host_that_is_down_is_left(home: Callable[..., Path], server: Any, story: str):
    server.answers["/feed"] = (200, {}, feed(*(announced(str(number), f"/{number}") for number in range(9))))
    server.answers |= {f"/{number}": (502, {}, b"") for number in range(9)}
    place = home("pages = true\n")
    (gathered,) = collect(place, now=NOW).sources
    assert gathered.waiting == 9
    assert len([path for path in server.paths() if path in server.answers and path != "/feed"]) == 3
    page = (200, {"Content-Type": "text/html"}, PAGE.format(story).encode())
    server.answers |= {f"/{number}": page for number in range(9)}
    assert collect(place, now=NOW).sources[0].waiting == 0


def test_a_page_that_keeps_failing_is_given_up_and_keeps_none_of_another_host(
    home: Callable[..., Path], server: Any, story: str
):
    other = server.url.replace("127.0.0.1", "localhost")
    links = [*(f"{other}/down/{number}" for number in range(4)), "/story"]
    server.answers["/feed"] = (200, {}, feed(*(announced(link, link) for link in reversed(links))))
    server.answers |= {f"/down/{number}": (500, {}, b"") for number in range(4)}
    server.answers["/story"] = (200, {"Content-Type": "text/html"}, PAGE.format(story).encode())
    place = home("pages = true\n")
    gathered = [collect(place, now=NOW).sources[0] for _ in range(6)]
    assert [one.taken for one in gathered] == [1, 0, 0, 0, 0, 0]
    assert [one.waiting for one in gathered] == [4, 4, 1, 1, 1, 0]
    assert len([path for path in server.paths() if path.startswith("/down")]) == 12


@pytest.mark.parametrize("kind", ["image/png", "application/octet-stream", ""])
def test_what_is_behind_a_link_and_no_text_is_left(home: Callable[..., Path], server: Any, kind: str):
    server.answers["/feed"] = (200, {}, feed(announced("1", "/story")))
    server.answers["/story"] = (200, {"Content-Type": kind}, b"\x89PNG")
    (gathered,) = collect(home("pages = true\n"), now=NOW).sources
    assert "no text" in gathered.refused[0]


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "javascript:alert(1)", "http://desk:hush@127.0.0.1/", "http://[::1", "\x00"]
)
def test_a_link_out_of_the_web_is_not_followed(home: Callable[..., Path], server: Any, link: str):
    server.answers["/feed"] = (200, {}, feed(announced("1", link)))
    (gathered,) = collect(home("pages = true\n"), now=NOW).sources
    assert gathered.taken == 0
    assert gathered.error is None
    assert len(gathered.refused) == 1
    assert "hush" not in str(gathered)


def test_names_in_a_feed_are_no_paths_and_its_titles_no_commands(home: Callable[..., Path], server: Any, story: str):
    bad = entry("../../../etc/cron.d/x", story, title="<script>alert(1)</script> \u202e../x")
    server.answers["/feed"] = (200, {}, feed(bad, title="../Wire"))
    place = home()
    assert collect(place, now=NOW).taken == 1
    (file,) = (place / "articles").rglob("*.jsonl")
    assert file.parent == place / "articles" / "wire"
    assert len(file.stem) == 16


def test_entities_of_a_feed_swell_nothing_and_read_no_file(home: Callable[..., Path], server: Any, tmp_path: Path):
    (tmp_path / "secret").write_text("hush", encoding="utf-8")
    lines = "".join(f'<!ENTITY e{one + 1} "{f"&e{one};" * 10}">' for one in range(9))
    doctype = f'<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY file SYSTEM "file://{tmp_path}/secret">{lines}]>'
    body = feed(f"<item><guid>1</guid><title>&file;</title><description>{'&e9;' * 3}</description></item>")
    server.answers["/feed"] = (200, {}, doctype.encode() + body.partition(b"?>")[2])
    place = home()
    before = time.monotonic()
    collected = collect(place, now=NOW)
    assert time.monotonic() - before < 5
    assert collected.taken == 0
    assert "hush" not in str(collected)


def test_what_was_seen_outlives_a_killed_run(
    home: Callable[..., Path], server: Any, story: str, monkeypatch: pytest.MonkeyPatch
):
    entries = [entry(str(number), story.replace("May 4", f"May {number}"), title=f"Day {number}") for number in range(1, 4)]
    server.answers["/feed"] = (200, {"ETag": "v"}, feed(*entries))
    place = home()
    from analysis.desk.collecting import feed as room

    take, calls = room._Asking.take, []

    def killed(self: Any, one: Any) -> Any:
        calls.append(one.key)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return take(self, one)

    monkeypatch.setattr(room._Asking, "take", killed)
    with pytest.raises(KeyboardInterrupt):
        collect(place, now=NOW)
    monkeypatch.undo()
    assert collect(place, now=NOW).taken == 2
    assert len(taken(place)) == 3

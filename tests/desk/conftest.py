"""Real servers on this machine, and a case whose articles are of an invented affair."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

STORY = (
    "PORT ELLEN, May 4, 2021 (Wire) -- Mayor Anna Lund said on Tuesday that the bridge over the Ellen would open next week. "
    '"We have waited long enough," she said. The council had put the opening off twice since the winter, when engineers found '
    "cracks in two of its piers. Residents of the western bank have taken the ferry for three years.\n"
)
Reply = tuple[int, dict[str, str], bytes]


@dataclass
class Server:
    """A web server: what it answers by path, and what it was asked: method, path, headers, body."""

    url: str
    answers: dict[str, Reply | Callable[[Asked], Reply]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]


@dataclass
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@pytest.fixture
def story() -> str:
    """Give an article's text."""
    return STORY


@pytest.fixture
def server() -> Iterator[Server]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked = Asked(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            running.asked.append(asked)
            answer = running.answers.get(self.path, (404, {}, b"not here"))
            status, headers, content = answer(asked) if callable(answer) else answer
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET  # noqa: N815  the library looks for this name

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        http.handle_error = lambda *_: None  # type: ignore[method-assign]  a client that hangs up is what is tested
        running = Server(f"http://127.0.0.1:{http.server_port}")
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield running
        http.shutdown()
        thread.join()


@pytest.fixture
def case(tmp_path: Path) -> Callable[[str], Path]:
    """Return what makes a case with the sources given."""

    def made(sources: str) -> Path:
        home = tmp_path / "bridge"
        (home / "articles").mkdir(parents=True, exist_ok=True)
        (home / "case.toml").write_text(
            f'title = "The bridge"\nactors_of_interest = ["Anna Lund"]\n{sources}', encoding="utf-8"
        )
        return home

    return made

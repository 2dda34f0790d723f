"""Real servers on this machine, and a case whose articles are of an invented affair."""

from __future__ import annotations

import json
import socket
import ssl
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

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


@dataclass
class Press:
    """Publishes made-up editions of a briefing on a shelf."""

    shelf: Path

    def publish(self, number: int, **told: Any) -> Path:
        """Publish an edition that tells the lines given for ``lead``, ``since``, ``due``, and the tables given."""
        from analysis.briefing.manifest import Manifest, hashes, write_manifest

        folder = self.shelf / f"edition-{number}"
        (folder / "data").mkdir(parents=True)
        lines = {name: told.get(name, ()) for name in ("lead", "highlights", "since", "due")}
        lines["timeline"] = told.get("timeline_lines", ())
        told_lines = [(section, *_dated(line)) for section, some in lines.items() for line in some]
        statements = [{"section": section, "text": text, "evidence": [1], **days} for section, text, days in told_lines]
        tables = {name: told.get(name, []) for name in ("timeline", "quotes", "sources")}
        data = {"format": 2, "statements": statements, "tables": tables, "choice": {"least_confidence": 0.6}, "facts": {}}
        (folder / "data" / "briefing.json").write_text(json.dumps(data), encoding="utf-8")
        (folder / f"bridge-briefing-{number}.html").write_text("<!DOCTYPE html><p>The bridge", encoding="utf-8")
        (folder / f"bridge-briefing-{number}.pdf").write_bytes(b"%PDF-1.7 " + b"x" * told.get("size", 100))
        manifest = Manifest(
            name="bridge",
            edition=number,
            case={"name": "bridge"},
            notebook={"name": "briefing.ipynb", "hash": ""},
            parameters={},
            corpus={},
            articles={},
            configuration="",
            since=number - 1 or None,
            files=hashes(folder),
            title=told.get("title", "The bridge"),
            as_of=told.get("as_of", f"2021-05-{number:02}"),
        )
        write_manifest(manifest, folder)
        return folder


def _dated(line: Any) -> tuple[str, dict[str, str]]:
    text, day = line if isinstance(line, tuple) else (line, None)
    return text, {"earliest": day, "latest": day} if day else {}


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(tmp_path / "reports" / "bridge")


@dataclass
class Letterbox:
    """A mail server: what came, and what it answers to a recipient or to the words."""

    port: int = 0
    ca: Path = Path()
    letters: list[tuple[str, EmailMessage]] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    answers: dict[str, list[str]] = field(default_factory=dict)
    users: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """Give a certificate of our own, and the settings of a server that shows it."""
    import trustme

    made = trustme.CA()
    file = tmp_path_factory.mktemp("authority") / "ca.pem"
    made.cert_pem.write_to_path(str(file))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    made.issue_cert("localhost", "127.0.0.1").configure_cert(context)
    return file, context


@pytest.fixture
def letterbox(authority: tuple[Path, Any]) -> Iterator[Letterbox]:
    """Run a mail server on this machine: STARTTLS, and a password that is "hush"."""
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult, LoginPassword

    box = Letterbox(ca=authority[0])

    class Handler:
        async def handle_RCPT(self, _: Any, __: Any, envelope: Any, address: str, ___: Any) -> str:  # noqa: N802
            box.commands.append(f"RCPT {address}")
            if box.answers.get(address):
                return box.answers[address].pop(0)
            envelope.rcpt_tos.append(address)
            return "250 OK"

        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
            assert session.ssl
            answer = box.answers.get("DATA", [])
            if answer and answer[0] == "hang up":
                answer.pop(0)
                box.letters.append((envelope.rcpt_tos[0], message_from_bytes(envelope.content, policy=default)))
                server.transport.abort()
                return "250 OK"
            if answer:
                return answer.pop(0)
            box.letters.append((envelope.rcpt_tos[0], message_from_bytes(envelope.content, policy=default)))
            return "250 OK"

    def allow(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:
        good = isinstance(data, LoginPassword) and data.password == b"hush"
        box.users.append(data.login.decode() if isinstance(data, LoginPassword) else "")
        return AuthResult(success=good, handled=good)

    with socket.create_server(("127.0.0.1", 0)) as free:  # the library does not choose a port by itself
        box.port = free.getsockname()[1]
    options = {"require_starttls": True, "authenticator": allow, "auth_require_tls": True, "tls_context": authority[1]}
    controller = Controller(Handler(), hostname="127.0.0.1", port=box.port, **options)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
def mailbox() -> Iterator[tuple[int, list[str]]]:
    """Run a mail server without a certificate on this machine; gives its port and the subjects of what came."""
    from aiosmtpd.controller import Controller

    subjects: list[str] = []

    class Handler:
        async def handle_DATA(self, _: Any, __: Any, envelope: Any) -> str:  # noqa: N802  the library's name
            subjects.append(str(message_from_bytes(envelope.content)["Subject"]))
            return "250 OK"

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(Handler(), hostname="127.0.0.1", port=port)
    controller.start()
    yield port, subjects
    controller.stop()


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let all that is temporary go to a folder of its own, whose name is short enough for sockets."""
    with tempfile.TemporaryDirectory(prefix="m", dir="/tmp") as folder:
        monkeypatch.setenv("TMPDIR", folder)
        monkeypatch.setattr(tempfile, "tempdir", None)
        yield Path(folder)
    monkeypatch.setattr(tempfile, "tempdir", None)

"""Against Dovecot where it is installed, and against a server of our own that behaves as badly as one can."""

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from analysis.desk import collect
from analysis.desk.collecting.imap import _utf7

HEAD = "From: Wire <wire@example.org>\r\nSubject: {}\r\nDate: Tue, 04 May 2021 10:00:00 +0000\r\n"
LETTER = HEAD + "Message-ID: <{}@example.org>\r\n\r\n{}"
CONFIGURATION = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
mail_location = maildir:{home}/mail
first_valid_uid = 1
passdb {{
  driver = static
  args = password=hush
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/mail
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
  }}
}}
service anvil {{
  chroot =
}}
"""


@dataclass
class Mailbox:
    """A running Dovecot: its ports, and where its mails lie."""

    plain: int
    tls: int
    mail: Path
    owner: tuple[int, int]

    def put(self, name: str, text: str, *, folder: str = "") -> None:
        place = self.mail / folder
        for part in ("cur", "new", "tmp"):
            (place / part).mkdir(parents=True, exist_ok=True)
            os.chown(place / part, *self.owner)
        os.chown(place, *self.owner)
        file = place / "new" / f"{time.time_ns()}.{name}.example"
        file.write_text(LETTER.format("The bridge", name, text.replace("\n", "\r\n")), encoding="utf-8")
        os.chown(file, *self.owner)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture(scope="module")
def dovecot() -> Iterator[tuple[Mailbox, Path]]:
    program = shutil.which("dovecot", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None or os.geteuid() != 0:
        pytest.skip("Dovecot is not installed, or this is not root (apt-get install dovecot-imapd)")
    if not subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.startswith("2.3"):
        pytest.skip("the configuration of this Dovecot is another one than that of 2.3")
    import pwd

    import trustme

    authority = trustme.CA()
    certificate = authority.issue_cert("localhost", "127.0.0.1")
    nobody = pwd.getpwnam("nobody")
    home = Path(mkdtemp(prefix="onrecord-test-dovecot-", dir="/tmp"))  # its processes are of other users
    home.chmod(0o755)
    (home / "mail").mkdir()
    os.chown(home / "mail", nobody.pw_uid, nobody.pw_gid)
    authority.cert_pem.write_to_path(str(home / "ca.pem"))
    certificate.private_key_pem.write_to_path(str(home / "key.pem"))
    for part in certificate.cert_chain_pems:
        part.write_to_path(str(home / "cert.pem"), append=True)
    box = Mailbox(free_port(), free_port(), home / "mail", (nobody.pw_uid, nobody.pw_gid))
    file = home / "dovecot.conf"
    file.write_text(
        CONFIGURATION.format(home=home, uid=nobody.pw_uid, gid=nobody.pw_gid, plain=box.plain, tls=box.tls), encoding="utf-8"
    )
    running = subprocess.Popen([program, "-F", "-c", str(file)], stdin=subprocess.DEVNULL)
    try:
        _await(box.tls, home / "log")
        yield box, home / "ca.pem"
    finally:
        running.terminate()
        running.wait(10)
        shutil.rmtree(home, ignore_errors=True)


def _await(port: int, log: Path) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"Dovecot does not start: {log.read_text(encoding='utf-8') if log.exists() else 'no log'}")


def source(port: int, more: str = "", *, security: str = "tls") -> str:
    head = (
        f'[[source]]\nname = "post"\nkind = "imap"\nhost = "127.0.0.1"\nport = {port}\nsecurity = "{security}"\nuser = "desk"\n'
    )
    return head + 'password = { env = "DESK_WORD" }\n' + more


@pytest.fixture(autouse=True)
def _word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_WORD", "hush")


def test_mails_of_a_folder_are_taken_once_and_stay_unread(dovecot: Any, case: Callable[[str], Path], story: str):
    box, ca = dovecot
    box.put("a", story)
    home = case(source(box.tls, f'ca = "{ca}"\nmost = 2\n'))
    assert collect(home).taken == 1
    assert collect(home).taken == 0
    for name in ("b", "c", "d"):
        box.put(name, story.replace("bridge", f"bridge {name}"))
    assert [(one.sources[0].taken, one.sources[0].waiting) for one in (collect(home), collect(home))] == [(2, 1), (1, 0)]
    assert len(list((home / "articles" / "post").glob("*.eml"))) == 4
    assert not [file.name for file in (box.mail / "cur").iterdir() if "S" in file.name.rpartition(":2,")[2]]


def test_a_folder_with_a_name_of_any_script_is_read_over_starttls(dovecot: Any, case: Callable[[str], Path], story: str):
    box, ca = dovecot
    box.put("x", story, folder=".Presse & M&APw-ll".replace(" & ", " &- "))
    home = case(source(box.plain, f'ca = "{ca}"\nfolder = "Presse & Müll"\n', security="starttls"))
    collected = collect(home)
    assert collected.sources[0].error is None
    assert collected.taken == 1


def test_a_wrong_password_and_a_missing_folder_are_told(
    dovecot: Any, case: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
):
    box, ca = dovecot
    assert "no such folder" in str(collect(case(source(box.tls, f'ca = "{ca}"\nfolder = "None"\n'))).sources[0].error)
    monkeypatch.setenv("DESK_WORD", "wrong-hush")
    error = str(collect(case(source(box.tls, f'ca = "{ca}"\n'))).sources[0].error)
    assert "does not serve" in error
    assert "wrong-hush" not in error


def test_a_server_whose_certificate_is_not_known_is_not_told_the_password(dovecot: Any, case: Callable[[str], Path]):
    box, _ = dovecot
    assert "CERTIFICATE_VERIFY_FAILED" in str(collect(case(source(box.tls))).sources[0].error)


@pytest.mark.parametrize(
    ("name", "written"), [("INBOX", "INBOX"), ("a&b", "a&-b"), ("Entwürfe", "Entw&APw-rfe"), ("台北", "&U,BTFw-"), ("~p", "~p")]
)
def test_names_of_folders_are_written_as_imap_does(name: str, written: str):
    assert _utf7(name) == written


@dataclass
class Bad:
    """A server that says what it is told to: what follows a command's first words, by them."""

    port: int
    says: dict[bytes, bytes]


@pytest.fixture
def bad() -> Iterator[Bad]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = Bad(listening.getsockname()[1], {})

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection, connection.makefile("rb") as lines:
                    connection.sendall(b"* OK [CAPABILITY IMAP4rev1] hello\r\n")
                    for line in lines:
                        tag, _, command = line.strip().partition(b" ")
                        said = next((told for begin, told in server.says.items() if command.upper().startswith(begin)), b"")
                        connection.sendall(said.replace(b"LINE", command) + (b"" if b"TAG" in said else tag + b" OK done\r\n"))
                        if b"TAG" in said:
                            connection.sendall(said.replace(b"TAG", tag).replace(b"LINE", command))
                        if command.upper() == b"LOGOUT":
                            break

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        server.says |= {b"CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n", b"LOGOUT": b"* BYE\r\n"}
        yield server


def test_a_server_that_repeats_the_password_does_not_get_it_into_a_log(bad: Bad, case: Callable[[str], Path]):
    bad.says[b"LOGIN"] = b"TAG NO no such user: LINE\r\n"
    collected = collect(case(source(bad.port, security="none")))
    assert "does not serve" in str(collected.sources[0].error)
    assert "hush" not in str(collected)


def test_a_mail_that_is_too_large_is_not_asked_for(bad: Bad, case: Callable[[str], Path]):
    bad.says |= {
        b"EXAMINE": b"* OK [UIDVALIDITY 7] ok\r\n",
        b"UID SEARCH": b"* SEARCH 5\r\n",
        b"UID FETCH 5 (RFC822.SIZE)": b"* 1 FETCH (UID 5 RFC822.SIZE 99999999999)\r\n",
        b"UID FETCH 5 (BODY": b"* 1 FETCH (UID 5 BODY[] {99999999999}\r\n",
    }
    (gathered,) = collect(case(source(bad.port, security="none"))).sources
    assert gathered.error is None
    assert "more than 50,000,000 bytes" in gathered.refused[0]


def test_a_folder_that_was_made_anew_is_read_from_its_beginning(bad: Bad, case: Callable[[str], Path], story: str):
    letter = LETTER.format("The bridge", "a", story.replace("\n", "\r\n")).encode()
    body = b"* 1 FETCH (UID 5 BODY[] {" + str(len(letter)).encode() + b"}\r\n" + letter + b")\r\n"
    bad.says |= {b"EXAMINE": b"* OK [UIDVALIDITY 7] ok\r\n", b"UID SEARCH": b"* SEARCH 5\r\n", b"UID FETCH 5 (BODY": body}
    home = case(source(bad.port, security="none"))
    assert [collect(home).taken for _ in range(2)] == [1, 0]
    bad.says[b"EXAMINE"] = b"* OK [UIDVALIDITY 8] ok\r\n"
    (gathered,) = collect(home).sources
    assert gathered.files == (next((home / "articles" / "post").iterdir()).name + ": 1 article; already there",)


@pytest.mark.parametrize("said", [b"* SEARCH x\r\n", b"* SEARCH -1 99999999999999999999\r\n", b"\x00\xff\r\n", b"* BYE\r\n"])
def test_whatever_a_server_says_costs_no_more_than_itself(bad: Bad, case: Callable[[str], Path], said: bytes):
    bad.says |= {b"EXAMINE": b"* OK [UIDVALIDITY 7] ok\r\n", b"UID SEARCH": said}
    home = case(source(bad.port, security="none") + '[[source]]\nname = "inbox"\nkind = "folder"\npath = "inbox"\n')
    (home / "inbox").mkdir(exist_ok=True)
    post, inbox = collect(home).sources
    assert "fault of this program" not in str(post.error)
    assert inbox.error is None

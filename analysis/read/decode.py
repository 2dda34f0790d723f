"""Bytes to text: what a file holds, decoded, or a clear word on why it cannot be read."""

from __future__ import annotations

import codecs
import gzip
import logging
import re
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path

from analysis.errors import ReadError

MOST_BYTES = 5_000_000
MOST_CHARACTERS = 400_000
SAMPLE = 200_000  # bytes by which a file's encoding is told
LONGEST_LINE = 2_000_000  # characters; what is longer is parted
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ["cp1252", "cp949", "cp932", "euc_jp", "gb18030", "big5", "cp1251", "koi8_r"]
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NOTHING = re.compile("[\\s\u200b-\u200f\u2060\ufeff\xad]*")
_log = logging.getLogger(__name__)


def read_text(path: Path, *, declared: str | None = None) -> str:
    """Read a text file as it is, but for its byte order mark and its line ends, which become LF.

    UTF-8 before anything else; then the encoding that the file ``declared``, then an old one where only one fits the bytes
    (a warning is logged that says which). Raises ReadError for a file that is missing, forbidden, no plain file, empty,
    binary, of unknown encoding, or larger than 5 MB.
    """
    return decode(read_bytes(path), where=str(path), declared=declared)


def read_bytes(path: Path, *, most: int = MOST_BYTES) -> bytes:
    """Read a file of at most 5 MB, or of ``most`` bytes. Raises ReadError."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise ReadError("it is no plain file", where=str(path), remedy="name a file of text, HTML or JSONL")
        if about.st_size > most:
            raise too_large(f"it has {about.st_size:,} bytes, more than {most:,}", str(path))
        return path.read_bytes()
    except OSError as error:
        raise cannot_open(path, error) from None


def open_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file of any size, without their ends, decoded as its first 200,000 bytes are.

    Raises ReadError for what ``read_text`` refuses, but for its size.
    """
    encoding = find_encoding(path)
    with path.open(encoding=encoding, errors="replace", newline=None) as file:
        while line := file.readline(LONGEST_LINE):
            yield line.removesuffix("\n")


def find_encoding(path: Path) -> str:
    """Name the encoding of a text file by its first 200,000 bytes. Raises ReadError."""
    return decode_sample(read_start(path), where=str(path))


def read_start(path: Path) -> bytes:
    """Return the first 200,000 bytes of a file, unpacked where it is gzipped. Raises ReadError."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError("it is no plain file", where=str(path), remedy="name a file of text, HTML or JSONL")
        with path.open("rb") as file:
            if file.peek(2)[:2] != b"\x1f\x8b":
                return file.read(SAMPLE)
            with gzip.open(file) as unpacked:
                return unpacked.read(SAMPLE)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ReadError(f"its compressed data is broken ({error})", where=str(path), remedy="download it again") from None
    except OSError as error:
        raise cannot_open(path, error) from None


def decode_sample(sample: bytes, *, where: str) -> str:
    """Name the encoding of a file's first bytes, cut at a line's end. Raises ReadError for what ``decode`` refuses."""
    if len(sample) >= SAMPLE:
        sample = sample[: sample.rfind(b"\n") + 1] or sample[:-4]
    if encoding := next((name for bom, name in _BOMS if sample.startswith(bom)), ""):
        return "utf-8-sig" if encoding == "utf-8" else encoding
    decode(sample, where=where)
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(sample) or "utf-8"
    return "utf-8"


def cannot_open(path: Path, error: OSError) -> ReadError:
    """Say why the system would not open a file, and what helps."""
    if isinstance(error, FileNotFoundError):
        return ReadError("there is no such file", where=str(path), remedy="check the name; a link may lead nowhere")
    if isinstance(error, PermissionError):
        return ReadError("no permission to read it", where=str(path), remedy="chmod u+r it, or leave it out")
    return ReadError(f"it cannot be opened: {error.strerror or error}", where=str(path), remedy="check the file and its disk")


def too_large(what: str, where: str) -> ReadError:
    """Say that a file or text is too large to be one article."""
    return ReadError(what, where=where, remedy="split it: one article a file, or one a line in JSONL")


def decode(data: bytes, *, where: str, declared: str | None = None) -> str:
    """Decode a file's bytes, see ``read_text``. Raises ReadError."""
    bom, encoding = next(((bom, name) for bom, name in _BOMS if data.startswith(bom)), (b"", ""))
    if not encoding and b"\0" in data:
        raise _binary("it holds NUL bytes", where)
    try:
        text = data.decode(encoding or "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if bom or (error.start > len(data) - 4 and error.reason == "unexpected end of data"):
            raise _cut(error, where) from None
        text = _decode_legacy(data, error, where=where, declared=declared)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(_CONTROL.findall(text)) > len(text) // 200 + 2 or "\0" in text:
        raise _binary("it is full of control characters", where)
    return checked(text, where=where)


def checked(text: str, *, where: str) -> str:
    """Return a text that is neither empty nor too long to be one article. Raises ReadError."""
    if _NOTHING.fullmatch(text):
        raise ReadError("it is empty", where=where, remedy="put the article's text into it, or leave it out")
    return text


def checked_length(text: str, *, where: str) -> str:
    """Return a text of at most 400,000 characters, what one article can have. Raises ReadError."""
    if len(text) > MOST_CHARACTERS:
        raise too_large(f"its text has {len(text):,} characters, more than {MOST_CHARACTERS:,}", where)
    return text


def _binary(what: str, where: str) -> ReadError:
    return ReadError(f"{what}, so it is no text", where=where, remedy="save the article as plain text, HTML or JSONL")


def _cut(error: UnicodeDecodeError, where: str) -> ReadError:
    what = f"it ends in the middle of a character, at byte {error.start:,}: it seems cut off"
    return ReadError(what, where=where, remedy="copy or download it again")


def _decode_legacy(data: bytes, error: UnicodeDecodeError, *, where: str, declared: str | None) -> str:
    encoding = _declared(data, declared) or _guess(data)
    if encoding is None:
        what = f"it is not UTF-8: byte 0x{data[error.start]:02x} at position {error.start:,}, and no other encoding is sure"
        raise ReadError(what, where=where, remedy=f"iconv -f ITS-ENCODING -t UTF-8 {where} > new file")
    _log.warning("%s is not UTF-8; read as %s", where, encoding)
    return data.decode(encoding)


def _declared(data: bytes, declared: str | None) -> str | None:
    """Return the encoding that a file declares, if the bytes are of it."""
    try:
        name = codecs.lookup(declared).name if declared else None
        name = (
            "cp1252" if name in {"iso8859-1", "ascii"} else name
        )  # as browsers do: what is so declared was written on Windows
        return name if name and data.decode(name) else None
    except (LookupError, ValueError, AttributeError):
        return None


def _guess(data: bytes) -> str | None:
    """Name the old encoding of these bytes where one fits clearly better than any other."""
    from charset_normalizer import from_bytes

    sample = data[:100_000]
    foreign = sum(byte > 127 for byte in sample)
    if 100 * foreign < 15 * len(sample):  # a few accents and curly quotes in a Western text, or too little to tell
        return _declared(data, "cp1252") if _is_western(sample, foreign) else None
    found = list(from_bytes(sample, cp_isolation=_LEGACY))
    if not found or found[0].percent_chaos > 10 or (len(found) > 1 and found[1].percent_chaos - found[0].percent_chaos < 5):
        return None
    return _declared(data, found[0].encoding)


def _is_western(sample: bytes, foreign: int) -> bool:
    """Tell cp1252 from a few words of an Eastern encoding: its accents stand alone among plain letters."""
    in_pairs = sum(len(run) for run in re.findall(rb"[\xa1-\xff]{2,}", sample))
    return not re.search(rb"[\x80-\x84\x86-\x90\x98-\x9b\x9d\x9e]", sample) and 5 * in_pairs <= foreign

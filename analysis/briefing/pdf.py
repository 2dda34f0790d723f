"""A page on paper: the briefing's HTML as a tagged PDF (PDF/UA-1), by WeasyPrint, whose warnings are failures."""

from __future__ import annotations

import ctypes.util
import hashlib
import logging
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from analysis.briefing.paper import make_paper
from analysis.briefing.tags import finish_tags
from analysis.errors import BriefingError, MissingSystemPackage
from analysis.world.uncollected import uncollected

_TOFU = re.compile(r"\.notdef glyph rendered.*\(U\+([0-9A-F]+)\)")


class MissingGlyphsWarning(UserWarning):
    """No font of this machine has some characters of the briefing: the PDF shows boxes in their place."""


def write_pdf(html: str) -> bytes:
    """Return the PDF of a page as ``compose_page`` makes it; the same page gives the same bytes.

    Fetches nothing but ``data:`` URIs. Raises BriefingError with what the renderer complains of, MissingSystemPackage without
    Pango; warns (MissingGlyphsWarning) of characters that no font has.
    """
    weasyprint = load_weasyprint()
    with _complaints() as complaints, uncollected():
        fetcher = weasyprint.urls.URLFetcher(allowed_protocols=["data"])
        page = weasyprint.HTML(string=html, url_fetcher=fetcher)
        make_paper(page.etree_element)
        identifier = hashlib.sha256(html.encode()).digest()[:16]
        pdf: bytes = page.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier, finisher=finish_tags)
    _report(complaints)
    return pdf


def load_weasyprint() -> Any:
    """Import WeasyPrint; raises MissingSystemPackage without Pango."""
    try:
        with _by_their_files():
            import weasyprint
    except OSError as error:
        raise MissingSystemPackage(
            f"the PDF needs Pango, which is not installed: {str(error).splitlines()[0]}",
            remedy="apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        ) from error
    return weasyprint


@contextmanager
def _by_their_files() -> Iterator[None]:
    """Let libraries be loaded by the names of their files, which WeasyPrint tries last.

    Those it tries first are none on Linux: Python looks for each of them with two compilers, a dozen processes in all.
    """
    find = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = find


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what WeasyPrint only logs, and keep it from standard error."""
    logger, collector = logging.getLogger("weasyprint"), _Collector()
    spread, level = logger.propagate, logger.level
    handlers = list(logger.handlers)
    logger.handlers, logger.propagate = [collector], False
    logger.setLevel(logging.WARNING)
    try:
        yield collector.messages
    finally:
        logger.handlers, logger.propagate = handlers, spread
        logger.setLevel(level)


def _report(complaints: list[str]) -> None:
    """Turn complaints into an error, and characters without a glyph into one warning that names them."""
    missing = sorted({chr(int(found[1], 16)) for message in complaints if (found := _TOFU.match(message))})
    other = [message for message in complaints if not _TOFU.match(message)]
    if other:
        raise BriefingError(f"the PDF could not be made as it should be: {'; '.join(dict.fromkeys(other))[:600]}")
    if missing:
        warnings.warn(
            f"no installed font has {len(missing)} of the briefing's characters ({' '.join(missing[:20])}): "
            "the PDF shows boxes instead (for Korean, Japanese, Chinese: apt-get install fonts-wqy-microhei or fonts-noto-cjk)",
            MissingGlyphsWarning,
            stacklevel=3,
        )

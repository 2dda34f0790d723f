"""Write an executed notebook as HTML and PDF, the PDF from the very HTML."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def export(notebook: Path, *, formats: Sequence[str], stem: Path) -> list[Path]:
    """Write ``stem.html`` and, or, ``stem.pdf``; returns what was written.

    Raises BriefingError for a notebook that did not finish or a page that is not whole, MissingSystemPackage without Pango.
    """
    from analysis.briefing.exporters import OnRecordHTMLExporter

    html, _ = OnRecordHTMLExporter().from_filename(str(notebook))
    written = []
    for suffix in formats:
        path = stem.with_name(f"{stem.name}.{suffix}")
        path.write_bytes(_pdf(html) if suffix == "pdf" else html.encode("utf-8"))
        written.append(path)
    return written


def _pdf(html: str) -> bytes:
    from analysis.briefing.pdf import write_pdf

    return write_pdf(html)

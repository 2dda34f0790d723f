"""Our nbconvert exporters: a finished notebook as one self-contained HTML file, and as PDF.

``jupyter nbconvert --to onrecord-html notebook.ipynb`` and ``--to onrecord-pdf``. The notebook's ``metadata["onrecord"]`` may
give ``title``, ``edition``, ``as_of`` (ISO 8601), ``period``, ``review``, ``case`` and ``language``; the first heading is the
title otherwise.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from nbconvert.exporters import TemplateExporter

from analysis.briefing.page.compose import compose_page
from analysis.briefing.page.facts import page_facts
from analysis.briefing.page.sanitize import clean_piece
from analysis.errors import BriefingError

# What a reader can see, best first. Scripts, widgets and diagrams that need one are not in it.
_SHOWN = ["text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown", "text/plain"]
_NEEDS_SCRIPT = ("application/javascript", "application/vnd.", "text/vnd.mermaid")


class OnRecordHTMLExporter(TemplateExporter):
    """Exports a notebook as a briefing: one HTML file, code hidden, no script, no request to anywhere."""

    export_from_notebook = "On Record briefing (HTML)"
    output_mimetype = "text/html"

    def __init__(self, config: Any = None, **traits: Any) -> None:
        settings = {
            "template_name": "onrecord",
            "extra_template_basedirs": [str(Path(__file__).with_name("page"))],
            "template_extension": ".html.j2",
            "exclude_input": True,
            "exclude_raw": True,
        }
        super().__init__(config=config, **{**settings, **traits})  # type: ignore[no-untyped-call]

    def _file_extension_default(self) -> str:
        return ".html"

    def default_filters(self) -> Any:
        """Give the filters of the template."""
        yield from super().default_filters()  # type: ignore[no-untyped-call]
        yield from (("markdown", _markdown), ("piece", clean_piece), ("picture", _picture), ("drawing", _drawing))
        yield "filter_data_type", _most_readable

    def from_notebook_node(self, nb: Any, resources: Any = None, **keywords: Any) -> tuple[Any, Any]:
        """Return the page of a notebook that ran to its end; raise BriefingError for one that did not."""
        content, resources = super().from_notebook_node(nb, resources, **keywords)
        return compose_page(content, resources["onrecord"]), resources

    def _preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Refuse a notebook that failed or never ran, after the preprocessors, one of which may have run it."""
        nb, resources = super()._preprocess(nb, resources)  # type: ignore[no-untyped-call]
        _check_finished(nb)
        resources["onrecord"] = page_facts(_stated(nb))
        return nb, resources


class OnRecordPDFExporter(OnRecordHTMLExporter):
    """Exports a notebook as a briefing in PDF, made from the same HTML."""

    export_from_notebook = "On Record briefing (PDF)"
    output_mimetype = "application/pdf"

    def _file_extension_default(self) -> str:
        return ".pdf"

    def from_notebook_node(self, nb: Any, resources: Any = None, **keywords: Any) -> tuple[Any, Any]:
        """Return the PDF of a notebook that ran to its end."""
        from analysis.briefing.pdf import write_pdf

        html, resources = super().from_notebook_node(nb, resources, **keywords)
        return write_pdf(html), resources


def _stated(nb: Any) -> Any:
    """Return the metadata that state the page's facts: the notebook's own, or else those of the output that brings them."""
    outputs = [output for cell in nb.cells for output in cell.get("outputs", ())]
    shown = [output.get("metadata", {}).get("text/html", {}) for output in outputs]
    return next((one for one in (nb.metadata, *shown) if isinstance(one, dict) and one.get("onrecord")), {})


def _check_finished(nb: Any) -> None:
    code = [(number, cell) for number, cell in enumerate(nb.cells, start=1) if cell.cell_type == "code"]
    for number, cell in code:
        for output in cell.outputs:
            if output.output_type == "error":
                raise BriefingError(
                    f"the notebook failed with {output.get('ename', 'an error')}: {str(output.get('evalue', ''))[:300]!r}",
                    where=f"cell {number}",
                    remedy="correct the cause and run the notebook again",
                )
    written = [cell for _, cell in code if cell.source.strip()]
    if written and not any(cell.outputs or cell.execution_count for cell in written):
        raise BriefingError("the notebook has not been run, so it has nothing to show", remedy="run it, or add --execute")


def _most_readable(data: Any) -> list[str]:
    """Return the kind of output to show: none for what only a script could show."""
    if any(kind.startswith(_NEEDS_SCRIPT) for kind in data) and "text/html" not in data:
        return []
    return [kind for kind in _SHOWN if kind in data][:1]


@cache
def _renderer() -> Any:
    import mistune

    return mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "footnotes"])


def _markdown(source: str) -> str:
    """Return Markdown as HTML, raw HTML included (it is made safe afterwards); a dollar sign is money, not a formula."""
    return str(_renderer()(source))


def _picture(output: Any, kind: str) -> str:
    data = "".join(output.data[kind].split())
    return f'<figure><img src="data:{kind};base64,{escape(data)}" alt="{_alternative(output, kind)}"></figure>'


def _drawing(output: Any) -> str:
    kind = "image/svg+xml"
    svg, label = output.data[kind], _alternative(output, kind)
    start = svg.find("<svg")
    attribute = f' aria-label="{label}"' if label else ""
    return f"<figure><svg{attribute}{svg[start + 4 :]}</figure>" if start >= 0 else ""


def _alternative(output: Any, kind: str) -> str:
    """Return the alternative text that an output's metadata give, for all its forms or for this one."""
    own = output.metadata.get(kind)
    alt = output.metadata.get("alt") or (own.get("alt") if isinstance(own, dict) else None)
    return escape(str(alt)) if alt else ""

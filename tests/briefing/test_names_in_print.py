"""Names in Korean, Japanese and Chinese script print in text, tables and figures, from a font that has them."""

from __future__ import annotations

import io
import re
import warnings
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from fontTools.ttLib import TTFont

from analysis.briefing.exporters import OnRecordPDFExporter
from analysis.briefing.pdf import MissingGlyphsWarning
from analysis.views.look import theme
from analysis.views.look.figure import drawing, framed

NAMES = {"Korean": "강경화", "Japanese": "岩屋たけしヤ", "Chinese, simplified": "华春莹", "Chinese, traditional": "賴清德"}
FONTS = [
    *Path("/usr/share/fonts").glob("**/wqy-microhei.*"),
    *Path("/usr/share/fonts").glob("**/Noto*CJK*"),
]
needs_fonts = pytest.mark.skipif(not FONTS, reason="needs a font: apt-get install fonts-wqy-microhei")


def figure() -> str:
    with drawing(height=1.5) as (drawn, axes):
        for place, name in enumerate(NAMES.values()):
            axes.text(0.1, 0.2 * place + 0.1, f"{name} speaks")
    return str(framed(drawn, finding="Four speak", measure="Names", source="n = 4.", alt="Four names").html)


@pytest.fixture(scope="module")
def pages(notebook_of: Any) -> list[bytes]:
    rows = "".join(f"<tr><th>{script}</th><td><b>{name}</b></td></tr>" for script, name in NAMES.items())
    names = " and ".join(f"<bdi>{name}</bdi> ({script})" for script, name in NAMES.items())
    heads = "<thead><tr><th>Script</th><th>Name</th></tr></thead>"
    pieces = (f"<p>{names} met.</p>", f'<table class="data">{heads}<tbody>{rows}</tbody></table>', figure())
    with warnings.catch_warnings():
        warnings.simplefilter("error", MissingGlyphsWarning)
        return [OnRecordPDFExporter().from_notebook_node(notebook_of(*pieces))[0] for _ in range(2)]


@needs_fonts
def test_names_stand_in_text_table_and_figure(pages: list[bytes]):
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pages[0])).pages)
    assert {script: text.count(name) for script, name in NAMES.items()} == dict.fromkeys(NAMES, 3)


@needs_fonts
def test_every_character_has_a_glyph_that_draws_something(pages: list[bytes]):
    with pikepdf.open(io.BytesIO(pages[0])) as file:
        fonts = [font for page in file.pages for font in page.Resources.Font.values()]
        drawn = {char for font in fonts for char, glyph in glyphs(font).items() if draws(font, glyph)}
    assert set("".join(NAMES.values())) <= drawn


@needs_fonts
def test_the_same_fonts_give_the_same_bytes(pages: list[bytes]):
    assert pages[0] == pages[1]


def test_the_page_asks_for_the_font_that_is_installed_with_the_project():
    system = (Path(__file__).parents[2] / "requirements" / "system.sh").read_text(encoding="utf-8")
    assert "fonts-wqy-microhei" in system
    assert "WenQuanYi Micro Hei" in theme.SANS
    assert "WenQuanYi Micro Hei" in theme.SERIF


def glyphs(font: Any) -> dict[str, int]:
    """Return the glyph of each single character that a font sets."""
    pairs = re.findall(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>", font.ToUnicode.read_bytes().decode("ascii"))
    return {bytes.fromhex(words).decode("utf-16-be"): int(glyph, 16) for glyph, words in pairs}


def draws(font: Any, glyph: int) -> bool:
    """Tell whether a glyph is one of the font's own and no empty one."""
    descriptor = font.DescendantFonts[0].FontDescriptor
    embedded = TTFont(io.BytesIO(descriptor.get("/FontFile2", descriptor.get("/FontFile3")).read_bytes()))
    if glyph == 0 or "glyf" not in embedded:
        return glyph != 0
    return bool(embedded["glyf"][embedded.getGlyphOrder()[glyph]].numberOfContours)

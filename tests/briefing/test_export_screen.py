"""The page in a browser: nothing wider than a phone, evidence opens without a script, dark is a palette of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis.briefing.exporters import OnRecordHTMLExporter
from analysis.views.look import theme

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(sample: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "briefing.html"
    path.write_text(OnRecordHTMLExporter().from_notebook_node(sample)[0], encoding="utf-8")
    return path.as_uri()


def visit(browser: Any, address: str, **options: Any) -> Any:
    """Open the page without scripts, and keep what it asks for and complains of."""
    page = browser.new_context(viewport={"width": 360, "height": 700}, **options).new_page()
    page.asked, page.said = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.said.append(message.text))
    page.goto(address)
    return page


def test_the_page_asks_for_itself_and_complains_of_nothing(browser: Any, address: str):
    page = visit(browser, address)
    assert [url for url in page.asked if not url.startswith("data:")] == [address]
    assert page.said == []


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_nothing_is_wider_than_the_window(browser: Any, address: str, width: int):
    page = visit(browser, address)
    page.set_viewport_size({"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = "e => !e.closest('.scroll') && e.getBoundingClientRect().right > innerWidth + 1"
    assert page.evaluate(f"[...document.querySelectorAll('body *')].filter({wide}).map(e => e.outerHTML.slice(0, 80))") == []


def test_a_mark_opens_its_sentence_without_a_script(browser: Any, address: str):
    page = visit(browser, address, java_script_enabled=False)
    popover = page.locator("#pop-ev-2")
    assert not popover.is_visible()
    page.locator("button[popovertarget=pop-ev-2]").first.click()
    popover.wait_for(state="visible")
    assert "Tamm told reporters at gate 2" in popover.inner_text()
    popover.get_by_text("In the evidence annex").click()
    assert page.url.endswith("#ev-2")


@pytest.mark.parametrize(("scheme", "palette"), [("light", theme.LIGHT), ("dark", theme.DARK)])
def test_page_and_figures_wear_the_palette_that_the_reader_prefers(
    browser: Any, address: str, scheme: str, palette: theme.Palette
):
    page = visit(browser, address, color_scheme=scheme)
    style = "e => { const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.fill] }"
    color, ground, _ = page.eval_on_selector("html", style)
    assert (color, ground) == (rgb(palette.ink), rgb(palette.paper))
    assert page.eval_on_selector("svg .fill-label-1", style)[2] == rgb(palette.labels[0])


def rgb(color: str) -> str:
    return f"rgb({int(color[1:3], 16)}, {int(color[3:5], 16)}, {int(color[5:7], 16)})"


def test_the_page_is_set_in_its_own_type(browser: Any, address: str):
    page = visit(browser, address)
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)")
    assert {name.strip('"') for name in loaded} == {"Source Serif Pro", "Source Sans Pro"}

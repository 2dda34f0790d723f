"""Drive JupyterLab in headless Chromium, as an analyst would: open the notebook, run all cells, put right by clicking."""

from __future__ import annotations

import re
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from analysis.read import read_case

HOSTILE = """Ferry talks end <img src=x onerror="document.body.dataset.broken=1">

EASTMERE, Nov. 5, 2019 (Harbor Wire) -- "We close it, <script>document.body.dataset.broken=1</script>" the chair, Dana Whitlock,
said on Monday.
"""
PATIENCE = 90_000  # milliseconds, with both cores busy

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def page(lab: Any, browser: Any, run_all: Callable[[Any, Any], None]) -> Iterator[Any]:
    """The workbench with all its cells run, and among the case's articles a hostile one."""
    articles = lab.home / "data" / "cases" / "gsomia-2019" / "articles"
    (articles / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    shown = browser.new_page()
    shown.goto(lab.page("notebooks/explore.ipynb"))
    shown.locator(".jp-RenderedMarkdown h1", has_text="Explore a case").wait_for(timeout=PATIENCE)
    run_all(shown, shown.locator(".jp-InputPrompt", has_text=re.compile(r"\[\d+\]")))
    yield shown
    shown.close()


@pytest.fixture
def desk(page: Any) -> Any:
    """The review desk on the page, scrolled to: JupyterLab draws what is near the window."""
    found = page.locator(".or-desk")
    for _ in range(200):
        if found.count():
            break
        page.locator(".jp-WindowedPanel-outer").first.evaluate("panel => panel.scrollBy(0, 300)")
        page.wait_for_timeout(300)
    found.wait_for(timeout=PATIENCE)
    found.scroll_into_view_if_needed()
    return found


@pytest.fixture
def written(lab: Any) -> Callable[[], list[dict[str, Any]]]:
    """What stands in the case's corrections, as data."""
    file = lab.home / "data" / "cases" / "gsomia-2019" / "corrections.toml"
    return lambda: tomllib.loads(file.read_text(encoding="utf-8"))["correction"] if file.exists() else []


def said(desk: Any, words: str) -> None:
    desk.locator(".said", has_text=words).wait_for(timeout=PATIENCE)


def narrowed(desk: Any, what: str, asked: str) -> None:
    """Type what the list is to hold, and wait until it is that list: it is asked for a moment after the last key."""
    desk.get_by_role("searchbox").fill(asked)
    desk.locator(f"ol[data-asked='{what} {asked}']").wait_for(timeout=PATIENCE)


def opened(desk: Any, what: str, *, row: int = 0, asked: str = "") -> None:
    """Choose a row of a list."""
    desk.locator(f"[data-list={what}]").click()
    desk.locator(f"[data-list={what}][aria-selected=true]").wait_for(timeout=PATIENCE)
    if what != "search":
        desk.locator(f"ol[data-asked='{what} ']").wait_for(timeout=PATIENCE)  # all of it, not what was asked before
    if asked:
        narrowed(desk, what, asked)
    desk.locator(".row").nth(row).click()
    desk.locator(".inspect h4, .inspect p:text('Click a mark')").first.wait_for(timeout=PATIENCE)


def test_the_workbench_shows_its_tables_figure_and_sentence(page: Any, tmp_path: Path):
    page.locator("table.dataTable tbody tr", has_text="Harbour Wire").first.wait_for(timeout=PATIENCE)
    page.screenshot(path=tmp_path / "lab.png")
    page.locator(".jp-Notebook figure svg, .jp-Notebook figure img").first.wait_for(timeout=PATIENCE)
    assert not page.locator('[data-mime-type="application/vnd.jupyter.error"]').count()


def test_a_wrong_speaker_is_put_right_without_a_text_editor(desk: Any, lab: Any, written: Any):
    opened(desk, "quotes")
    field = desk.locator(".inspect form input").first
    field.fill("Moon Jae-in")
    field.press("Enter")
    said(desk, "1 correction(s) written")
    assert written()[-1]["action"] == "relabel"
    assert written()[-1]["into"] == "Moon Jae-in"
    assert read_case(lab.home / "data" / "cases" / "gsomia-2019").corrections[-1].into == "Moon Jae-in"
    desk.locator(".inspect p", has_text="Moon Jae-in").wait_for(timeout=PATIENCE)


def test_what_was_done_last_is_undone_and_done_again(desk: Any, written: Any):
    before = len(written())
    opened(desk, "quotes", row=1)
    desk.locator(".inspect button", has_text="No quote").click()
    said(desk, "1 correction(s) written")
    desk.get_by_role("button", name="Undo").click()
    said(desk, "withdrawn: reject")
    assert [("withdrawn" in one) for one in written()[before:]] == [True]
    desk.get_by_role("button", name="Redo").click()
    said(desk, "stands again: reject")
    desk.get_by_role("button", name="Undo").click()
    said(desk, "withdrawn: reject")


def test_an_event_is_accepted_pinned_hidden_or_given_a_status_by_a_click(desk: Any, written: Any):
    """The other kinds of correction: test_put_right."""
    opened(desk, "events", row=2)
    for label, action in (("Right", "accept"), ("Pin", "pin"), ("Hide", "hide")):
        before = len(written())
        desk.locator(".inspect button", has_text=label).first.click()
        until(lambda before=before: len(written()) > before)
        assert written()[-1]["action"] == action
    desk.locator(".inspect select").select_option("denied")
    desk.locator(".inspect form", has=desk.page.locator("select")).get_by_role("button").click()
    until(lambda: (written()[-1]["action"], written()[-1].get("value")) == ("status", "denied"))


def test_a_click_is_not_lost_to_what_is_drawn_anew_while_the_button_is_held(desk: Any, written: Any):
    opened(desk, "events", row=3)
    before = len(written())
    pin = desk.locator(".inspect button", has_text="Pin").bounding_box()
    mouse = desk.page.mouse
    mouse.move(pin["x"] + pin["width"] / 2, pin["y"] + pin["height"] / 2)
    mouse.down()
    desk.page.keyboard.press("a")
    until(lambda: len(written()) > before)
    desk.page.wait_for_timeout(800)  # for the answer of the kernel, which shows nowhere while the button is held
    mouse.up()
    until(lambda: len(written()) > before + 1)
    assert [one["action"] for one in written()[before:]] == ["accept", "pin"]
    desk.locator(".inspect p", has_text="looked at by a person").wait_for(timeout=PATIENCE)


def test_an_actor_is_renamed_by_a_click_and_called_as_before_when_that_is_undone(desk: Any, written: Any):
    opened(desk, "actors", row=5)
    act(desk, "name", "A Name")
    assert written()[-1]["action"] == "rename"
    desk.get_by_role("button", name="Undo").click()
    said(desk, "withdrawn: rename")


def test_several_rows_are_accepted_at_once_by_the_keyboard(desk: Any, written: Any):
    before = len(written())
    opened(desk, "quotes")  # and wait for its rows: those of the list before would be checked in vain
    for place in (3, 4, 5):
        desk.locator(".row input").nth(place).check()
    desk.locator(".inspect h4", has_text="3 rows selected").wait_for(timeout=PATIENCE)
    desk.focus()
    desk.page.keyboard.press("a")
    said(desk, "3 correction(s) written")
    assert [one["action"] for one in written()[before:]] == ["accept"] * 3


def test_keys_walk_through_the_rows(desk: Any):
    opened(desk, "quotes")
    desk.focus()
    desk.page.keyboard.press("j")
    desk.locator(".row.now[data-place='1']").wait_for(timeout=PATIENCE)
    desk.page.keyboard.press("k")
    desk.locator(".row.now[data-place='0']").wait_for(timeout=PATIENCE)


def test_what_is_half_typed_stays_when_the_list_is_read_again(desk: Any):
    opened(desk, "quotes")
    words = desk.locator(".row.now .title").inner_text()
    desk.locator(".inspect h4", has_text=re.sub(r"^\W+", "", words)[:20]).wait_for(
        timeout=PATIENCE
    )  # what was chosen before is gone
    field = desk.locator(".inspect form input").first
    field.fill("Somebody half ty")
    desk.evaluate("desk => { const rows = desk.querySelectorAll('.row'); rows[rows.length - 1].click(); rows[0].click(); }")
    until(lambda: field.count() and field.input_value() == "Somebody half ty")  # another article passes by
    narrowed(desk, "quotes", "the")
    until(lambda: field.count() and field.input_value() == "Somebody half ty")
    narrowed(desk, "quotes", "")


def test_a_row_that_is_done_leaves_the_queue_and_the_next_key_opens_the_one_behind_it(desk: Any, written: Any):
    opened(desk, "review")
    second = desk.locator(".row").nth(1).locator(".title").inner_text()
    desk.focus()
    desk.page.keyboard.press("a")
    said(desk, "correction(s) written")
    desk.page.keyboard.press("j")
    desk.locator(".row.now", has_text=second[:40]).wait_for(timeout=PATIENCE)
    assert written()[-1]["action"] in ("accept", "merge")


def test_the_article_before_takes_no_correction_that_is_meant_for_the_next(desk: Any):
    """Between a click on a row and its article, the marks of the last one cannot be pressed."""
    opened(desk, "quotes")
    other = desk.locator(".row").last
    found = other.evaluate("row => { row.click(); return row.closest('.or-desk').querySelector('.inspect').textContent; }")
    assert found == "Opening …"


def test_a_hit_opens_the_article_at_the_words(desk: Any):
    desk.locator("[data-list=search]").click()
    desk.locator("[data-list=search][aria-selected=true]").wait_for(timeout=PATIENCE)
    narrowed(desk, "search", "Whitlock")
    desk.locator(".row", has_text="Whitlock").first.click()
    desk.locator(".found", has_text="Whitlock").wait_for(timeout=PATIENCE)


def test_words_of_an_article_are_no_markup_on_the_desk(desk: Any):
    opened(desk, "search", asked="Ferry talks")
    desk.locator(".text", has_text="<script>document.body.dataset.broken=1</script>").wait_for(timeout=PATIENCE)
    assert desk.page.evaluate("document.body.dataset.broken") is None
    assert not desk.locator("img, script").count()


def act(desk: Any, label: str, value: str) -> None:
    """Fill in the field of that label and send it."""
    field = desk.locator(f".inspect form input[aria-label^='{label}']")
    field.fill(value)
    field.press("Enter")
    said(desk, "1 correction(s) written")


def until(done: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE / 1000
    while not done():
        assert time.monotonic() < ends
        time.sleep(0.05)

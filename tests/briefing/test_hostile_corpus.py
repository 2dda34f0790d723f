"""Our own collection of injections, put into every field of an article: no output takes one for anything but text."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest
from lxml import etree

from analysis import views
from analysis.briefing.beside import _content
from analysis.briefing.exporters import OnRecordHTMLExporter
from analysis.briefing.page.tree import read_tree
from analysis.corpus import tables
from analysis.measures import Changes, Choice, Coverage, cover
from analysis.measures.folding import folds
from analysis.model import Actor, AnnotatedArticle, Article, Case, Event, Mention, Quote, Role, Span, content_id
from analysis.read import article_from_json
from analysis.views.statements import statements

GROUPS = json.loads((Path(__file__).parent / "hostile" / "strings.json").read_text(encoding="utf-8"))
STRINGS = [*(one for name, some in GROUPS.items() if name != "long" for one in some), *(a * n for a, n in GROUPS["long"])]
EVERYTHING = Choice(most_quotes=999, most_events=999, least_confidence=0.0)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
RUNNING = {
    "script",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "link",
    "meta",
    "base",
    "video",
    "audio",
    "template",
    "foreignObject",
}
SIZE = 70  # strings a briefing
BATCHES = range(-(-len(STRINGS) // SIZE))


@dataclass(frozen=True)
class Made:
    strings: list[str]
    coverage: Coverage
    files: dict[str, bytes]
    html: str
    homes: dict[str, str]  # each quote, and the one that stands for it: the same letters of the same speaker


def hostile_article(words: str, number: int) -> AnnotatedArticle:
    """Put words into each field as a feed would, and into what the software would find: speaker, role, quote and event."""
    text = f"Gates {number} (Desk) -- The source ⟦{words}⟧ said ⟪{words}⟫ here. The lock is to open {words} on Nov. 20."
    fields = dict.fromkeys(("headline", "byline", "publisher", "url", "agency", "section"), words)
    found = article_from_json({"id": f"a{number}", "text": text, "published": "2031-11-04", **fields}, where="feed")
    assert isinstance(found, Article)
    text = found.text
    source, said = (Span(text.index(one) + 1, text.index(other)) for one, other in ("⟦⟧", "⟪⟫"))
    end = text.index(" here.") + 6
    due = Span(text.index("The lock", end), len(text))
    name = text[source.start : source.end] or "nobody"
    actor = Actor(f"person:{number}", name, "person", aliases=(name,), roles=(Role(name, source),))
    quote = Quote("direct", (said,), source=source, speaker=actor.id, speaker_name=name, confidence=0.9,
                  grade="named on record", venue=source, addressee=source, id=content_id(found.id, "quote"))  # fmt: skip
    day = found.day
    event = Event(due, None, "2031-11-20", granularity="day", status="planned", earliest=day.replace(day=20),
                  latest=day.replace(day=20), actors=(actor.id,), confidence=0.9, id=content_id(found.id, "event"))  # fmt: skip
    mention = Mention(source, "person", "name", actor=actor.id)
    return AnnotatedArticle(found, (Span(0, end), Span(end, len(text))), (mention,), (actor,), (quote,), events=(event,))


@pytest.fixture(scope="module", params=BATCHES)
def made(request: pytest.FixtureRequest, affair: Any, notebook_of: Any, tmp_path_factory: pytest.TempPathFactory) -> Made:
    strings = STRINGS[request.param * SIZE : (request.param + 1) * SIZE]
    case = Case("hostile", strings[0] or "x", strings[1], "articles", actors_of_interest=(strings[2],))
    articles = [hostile_article(words, number) for number, words in enumerate(strings)]
    corpus = affair.store(tmp_path_factory.mktemp("hostile") / "corpus", articles)
    coverage = cover(corpus, case, choice=EVERYTHING)
    files = _content(coverage, roles=tables.roles(corpus), edition=1, stated=statements(coverage, Changes()))
    shown = [views.masthead(coverage, edition=1), views.highlight_list(coverage), views.timeline_figure(coverage),
             views.timeline_table(coverage), views.actors_table(coverage), views.speech_figure(coverage),
             views.matrix_figure(coverage), views.quote_list(coverage), views.gap_list(coverage), views.source_table(coverage),
             views.method(coverage), views.annex(coverage)]  # fmt: skip
    notebook = notebook_of(*(one.html for one in shown), **views.masthead(coverage, edition=1).facts)
    homes = folds(tables.quotes(corpus), tables.articles(corpus), least_confidence=0.0)
    return Made(strings, coverage, files, OnRecordHTMLExporter().from_notebook_node(notebook)[0], homes)


def test_the_collection_is_large_and_of_many_kinds():
    assert len(set(STRINGS)) >= 150
    assert len(GROUPS) >= 10


def test_nothing_on_the_page_runs_or_leads_astray(made: Made):
    main = read_tree(made.html[made.html.index("<body") :])
    for element in main.iter():
        assert element.tag not in RUNNING
        assert element.tag != "style"
        assert not [name for name in element.attrib if name.lower().startswith("on") or name in ("style", "srcdoc", "action")]
        assert re.match(r"#|https?://|data/[a-z.]+$|$", element.get("href", "")), element.get("href")
        assert re.match(r"data:image/|$", element.get("src", ""))
    head = made.html[: made.html.index("<body")]
    assert (head.count("<style"), head.count("</style"), "<script" in head) == (5, 5, False)
    names = [element.get("id") for element in main.iter() if element.get("id")]
    assert len(set(names)) == len(names)


def test_the_words_stand_on_the_page_as_words(made: Made):
    text = re.sub(r"\s|\u200b", "", "".join(read_tree(made.html).itertext()))
    for words in made.strings:
        if words.isascii() and words.isprintable() and not set(words) & set("\"'`-") and len(words) < 100:
            assert re.sub(r"\s", "", words) in text, words
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b\x7f]", made.html)


def test_no_cell_is_a_formula_or_a_link(made: Made):
    for name in [name for name in made.files if name.endswith(".csv")]:
        rows = csv.reader(io.StringIO(made.files[name].decode("utf-8-sig"), newline=""))
        cells = [cell for row in rows for cell in row]
        assert not [cell for cell in cells if cell.startswith(FORMULA) and not re.fullmatch(r"-?\d+(\.\d+)?", cell)]
        assert not [cell for cell in cells if re.search("[\x00-\x08\x1b\u202a-\u202e]", cell)]
    for sheet in openpyxl.load_workbook(io.BytesIO(made.files["briefing.xlsx"])):
        cells = [cell for row in sheet for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_the_json_files_hold_strings_and_no_markup(made: Made):
    for name in ("briefing.json", "sources.csl.json"):
        assert not re.search("[<>\x00-\x08\x1b\u202a-\u202e]", made.files[name].decode("utf-8"))
    content = json.loads(made.files["briefing.json"])
    shown, homes = {row["quote"] for row in content["tables"]["quotes"] if row["shown"]}, made.homes
    sentences = made.coverage.sentences
    markup = set(sentences.loc[sentences["furniture"], "article"])  # code is the page's, not the story's
    read = [row["article"] for row in content["tables"]["sources"] if row["article"] not in markup]
    quoted = {homes[content_id(article, "quote")] for article in read}
    assert quoted <= {row["quote"] for row in content["tables"]["quotes"]}
    assert shown <= quoted
    assert len(shown) > len(quoted) / 3  # of most a line says that the lock is to open in these very words
    assert len(read) > len(made.strings) / 2
    assert len(content["tables"]["sources"]) == len(made.strings)
    assert {row["url"] for row in content["tables"]["sources"] if row["url"] and not row["url"].startswith("http")} == set()
    assert "<script" not in made.files["timeline.json"].decode("utf-8")


def test_the_calendar_holds_events_and_nothing_that_they_brought(made: Made):
    calendar = icalendar.Calendar.from_ical(made.files["calendar.ics"])
    assert {one.name for one in calendar.walk()} <= {"VCALENDAR", "VEVENT"}
    assert not {name for one in calendar.walk() for name in one} & {"ATTACH", "URL", "ATTENDEE"}


def test_the_references_hold_an_entry_an_article(made: Made):
    text = made.files["sources.bib"].decode("utf-8")
    assert len(re.findall(r"^@", text, re.MULTILINE)) == len(made.strings)
    assert text.count("{") == text.count("}")
    assert len(json.loads(made.files["sources.csl.json"])) == len(made.strings)


def test_the_graphs_are_well_formed_and_hold_no_markup(made: Made):
    for name in ("actors.gexf", "actors.graphml"):
        tags = {re.sub(r"\{.*\}", "", element.tag) for element in etree.fromstring(made.files[name]).iter("*")}
        assert not tags & (RUNNING - {"meta"})  # GEXF has a head of that name
        assert b"<!DOCTYPE" not in made.files[name]


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Chromium: apt-get install chromium")
def test_a_browser_runs_nothing_and_asks_for_nothing(made: Made, tmp_path: Path):
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]  # fmt: skip
    path = tmp_path / "hostile.html"
    path.write_text(made.html, encoding="utf-8")
    heard: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        page = browser.new_page()
        page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: heard.append(message.text))
        page.on("request", lambda request: heard.append(request.url))
        page.goto(path.as_uri())
        browser.close()
    assert [one for one in heard if not one.startswith(("data:", "file:"))] == []

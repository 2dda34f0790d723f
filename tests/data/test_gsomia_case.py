"""The bundled case keeps the rules it was written under: real people's words only as listed, forms that a reader can use."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from analysis.model import Case

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "data/cases/gsomia-2019"
SEED = ROOT.parent / "shared/seed/yonhap-2019-11-04-gsomia.txt"
TEXTS = sorted((CASE / "articles").glob("*.txt"))
PAGES = sorted((CASE / "articles").glob("*.html"))
FEEDS = sorted((CASE / "articles").glob("*.jsonl"))

DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z ]+), (?P<month>Aug|July|Oct|Nov|March)\.? (?P<day>\d{1,2}) \((?P<agency>[A-Z][\w ]+)\) (?:--|—) ",
    re.MULTILINE,
)
TIME_LINE = re.compile(r"^[A-Z]\w+ \d{2}:\d{2} (?P<date>[A-Z][a-z]+ \d{1,2}, \d{4})$", re.MULTILINE)
QUOTED = re.compile(r'"([^"\n]*)"|“([^”\n]*)”')


def page_text(page: str) -> str:
    """Return the words of an HTML page's article, without its markup."""
    article = page[page.index("<article>") : page.index("</article>")]
    return unescape(re.sub(r"<[^>]+>", "", article))


def feed_rows(path: Path) -> list[dict[str, str]]:
    """Return the articles of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def articles() -> Iterator[tuple[str, str]]:
    """Yield name and text of every article of the case, whatever its form."""
    for path in TEXTS:
        yield path.name, path.read_text(encoding="utf-8")
    for path in PAGES:
        yield path.name, page_text(path.read_text(encoding="utf-8"))
    for path in FEEDS:
        for row in feed_rows(path):
            yield row["id"], f"{row['headline']}\n\n{row['text']}"


ARTICLES = dict(articles())
each_article = pytest.mark.parametrize("name", list(ARTICLES))
each_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)


def table(name: str) -> dict[str, Any]:
    """Return a TOML file of the case."""
    return tomllib.loads((CASE / name).read_text(encoding="utf-8"))


def words(text: str) -> list[str]:
    """Return the words of a text in small letters, without punctuation."""
    return re.findall(r"[\w'’.-]*\w", text.lower().replace("’", "'"))


def holds(whole: str, part: str) -> bool:
    """Tell whether the words of ``part`` stand in ``whole`` one after the other."""
    return f" {' '.join(words(part))} " in f" {' '.join(words(whole))} "


def quoted(text: str) -> list[str]:
    """Return what stands between double quotation marks."""
    return [straight or curly for straight, curly in QUOTED.findall(text)]


def headlines() -> list[str]:
    """Return the headlines of the plain texts (a correction cites one between quotation marks)."""
    return [path.read_text(encoding="utf-8").split("\n\n")[1] for path in TEXTS]


def runs(text: str, *, length: int) -> set[tuple[str, ...]]:
    """Return all runs of so many words."""
    found = words(text)
    return {tuple(found[start : start + length]) for start in range(len(found) - length + 1)}


def test_there_are_sixteen_to_twenty_four_articles() -> None:
    assert 16 <= sum(1 for _ in articles()) <= 24
    assert len(ARTICLES) == sum(1 for _ in articles())


def test_the_case_file_has_the_fields_of_a_case_and_no_others() -> None:
    case = table("case.toml")
    own = {"corrections", "corpus", "select"}  # these have a file of their own, those are of a case that is a selection
    assert set(case) == {field.name for field in fields(Case)} - own
    assert case["name"] == CASE.name
    assert (CASE / case["articles"]).is_dir()


def test_the_period_of_the_case_holds_every_article() -> None:
    case = table("case.toml")
    days = [date.fromisoformat(path.name[:10]) for path in [*TEXTS, *PAGES]]
    days += [datetime.fromisoformat(row["published"]).date() for path in FEEDS for row in feed_rows(path)]
    assert case["first_day"] == min(days)
    assert case["last_day"] == max(days)


def test_every_actor_of_interest_appears_in_at_least_two_articles() -> None:
    for actor in table("case.toml")["actors_of_interest"]:
        wanted = ("U.S.", "United States") if actor == "United States" else (actor,)
        assert sum(any(form in text for form in wanted) for text in ARTICLES.values()) >= 2, actor


@each_article
def test_only_listed_words_stand_between_quotation_marks(name: str) -> None:
    allowed = [phrase["words"] for phrase in table("phrases.toml")["phrase"]] + headlines()
    strangers = [part for part in quoted(ARTICLES[name]) if not any(holds(phrase, part) for phrase in allowed)]
    assert not strangers


@each_article
def test_double_quotation_marks_come_in_pairs(name: str) -> None:
    for paragraph in ARTICLES[name].splitlines():
        assert paragraph.count('"') % 2 == 0
        assert paragraph.count("“") == paragraph.count("”")


@each_article
def test_who_said_a_quoted_phrase_is_named_in_the_article(name: str) -> None:
    text = ARTICLES[name]
    for phrase in table("phrases.toml")["phrase"]:
        if "speaker" in phrase and any(holds(phrase["words"], part) for part in quoted(text)):
            assert phrase["speaker"] in text, phrase["words"]


def test_every_listed_phrase_is_short_sourced_and_used() -> None:
    used = [part for text in ARTICLES.values() for part in quoted(text)]
    for phrase in table("phrases.toml")["phrase"]:
        assert len(words(phrase["words"])) <= 12
        assert phrase["publication"]
        assert any(holds(phrase["words"], part) for part in used), phrase["words"]


@each_text
def test_a_plain_text_has_its_dateline_and_time_line_on_the_day_of_its_name(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    day = date.fromisoformat(path.name[:10])
    dateline, time_line = DATELINE.search(text), TIME_LINE.search(text)
    assert dateline
    assert time_line
    assert day == datetime.strptime(time_line["date"], "%B %d, %Y").date()  # noqa: DTZ007 - a day has no zone
    assert int(dateline["day"]) == day.day
    assert day.strftime("%B").startswith(dateline["month"])


@each_text
def test_the_agency_of_the_dateline_is_the_publisher_in_the_file_name(path: Path) -> None:
    dateline = DATELINE.search(path.read_text(encoding="utf-8"))
    assert dateline
    assert path.name[11:].startswith(dateline["agency"].lower().replace(" ", "-"))


@each_text
def test_a_plain_text_has_furniture_before_its_headline_and_after_its_story(path: Path) -> None:
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    assert not blocks[0].endswith(".")
    assert not blocks[-1].endswith(".")


def test_ledes_differ_except_in_syndicated_copies() -> None:
    ledes = [DATELINE.split(text)[-1].splitlines()[0] for text in ARTICLES.values()]
    assert len(ledes) - len(set(ledes)) == 1


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_states_headline_day_author_and_publisher_as_json_ld(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block
    about = json.loads(block[1])
    assert about["@type"] == "NewsArticle"
    assert f"<h1>{about['headline']}</h1>" in page
    assert about["datePublished"][:10] == path.name[:10]
    assert about["author"]["name"] in page_text(page)
    assert path.name[11:].startswith(about["publisher"]["name"].lower().replace(" ", "-"))
    for furniture in ("<nav>", "<footer>", "cookie"):
        assert furniture in page


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.name)
def test_the_feed_has_the_keys_of_the_contract(path: Path) -> None:
    for row in feed_rows(path):
        assert set(row) == {"id", "headline", "published", "publisher", "byline", "url", "text"}
        assert DATELINE.match(row["text"])
        assert datetime.fromisoformat(row["published"]).utcoffset() is not None


def test_one_syndicated_copy_is_verbatim_and_one_lightly_edited() -> None:
    copies = {row["id"]: row["text"] for path in FEEDS for row in feed_rows(path)}
    original = (CASE / "articles/2019-08-22-harbour-wire-seoul-ends-pact.txt").read_text(encoding="utf-8")
    assert copies["pacific-courier-2019-08-22-seoul-ends-pact"] in original
    original = (CASE / "articles/2019-11-22-harbour-wire-seoul-suspends-notice.txt").read_text(encoding="utf-8")
    edited = copies["meridian-post-2019-11-22-seoul-suspends-notice"]
    kept = runs(edited, length=5) & runs(original, length=5)
    assert edited not in original
    assert 0.75 < len(kept) / len(runs(edited, length=5)) < 1


def test_two_publishers_give_different_days_for_the_delisting() -> None:
    assert "to take effect on Aug. 28" in ARTICLES["2019-08-02-harbour-wire-japan-delists-s-korea.txt"]
    assert "takes effect on Aug. 27" in ARTICLES["pacific-courier-2019-08-02-delisting"]
    assert [name for name, text in ARTICLES.items() if "Aug. 27" in text] == ["pacific-courier-2019-08-02-delisting"]


def test_the_correction_contradicts_the_article_it_corrects_and_names_it() -> None:
    wrong, notice = (
        ARTICLES[name]
        for name in ("2019-08-12-peninsula-desk-seoul-drops-japan.txt", "2019-08-13-peninsula-desk-correction.txt")
    )
    assert "take effect in October" in wrong
    assert "take effect in September, not in October" in notice
    assert wrong.split("\n\n")[1] in notice


def test_a_weekday_beside_a_date_is_that_dates_weekday() -> None:
    named = [
        (date(int(name_year), {"Aug": 8, "Nov": 11}[month], int(day)).strftime("%A"), weekday)
        for name, text in ARTICLES.items()
        for name_year in re.findall(r"20\d\d", name)[:1]
        for weekday, month, day in re.findall(r"(\w+day), (?:on )?(Aug|Nov)\. (\d+)\b", text)
    ]
    assert named
    assert all(right == given for right, given in named)


def test_every_file_of_the_case_is_described_in_the_readme() -> None:
    readme = (ROOT / "data/README.md").read_text(encoding="utf-8")
    for path in sorted(path for path in CASE.rglob("*") if path.is_file()):
        assert path.name in readme, path.name


def test_file_names_sort_in_order_of_the_days_they_start_with() -> None:
    days = [date.fromisoformat(path.name[:10]) for path in sorted([*TEXTS, *PAGES])]
    assert all(earlier <= later for earlier, later in pairwise(days))
    assert all(re.fullmatch(r"[a-z0-9-]+\.(txt|html|jsonl)", path.name) for path in [*TEXTS, *PAGES, *FEEDS])


@pytest.mark.skipif(not SEED.exists(), reason="the seed article is not beside this checkout")
@each_article
def test_no_sentence_is_taken_from_the_seed_article(name: str) -> None:
    names = (
        "assistant secretary of state for East Asian and Pacific affairs",
        "assistant secretary of state for Korea and Japan",
        "charge d'affaires ad interim at the U.S. Embassy in Japan",
        "professor of international politics at Inha University",
        "General Security of Military Information Agreement",
        *(phrase["words"] for phrase in table("phrases.toml")["phrase"]),
    )
    texts = [ARTICLES[name], SEED.read_text(encoding="utf-8")]
    for known in names:
        texts = [text.replace(known, f"<{index}>") for index, text in enumerate(texts)]
    assert not runs(texts[0], length=8) & runs(texts[1], length=8)

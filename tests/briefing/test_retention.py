"""What stays on a shelf, and that the archive follows."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree

from analysis.briefing.entries import Keep, only, read_entries
from analysis.briefing.index import write_index
from analysis.briefing.manifest import Manifest, hashes, write_manifest
from analysis.briefing.publish import building, publish
from analysis.briefing.retention import clear_old
from analysis.briefing.shelf import manifest_of
from analysis.errors import ParameterError

NOW = datetime(2031, 10, 30, 6, tzinfo=UTC)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Nine editions, one every second day until today; the fourth has the bytes of the third."""
    shelf = tmp_path / "reports" / "bridge"
    for number in range(1, 10):
        with building(shelf) as build:
            (build / "page.html").write_text(f"page {3 if number == 4 else number}", encoding="utf-8")
            told = 3 if number == 4 else number
            case, notebook = {"name": "bridge"}, {"name": "briefing.ipynb"}
            manifest = Manifest("bridge", told, case, notebook, {}, {}, {}, "", files=hashes(build))
            write_manifest(manifest, build)
            publish(build, shelf, edition=number)
        at = (NOW - timedelta(days=2 * (9 - number))).timestamp()
        os.utime(shelf / f"edition-{number}", (at, at), follow_symlinks=False)
    return shelf


def numbers(shelf: Path) -> list[int]:
    return sorted(int(path.name.removeprefix("edition-")) for path in shelf.glob("edition-*"))


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        (Keep(), [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (Keep(editions=2), [1, 8, 9]),
        (Keep(editions=1, pinned=frozenset({4, 77})), [1, 4, 9]),
        (Keep(editions=20), [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (Keep(days=5), [1, 7, 8, 9]),
        (Keep(days=5, pinned=frozenset({2})), [1, 2, 7, 8, 9]),
    ],
)
def test_the_newest_stay_and_the_first_and_the_pinned_ones_always(keep: Keep, kept: list[int], shelf: Path):
    gone = clear_old(shelf, keep, now=NOW)
    assert numbers(shelf) == kept
    assert sorted(gone + kept) == list(range(1, 10))
    assert all((shelf / f"edition-{number}" / "page.html").exists() for number in kept)
    assert (shelf / "latest").resolve() == (shelf / "edition-9").resolve()
    assert {path.resolve() for path in shelf.glob(".builds/*")} == {path.resolve() for path in shelf.glob("edition-*")}


def test_the_manifest_of_one_that_goes_stays_for_the_one_after_it(shelf: Path):
    before = manifest_of(shelf, 7).read_bytes()
    clear_old(shelf, Keep(editions=2), now=NOW)
    assert not (shelf / "edition-7").exists()
    assert manifest_of(shelf, 7).read_bytes() == before
    assert manifest_of(shelf, 8) == shelf / "edition-8" / "manifest.json"


def test_the_last_edition_stays_however_old_and_nothing_goes_where_the_clock_went_back(shelf: Path):
    assert clear_old(shelf, Keep(days=5), now=NOW - timedelta(days=400)) == []
    clear_old(shelf, Keep(days=5), now=NOW + timedelta(days=400))
    assert numbers(shelf) == [1, 9]


def test_a_build_that_a_killed_run_left_goes_when_it_is_a_day_old(shelf: Path):
    build = shelf / ".builds" / "0123456789ab"
    build.mkdir()
    now = datetime.now(UTC)
    clear_old(shelf, Keep(editions=9), now=now)
    assert build.exists()
    clear_old(shelf, Keep(editions=9), now=now + timedelta(days=2))
    assert not build.exists()
    assert numbers(shelf) == list(range(1, 10))


def test_page_and_feed_of_the_archive_follow(shelf: Path):
    clear_old(shelf, Keep(editions=1), now=NOW)
    write_index(shelf.parent)
    page = (shelf.parent / "index.html").read_text(encoding="utf-8")
    assert ("edition-9" in page, "edition-5" in page) == (True, False)
    entries = etree.parse(shelf.parent / "feed.atom").findall("{*}entry")
    assert [one.findtext("{*}id") for one in entries] == ["urn:onrecord:bridge:9", "urn:onrecord:bridge:1"]


def entries(tmp_path: Path, text: str):
    (tmp_path / "briefings.toml").write_text(text, encoding="utf-8")
    return read_entries(tmp_path / "briefings.toml", reports=tmp_path)


def test_an_entry_says_when_it_is_made_and_what_is_kept_or_leaves_it_to_the_file(tmp_path: Path):
    first, second, third = entries(
        tmp_path,
        'schedule = "weekdays 06:00"\nzone = "Asia/Seoul"\nkeep = 30\n'
        '[[briefing]]\nname = "a"\ncase = "a"\n'
        '[[briefing]]\nname = "b"\ncase = "b"\nkeep = "90 days"\npinned = [4]\nzone = "UTC"\nsend_when = "material"\n'
        '[[briefing]]\nname = "c"\ncase = "c"\nschedule = "sun 18:00"\nkeep = "3 editions"\n',
    )
    assert (str(first.when), first.keep, first.deliver) == ("weekdays 06:00 Asia/Seoul", Keep(editions=30), None)
    assert (str(second.when), second.keep) == ("weekdays 06:00 UTC", Keep(days=90, pinned=frozenset({4})))
    assert second.deliver == {"send_when": "material"}
    assert (str(third.when), third.keep) == ("sun 18:00 Asia/Seoul", Keep(editions=3))
    assert [one.name for one in only([first, second, third], ("c", "a"), where=tmp_path)] == ["a", "c"]
    with pytest.raises(ParameterError, match="no briefing named 'd'"):
        only([first], ("d",), where=tmp_path)


@pytest.mark.parametrize(
    "line", ["keep = 0", "keep = true", 'keep = "for ever"', 'keep = "30 weeks"', 'schedule = "soon"', 'zone = "X"']
)
def test_what_cannot_be_is_refused_with_its_key(line: str, tmp_path: Path):
    with pytest.raises(ParameterError, match=f"`{line.split(maxsplit=1)[0]}"):
        entries(tmp_path, f'{line}\n[[briefing]]\nname = "a"\ncase = "a"\n')


def test_the_hashes_of_what_stays_are_those_it_was_published_with(shelf: Path):
    before = hashes(shelf / "edition-3")
    clear_old(shelf, Keep(editions=1, pinned=frozenset({3})), now=NOW)
    assert hashes(shelf / "edition-3") == before

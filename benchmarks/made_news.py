"""Made-up news, any number of articles and no two alike: sentences of a grammar of our own, for measuring growth.

An affair is sixty articles of some 74 words within six weeks: people, bodies and a place of its own, and now and then one of
the figures whom all affairs share. Every article says who said what on which day, in one's own words and in others', what was
done and what is to come. The affairs begin on any day of three years. Article number n is the same in every run.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

AFFAIR = 60  # articles
FIRST_DAY, DAYS, LENGTH = date(2022, 1, 1), 3 * 365, 42
PUBLISHERS = [f"{one} {other}" for one in ("Verani", "Harbor", "Upland", "Corran") for other in ("Gazette", "Courier", "Wire")]
GRAMMAR = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Affair:
    """What the articles of an affair have in common."""

    start: date
    place: str
    thing: str
    people: tuple[str, ...]
    roles: tuple[str, ...]
    bodies: tuple[str, ...]


def articles(start: int, end: int) -> Iterator[dict[str, str]]:
    """Yield the articles from one number to another, as lines of JSON have them."""
    for number in range(start, end):
        yield article(number)


def article(number: int) -> dict[str, str]:
    """Return the article of that number."""
    chance = Random(number)  # noqa: S311  invented articles
    affair = affair_of(number // AFFAIR)
    day = affair.start + timedelta(days=number % AFFAIR * LENGTH // AFFAIR)
    words = _words(affair, day, chance)
    parts = (chance.choice(GRAMMAR[kind]) for kind in ("ledes", "speech", "past", "future"))
    told = " ".join(_filled(part, words, chance) for part in parts)
    headline = f"{affair.people[0]} and the {affair.thing} of {affair.place}, report {number}"
    return {
        "id": f"made-up-{number}",
        "headline": headline,
        "text": told,
        "published": day.isoformat(),
        "publisher": chance.choice(PUBLISHERS),
    }


def affair_of(number: int) -> Affair:
    """Return the affair of that number."""
    chance = Random(-1 - number)  # noqa: S311  invented articles
    place = surname(chance) + chance.choice(GRAMMAR["towns"])
    return Affair(
        start=FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
        place=place,
        thing=chance.choice(GRAMMAR["things"]),
        people=tuple(person(chance) for _ in range(4)),
        roles=tuple(chance.sample(GRAMMAR["roles"], 4)),
        bodies=tuple(f"{place} {one}" for one in chance.sample(GRAMMAR["bodies"], 4)),
    )


def person(chance: Random) -> str:
    """Return a person's name."""
    return f"{chance.choice(GRAMMAR['given'])} {surname(chance)}"


def surname(chance: Random) -> str:
    """Return one of some forty thousand surnames."""
    return (
        chance.choice(GRAMMAR["onsets"])
        + chance.choice(GRAMMAR["middles"])
        + chance.choice(GRAMMAR["links"])
        + chance.choice(GRAMMAR["endings"])
    )


FIGURES = [person(Random(f"figure {number}")) for number in range(40)]  # noqa: S311  invented people


def _words(affair: Affair, day: date, chance: Random) -> dict[str, str]:
    one, other = chance.sample(range(4), 2)
    past, coming = day - timedelta(days=chance.randint(3, 60)), day + timedelta(days=chance.randint(3, 40))
    return {
        "full": affair.people[one],
        "last": affair.people[one].split()[1],
        "role": affair.roles[one],
        "body": affair.bodies[one],
        "full2": affair.people[other],
        "last2": affair.people[other].split()[1],
        "role2": affair.roles[other],
        "body2": affair.bodies[other],
        "figure": chance.choice(FIGURES),
        "place": affair.place,
        "thing": affair.thing,
        "weekday": f"{day:%A}",
        "past": f"{past:%B} {past.day}",
        "coming": f"{coming:%B} {coming.day}",
        "month": f"{past:%B %Y}",
    }


def _filled(part: str, words: dict[str, str], chance: Random) -> str:
    """Fill in a sentence, numbers and what is said anew in each."""
    said, also = chance.sample(GRAMMAR["clauses"], 2)
    numbers = {"number": str(chance.randint(3, 900)), "money": f"{chance.randint(2, 900)} million crowns"}
    known = {**words, **numbers}
    clauses = {"clause": said.format(**known), "clause2": also.format(**known), "inner": also.format(**known).lower()}
    return part.format(**known, **clauses)

"""Made-up news, any number of articles and no two alike: sentences of a grammar of our own, for measuring growth.

An affair is some sixty articles of 60 to 80 words within six weeks: people, bodies and a place of its own, and now and then one
of the figures whom all affairs share. Every article says who said what on which day, in one's own words and in others', what was
done and what is to come. The affairs begin on any day of three years. Article number n is the same in every run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

AFFAIR = 60  # articles
FIRST_DAY, DAYS, LENGTH = date(2022, 1, 1), 3 * 365, 42
PUBLISHERS = [f"{one} {other}" for one in ("Verani", "Harbor", "Upland", "Corran") for other in ("Gazette", "Courier", "Wire")]
GIVEN = (
    "Anna Peter Laura Daniel Maria Thomas Helen Robert Julia Martin Sarah David Clara Simon Alice Victor Emma Paul Nina Oscar "
    "Ruth James Irene Henry Diana Frank Vera Stephen Monica George"
).split()
ONSETS = "B Br C D Dr F G H K Kr L M N P R S St T Tr V W Z".split()
MIDDLES = "a e i o u ai ea or an el".split()
LINKS = "l r n m d v st nd rt lk".split()
ENDINGS = "er ov en ini as man ell is ard ova ey ic on ström sen".split()
TOWNS = "ton burg field haven mouth stead wick ford".split()
ROLES = ["minister", "spokeswoman", "director", "chairman", "secretary", "chief executive"]
BODIES = ["Ministry", "Port Authority", "Water Board", "Court", "Police", "Workers Union", "Railways", "Trade Council", "University"]
THINGS = ["bridge", "ferry", "dam", "railway", "harbor", "refinery", "water accord", "budget", "strike", "inquiry", "power plant"]
CLAUSES = [
    "We will not sign anything before the {thing} is safe",
    "The {number} families of {place} deserve an answer",
    "Nobody told us that {money} had been spent on the {thing}",
    "This {thing} was a mistake from the first day",
    "We have lost {number} jobs and we want to know why",
    "They had {number} months to repair the {thing}, and they did nothing",
    "Our engineers warned {body} about it {number} times",
    "I am ready to meet {last2} at any time in {place}",
    "There is no money left for another {thing}",
    "People in {place} are tired of waiting",
]
LEDES = [
    "{full}, the {role} of the {body}, said on {weekday} that the {thing} in {place} would be closed for {number} weeks.",
    "The {body} suspended work on the {thing} in {place} on {weekday} after {number} people complained, {full}, its {role}, said.",
    "Thousands of people marched through {place} on {weekday} against the {thing}, and {full} of the {body} promised a review.",
    "The {body} agreed on {weekday} to pay {money} for the {thing} near {place}, its {role}, {full}, announced.",
    "{full} resigned on {weekday} as {role} of the {body} over the {thing} in {place}.",
]
SPEECH = [
    '"{clause}," {last} told reporters in {place}. "{clause2}."',
    '"{clause}," {last} said. {full2}, the {role2} of the {body2}, denied that {money} was missing.',
    '{full2} of the {body2} said: "{clause}." {last} called this a lie and said that "{inner}".',
    "{last} warned that the {body2} had ignored {number} letters. {full2} rejected the charge on {weekday}.",
]
PAST = [
    "On {past}, the {body2} had sent {number} inspectors to {place}.",
    "The {thing} was damaged in a storm on {past}, which killed {number} people.",
    "In {month}, a court in {place} fined the {body} {money}.",
    "The dispute began on {past} when {full2} published a report on the {thing}.",
]
FUTURE = [
    "Talks between the {body} and the {body2} will resume on {coming}.",
    "{figure} is to visit {place} on {coming}.",
    "The {body2} plans to vote on the {thing} on {coming}.",
    "{figure} urged both sides on {weekday} to reach an agreement by {coming}.",
]


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
    parts = [chance.choice(LEDES), chance.choice(SPEECH), chance.choice(PAST), chance.choice(FUTURE)]
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
    place = surname(chance) + chance.choice(TOWNS)
    return Affair(
        start=FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
        place=place,
        thing=chance.choice(THINGS),
        people=tuple(person(chance) for _ in range(4)),
        roles=tuple(chance.sample(ROLES, 4)),
        bodies=tuple(f"{place} {one}" for one in chance.sample(BODIES, 4)),
    )


def person(chance: Random) -> str:
    """Return a person's name."""
    return f"{chance.choice(GIVEN)} {surname(chance)}"


def surname(chance: Random) -> str:
    """Return one of some forty thousand surnames."""
    return chance.choice(ONSETS) + chance.choice(MIDDLES) + chance.choice(LINKS) + chance.choice(ENDINGS)


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
    said, also = chance.sample(CLAUSES, 2)
    numbers = {"number": str(chance.randint(3, 900)), "money": f"{chance.randint(2, 900)} million crowns"}
    known = {**words, **numbers}
    clauses = {"clause": said.format(**known), "clause2": also.format(**known), "inner": also.format(**known).lower()}
    return part.format(**known, **clauses)

"""One actor: what stands out, the roles that articles give them, what others do with them, and what is not told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.measures import gaps, highlights, speech
from analysis.measures.one_actor import Profile
from analysis.measures.roles import role_spans
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement
from analysis.views.look.words import first_words, plain, printed
from analysis.views.look.writing import moment
from analysis.views.sections import gap_list
from analysis.views.sections.actors_table import country_names
from analysis.views.sections.highlights import sentence
from analysis.views.sections.lead_list import lines_of, reported

_TOLD = ("latest event", "next due", "most carried")  # findings that stay true of one actor's part of the coverage
_MOST_WORDS = 40
_HELD = "at the time of the report"
_VERBS = {
    "meets": "meets", "urges": "urges", "criticizes": "criticizes", "agrees": "agrees with", "supports": "supports",
    "sanctions": "sanctions",
}  # fmt: skip


def actor_highlights(profile: Profile) -> Markup:
    """Return two to five sentences on the actor, each ending in its evidence."""
    return render("highlights", lines=lines_of(highlight_statements(profile)))


def highlight_statements(profile: Profile) -> list[Statement]:
    """Return what page one says of the actor."""
    facts = [fact for fact in highlights(profile.own) if fact.kind in _TOLD]
    lines = [*_first_lines(profile), *((sentence(fact), fact.evidence) for fact in facts)]
    return [Statement("highlights", line, tuple(numbers)) for line, numbers in lines]


def role_statements(profile: Profile) -> list[Statement]:
    """Return how long each role is reported, then each report of one, with its day and whether it was held then."""
    each = [
        Statement("roles", f"{_day(row.day)}: “{printed(row.role)}” ({plain(row.state) or _HELD})", (int(row.evidence),))
        for row in rows_of(profile.roles)
    ]
    return [*role_span_statements(profile), *each]


def role_span_statements(profile: Profile) -> list[Statement]:
    """Return the roles that are reported more than once, or not as held, over time."""
    numbers = profile.roles["evidence"].to_dict()
    told = []
    for row in rows_of(role_spans(profile.roles)):
        if len(row.reports) > 1 or row.state:
            evidence = tuple(dict.fromkeys(int(numbers[label]) for label in row.reports))
            told.append(Statement("roles", f"“{printed(row.role)}”: {_over_time(row)}", evidence))
    return told


def _over_time(row: Any) -> str:
    """Say from when to when a role is reported as held, and since when as something else."""
    state = f"{row.state} since {_day(row.since)}" if row.state else ""
    if row.first_day is None:
        return f"reported as {state}"
    days = _day(row.first_day) if row.first_day == row.last_day else f"{_day(row.first_day)} to {_day(row.last_day)}"
    return f"reported as held {days}{f', as {state}' if state else ''}"


def relation_statements(profile: Profile) -> list[Statement]:
    """Return what the actor does to others, and they to the actor, each in the article's words."""
    return [
        Statement(
            "relations", f"{_relation(row)}: {_quoted(row.words)} ({reported(row.publisher, row.day)})", (int(row.evidence),)
        )
        for row in rows_of(profile.relations)
    ]


def role_table(profile: Profile) -> Markup:
    """Return the roles as dated statements, with the names that the articles use; a sentence where there is none."""
    roles = [(row, evidence_marks([row.evidence])) for row in rows_of(profile.roles)]
    titles = len({plain(row.role).casefold() for row, _ in roles})
    known = {"name": profile.name, "aliases": [plain(alias) for alias in profile.aliases]}
    return render(
        "role_table",
        roles=roles,
        spans=lines_of(role_span_statements(profile)),
        titles=titles,
        counted=counted,
        day=_day,
        held=_HELD,
        countries=country_names(profile.own.actors),
        **known,
    )


def relation_list(profile: Profile) -> Markup:
    """Return what clauses say that the actor does to others, and others to the actor, each with its words."""
    lines = lines_of(relation_statements(profile))
    return render("relation_list", lines=lines, stated=profile.stated, name=profile.name, counted=counted)


def actor_gaps(profile: Profile) -> Markup:
    """Return what the articles do not tell of the actor."""
    lines = lines_of(actor_gap_statements(profile))
    return render("actor_gaps", lines=lines, name=profile.name, counted=counted, articles=len(profile.own.articles))


def actor_gap_statements(profile: Profile) -> list[Statement]:
    """Return what the articles do not tell of the actor."""
    return [Statement("gaps", text) for text in _gaps(profile)]


def _gaps(profile: Profile) -> Iterator[str]:
    found, spoken = gaps(profile.own), len(speech(profile.own))
    named = f"Mentioned {counted(profile.mentions, 'time')} in {counted(profile.mentioned_in, 'article')}"
    yield f"{named}, quoted {counted(spoken, 'time')}{'' if spoken else ': the articles give none of their words'}."
    if profile.roles.empty:
        yield "No role is stated."
    yield from gap_list.of_events(found, none="No dated event names them.")
    yield from gap_list.undated(found)
    yield "What pronouns and titles stand for is read with caution: where the software is unsure, it counts nobody."


def _first_lines(profile: Profile) -> Iterator[tuple[str, tuple[int, ...]]]:
    name, spoken = first_words(plain(profile.name), most=6), speech(profile.own)
    quoted = tuple(int(number) for number in profile.own.shown["evidence"].drop_duplicates()[:3])
    if len(spoken):
        reports = f"{counted(spoken['article'].nunique(), 'article')}, {counted(spoken['publisher'].nunique(), 'publisher')}"
        yield f"{name} is quoted {counted(len(spoken), 'time')}, in {reports}.", quoted
    if len(profile.roles):
        last = list(rows_of(profile.roles))[-1]
        on = f", {_day(last.day)}" if last.day else ""
        state = f", {last.state}" if isinstance(last.state, str) else ""
        yield f"Role as reported last{on}: “{first_words(last.role, most=12)}”{state}.", (int(last.evidence),)


def _relation(row: Any) -> str:
    status = "" if row.status in ("past", "ongoing") else f" ({row.status})"
    return f"{plain(row.actor_name)} {_VERBS.get(row.kind, row.kind)} {plain(row.target_name)}{status}"


def _quoted(words: str) -> str:
    """Return words in marks; words with marks of their own keep those."""
    line = first_words(words, most=_MOST_WORDS)
    return line if "“" in line or "”" in line else f"“{line}”"


def _day(day: Any) -> str:
    return moment(day.isoformat()) if day else "not dated"

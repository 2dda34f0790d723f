"""One actor: what stands out, the roles that articles give them, what others do with them, and what is not told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from analysis.measures import gaps, speech
from analysis.measures.one_actor import Profile
from analysis.measures.roles import role_spans
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.look.words import clause, first_words, plain, printed
from analysis.views.look.writing import moment
from analysis.views.sections import gap_list
from analysis.views.sections.actors_table import country_names
from analysis.views.sections.due_list import due_statements
from analysis.views.sections.lead_list import event_statement, lines_of, reported
from analysis.views.sections.quote_list import quote_list

_HELD = "at the time of the report"
MOST_MARKS = 4
MOST_SAID, MOST_HEARD = 6, 5  # quotes on the page, of the actor's and of others'
MOST_ROLES = 6  # wordings on the page, the rest in the data


def actor_highlights(profile: Profile) -> Markup:
    """Return what the actor did, in whole sentences, and what can be counted of them, each line ending in its evidence."""
    return render("highlights", lines=lines_of(highlight_statements(profile)))


def highlight_statements(profile: Profile) -> list[Statement]:
    """Return what page one says of the actor."""
    numbers = numbers_of(profile.own)
    did = [replace(event_statement(row, numbers), section="highlights") for row in profile.did]
    return [*did, *(Statement("highlights", line, tuple(marks)) for line, marks in _first_lines(profile))]


@dataclass(frozen=True, slots=True)
class _Role:
    """One wording of a role for as long as articles repeat it: from which day to which, whose it is, who reports it where."""

    days: str
    role: str
    whose: str
    held: str
    publishers: list[str]
    evidence: tuple[int, ...]


def role_statements(profile: Profile) -> list[Statement]:
    """Return how long each role is reported that is reported more than once, then those reported once; the first of them."""
    return _role_statements(profile)[:MOST_ROLES]


def _role_statements(profile: Profile) -> list[Statement]:
    spans = role_span_statements(profile)
    told = {_bare(row.role) for row in rows_of(role_spans(profile.roles)) if len(row.reports) > 1 or row.state}
    once = [one for one in _roles(profile) if _bare(one.role) not in told]
    return [*spans, *(Statement("roles", f"{one.days}: “{one.role}” ({one.held})", one.evidence) for one in once)]


def _bare(role: object) -> str:
    return printed(role).casefold()


def _roles(profile: Profile) -> list[_Role]:
    """Join the reports that follow each other and word a role alike."""
    countries = country_names(profile.own.actors)
    runs: list[list[Any]] = []
    for row in rows_of(profile.roles):
        if runs and _wording(runs[-1][-1]) == _wording(row):
            runs[-1].append(row)
        else:
            runs.append([row])
    return [_role(run, countries) for run in runs]


def _wording(row: Any) -> tuple[str, str]:
    return plain(row.role).casefold(), plain(row.state)


def _role(run: list[Any], countries: dict[str, str]) -> _Role:
    first = run[0]
    whose = next((plain(row.organization) for row in run if plain(row.organization)), "")
    country = next((countries.get(row.country, row.country) for row in run if plain(row.country)), "")
    publishers = sorted({plain(row.publisher) or "publisher not stated" for row in run})
    marks = tuple(dict.fromkeys(int(row.evidence) for row in run))[:MOST_MARKS]
    days = " – ".join(dict.fromkeys((_day(first.day), _day(run[-1].day))))
    return _Role(days, printed(first.role), whose or plain(country), plain(first.state) or _HELD, publishers, marks)


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
    """Return the sentences that say what the actor does to others, and others to the actor, each once."""
    own = profile.own.sentences
    words = dict(zip(zip(own["article"], own["start"], strict=True), own["words"], strict=True))
    told: dict[int, str] = {}
    for row in rows_of(profile.relations):
        sentence = words.get((row.article, row.sentence_start), row.words)
        told.setdefault(int(row.evidence), f"{clause(' '.join(sentence.split()))} ({reported(row.publisher, row.day)})")
    return [Statement("relations", text, (number,)) for number, text in told.items()]


def role_list(profile: Profile) -> Markup:
    """Return the roles in which articles show the actor, with the names that they use; a sentence where there is none."""
    known = {"name": profile.name, "aliases": [plain(alias) for alias in profile.aliases]}
    roles = lines_of(role_statements(profile))
    rest = len(_role_statements(profile)) - len(roles)
    return render("role_list", roles=roles, rest=rest, reports=len(profile.roles), counted=counted, **known)


def actor_due(profile: Profile) -> Markup:
    """Return all open plans that tell of the actor."""
    nothing = "No open plan with a time of its own that tells of this actor was found in the articles."
    return render("told_list", name="due", lines=lines_of(due_statements(profile.own)), nothing=nothing)


def own_words(profile: Profile) -> Markup:
    """Return what the actor said, the most carried first."""
    return quote_list(profile.own, most=MOST_SAID, told="that the articles carry of this actor")


def words_of_others(profile: Profile) -> Markup:
    """Return what others say of the actor, the most carried first."""
    return quote_list(profile.about, most=MOST_HEARD, told="that speak of this actor", brief=True)


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
    if profile.own.whole.empty:
        yield "No dated event names them."
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


def _day(day: Any) -> str:
    return moment(day.isoformat()) if day else "not dated"

"""Link people named by one word, article by article: to the bearer of that family name whom the article shows, or to nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from analysis.corpus.linking.decision import Decision, decide
from analysis.corpus.linking.grounds import Grounds, weigh
from analysis.corpus.linking.names import family_name, generation
from analysis.corpus.linking.reports import Figure, Report, figure_of
from analysis.corpus.linking.spelling import Likeness, name_words, words
from analysis.corpus.linking.standing import foremost
from analysis.model import content_id

_MOST_BEARERS = 12
_CLEARLY_MORE = 2
_SHOWN = 3


def families(people: Iterable[Figure], links: Mapping[str, str]) -> dict[str, list[Figure]]:
    """Index full names by family name; figures that are one (``links``) count once, with all that is said of them."""
    together: dict[str, list[Report]] = defaultdict(list)
    for figure in people:
        together[links.get(figure.id, figure.id)] += figure.reports
    index: dict[str, list[Figure]] = defaultdict(list)
    for identifier, reports in sorted(together.items()):
        figure = figure_of(identifier, reports)
        for name in dict.fromkeys(family_name(one, figure.country) for one in sorted(figure.names)):
            index[name].append(figure)
    return index


def link_surname(figure: Figure, bearers: Mapping[str, list[Figure]]) -> tuple[dict[str, str], list[Decision]]:
    """Return which article means whom (article → id), and what is doubtful.

    Where several may be meant, or one in a name that many bear, an article that does not show whom has an id of its own.
    """
    family = "".join(name_words(figure.name))
    known = bearers.get(family, [])[:_MOST_BEARERS]
    crowded = len(known) > 1 or family in words("common")
    meant: dict[str, str] = {}
    doubts: dict[str, Decision] = {}
    for report in figure.reports:
        alone = figure_of(_own_id(figure, report) if crowded else figure.id, [report])
        target, doubtful = _bearer(alone, known, crowded=crowded)
        doubts.update((f"{one.one.id} {one.other.id}", one) for one in doubtful)
        if (identifier := target or alone.id) != figure.id:
            meant[report.article] = identifier
    return meant, list(doubts.values())


def _bearer(alone: Figure, known: list[Figure], *, crowded: bool) -> tuple[str | None, list[Decision]]:
    """Choose who is meant by the name in one article: the only one that fits, or the one that fits clearly best."""
    weighed = [(weigh(alone, one), one) for one in known]
    fits = sorted(((grounds, one) for grounds, one in weighed if not _is_other(grounds, alone, one)), key=_best_first)
    if not fits:
        return None, []
    best, one = fits[0]
    runner_up = fits[1][0].weight if len(fits) > 1 else 0
    if not crowded or (best.weight > 0 and (len(fits) == 1 or best.weight >= runner_up + _CLEARLY_MORE)):
        return one.id, []
    first = foremost([other for _, other in fits]) if len(fits) > 1 else None
    if first and any(other is first and grounds.weight > 0 for grounds, other in fits):
        return first.id, []
    unless = "several have this family name" if len(fits) > 1 else "a family name that many have"
    return None, [
        decide(alone, other, same=False, likeness=Likeness.SHORTENED, grounds=grounds, unless=unless)
        for grounds, other in fits[:_SHOWN]
    ]


def _is_other(grounds: Grounds, alone: Figure, one: Figure) -> bool:
    """Tell whether a bearer is not meant: of another country, or the son whom this very article calls "Jr."."""
    if generation(one.name) and alone.articles & one.articles:
        return True
    return any(reason.startswith("different") for reason in grounds.reasons_against)


def _best_first(fit: tuple[Grounds, Figure]) -> tuple[int, str]:
    return -fit[0].weight, fit[1].id


def _own_id(figure: Figure, report: Report) -> str:
    return f"{figure.id}-{content_id(report.article)[:6]}"

"""What speaks for two figures being one, and what against: roles, countries, the company that they are named in."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.corpus.linking.reports import Figure
from analysis.corpus.linking.spelling import words

_MUCH_COMPANY = 2
_MANY_PLACES = 3
_PLAIN_OFFICES = frozenset(
    ("president", "minister", "spokesman", "spokeswoman", "chairman", "leader", "official", "ceo", "director")
)


@dataclass(frozen=True, slots=True)
class Grounds:
    """Reasons in words that stand for themselves; ``weight`` is how much those for it come to, 0 to about 6."""

    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    weight: int
    one_country: bool

    @property
    def clash(self) -> bool:
        """Tell whether anything speaks against it."""
        return bool(self.reasons_against)


def weigh(one: Figure, other: Figure) -> Grounds:
    """Weigh what the articles say of two figures besides their names."""
    offices = sorted((one.offices & other.offices) - _PLAIN_OFFICES)
    organizations = sorted(one.organizations & other.organizations)
    countries = sorted(set(one.countries) & set(other.countries))
    shared = one.company & other.company
    places = sorted(actor for actor in shared if actor.startswith("place:"))
    company = sorted(actor for actor in shared if not actor.startswith(("country:", "place:", "group:")))
    company = [actor for actor in company if actor not in (one.id, other.id)]
    reasons = {
        "same role": offices,
        "same organization": organizations,
        "same country": countries,
        "named with the same actors": [actor.partition(":")[2] for actor in company],
        "named with the same places": [actor.partition(":")[2] for actor in places if len(places) >= _MANY_PLACES],
    }
    weight = 2 * bool(offices) + 2 * bool(organizations) + bool(countries) + min(len(company), _MUCH_COMPANY)
    weight += len(places) >= _MANY_PLACES
    told = tuple(f"{reason}: {', '.join(some[:3])}" for reason, some in reasons.items() if some)
    return Grounds(told, tuple(_against(one, other)), weight, bool(countries))


def _against(one: Figure, other: Figure) -> list[str]:
    reasons = []
    if one.countries and other.countries and not set(one.countries) & set(other.countries):
        reasons.append(f"different countries: {', '.join(sorted(one.countries))} and {', '.join(sorted(other.countries))}")
    if both := one.articles & other.articles:
        reasons.append(f"told apart in {len(both)} article{'s' if len(both) > 1 else ''}")
    return reasons


def another_script(*figures: Figure) -> bool:
    """Tell whether one of them is of a country whose names reach English from another script, in several spellings."""
    return any(figure.country in words("other_scripts") for figure in figures)

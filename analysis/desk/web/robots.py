"""robots.txt, as RFC 9309 has it: what a host lets robots ask for, and how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urljoin

from protego import Protego

from analysis.desk.web.ask import AGENT, ROBOTS, Web, origin, shown
from analysis.errors import SourceError

_MOST_BYTES = 500_000  # RFC 9309 asks for as much at least
_ALL = Protego.parse("")


@dataclass
class Robots:
    """The rules of the hosts that a source has led to, each asked for once."""

    web: Web
    _rules: dict[str, Protego | SourceError] = field(default_factory=dict)

    def allowed(self, url: str) -> float | None:
        """Return how many seconds to wait before a request to an address, None where it must not be made.

        Raises SourceError where the host fails to say: nothing may be asked of it then.
        """
        home = origin(url)
        if home not in self._rules:
            self._rules[home] = self._asked(url)
        rules = self._rules[home]
        if isinstance(rules, SourceError):
            raise rules
        return float(rules.crawl_delay(AGENT) or 0) if rules.can_fetch(url, AGENT) else None

    def _asked(self, url: str) -> Protego | SourceError:
        """Return a host's rules; all is allowed where there are none."""
        try:
            answer = self.web.get(urljoin(url, ROBOTS))
        except SourceError as error:
            return error
        if answer.status >= 500 or answer.status == 429:
            what = f"its robots.txt cannot be had (status {answer.status}), so nothing else is asked"
            return SourceError(what, where=shown(answer.url), remedy="it is tried again next time")
        return Protego.parse(answer.body[:_MOST_BYTES].decode("utf-8", "replace")) if answer.status == 200 else _ALL

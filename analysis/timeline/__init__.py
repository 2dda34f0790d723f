"""Find when things happened: time expressions as TIMEX3 and the events tied to them."""

from analysis.timeline.assumed import find_assumed
from analysis.timeline.events import find_events
from analysis.timeline.timexes import find_timexes
from analysis.timeline.wording import wording_of

__all__ = ["find_assumed", "find_events", "find_timexes", "wording_of"]

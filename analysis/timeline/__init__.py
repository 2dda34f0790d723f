"""Find when things happened: time expressions as TIMEX3 and the events tied to them."""

from analysis.timeline.events.assumed import find_assumed
from analysis.timeline.events.find_events import find_events
from analysis.timeline.events.rules import EventRule
from analysis.timeline.events.wording import wording_of
from analysis.timeline.times.timexes import find_timexes

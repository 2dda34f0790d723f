"""One timeline over many articles: events merged, dated, ranked, with what became of plans, as of any day."""

from analysis.measures.editions.known import CHANGES, known_as_of, timeline_changes
from analysis.measures.editions.plain import PLAIN, plain_timeline
from analysis.measures.timeline.merge import COLUMNS, merge_events
from analysis.measures.timeline.window import window

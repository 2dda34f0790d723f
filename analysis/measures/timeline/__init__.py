"""One timeline over many articles: events merged, dated, ranked, with what became of plans, as of any day."""

from analysis.measures.timeline.merge import COLUMNS, merge_events
from analysis.measures.timeline.window import window

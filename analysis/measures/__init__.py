"""DataFrame → DataFrame: what is shown, counts, shares, first and last, gaps."""

from analysis.measures.actors import actor_rows, evidence_of, printed_actors, speech, speech_by_voice, who_about_whom
from analysis.measures.choice import Choice
from analysis.measures.course import Course, course
from analysis.measures.coverage import Coverage, cover
from analysis.measures.disputes import Agreement, Conflict, RunningFigure, agreements, conflicts, running
from analysis.measures.due import DueRow, due_rows
from analysis.measures.editions.changes import Changes, changes_since
from analysis.measures.editions.known import known_as_of, timeline_changes
from analysis.measures.editions.news import news_since
from analysis.measures.editions.plain import plain_timeline
from analysis.measures.gaps import Gaps, gaps
from analysis.measures.highlights import Fact, due_events, highlights
from analysis.measures.relations import relation_graph, relation_rows
from analysis.measures.salience import article_salience, case_salience
from analysis.measures.sources import Extent, extent, source_rows
from analysis.measures.timeline import window
from analysis.measures.timeline.main import main_events
from analysis.measures.told import lines_of_actors, told_before, unsaid_news

"""What articles tell differently, and what many tell alike: figures, dates, claims and denials, each by its whole sentences."""

from analysis.measures.disputes.agreements import Agreement, agreements
from analysis.measures.disputes.find import conflicts, find_conflicts, running
from analysis.measures.disputes.told import Conflict, RunningFigure, Side, places_of_sides

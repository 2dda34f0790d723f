"""Table, figure and sentence that show a measure; each returns an object that shows itself in a notebook."""

from analysis.views.actor_graph import actors_gexf, actors_graphml
from analysis.views.actors_table import actors_table
from analysis.views.annex import annex
from analysis.views.briefing_json import briefing_json
from analysis.views.change_list import change_list
from analysis.views.conflict_list import conflict_list
from analysis.views.coverage_figure import coverage_figure
from analysis.views.due_calendar import due_calendar
from analysis.views.gap_list import gap_list
from analysis.views.highlights import highlight_list
from analysis.views.interactive import use_tables
from analysis.views.markup import Markup
from analysis.views.masthead import masthead, page_metadata
from analysis.views.matrix_figure import matrix_figure
from analysis.views.method import method
from analysis.views.passage import passage
from analysis.views.plain_tables import plain_tables
from analysis.views.position_figure import position_figure
from analysis.views.quote_list import quote_list
from analysis.views.references import bibtex, csl_json
from analysis.views.reliability_figure import reliability_figure
from analysis.views.source_table import source_table
from analysis.views.speech_figure import speech_figure
from analysis.views.style import use_style
from analysis.views.table_files import csv_of, parquet_of, workbook_of
from analysis.views.timeline_data import timeline_csv, timeline_parquet
from analysis.views.timeline_figure import timeline_figure
from analysis.views.timeline_json import timeline_json
from analysis.views.timeline_table import timeline_table

__all__ = [
    "Markup",
    "actors_gexf",
    "actors_graphml",
    "actors_table",
    "annex",
    "bibtex",
    "briefing_json",
    "change_list",
    "conflict_list",
    "coverage_figure",
    "csl_json",
    "csv_of",
    "due_calendar",
    "gap_list",
    "highlight_list",
    "masthead",
    "matrix_figure",
    "method",
    "page_metadata",
    "parquet_of",
    "passage",
    "plain_tables",
    "position_figure",
    "quote_list",
    "reliability_figure",
    "source_table",
    "speech_figure",
    "timeline_csv",
    "timeline_figure",
    "timeline_json",
    "timeline_parquet",
    "timeline_table",
    "use_style",
    "use_tables",
    "workbook_of",
]

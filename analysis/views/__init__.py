"""Table, figure and sentence that show a measure; each returns an object that shows itself in a notebook."""

from analysis.views.figures.actor_graph import actors_gexf, actors_graph, actors_graphml
from analysis.views.figures.attention_figure import attention_figure
from analysis.views.figures.coverage_figure import coverage_figure
from analysis.views.figures.matrix_figure import matrix_figure
from analysis.views.figures.reliability_figure import reliability_figure
from analysis.views.figures.speech_figure import speech_figure
from analysis.views.figures.timeline_figure import timeline_figure
from analysis.views.files.briefing_json import briefing_json
from analysis.views.files.due_calendar import due_calendar
from analysis.views.files.plain_tables import plain_tables
from analysis.views.files.references import bibtex, csl_json
from analysis.views.files.table_files import csv_of, parquet_of, workbook_of
from analysis.views.files.timeline_json import timeline_json
from analysis.views.look.markup import Markup
from analysis.views.look.style import use_style
from analysis.views.sections.actors_table import actors_table
from analysis.views.sections.annex import annex
from analysis.views.sections.change_list import change_list
from analysis.views.sections.conflict_list import conflict_list
from analysis.views.sections.due_list import due_list
from analysis.views.sections.gap_list import gap_list
from analysis.views.sections.highlights import highlight_list
from analysis.views.sections.index_list import index_list
from analysis.views.sections.interactive import use_tables
from analysis.views.sections.lead_list import lead_list
from analysis.views.sections.masthead import masthead, page_metadata
from analysis.views.sections.method import method
from analysis.views.sections.passage import passage
from analysis.views.sections.quote_list import quote_list
from analysis.views.sections.source_table import source_table
from analysis.views.sections.timeline_table import timeline_table

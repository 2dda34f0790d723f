"""What is still to come, as of a day: every open plan of the corpus, each by a whole sentence of an article."""

from analysis.measures.due.find import due_rows, find_due
from analysis.measures.due.row import DueRow

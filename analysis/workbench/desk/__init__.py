"""The review desk: an article with all that was read in it, put right by clicking (a widget for JupyterLab and its kin)."""

from analysis.workbench.desk.widget import Desk

"""The analyst's workbench: a case, open, in a few words of Python; read, searched, put right and briefed."""

from analysis.workbench.case import Case

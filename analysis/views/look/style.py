"""The house's look in JupyterLab; the exporter drops it, for a page brings its own."""

from __future__ import annotations

from importlib.resources import files

from analysis.views.look import theme
from analysis.views.look.markup import Markup, render


def use_style() -> Markup:
    """Return a style element that gives tables, quotes and figures of this notebook their printed look."""
    css = files("analysis.views.look").joinpath("notebook.css").read_text(encoding="utf-8")
    families = f"--serif:{theme.css_families(theme.SERIF)};--sans:{theme.css_families(theme.SANS)}"
    variables = Markup(f"{theme.css_variables(theme.LIGHT)}{families}")
    return render("style", variables=variables, css=Markup(css))

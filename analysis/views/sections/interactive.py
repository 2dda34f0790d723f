"""Tables to sort and filter, in JupyterLab only; offline, and with the text of articles escaped (itables)."""

from __future__ import annotations


def use_tables() -> None:
    """Show every DataFrame of this notebook as such a table, text to the left and wrapped.

    The one view that switches something on instead of returning it, as itables puts its script into the notebook once.
    """
    import itables

    itables.options.classes = "display compact"  # the default adds nowrap, which hides the words
    itables.options.columnDefs = [{"className": "dt-left", "targets": "_all"}]
    itables.options.lengthMenu = [8, 20, 50, 200]
    itables.options.style = "table-layout:auto;width:100%;margin:0"
    itables.options.allow_html = False
    itables.init_notebook_mode(all_interactive=True, connected=False)

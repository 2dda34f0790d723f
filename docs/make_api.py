"""Write docs/api.md from the docstrings of the public API: ``python docs/make_api.py``."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

from analysis import Case
from analysis.workbench.case import Added

PUBLIC: tuple[Any, ...] = (Case, Added)
_HEAD = """# The Python API

`from analysis import Case` is all that a notebook needs. This page is made of the docstrings by `python docs/make_api.py`;
a test runs its examples and tells where it is not of today. In a notebook, `help(Case)` says the same.
"""
_CODE = re.compile(r"``([^`]+)``")
_QUOTED = re.compile(r": '([^']*)'")
_EXAMPLE = re.compile(r"(?m)((?:^(?:>>>|\.\.\.) .*\n?(?:^(?!>>>)\S.*\n?)*)+)")


def page() -> str:
    """Return the page."""
    return "\n".join([_HEAD, *(part for public in PUBLIC for part in _of_class(public))]).rstrip() + "\n"


def _of_class(public: Any) -> list[str]:
    members = [(name, member) for name, member in vars(public).items() if not name.startswith("_") and inspect.getdoc(member)]
    told = [f"### `{_signature(public, name, member)}`\n\n{_text(member)}\n" for name, member in members]
    return [f"## {public.__name__}\n\n{_text(public)}\n", *told]


def _signature(public: Any, name: str, member: Any) -> str:
    if isinstance(member, property):
        return f"{public.__name__.lower()}.{name}"
    bound = isinstance(member, classmethod)
    function = member.__func__ if bound else member
    parameters = list(inspect.signature(function).parameters.values())[1:]
    owner = public.__name__ if bound else public.__name__.lower()
    given = _QUOTED.sub(r": \1", str(inspect.Signature(parameters)))
    return f"{owner}.{name}{given}"


def _text(member: Any) -> str:
    told = _CODE.sub(r"`\1`", inspect.getdoc(member) or "")
    return _EXAMPLE.sub(lambda found: f"```python\n{found[0].rstrip()}\n```\n", told)


if __name__ == "__main__":
    Path(__file__).with_name("api.md").write_text(page(), encoding="utf-8")

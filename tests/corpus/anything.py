"""Hypothesis strategies for any value of the model."""

from __future__ import annotations

import dataclasses
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from hypothesis import strategies as st


@cache
def any_of(kind: type) -> st.SearchStrategy[Any]:
    """Any value of a dataclass of the model, its texts all that UTF-8 can hold."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: _any(hints[field.name]) for field in dataclasses.fields(kind)})


def _any(hint: Any) -> st.SearchStrategy[Any]:
    scalars: dict[Any, st.SearchStrategy[Any]] = {
        str: st.text(st.characters(codec="utf-8"), max_size=12),
        int: st.integers(0, 2**31),
        float: st.floats(0, 1),
        bool: st.booleans(),
        date: st.dates(),
    }
    if get_origin(hint) is UnionType or NoneType in get_args(hint):
        return st.none() | _any(next(arg for arg in get_args(hint) if arg is not NoneType))
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(_any(get_args(hint)[0]), max_size=2).map(tuple)
    return scalars[hint] if hint in scalars else any_of(hint)

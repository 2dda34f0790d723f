"""What belongs to the package and is no module: in an installed one it lies inside, in a checkout beside it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_IN_CHECKOUT = {  # as pyproject.toml carries them into a wheel
    "notebooks": "notebooks",
    "example": "data/cases/gsomia-2019",
    "language/model.txt": "requirements/model.txt",
}


def belonging(name: str) -> Path:
    """Return the place of one of our files or folders by its name in the package: notebooks, example, language/model.txt."""
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / _IN_CHECKOUT[name]

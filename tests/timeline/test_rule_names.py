"""A rule of time expressions that the code asks for by name is one of the grammar's."""

import ast
from pathlib import Path

from analysis import timeline
from analysis.timeline.events import find_events
from analysis.timeline.times.grammar.scan import grammar
from analysis.timeline.times.grammar.vocabulary import surroundings
from analysis.timeline.times.screen import screened

NAMES = {rule.name for rule, _ in grammar().rules}
ROOM = Path(timeline.__file__).parent


def compared(path: Path) -> set[str]:
    """Return the texts that ``timex.rule`` and ``candidate.rule`` are compared with."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare) and ast.unparse(node.left) in ("timex.rule", "candidate.rule"):
            found |= {one.value for one in ast.walk(node.comparators[0]) if isinstance(one, ast.Constant)}
    return found


def test_a_rule_that_is_asked_for_by_name_is_one_of_the_grammar():
    asked = {str(name) for path in ROOM.rglob("*.py") for name in compared(path)}
    assert asked
    assert asked <= NAMES


def test_what_is_screened_and_what_is_known_by_name_is_one_of_the_grammar():
    assert set(screened._OTHER) | set(surroundings()) | set(find_events._BY_NAME) <= NAMES

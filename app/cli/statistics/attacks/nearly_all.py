"""Learn about everybody of a group at once: nearly all of them are in one category."""

from app.cli.statistics.attacks.rules import Lists, Rule
from app.cli.statistics.attacks.subtraction import solved

NEARLY_ALL = 0.9


def is_proven(rule: Rule, lists: Lists, secret: bytes) -> bool:
    """Whether what is printed can only come from a town in which one category holds nearly all."""
    (table,) = lists
    bounds = solved(rule, lists, rule.release(lists, secret), (table,))
    most = bounds["everybody"][1]
    return any(bounds[f"{table}/{cell}"][0] >= NEARLY_ALL * most for cell in lists[table])

"""Take one printed figure from another: what is left is a group that no table shows."""

from app.cli.statistics.attacks.equations import MANY, AddsUp, narrowed, room
from app.cli.statistics.attacks.rules import Rule
from app.cli.statistics.attacks.towns import Town

ASKERS, HELPED = "askers_by_theme", "helped"


def between_tables(rule: Rule, town: Town) -> int:
    """How many numbers are left for those who asked and were not helped: a few people."""
    release = rule.release(town.lists, town.secret)
    return _room_between(rule, release.totals[ASKERS], release.totals[HELPED])


def between_periods(rule: Rule, town: Town) -> int:
    """How many for those who are new, where all others of the first period came back."""
    now, later = (rule.release(lists, town.secret) for lists in (town.lists, town.later))
    return _room_between(rule, later.totals[ASKERS], now.totals[ASKERS])


def _room_between(rule: Rule, more: int | None, fewer: int | None) -> int:
    if more is None or fewer is None:
        return MANY
    known = {
        "more": rule.people_behind(more),
        "fewer": rule.people_behind(fewer),
        "between": (0, MANY),
    }
    return room(narrowed(known, [AddsUp(["fewer", "between"], "more")])["between"])

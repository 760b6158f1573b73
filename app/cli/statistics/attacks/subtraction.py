"""Solve one table, or all of a period, for the cells of few people."""

from collections.abc import Iterator

from app.cli.statistics.attacks.equations import MANY, AddsUp, Bounds, narrowed, room
from app.cli.statistics.attacks.rules import Lists, Rule
from app.cli.statistics.attacks.towns import MOST_FEW, Town
from app.domain.disclosure import Release

SAME_PEOPLE = ("askers_by_theme", "places")
PART_OF_THEM = "helped"


def in_one_table(rule: Rule, town: Town) -> Iterator[int]:
    """For each cell of few people, how many numbers it may hold for anyone who subtracts."""
    release = rule.release(town.lists, town.secret)
    for table in SAME_PEOPLE:
        bounds = solved(rule, town.lists, release, (table,))
        yield from _rooms_of_few(town.lists, table, bounds)


def in_all_tables(rule: Rule, town: Town) -> Iterator[int]:
    """The same, from every equation of the period: all tables of the same people at once, and
    who was helped is one of them."""
    bounds = solved(rule, town.lists, rule.release(town.lists, town.secret), SAME_PEOPLE)
    for table in SAME_PEOPLE:
        yield from _rooms_of_few(town.lists, table, bounds)


def solved(rule: Rule, lists: Lists, release: Release, tables: tuple[str, ...]) -> Bounds:
    """Bounds of each cell ("table/cell"), and of the number of all people ("everybody")."""
    known: Bounds = {"everybody": (0, MANY), "not helped": (0, MANY)}
    for table in tables:
        cells = rule.known(release.tables[table])
        known |= {f"{table}/{cell}": bounds for cell, bounds in cells.items()}
        known["everybody"] = _both(known["everybody"], _figure(rule, release.totals[table]))
    equations = [
        AddsUp([f"{table}/{cell}" for cell in lists[table]], "everybody") for table in tables
    ]
    if PART_OF_THEM in lists and len(tables) > 1:
        known[PART_OF_THEM] = _figure(rule, release.totals[PART_OF_THEM])
        equations.append(AddsUp([PART_OF_THEM, "not helped"], "everybody"))
    return narrowed(known, equations)


def _figure(rule: Rule, figure: int | None) -> tuple[int, int]:
    return (0, MANY) if figure is None else rule.people_behind(figure)


def _both(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return max(one[0], other[0]), min(one[1], other[1])


def _rooms_of_few(lists: Lists, table: str, bounds: Bounds) -> Iterator[int]:
    for cell, people in lists[table].items():
        if 1 <= len(people) <= MOST_FEW:
            yield room(bounds[f"{table}/{cell}"])

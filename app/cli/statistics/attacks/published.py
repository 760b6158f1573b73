"""Solve the file itself, with its fixed tables, for the cells of few people.

A division stands beside a total and may leave people out of it: nobody prints how many.
"""

import random
from collections.abc import Iterator, Sequence

from app.cli.statistics.attacks.equations import MANY, AddsUp, Bounds, narrowed, room
from app.cli.statistics.attacks.rules import File, Rule
from app.cli.statistics.attacks.towns import MOST_FEW
from app.domain.disclosure import Count
from app.domain.town.facts import CATEGORIES, FactKind
from app.domain.town.figures import Alike, tabulated
from app.domain.town.fixed_tables import ALL, TABLES

ASKER = {FactKind.HELPED: 0.6, FactKind.OFFERED: 0.1, FactKind.MET: 0.3, FactKind.BLOCKED: 0.1}
GIVER = {FactKind.WENT: 0.4, FactKind.MET: 0.2}
WITHOUT_ANSWER = 0.5


def people(dice: random.Random) -> Iterator[Alike]:
    """Who did what in a period, of towns of a few hundred."""
    for _ in range(int(dice.lognormvariate(4.5, 0.8))):
        kinds = {FactKind.ASKED, *(kind for kind, often in ASKER.items() if dice.random() < often)}
        if FactKind.HELPED not in kinds and dice.random() < WITHOUT_ANSWER:
            kinds.add(FactKind.UNANSWERED)
        yield _person(kinds, dice)
    for _ in range(int(dice.lognormvariate(4, 0.8))):
        kinds = {kind for kind, often in GIVER.items() if dice.random() < often}
        yield _person({FactKind.OFFERED, *kinds}, dice)


def _person(kinds: set[FactKind], dice: random.Random) -> Alike:
    facts = {kind: _category(CATEGORIES[kind], dice) for kind in sorted(kinds)}
    return Alike(facts, Count(1, dice.getrandbits(32)))


def _category(known: Sequence[str], dice: random.Random) -> str | None:
    """The first ones are chosen most."""
    return known[int(dice.random() ** 2 * len(known))] if known else None


def in_the_file(rule: Rule, dice: random.Random) -> Iterator[int]:
    """For each cell of few people, how many numbers it may hold."""
    counted = tabulated(people(dice))
    bounds = solved(rule, rule.file(counted, dice.randbytes(32)))
    for table in TABLES:
        for cell, count in counted[table.name].items():
            if 1 <= count.people <= MOST_FEW:
                yield room(bounds[f"{table.name}/{cell}"])


def solved(rule: Rule, file: File) -> Bounds:
    known: Bounds = {}
    equations = []
    for table in TABLES:
        cells = file[table.name]
        known |= {f"{table.name}/{cell}": bounds for cell, bounds in rule.known(cells).items()}
        if table.beside is not None:
            known[f"{table.name} leaves out"] = (0, MANY)
            parts = [*(f"{table.name}/{cell}" for cell in cells), f"{table.name} leaves out"]
            equations.append(AddsUp(parts, f"{table.beside}/{ALL}"))
    return narrowed(known, equations)

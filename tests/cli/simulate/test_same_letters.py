"""The model sends the letters that the house sends: the same ones, to the same givers, at the same
moments, whatever they chose and whatever happens."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from itertools import count
from typing import Any

from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions.givers.settings import Chosen
from app.cli.simulate.brakes import Brakes
from app.domain.givers.rhythm import OPEN_PROMISES, PER_WEEK, Rhythm
from app.domain.needs.themes import Theme, Tile
from tests.cli.simulate.beside import Beside
from tests.lives import lives

GIVERS = 6
communities = count(2)

chosen = st.builds(
    Chosen,
    rhythm=st.sampled_from([*Rhythm, Rhythm.AT_ONCE, Rhythm.AT_ONCE, Rhythm.DAILY]),
    weekly_day=st.integers(0, 6),
    quiet_from=st.sampled_from(["21:00", "21:00", "00:00", "13:00"]),
    quiet_until=st.sampled_from(["08:00", "08:00", "11:00", "18:00"]),
    per_week=st.sampled_from(PER_WEEK),
    open_promises=st.sampled_from(OPEN_PROMISES),
    themes=st.sets(st.sampled_from([Theme.KIND_EN_SCHOOL, Theme.TAAL_EN_LEZEN]), max_size=1),
    neighbourhoods=st.sets(st.integers(0, 1), max_size=1),
)
who, which = st.integers(0, GIVERS - 1), st.integers(0, 50)
tiles = st.sampled_from([Tile.CHILDREN_AND_SCHOOL, Tile.LEARNING, Tile.THINK_ALONG])
ticks = st.integers(1, 6)  # of three hours and seven minutes


def step(deed: str, told: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[str, Any, int]]:
    return st.tuples(st.just(deed), told, ticks)


steps = st.one_of(
    step("asks", st.tuples(tiles, st.none() | st.integers(0, 1), st.just(False))),
    step("asks", st.tuples(tiles, st.none(), st.booleans())),
    step("giver_asks", who),
    step("offers", st.tuples(who, which)),
    step("offers", st.tuples(who, which)),
    step("chooses", which),
    step("hands_back", which),
    step("solves", which),
    step("withdraws", which),
    step("looks", st.tuples(who, which)),
    step("rests_so_long", st.tuples(who, st.none() | st.integers(1, 4))),
    step("is_back", who),
    step("changes", st.tuples(who, chosen)),
)


class Life(Beside):
    def rests_so_long(self, told: tuple[int, int | None]) -> None:
        until = None if told[1] is None else self.town.now + timedelta(days=told[1])
        self.rests((told[0], until))

    def lives_on(self, ticks: int) -> None:
        for _ in range(ticks):
            self.ticks(hours=3, minutes=7)
        assert self.shadows[0].left == self.left()


@settings(max_examples=lives(6), suppress_health_check=list(HealthCheck))
@given(st.lists(chosen, min_size=GIVERS, max_size=GIVERS), st.lists(steps, max_size=12))
def test_the_same_letters_whatever_happens(
    app: Flask, first: list[Chosen], told: list[tuple[str, Any, int]]
) -> None:
    life = Life.founded(app, next(communities), first, Brakes())
    life.asks((Tile.LEARNING, None, False))
    for deed, about, ticks in told:
        getattr(life, deed)(about)
        life.lives_on(ticks)
    life.lives_on(12)


HOUSE = Chosen(Rhythm.AT_ONCE, 0, "21:00", "08:00", 3, 2, (), ())
EVERY_KIND = [
    HOUSE,
    replace(HOUSE, per_week=1),
    replace(HOUSE, rhythm=Rhythm.DAILY),
    replace(HOUSE, rhythm=Rhythm.WEEKLY, weekly_day=6),
    replace(HOUSE, rhythm=Rhythm.WEEKLY, weekly_day=3),
    replace(HOUSE, open_promises=1),
    *[HOUSE] * 4,
]


def a_fortnight(life: Beside, asks: Callable[[], None]) -> None:
    """In which every brake has something to hold back."""
    for _ in range(5):
        asks()
        life.ticks(hours=1, minutes=1)
    for giver in (1, 2, 5, 6, 8):
        life.offers((giver, 0))
    life.rests((7, None))
    for _ in range(12):
        asks()
        life.ticks(hours=11, minutes=3)
    life.chooses(0)
    life.offers((5, 1))
    life.chooses(1)
    life.is_back(7)
    for _ in range(20):
        life.ticks(hours=12, minutes=1)
        if life.town.now.day % 4 == 0:
            asks()


def test_a_model_without_one_of_the_brakes_is_caught(app: Flask) -> None:
    """One whole fortnight, and as controls a model for each brake that lacks it."""
    names = [field.name for field in fields(Brakes)]
    without = [replace(Brakes(), **{name: False}) for name in names]
    life = Beside.founded(app, next(communities), EVERY_KIND, Brakes(), *without)
    a_fortnight(life, lambda: life.asks((Tile.LEARNING, None, False)))
    same, *others = (shadow.left == life.left() for shadow in life.shadows)
    kinds = [kind for _, kind, _, _ in life.left()]
    assert same
    assert min(kinds.count(kind) for kind in ("new_need", "digest", "gathered")) > 10
    assert [name for name, unseen in zip(names, others, strict=True) if unseen] == []

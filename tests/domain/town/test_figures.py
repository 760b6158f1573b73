"""What a frozen file says and withholds, and that another version's is read as it was meant."""

import json
import random
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import FLOOR, Count, Reason, RoundedBy
from app.domain.needs.themes import Theme
from app.domain.town.facts import Change
from app.domain.town.figures import (
    METHOD,
    NOBODY,
    READ,
    Counted,
    FiguresTampered,
    FrozenFigures,
    Kept,
    frozen_file,
    read_frozen,
    sealed,
)
from app.domain.town.fixed_tables import ALL, ENOUGH_PAIRS, TABLES, Label, Unit

TOWN, PERIOD, SECRET = 1, "2026Q2", b"kept outside the database"
groups = st.builds(Count, st.integers(0, 60), st.integers(0, 2**40))


def counted_as(**tables: dict[str, Count] | Count) -> Counted:
    """Nobody but whoever is named."""
    told = {
        name: {ALL: cells} if isinstance(cells, Count) else cells for name, cells in tables.items()
    }
    return {
        table.name: dict.fromkeys(table.cells, NOBODY) | told.get(table.name, {})
        for table in TABLES
    }


def read_file(file: str) -> FrozenFigures:
    return read_frozen(sealed(TOWN, PERIOD, file, SECRET), SECRET)


def frozen(people: Counted) -> FrozenFigures:
    file = frozen_file(PERIOD, people, SECRET)
    return read_file(file)


@st.composite
def counted(draw: st.DrawFn) -> Counted:
    """A division has people who are in its total; the total may have more."""
    found: dict[str, dict[str, Count]] = {
        table.name: {cell: draw(groups) for cell in table.cells} for table in TABLES
    }
    for table in TABLES:
        if table.beside:
            parts = found[table.name].values()
            found[table.beside] = {ALL: sum(parts, draw(groups))}
    return found


@given(people=counted())
def test_the_file_is_read_as_it_was_written(people: Counted) -> None:
    read = frozen(people)
    assert set(read.tables) == {table.name for table in TABLES}
    for table in TABLES:
        told = read.tables[table.name]
        assert (told.label, told.unit) == (table.label, table.unit)
        assert set(told.cells) == set(table.cells)
        assert set(told.hidden) == {name for name, figure in told.cells.items() if figure is None}
        shown = [figure for figure in told.cells.values() if figure is not None]
        assert all(figure % 5 == 0 and figure >= FLOOR for figure in shown)


@given(people=counted())
def test_the_file_holds_no_number_but_its_figures(people: Counted) -> None:
    """Above all not a division's own total: beside the askers it tells how many give as well."""
    content = json.loads(frozen_file(PERIOD, people, SECRET))
    assert set(content) == {"method", "period", "rounding", "tables"}
    for table in content["tables"].values():
        assert set(table) == {"label", "unit", "shown_from", "cells", "hidden"}


@given(people=counted(), order=st.randoms(use_true_random=False))
def test_the_same_people_give_the_same_bytes(people: Counted, order: random.Random) -> None:
    def shuffled(cells: dict[str, Count]) -> dict[str, Count]:
        return dict(order.sample(list(cells.items()), len(cells)))

    other = {name: shuffled(dict(people[name])) for name in reversed(people)}
    assert frozen_file(PERIOD, other, SECRET) == frozen_file(PERIOD, people, SECRET)


@pytest.mark.parametrize("rounded_by", RoundedBy)
def test_the_file_says_how_its_figures_were_rounded(rounded_by: RoundedBy) -> None:
    file = frozen_file(PERIOD, counted_as(askers=Count(100, 9)), SECRET, rounded_by)
    assert json.loads(file)["rounding"] == rounded_by
    number = read_file(file).tables["askers"].number
    assert number is not None
    assert number % 5 == 0


def test_the_other_rounding_is_another_one() -> None:
    files = [
        json.loads(frozen_file(PERIOD, counted_as(askers=Count(100, 9)), secret, RoundedBy.LAPLACE))
        for secret in (b"one", b"two", b"three", b"four")
    ]
    assert {file["tables"]["askers"]["cells"][ALL] for file in files} != {100}


def test_a_theme_that_holds_nearly_all_who_can_be_in_the_table_hides_it() -> None:
    """Beside the printed total it would pass: half of the askers give as well."""
    people = counted_as(askers=Count(100, 9), askers_by_theme={Theme.KLUSSEN: Count(50, 7)})
    split = frozen(people).tables["askers_by_theme"]
    assert split.is_withheld
    assert set(split.cells.values()) == {None}


@pytest.mark.parametrize(("pairs", "shown"), [(15, False), (44, False), (56, True)])
def test_an_effect_is_told_from_fifty_answers_up(pairs: int, shown: bool) -> None:
    told = {Change.MORE_ROOM: Count(pairs - 4, 7), Change.SAME: Count(4, 3)}
    effect = frozen(counted_as(effect=told)).tables["effect"]
    assert effect.shown_from == ENOUGH_PAIRS
    assert (effect.cells[Change.MORE_ROOM] is not None) is shown
    assert effect.hidden[Change.LESS_ROOM] is Reason.TOO_FEW


def test_who_helped_is_told_also_where_it_nearly_always_worked() -> None:
    """No total of it is printed, and it says nothing of an asker."""
    went = frozen(counted_as(went={"worked": Count(95, 7), "did_not": Count(5, 3)})).tables["went"]
    assert went.label is Label.TOLD
    assert went.cells["worked"] == 95
    assert went.cells["did_not"] is None


OF_THE_FIRST_METHOD = (
    '{"method":1,"period":"2026Q2","splits":{"askers_by_theme":{"cells":{"klussen":60,'
    '"kleding":null},"hidden":{"kleding":"too_few"}}},"totals":{"askers":300,"givers":null,'
    '"helped":200}}'
)


def test_a_file_of_the_first_method_is_read_still() -> None:
    """As it was written, and as its hash was taken, before there were other tables."""
    read = read_file(OF_THE_FIRST_METHOD)
    assert (read.tables["askers"].number, read.tables["givers"].number) == (300, None)
    assert read.tables["givers"].hidden == {ALL: Reason.TOO_FEW}
    assert (read.tables["givers"].unit, read.tables["givers"].label) == (Unit.GIVERS, Label.COUNTED)
    split = read.tables["askers_by_theme"]
    assert dict(split.cells) == {"klussen": 60, "kleding": None}
    assert dict(split.hidden) == {"kleding": Reason.TOO_FEW}
    assert "went" not in read.tables


def test_every_method_up_to_this_one_can_be_read() -> None:
    assert set(READ) == set(range(1, METHOD + 1))


def a_file() -> str:
    return frozen_file(PERIOD, counted_as(askers=Count(100, 9)), SECRET)


@pytest.mark.parametrize(
    ("old", "new"), [('"all":100', '"all":105'), ("2026Q2", "2026Q3"), ("}", "} ")]
)
def test_a_file_that_changed_is_not_read(old: str, new: str) -> None:
    changed = a_file().replace(old, new, 1)
    assert changed != a_file()
    with pytest.raises(FiguresTampered):
        read_frozen(whole()._replace(file=changed), SECRET)


def whole() -> Kept:
    return sealed(TOWN, PERIOD, a_file(), SECRET)


@pytest.mark.parametrize("otherwise", [{"period": "2026Q3"}, {"community_id": 2}])
def test_a_file_of_another_period_or_town_is_not_read(otherwise: dict[str, Any]) -> None:
    with pytest.raises(FiguresTampered):
        read_frozen(whole()._replace(**otherwise), SECRET)


def test_who_makes_a_file_and_its_hash_but_lacks_the_key_is_not_believed() -> None:
    file = a_file().replace("100", "105")
    plain = sha256(file.encode()).hexdigest()
    for digest in (plain, sealed(TOWN, PERIOD, file, b"guessed").digest):
        with pytest.raises(FiguresTampered):
            read_frozen(Kept(TOWN, PERIOD, file, digest), SECRET)

"""The fixed tables: nobody counts more than three times, and a file says the same or nothing."""

import json
import random
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import FLOOR, Count
from app.domain.facts import FactKind
from app.domain.figures import (
    ASKERS_BY_THEME,
    COUNTED_FROM,
    MOST_FIGURES_A_PERSON,
    NOBODY,
    SPLITS,
    Counted,
    FiguresTampered,
    Split,
    Total,
    digest_of,
    frozen_file,
    read_frozen,
)
from app.domain.themes import Theme

PERIOD, SECRET = "2026Q2", b"kept outside the database"
History = list[tuple[FactKind, Theme]]
HISTORIES = st.lists(st.tuples(st.sampled_from(FactKind), st.sampled_from(Theme)))

groups = st.builds(Count, st.integers(0, 60), st.integers(0, 2**40))


def figures_of(history: History, splits: tuple[Split, ...]) -> list[str]:
    """The figures that one person counts in, read from the tables themselves."""
    kinds = {kind for kind, _ in history}
    totals = [str(total) for total, kind in COUNTED_FROM.items() if kind in kinds]
    return totals + [
        split.name
        for split in splits
        if COUNTED_FROM[split.of] in kinds and split.leaves_out not in kinds
    ]


@given(history=HISTORIES)
def test_nobody_counts_in_more_than_three_figures(history: History) -> None:
    assert len(figures_of(history, SPLITS)) <= MOST_FIGURES_A_PERSON


def test_the_count_of_figures_finds_one_split_too_many() -> None:
    history = [(FactKind.ASKED, Theme.KLUSSEN), (FactKind.HELPED, Theme.KLUSSEN)]
    assert len(figures_of(history, SPLITS * 2)) > MOST_FIGURES_A_PERSON


def test_every_theme_has_its_place() -> None:
    assert set(ASKERS_BY_THEME.categories) == set(Theme)


@st.composite
def counted(draw: st.DrawFn) -> Counted:
    """Askers of whom some give as well: these are in the total and in no theme."""
    cells: Mapping[str, Count] = {name: draw(groups) for name in ASKERS_BY_THEME.categories}
    both = draw(groups)
    askers = sum(cells.values(), both)
    totals = {Total.ASKERS: askers, Total.GIVERS: draw(groups) + both, Total.HELPED: draw(groups)}
    return Counted(totals, {ASKERS_BY_THEME.name: cells})


@given(people=counted())
def test_the_file_is_read_as_it_was_written(people: Counted) -> None:
    file = frozen_file(PERIOD, people, SECRET)
    frozen = read_frozen(PERIOD, file, digest_of(file))
    split = frozen.splits[ASKERS_BY_THEME.name]
    assert (set(frozen.totals), set(split.cells)) == (set(Total), set(Theme))
    shown = [*frozen.totals.values(), *split.cells.values()]
    assert all(figure % 5 == 0 and figure >= FLOOR for figure in shown if figure is not None)
    assert set(split.hidden) == {name for name, figure in split.cells.items() if figure is None}


@given(people=counted())
def test_the_file_holds_no_number_but_its_figures(people: Counted) -> None:
    """Above all not the split's own total: beside the askers it tells how many give as well."""
    content = json.loads(frozen_file(PERIOD, people, SECRET))
    assert set(content) == {"method", "period", "totals", "splits"}
    assert set(content["splits"]) == {ASKERS_BY_THEME.name}
    assert set(content["splits"][ASKERS_BY_THEME.name]) == {"cells", "hidden"}


@given(people=counted(), order=st.randoms(use_true_random=False))
def test_the_same_people_give_the_same_bytes(people: Counted, order: random.Random) -> None:
    cells = list(people.splits[ASKERS_BY_THEME.name].items())
    order.shuffle(cells)
    shuffled = Counted(dict(reversed(people.totals.items())), {ASKERS_BY_THEME.name: dict(cells)})
    assert frozen_file(PERIOD, shuffled, SECRET) == frozen_file(PERIOD, people, SECRET)


def test_a_theme_that_holds_nearly_all_who_can_be_in_the_table_hides_it() -> None:
    """Beside the printed total it would pass: half of the askers give as well."""
    cells = dict.fromkeys(ASKERS_BY_THEME.categories, NOBODY) | {Theme.KLUSSEN: Count(50, 7)}
    people = Counted(
        {Total.ASKERS: Count(100, 9), Total.GIVERS: Count(80, 5), Total.HELPED: NOBODY},
        {ASKERS_BY_THEME.name: cells},
    )
    file = frozen_file(PERIOD, people, SECRET)
    split = read_frozen(PERIOD, file, digest_of(file)).splits[ASKERS_BY_THEME.name]
    assert set(split.cells.values()) == {None}


def a_file() -> str:
    cells = dict.fromkeys(ASKERS_BY_THEME.categories, NOBODY)
    people = Counted(dict.fromkeys(Total, Count(100, 9)), {ASKERS_BY_THEME.name: cells})
    return frozen_file(PERIOD, people, SECRET)


@pytest.mark.parametrize(
    ("old", "new"), [('"askers":100', '"askers":105'), ("2026Q2", "2026Q3"), ("}", "} ")]
)
def test_a_file_that_changed_is_not_read(old: str, new: str) -> None:
    changed = a_file().replace(old, new, 1)
    assert changed != a_file()
    with pytest.raises(FiguresTampered):
        read_frozen(PERIOD, changed, digest_of(a_file()))


def test_a_file_of_another_period_is_not_read() -> None:
    with pytest.raises(FiguresTampered):
        read_frozen("2026Q3", a_file(), digest_of(a_file()))

"""What holds for every protected table."""

import random

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.disclosure import (
    BASE,
    FLOOR,
    LARGEST_SHARE,
    Count,
    Reason,
    keyed_rounding,
    protect,
)
from tests.domain.disclosure.towns import (
    NOBODY,
    SECRET,
    Table,
    everybody,
    groups,
    protected,
    tables,
)


@given(table=tables())
def test_each_figure_is_a_multiple_of_five_on_eleven_people_or_more(
    table: Table,
) -> None:
    printed = protected(table)
    counts = {**table, "total": everybody(table)}
    for name, figure in {**printed.cells, "total": printed.total}.items():
        if figure is not None:
            assert figure % BASE == 0
            assert figure >= FLOOR
            assert counts[name].people >= 11


@given(table=tables())
def test_a_cell_is_hidden_exactly_when_it_has_a_reason(table: Table) -> None:
    printed = protected(table)
    assert list(printed.cells) == list(table)
    assert printed.hidden.keys() == {name for name, cell in printed.cells.items() if cell is None}


@given(table=tables(fewest=2))
def test_never_exactly_one_cell_is_hidden_beside_a_total(table: Table) -> None:
    assert len(protected(table).hidden) != 1


@given(table=tables(fewest=2), large=groups(most=2_000))
def test_no_split_is_shown_in_which_one_category_really_holds_nearly_all(
    table: Table, large: Count
) -> None:
    table = {**table, "largest": large}
    assume(large.people >= LARGEST_SHARE * everybody(table).people)
    assert set(protected(table).cells.values()) == {None}


@given(table=tables(), order=st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(table: Table, order: random.Random) -> None:
    rows = list(table.items())
    order.shuffle(rows)
    assert protected(dict(rows)) == protected(table)


@given(one=tables(), other=tables(), group=groups())
def test_the_same_group_shows_the_same_figure_wherever_it_shows(
    one: Table, other: Table, group: Count
) -> None:
    shown = {
        figure
        for table in (one, other)
        for figure in (
            protected({**table, "same": group}).cells["same"],
            protect({**table, "same": group}, None, SECRET).cells["same"],
        )
        if figure is not None
    }
    assert shown <= {keyed_rounding(SECRET, group)}


@given(table=tables(), few=groups(fewest=1, most=10))
def test_nobody_and_a_few_people_print_the_same(table: Table, few: Count) -> None:
    total = everybody(table) + few
    nobody, some = {**table, "z": NOBODY}, {**table, "z": few}
    assert protect(nobody, total, SECRET) == protect(some, total, SECRET)
    assert protect(nobody, None, SECRET) == protect(some, None, SECRET)


@given(table=tables())
def test_the_total_is_rounded_from_the_people_not_summed_from_cells(
    table: Table,
) -> None:
    figure = keyed_rounding(SECRET, everybody(table))
    assert protected(table).total == (figure if figure >= FLOOR else None)


@given(table=tables())
def test_without_a_total_only_small_cells_are_hidden(table: Table) -> None:
    printed = protect(table, None, SECRET)
    assert printed.total is None
    assert set(printed.hidden.values()) <= {Reason.TOO_FEW}

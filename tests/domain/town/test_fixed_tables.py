"""The fixed tables: nobody counts more than three times, whatever she did (R20)."""

from collections import Counter
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import Count
from app.domain.town.facts import CATEGORIES, FactKind
from app.domain.town.figures import Alike, tabulated
from app.domain.town.fixed_tables import MOST_FIGURES_A_PERSON, TABLES, Table, tables_of
from app.store.queries.town.facts import FIRST, ROOM

EVERY_LIFE = list(
    chain.from_iterable(combinations(FactKind, size) for size in range(len(FactKind) + 1))
)


def a_life(draw: st.DrawFn) -> dict[FactKind, str | None]:
    kinds = draw(st.sets(st.sampled_from(FactKind)))
    return {kind: draw(st.sampled_from([*CATEGORIES[kind], None])) for kind in kinds}


lives = st.lists(st.composite(a_life)(), max_size=12)


def all_of(kinds: tuple[FactKind, ...]) -> list[Table]:
    """The rule without its limit: what a naive page would show."""
    return [table for table in TABLES if table.counts in kinds]


@pytest.mark.parametrize(("rule", "holds"), [(tables_of, True), (all_of, False)])
def test_nobody_counts_in_more_than_three_tables(rule: object, holds: bool) -> None:
    most = max(len(rule(kinds)) for kinds in EVERY_LIFE)  # type: ignore[operator]
    assert (most <= MOST_FIGURES_A_PERSON) is holds


@given(lives=lives)
def test_nobody_stands_in_two_cells_of_a_table_or_in_more_than_three_in_all(
    lives: list[dict[FactKind, str | None]],
) -> None:
    """The person at place n has the key 16**n: the sum of all keys says how often each counted."""
    groups = [Alike(life, Count(1, 16**place)) for place, life in enumerate(lives)]
    counted = tabulated(groups)
    in_table = [sum(cell.key for cell in cells.values()) for cells in counted.values()]
    for place in range(len(lives)):
        times = [keys // 16**place % 16 for keys in in_table]
        assert max(times, default=0) <= 1
        assert sum(times) <= MOST_FIGURES_A_PERSON


@pytest.mark.parametrize(
    ("did", "counts_in"),
    [
        ({FactKind.ASKED, FactKind.HELPED}, ["askers", "helped", "askers_by_theme"]),
        ({FactKind.ASKED, FactKind.UNANSWERED}, ["askers", "unanswered", "unanswered_by_theme"]),
        # somebody came after all
        (
            {FactKind.ASKED, FactKind.UNANSWERED, FactKind.HELPED},
            ["askers", "helped", "askers_by_theme"],
        ),
        ({FactKind.OFFERED, FactKind.WENT, FactKind.MET}, ["givers", "went", "met"]),
        ({FactKind.ASKED, FactKind.OFFERED, FactKind.HELPED}, ["askers", "givers", "helped"]),
        ({FactKind.ASKED, FactKind.OFFERED}, ["askers", "givers"]),
        # an effect is told where it would be her third, and costs her a theme
        ({FactKind.ASKED, FactKind.HELPED, FactKind.PAIRED}, ["askers", "helped", "effect"]),
        ({FactKind.SILENT}, ["effect_silent"]),
        (set(), []),
    ],
)
def test_who_did_what_counts_where(did: set[FactKind], counts_in: list[str]) -> None:
    assert [table.name for table in tables_of(did)] == counts_in


def test_a_total_counts_everybody_it_says() -> None:
    """The three figures at the top lose nobody to any other table."""
    for kinds in EVERY_LIFE:
        named = {table.name for table in tables_of(kinds)}
        for total in TABLES[:MOST_FIGURES_A_PERSON]:
            assert (total.name in named) is (total.counts in kinds)


def test_the_table_is_whole() -> None:
    names = [table.name for table in TABLES]
    assert max(Counter(names).values()) == 1
    assert all(table.why for table in TABLES)
    assert {table.counts for table in TABLES} == set(FactKind)
    divided = [table for table in TABLES if table.is_divided]
    assert all(len(table.cells) > 1 for table in divided)
    for table in TABLES:  # a total comes before what it is divided into
        assert table.beside is None or table.beside in names[: names.index(table.name)]


def test_every_category_has_a_bit_of_its_own_in_what_a_database_counts_with() -> None:
    assert all(ROOM[kind] >= len(CATEGORIES[kind]) for kind in FactKind)
    assert max(FIRST[kind] + ROOM[kind] for kind in FactKind) <= 63

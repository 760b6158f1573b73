"""Tables of any shape: what holds for every one of them, and what naive rules do to the same."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import BASE, FLOOR, MOST_FIGURES_A_PERSON, protect_tables
from tests.domain.disclosure.lists import (
    Lists,
    Publish,
    any_lists,
    draw_lists,
    everybody,
    figures,
    naive,
    ours,
    times_counted,
)
from tests.domain.disclosure.readers import nearest_five
from tests.domain.disclosure.towns import SECRET

EXACT = naive(lambda people: people)
NEAREST = naive(nearest_five)
TOWNS = [draw_lists(random.Random(seed)) for seed in range(120)]
on_naive_rules = pytest.mark.parametrize("publish", [EXACT, NEAREST])


def is_within_the_floor(lists: Lists, publish: Publish) -> bool:
    return all(
        figure % BASE == 0 and figure >= FLOOR and len(people) >= 11
        for people, figure in figures(lists, publish(lists))
    )


def counts_nobody_too_often(lists: Lists, publish: Publish) -> bool:
    return max(times_counted(lists, publish(lists)).values(), default=0) <= MOST_FIGURES_A_PERSON


@given(lists=any_lists)
def test_each_figure_is_of_five_and_on_eleven_listed_people(lists: Lists) -> None:
    assert is_within_the_floor(lists, ours)


@on_naive_rules
def test_the_floor_fails_on_naive_rules(publish: Publish) -> None:
    assert not all(is_within_the_floor(lists, publish) for lists in TOWNS)


@given(lists=any_lists)
def test_nobody_counts_in_more_than_three_figures(lists: Lists) -> None:
    assert counts_nobody_too_often(lists, ours)


@on_naive_rules
def test_naive_rules_count_people_too_often(publish: Publish) -> None:
    assert not all(counts_nobody_too_often(lists, publish) for lists in TOWNS)


@given(lists=any_lists)
def test_a_figure_is_of_all_who_are_listed(lists: Lists) -> None:
    assert all(abs(figure - len(people)) < BASE for people, figure in figures(lists, ours(lists)))


@given(lists=any_lists)
def test_the_same_people_show_the_same_figure_in_every_table(lists: Lists) -> None:
    shown = list(figures(lists, ours(lists)))
    assert len({people for people, _ in shown}) == len(set(shown))


@given(lists=any_lists, order=st.randoms(use_true_random=False))
def test_the_order_of_a_file_chooses_nothing(lists: Lists, order: random.Random) -> None:
    names = list(lists)
    order.shuffle(names)
    shuffled = {name: dict(reversed(lists[name].items())) for name in names}
    assert ours(shuffled) == ours(lists)


@given(lists=any_lists)
def test_nothing_is_added_and_nothing_lost(lists: Lists) -> None:
    release = ours(lists)
    assert list(release.tables) == list(release.totals) == list(lists)
    assert all(list(release.tables[name]) == list(cells) for name, cells in lists.items())


@given(lists=any_lists, few=st.integers(0, 10), place=st.integers(0, 9))
def test_nobody_and_ten_people_print_the_same(lists: Lists, few: int, place: int) -> None:
    """They are people of the table already, so that its total stays what it is."""
    name = next((name for name, cells in lists.items() if cells), None)
    if name is None:
        return
    some = frozenset(sorted(everybody(lists[name]))[place : place + few])
    first, second = (ours({name: {**lists[name], "few": who}}) for who in (frozenset[str](), some))
    assert first == second


@on_naive_rules
def test_naive_rules_print_ten_people_otherwise(publish: Publish) -> None:
    people = frozenset(f"p{number}" for number in range(40))
    tables = [
        {"t": {"all": people, "few": some}}
        for some in (frozenset(sorted(people)[:10]), frozenset[str]())
    ]
    assert publish(tables[0]) != publish(tables[1])


def test_tables_of_the_same_people_take_turns() -> None:
    people = [f"p{number}" for number in range(80)]
    halves = {"left": frozenset(people[:40]), "right": frozenset(people[40:])}
    release = protect_tables({"b": halves, "c": halves, "a": halves}, SECRET)
    assert (
        release.tables
        == {
            "a": {"left": 40, "right": 40},
            "b": {"left": None, "right": None},
            "c": {"left": None, "right": None},
        }
        | {}
    )
    assert release.totals == {"a": 80, "b": 80, "c": None}


def test_a_total_never_tells_the_one_cell_that_may_not_be_shown() -> None:
    people = frozenset(f"p{number}" for number in range(80))
    release = ours({"a": {"all": people}, "b": {"all": people - {"p0"}}})
    assert (release.tables["a"], release.totals["a"]) == ({"all": 80}, 80)
    assert (release.tables["b"], release.totals["b"]) == ({"all": None}, None)


def test_hundreds_of_cells_of_other_people_are_right_on_average() -> None:
    lists = {
        "t": {
            f"c{cell}": frozenset(f"{cell}-{number}" for number in range(20 + cell % 45))
            for cell in range(900)
        }
    }
    errors = [figure - len(people) for people, figure in figures(lists, ours(lists))]
    assert len(errors) == 901
    assert abs(sum(errors)) / len(errors) <= 0.25

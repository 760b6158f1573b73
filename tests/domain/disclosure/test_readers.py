"""No reader works a hidden cell out of what is printed; naive rules fail the same attack."""

from collections.abc import Callable

import pytest
from hypothesis import given

from app.domain.disclosure import Count, ProtectedTable, Reason, protect
from tests.domain.disclosure.readers import (
    EXACT,
    NEAREST,
    OURS,
    Bands,
    Rule,
    numbers_left,
    numbers_left_if_shared,
    with_reasons,
    without_reasons,
)
from tests.domain.disclosure.towns import (
    SECRET,
    Table,
    everybody,
    groups,
    random_towns,
    tables,
)

TOWNS = 300
Reader = Callable[[Rule, ProtectedTable], Bands]
readers = pytest.mark.parametrize("reader", [without_reasons, with_reasons])


def rooms(rule: Rule, table: Table, reader: Reader) -> list[int]:
    """For each hidden cell how many numbers remain; none where no total invites to subtract."""
    printed = rule.publish(table)
    if printed.total is None or len(table) == 1:
        return []
    left = numbers_left(rule, printed, reader(rule, printed))
    return [len(numbers) for numbers in left.values()]


def share_narrowed(rule: Rule, fewer_than: int) -> float:
    found = [room for town in random_towns(TOWNS) for room in rooms(rule, town, with_reasons)]
    return sum(room < fewer_than for room in found) / len(found)


@readers
@given(table=tables())
def test_each_hidden_cell_may_hold_ten_numbers(reader: Reader, table: Table) -> None:
    assert all(room >= 10 for room in rooms(OURS, table, reader))


def test_our_rule_narrows_no_cell_of_random_towns() -> None:
    assert share_narrowed(OURS, fewer_than=10) == 0


@pytest.mark.parametrize(
    ("rule", "numbers", "at_least"),
    [
        pytest.param(EXACT, 2, 0.25, id="exact, hide below 10: worked out exactly"),
        pytest.param(NEAREST, 10, 0.1, id="nearest 5, hide below 10: narrowed"),
    ],
)
def test_the_attack_succeeds_on_naive_rules(rule: Rule, numbers: int, at_least: float) -> None:
    assert share_narrowed(rule, fewer_than=numbers) >= at_least


def test_the_rules_as_first_agreed_would_give_small_cells_away() -> None:
    few = dict.fromkeys("ab", Reason.TOO_FEW)
    printed = ProtectedTable(dict.fromkeys("ab"), 30, few)
    left = numbers_left(OURS, printed, with_reasons(OURS, printed))
    assert left == {"a": {12, 13, 14}, "b": {12, 13, 14}}


@given(table=tables(fewest=2), total=groups(most=300))
def test_people_in_several_cells_leave_a_reader_no_less_room(table: Table, total: Count) -> None:
    """Then the total lies between the largest cell and the sum, and nobody can subtract."""
    largest = max(count.people for count in table.values())
    people = max(largest, min(total.people, everybody(table).people))
    printed = protect(table, Count(people, total.key), SECRET)
    if printed.total is None:
        return
    left = numbers_left_if_shared(OURS, printed, with_reasons(OURS, printed))
    assert all(len(numbers) >= 10 for numbers in left.values())


def test_a_lonely_hidden_cell_is_narrowed_even_when_people_are_in_several_cells() -> None:
    printed = ProtectedTable({"a": None, "b": 50}, 65, {"a": Reason.TOO_FEW})
    left = numbers_left_if_shared(OURS, printed, with_reasons(OURS, printed))
    assert left == {"a": set(range(7, 15))}

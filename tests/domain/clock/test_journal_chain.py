"""What a chain of sealed batches finds out, read as a table of what somebody did to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.clock.journal_chain import (
    NOTHING_BEFORE,
    Batch,
    Broken,
    Ends,
    Line,
    holding,
    seal_of,
    signature_of,
)

KEY, OLDER, STRANGE = b"k" * 32, b"o" * 32, b"s" * 32
MORNING = datetime(2026, 5, 12, 9, tzinfo=UTC)
Chain = list[Batch]


def line(number: int) -> Line:
    return Line(number, MORNING, 7, "post_need", "need", 70 + number, "open", None)


def chain(sizes: tuple[int, ...] = (2, 1, 3, 2), key: bytes = KEY, town: int = 1) -> Chain:
    made: Chain = []
    for number, size in enumerate(sizes, start=1):
        lines = [line(100 * number + at) for at in range(size)]
        sealed_at = MORNING + timedelta(minutes=number)
        batch = Batch(town, number, sealed_at, size, "", lines)
        made.append(replace(batch, seal=seal_of(key, _last(made), batch)))
    return made


def _last(batches: Chain) -> str:
    return batches[-1].seal if batches else NOTHING_BEFORE


def ends(batches: Chain, cut: int = 0) -> Ends:
    before = batches[cut - 1].seal if cut else NOTHING_BEFORE
    return Ends(1, cut + 1, before, len(batches), _last(batches))


def held(batches: Chain, told: Ends, signature: str = "", keys: tuple[bytes, ...] = (KEY,)) -> int:
    return len(list(holding(keys, told, signature or signature_of(KEY, told), batches)))


def change(batches: Chain, number: int, **changed: object) -> Chain:
    return [replace(one, **changed) if one.number == number else one for one in batches]  # type: ignore[arg-type]


def with_lines(batches: Chain, number: int, edit: Callable[[list[Line]], list[Line]]) -> Chain:
    return change(batches, number, lines=edit(list(batches[number - 1].lines)))


def swapped(batches: Chain) -> Chain:
    first, second = batches[1], batches[2]
    return [batches[0], replace(second, number=2), replace(first, number=3), batches[3]]


def with_line(batches: Chain, number: int, **changed: object) -> Chain:
    """With another first line in that batch."""
    return with_lines(batches, number, lambda of: [replace(of[0], **changed), *of[1:]])  # type: ignore[arg-type]


def fewer(batches: Chain) -> Chain:
    return with_lines(batches, 3, lambda of: of[1:])


def more(batches: Chain) -> Chain:
    return with_lines(batches, 2, lambda of: [*of, line(999)])


def with_lines_swapped(batches: Chain) -> Chain:
    one, other = batches[0].lines[0], batches[1].lines[0]
    there = with_lines(batches, 2, lambda of: [one, *of[1:]])
    return with_lines(there, 1, lambda of: [other, *of[1:]])


TAMPERED = [
    # what was done to it, the batch at which it is found
    ("a deed became another's", lambda c: with_line(c, 3, actor_id=8), 3),
    ("it became the house's", lambda c: with_line(c, 3, actor_id=None), 3),
    ("a deed became another deed", lambda c: with_line(c, 3, verb="hold_need"), 3),
    ("about somebody else", lambda c: with_line(c, 1, thing_id=1), 1),
    ("another kind of thing", lambda c: with_line(c, 1, thing="offer"), 1),
    ("another end of it", lambda c: with_line(c, 1, state=None), 1),
    ("with somebody beside her", lambda c: with_line(c, 1, together_with=4), 1),
    ("a moment later", lambda c: with_line(c, 2, at=MORNING + timedelta(microseconds=1)), 2),
    ("another line", lambda c: with_line(c, 2, id=1), 2),
    ("a line went", fewer, 3),
    ("a line went and the count with it", lambda c: change(fewer(c), 3, size=2), 3),
    ("a line came", more, 2),
    ("a line came and the count with it", lambda c: change(more(c), 2, size=2), 2),
    ("two lines changed batches", with_lines_swapped, 1),
    ("the hour of sealing", lambda c: change(c, 2, sealed_at=MORNING), 2),
    ("a seal of one's own", lambda c: change(c, 2, seal=seal_of(STRANGE, c[0].seal, c[1])), 2),
    ("a batch went", lambda c: [c[0], *c[2:]], 2),
    ("two batches changed places", swapped, 2),
    ("the end went", lambda c: c[:-1], 4),
    ("the beginning went", lambda c: c[1:], 1),
    ("all went", lambda c: [], 1),
    ("a batch too many", lambda c: [*c, chain((2, 1, 3, 2, 1))[4]], 6),
    ("another town's", lambda c: [replace(one, community_id=1) for one in chain(town=2)], 1),
]


@pytest.mark.parametrize(("what", "tamper", "at"), TAMPERED, ids=[row[0] for row in TAMPERED])
def test_it_is_found_where_it_was_done(
    what: str, tamper: Callable[[Chain], Chain], at: int
) -> None:
    true = chain()
    with pytest.raises(Broken) as found:
        held(tamper(true), ends(true))
    assert found.value.number == at
    assert str(found.value).startswith(f"batch {at} ")


def test_untouched_it_holds_in_whatever_order_its_lines_come() -> None:
    true = chain()
    assert held(true, ends(true)) == 4
    assert held(with_lines(true, 3, lambda of: of[::-1]), ends(true)) == 4


def test_a_beginning_that_was_let_go_is_no_break() -> None:
    true = chain()
    assert held(true[2:], ends(true, cut=2)) == 2
    assert held([], ends(true, cut=4)) == 0


@pytest.mark.parametrize(
    "forged",
    [
        {"first": 3},  # as if the beginning had been let go
        {"before": "0" * 64},
        {"last": 3},  # as if the end had never been
        {"seal": "0" * 64},
        {"community_id": 2},
    ],
)
def test_where_it_begins_and_ends_nobody_else_can_say(forged: dict[str, object]) -> None:
    true = chain()
    signature = signature_of(KEY, ends(true))
    with pytest.raises(Broken):
        held(true, replace(ends(true), **forged), signature)  # type: ignore[arg-type]


def test_a_seal_is_no_signature() -> None:
    true = chain()
    with pytest.raises(Broken):
        held(true, ends(true), true[-1].seal)


def test_what_an_older_key_sealed_still_holds() -> None:
    true = chain(key=OLDER)
    assert held(true, ends(true), keys=(KEY, OLDER)) == 4
    with pytest.raises(Broken):
        held(true, ends(true), keys=(KEY,))


def test_nothing_but_moments_is_sealed_unasked() -> None:
    with pytest.raises(TypeError):
        seal_of(KEY, "", replace(chain()[0], sealed_at=object()))  # type: ignore[arg-type]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=8), st.data())
def test_any_cut_that_was_signed_holds_and_no_other(sizes: list[int], data: st.DataObject) -> None:
    true = chain(tuple(sizes))
    cut = data.draw(st.integers(0, len(true)))
    assert held(true[cut:], ends(true, cut)) == len(true) - cut
    other = data.draw(st.integers(0, len(true)).filter(lambda one: one != cut))
    with pytest.raises(Broken):
        held(true[other:], ends(true, cut))

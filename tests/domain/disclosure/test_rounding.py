"""The keyed rounding: right on average, the same each time, and blind to one person."""

import hashlib
import hmac
import random
from collections import Counter
from collections.abc import Callable, Hashable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import BASE, Count, keyed_rounding, protect
from app.domain.disclosure.rounding import record_key
from tests.domain.disclosure.readers import nearest_five
from tests.domain.disclosure.towns import SECRET, groups

record_keys = st.integers(0, 2**32 - 1)


def random_keys(number: int) -> list[int]:
    dice = random.Random(19)
    return [dice.getrandbits(40) for _ in range(number)]


KEYS = random_keys(1_500)


@given(keys=st.lists(record_keys), shuffled=st.randoms(use_true_random=False))
def test_a_count_is_of_people_in_whatever_order(keys: list[int], shuffled: random.Random) -> None:
    again = [*keys, *keys]
    shuffled.shuffle(again)
    assert Count.of(again) == Count.of(keys) == Count(len(set(keys)), sum(set(keys)))


@given(keys=st.sets(record_keys), cut=st.integers(0, 50))
def test_disjoint_groups_add_up(keys: set[int], cut: int) -> None:
    ordered = sorted(keys)
    assert Count.of(ordered[:cut]) + Count.of(ordered[cut:]) == Count.of(keys)


@given(count=groups(most=10_000))
def test_a_figure_is_one_of_the_two_multiples_nearest(count: Count) -> None:
    figure = keyed_rounding(SECRET, count)
    assert figure % BASE == 0
    assert abs(figure - count.people) < BASE


@given(count=groups(), secret=st.binary(min_size=16, max_size=32))
def test_rounding_follows_decision_19_to_the_letter(count: Count, secret: bytes) -> None:
    digest = hmac.new(secret, count.key.to_bytes(8, "big"), hashlib.sha256).hexdigest()
    up = int(digest[:16], 16) * 5 < (count.people % 5) * 2**64
    assert keyed_rounding(secret, count) == count.people // 5 * 5 + 5 * up


def test_the_largest_key_sum_of_a_town_of_millions_is_rounded() -> None:
    assert keyed_rounding(SECRET, Count(20_000_000, 20_000_000 * (2**32 - 1))) == 20_000_000


def test_rounding_is_right_on_average() -> None:
    errors = [
        keyed_rounding(SECRET, Count(place % 97, key)) - place % 97
        for place, key in enumerate(random_keys(100_000))
    ]
    assert abs(sum(errors) / len(errors)) <= 0.02


Rule = Callable[[int, int], Hashable]
"""From a number of people and their key to what is printed."""


def ours(people: int, key: int) -> Hashable:
    return protect({"askers": Count(people, key)}, None, SECRET).cells["askers"]


def exact_from_ten(people: int, _: int) -> Hashable:
    return people if people >= 10 else None


def nearest_five_from_ten(people: int, _: int) -> Hashable:
    return nearest_five(people) if people >= 10 else None


def keyed_from_ten(people: int, key: int) -> Hashable:
    return keyed_rounding(SECRET, Count(people, key)) if people >= 10 else None


def largest_distance(rule: Rule) -> float:
    """Find the n where n and n + 1 people are easiest to tell apart, over random keys."""
    printed = [Counter(rule(people, key) for key in KEYS) for people in range(202)]
    return max((fewer - more).total() / len(KEYS) for fewer, more in pairwise(printed))


def test_one_person_more_hardly_shows() -> None:
    assert largest_distance(ours) <= 0.25


@pytest.mark.parametrize("rule", [exact_from_ten, nearest_five_from_ten, keyed_from_ten])
def test_one_person_more_shows_at_the_edge_of_a_hard_threshold(rule: Rule) -> None:
    assert largest_distance(rule) == 1


def test_what_was_printed_is_printed_again_by_any_later_version() -> None:
    """Frozen files outlive the code: the same people must never get a second, other figure."""
    secret = b"s" * 32
    assert record_key(secret, "Bianca") == 2734001182
    assert record_key(secret, "\udc80") == 687386064  # half a sign, as some files hold
    figures = [keyed_rounding(secret, Count(13, key)) for key in range(8)]
    assert figures == [10, 10, 10, 15, 15, 10, 10, 10]

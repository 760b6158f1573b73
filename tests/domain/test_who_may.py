"""Every verb before everybody who can stand to a thing in some way: a second book beside MAY.

`who_may.toml` is read by a person when it changes: it says in one place what each of us can do.
"""

import tomllib
from pathlib import Path

import pytest

from app.domain.policies import MAY, may
from app.domain.verbs import Verb
from app.domain.ways_in import WaysIn
from tests.domain.relations import ELSEWHERE, RELATIONS

BOOK: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("who_may.toml").read_text())


def may_do(name: str) -> list[str]:
    relation = RELATIONS[name]
    return [verb.value for verb in Verb if may(relation.actor, verb, relation.before())]


@pytest.mark.parametrize("name", RELATIONS)
def test_each_may_what_the_book_says(name: str) -> None:
    assert may_do(name) == BOOK[name]


def test_the_book_knows_everybody() -> None:
    assert BOOK.keys() == RELATIONS.keys()


@pytest.mark.parametrize("name", RELATIONS)
def test_nobody_may_anything_elsewhere(name: str) -> None:
    relation = RELATIONS[name]
    thing = relation.before(community_id=ELSEWHERE)
    assert [verb for verb in Verb if may(relation.actor, verb, thing)] == []


def changed(ways: WaysIn) -> list[WaysIn]:
    """The same ways in, each time with one condition or one way left out."""
    fewer: list[WaysIn] = [[*ways[:at], *ways[at + 1 :]] for at in range(len(ways))]
    for at, way in enumerate(ways):
        for left_out in way:
            rest = [holds for holds in way if holds is not left_out]
            fewer.append([*ways[:at], rest, *ways[at + 1 :]])
    return fewer


def is_noticed(verb: Verb) -> bool:
    """Whether the book disagrees with the table as it is now."""
    return any(
        may(relation.actor, verb, relation.before()) is not (verb in BOOK[name])
        or may(relation.actor, verb, relation.before(community_id=ELSEWHERE))
        for name, relation in RELATIONS.items()
    )


def test_nothing_can_be_left_out_of_the_table_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    unseen = []
    for verb, ways in MAY.items():
        for number, other in enumerate(changed(ways)):
            monkeypatch.setitem(MAY, verb, other)
            if not is_noticed(verb):
                unseen.append((verb.value, number))
        monkeypatch.setitem(MAY, verb, ways)
    assert unseen == []

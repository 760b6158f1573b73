"""The same facts and the same key give the same counts and the same file, byte for byte, in each
version: a figure that came out otherwise when it is counted anew would tell more than either."""

from hashlib import sha256

from app.actions.town.figures import people_in
from app.domain.town.facts import CATEGORIES, NEVER_WRITTEN, FactKind
from app.domain.town.figures import frozen_file, tabulated
from tests.quarters import QUARTER, add_facts, large_town, record_keys
from tests.town import Town

SECRET = b"the same in each version"
COUNTED, FILE = "2876e9384a4f2fae", "74f8bb8d933eb8f2"
"""As version 1 had them; whoever changes them says so in METHOD."""


def mark(told: str) -> str:
    return sha256(told.encode()).hexdigest()[:16]


def test_a_quarter_is_counted_as_it_always_was(town: Town) -> None:
    """With people of several kinds, of several categories of one kind, and words of no category."""
    large_town(town)
    everybody = record_keys(300)
    for turn, kind in enumerate(kind for kind in FactKind if kind not in NEVER_WRITTEN):
        hers = everybody[turn * 20 : turn * 20 + 160]
        add_facts(town, kind, hers, [*CATEGORIES[kind], "of another version"])
        add_facts(town, kind, reversed(hers), CATEGORIES[kind] or [None])
    people = people_in(town.by_house(), QUARTER)
    counted = tabulated(people)
    told = [
        (table, cell, count.people, count.key)
        for table, cells in sorted(counted.items())
        for cell, count in sorted(cells.items())
    ]
    assert len(people) > 100, "so few are alike that no lot was drawn"
    assert (mark(str(told)), mark(frozen_file(QUARTER, counted, SECRET))) == (COUNTED, FILE)

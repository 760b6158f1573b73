"""The database counts as the fixed tables say: each person once in a figure, in three at most.

The person at place n has the record key 8**n, so that the sum of all keys in all figures, written
in base 8, tells how often each of them was counted.
"""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.disclosure import Count
from app.domain.facts import FactKind
from app.domain.figures import (
    ASKERS_BY_THEME,
    COUNTED_FROM,
    MOST_FIGURES_A_PERSON,
    Counted,
)
from app.domain.themes import Theme
from app.store.db import db
from app.store.queries.town import facts
from app.store.tables import Fact
from tests.quarters import QUARTER, add_facts
from tests.town import Town

PEOPLE = 10
Deed = tuple[int, FactKind, Theme]
History = list[Deed]

histories = st.lists(
    st.tuples(st.integers(0, PEOPLE - 1), st.sampled_from(FactKind), st.sampled_from(Theme)),
    max_size=40,
)


def counted(town: Town, history: History) -> Counted:
    for place, kind, theme in history:
        add_facts(town, kind, [8**place], [theme])
    found = facts.counted(town.community_id, QUARTER)
    db.session.rollback()
    return found


def times_counted(groups: list[Count]) -> list[int]:
    keys = sum(group.key for group in groups)
    return [keys // 8**place % 8 for place in range(PEOPLE)]


many_histories = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@many_histories
@given(history=histories)
def test_nobody_is_counted_more_than_three_times(town: Town, history: History) -> None:
    found = counted(town, history)
    cells = list(found.splits[ASKERS_BY_THEME.name].values())
    assert max(times_counted([*found.totals.values(), *cells])) <= MOST_FIGURES_A_PERSON


@many_histories
@given(history=histories)
def test_each_figure_counts_the_people_it_should(town: Town, history: History) -> None:
    found = counted(town, history)
    did = {kind: {place for place, what, _ in history if what is kind} for kind in FactKind}
    for total, kind in COUNTED_FROM.items():
        assert found.totals[total] == Count.of(8**place for place in did[kind])

    in_table = did[FactKind.ASKED] - did[FactKind.OFFERED]
    cells = found.splits[ASKERS_BY_THEME.name]
    assert times_counted(list(cells.values())) == [
        int(place in in_table) for place in range(PEOPLE)
    ]
    asked = {(place, theme) for place, what, theme in history if what is FactKind.ASKED}
    for theme, count in cells.items():
        times = times_counted([count])
        assert all((place, theme) in asked for place in in_table if times[place])
        assert count.people == sum(times)


def test_who_asked_about_much_stands_in_one_theme_by_lot(town: Town) -> None:
    """Over many people each theme gets its share: neither the first nor the last is favoured."""
    people = range(1, 401)
    add_facts(town, FactKind.ASKED, people, [Theme.KLUSSEN])
    add_facts(town, FactKind.ASKED, people, [Theme.SPULLEN])
    cells = facts.counted(town.community_id, QUARTER).splits[ASKERS_BY_THEME.name]
    shares = Counter({theme: count.people for theme, count in cells.items() if count.people})
    assert shares.total() == 400
    assert all(140 < people < 260 for people in shares.values())  # six standard deviations


def test_who_was_forgotten_is_not_counted(town: Town) -> None:
    add_facts(town, FactKind.ASKED, [8])
    db.session.add(Fact(community_id=1, period=QUARTER, kind=FactKind.ASKED, record_key=None))
    assert facts.counted(town.community_id, QUARTER).totals["askers"].people == 1

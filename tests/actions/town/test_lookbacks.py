"""The desk looks back on a quarter: until it is published, and never over a colleague's words."""

import pytest

from app.actions.town import lookbacks
from app.actions.town.figures import publish_figures
from app.actions.town.lookbacks import NOTHING_YET, LookedBack
from app.domain.refusals import LookbackChanged, NotAllowed, NotFound, WrongMoment
from app.store.db import db
from app.store.queries.town import lookbacks as kept
from tests.quarters import QUARTER, freeze, small_town
from tests.town import Town

TOLD = LookedBack(120, "Brieven zijn lastig.", "Wij lezen nu samen.")
LATER = LookedBack(130, "Brieven zijn lastig.", "Wij lezen nu samen, op dinsdag.")


def test_it_is_written_again_until_the_quarter_is_published(town: Town) -> None:
    karin = town.kwartiermaker()
    small_town(town)
    lookbacks.write_lookback(town.moment(karin), QUARTER, NOTHING_YET, TOLD)
    freeze(town)
    lookbacks.write_lookback(town.moment(karin), QUARTER, 1, LATER)
    publish_figures(town.by_house(), QUARTER)
    db.session.commit()
    with pytest.raises(WrongMoment):
        lookbacks.write_lookback(town.moment(karin), QUARTER, 2, TOLD)
    (row,) = kept.beside_figures(town.community_id, [QUARTER])
    assert tuple(row) == (130, "Brieven zijn lastig.", "Wij lezen nu samen, op dinsdag.")


@pytest.mark.parametrize("after", [NOTHING_YET, 2, -1])
def test_who_comes_second_writes_over_nothing(town: Town, after: int) -> None:
    karin = town.kwartiermaker()
    lookbacks.write_lookback(town.moment(karin), QUARTER, NOTHING_YET, TOLD)
    db.session.commit()
    with pytest.raises(LookbackChanged):
        lookbacks.write_lookback(town.moment(karin), QUARTER, after, LATER)
    db.session.rollback()
    row = kept.one(town.community_id, QUARTER)
    assert row is not None
    assert (row.hours, row.who) == (120, "Karin")


def test_only_the_desk_and_only_of_now(town: Town) -> None:
    karin, wim = town.kwartiermaker(), town.official()
    with pytest.raises(NotAllowed):
        lookbacks.write_lookback(town.moment(wim), QUARTER, NOTHING_YET, TOLD)
    for period in ("2025Q4", "2026Q3"):
        with pytest.raises(NotFound):
            lookbacks.write_lookback(town.moment(karin), period, NOTHING_YET, TOLD)

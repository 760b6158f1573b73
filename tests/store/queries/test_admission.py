"""Whom a need may be put to is one rule, asked of each giver or of a whole step of a round."""

from datetime import datetime

import pytest
from sqlalchemy import and_, select

from app.store.db import db
from app.store.queries.givers.admission import Among, may_be_asked, with_settings
from app.store.tables import Giver, Need
from tests.actions.letters.test_rounds_settings import chooses
from tests.town import Town

EVERYBODY = Among(1, 0, 2**62)
OF_THE_HOUSE, HERS = (0, 1, 2), (None, 1, 2, 3)
PROMISED = 2  # at most


@pytest.mark.parametrize("promised", range(PROMISED + 1))
def test_who_has_a_hand_free_is_the_same_asked_apart_or_together(town: Town, promised: int) -> None:
    karin = town.kwartiermaker()
    givers = {number: town.giver(f"Gever{number}", met_by=karin) for number in HERS}
    for number, giver in givers.items():
        for turn in range(promised):
            asker = town.asker(f"Vrager{number}{turn}")
            town.chooses(asker, town.offers(giver, town.asks(asker)))
        if number is not None:
            chooses(town, giver, open_promises=number)
    need = town.asks(town.asker("Bianca"))
    for of_the_house in OF_THE_HOUSE:
        free = {
            givers[number].id
            for number in HERS
            if promised < (of_the_house if number is None else number)
        }
        for among in (None, EVERYBODY):
            assert asked(need, of_the_house, town.now, among) == free, (of_the_house, among)


def asked(need: Need, of_the_house: int, now: datetime, among: Among | None) -> set[int]:
    this = Need.community_id == Giver.community_id, Need.id == need.id
    found = with_settings(select(Giver.id).join(Need, and_(*this)))
    admitted = may_be_asked(of_the_house, now, among=among)
    return {*db.session.scalars(found.where(admitted))}

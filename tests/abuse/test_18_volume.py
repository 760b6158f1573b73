"""Case 18, the desk drowned in volume: what one person or one network can lay on it has an end
(SE-33)."""

import pytest

from app.actions.people import blocks
from app.domain.errors import EnoughNeeds
from app.store.db import db
from app.store.tables import Need, Task
from tests.town import Town

HELD = "Wie kan mij {} euro lenen?"


def test_one_asker_lays_no_more_than_five_held_questions_there(town: Town) -> None:
    town.kwartiermaker()
    bianca, most = town.asker(), town.by_house().rules.needs.under_way_at_a_time
    for number in range(most):
        town.asks(bianca, HELD.format(number + 50))
    with pytest.raises(EnoughNeeds):
        town.asks(bianca, HELD.format(99))
    db.session.rollback()
    assert db.session.query(Need).filter_by(state="held").count() == most


def test_no_contact_pressed_many_times_is_one(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver(met_by=karin)
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    for _ in range(20):
        blocks.block_person(town.moment(bianca), fatma.id, knew_name=True)
    db.session.commit()
    assert db.session.query(Task).filter_by(kind="report").count() <= 1

"""The access journal: a row for each opening, none for what cannot be opened."""

import pytest

from app.actions.matches import talking
from app.actions.people.looks import look_at
from app.domain.desk.lateness import Looked
from app.domain.refusals import NotFound
from app.domain.states import MessageState
from app.store.db import db
from app.store.tables import LookedAt, Message, Person
from tests.town import Town


def rows() -> list[tuple[int, str, int]]:
    return [(row.actor_id, row.thing, row.thing_id) for row in db.session.query(LookedAt)]


def message_of(town: Town, karin: Person, words: str) -> Message:
    fatma, bianca = town.giver("Fatma", met_by=karin), town.asker("Bianca")
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    return talking.send_message(town.moment(fatma), offer.id, words)


def test_who_opened_what_and_when(town: Town) -> None:
    karin, need = town.kwartiermaker(), town.asks(town.asker())
    look_at(town.moment(karin), Looked.NEED, need.id)
    look_at(town.later(minutes=5).moment(karin), Looked.NEED, need.id)
    assert rows() == [(karin.id, "need", need.id)] * 2
    assert {row.at for row in db.session.query(LookedAt)} == {need.posted_at, town.now}


@pytest.mark.parametrize(
    ("words", "state"),
    [("Kun je 50 euro overmaken?", MessageState.HELD), ("Tot zaterdag!", MessageState.SENT)],
)
def test_a_private_message_is_opened_only_while_it_is_held(
    town: Town, words: str, state: MessageState
) -> None:
    karin = town.kwartiermaker()
    message = message_of(town, karin, words)
    assert message.state == state
    if state == MessageState.HELD:
        look_at(town.moment(karin), Looked.MESSAGE, message.id)
    else:
        with pytest.raises(NotFound):
            look_at(town.moment(karin), Looked.MESSAGE, message.id)
    assert len(rows()) == (state == MessageState.HELD)


@pytest.mark.parametrize("opened", Looked)
def test_what_is_not_there_leaves_no_row(town: Town, opened: Looked) -> None:
    with pytest.raises(NotFound):
        look_at(town.moment(town.kwartiermaker()), opened, 12345)
    assert rows() == []


def test_only_who_sits_at_the_desk_opens_anything(town: Town) -> None:
    bianca, karin = town.asker(), town.kwartiermaker()
    need = town.asks(bianca)
    for person in (bianca, town.giver(met_by=karin), town.official("Ambtenaar")):
        with pytest.raises(NotFound):
            look_at(town.moment(person), Looked.NEED, need.id)
    assert rows() == []


def test_the_desk_of_another_community_opens_nothing_here(town: Town) -> None:
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    need = town.asks(town.asker())
    with pytest.raises(NotFound):
        look_at(elsewhere.moment(elsewhere.kwartiermaker("Sam")), Looked.NEED, need.id)
    assert rows() == []

"""Case 9, the municipality is given too much: its pages are made behind a wall where people are not
found, and what asks for them ends in a plain page (SE-09; the wall is `tests/store/wall`). Whoever
reads for it gives nothing beside."""

import pytest
import time_machine
from flask import Flask

from app.actions.letters.rounds import take_round_further
from app.actions.town.communities import let_municipality_read
from app.domain.actor import Hat
from app.domain.ids import show_id
from app.domain.people.reach import Channel, Reach
from app.domain.states import GiverState
from app.store.db import db
from app.store.links import Purpose, sign
from app.store.queries.letters import rounds
from app.store.tables import Giver, Letter, Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.test_matrix import CANARY, Scene, path_of, routes


def names(scene: Scene) -> list[str]:
    return [person.first_name for role, person in scene.people.items() if role != "official"]


def views(app: Flask) -> list[tuple[str, set[str]]]:
    found = [(end, told) for door, told, end in routes(app, "GET") if door == "municipality"]
    assert found, "the control"
    return found


def test_no_page_of_hers_names_anybody(scene: Scene) -> None:
    hidden, official = names(scene), scene.browser("official")
    for endpoint, arguments in views(scene.town.app):
        text = official.get(path_of(scene, endpoint, arguments)).text
        main = text.partition("<footer")[0]  # below it stands whoever is on duty
        assert CANARY not in text, endpoint
        assert not [name for name in hidden if name in main], endpoint


def test_a_page_that_asks_for_people_is_a_plain_page(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, official = scene.town.app, scene.browser("official")

    def asks(**_: object) -> str:
        return " ".join(name for (name,) in db.session.query(Person.first_name))

    plain = [(end, told) for end, told in views(app) if not told]
    for endpoint, arguments in plain:
        path = path_of(scene, endpoint, arguments)
        monkeypatch.setitem(app.view_functions, endpoint, asks)
        answer = official.get(path)
        assert answer.status_code in (500, 503), endpoint
        assert not [name for name in names(scene) if name in answer.text.partition("<footer")[0]]
        theirs = scene.browser("karin").get(path)
        assert "Bianca" in theirs.text, "the control: on this side of the wall it is answered"


@pytest.fixture
def reads_and_gave(town: Town, karin: Person, fatma: Person) -> Person:
    """An introduced giver, chosen by Els, whom the municipality lets read its figures."""
    els = town.asker("Els")
    town.chooses(els, town.offers(fatma, town.asks(els)))
    reach = Reach(Channel.EMAIL, "fatma1@example.org")
    assert let_municipality_read(town.moment(karin), reach, "Fatma").id == fatma.id
    db.session.commit()
    town.hats[fatma.id] |= {Hat.MUNICIPALITY}
    return fatma


def test_who_is_to_read_for_it_gives_no_more(
    town: Town, karin: Person, reads_and_gave: Person
) -> None:
    """What she promised is let go of kindly, no letter tells her of a question, nor does a link."""
    assert [offer.state for offer in db.session.query(Offer)] == ["passed_over"]
    need = town.asks(town.asker(), "Wie heeft er een kast over?")
    for round_id in rounds.due_ids(town.community_id, town.later(minutes=11).now):
        while take_round_further(town.by_house(), round_id):
            db.session.commit()
    told = db.session.query(Letter).filter_by(person_id=reads_and_gave.id, kind="new_need")
    assert told.count() == 0
    assert not reads_the_card(town, reads_and_gave, need)


def test_nor_where_she_was_both_before(town: Town, karin: Person, reads_and_gave: Person) -> None:
    """The door itself looks at the hat."""
    db.session.query(Giver).update({"state": GiverState.INTRODUCED})
    db.session.commit()
    need = town.asks(town.asker(), "Wie heeft er een kast over?")
    assert not reads_the_card(town, reads_and_gave, need)
    other = town.giver("Piet", met_by=karin)
    assert reads_the_card(town, other, need), "the control"


def reads_the_card(town: Town, person: Person, need: Need) -> bool:
    """By the link of a letter, or inside."""
    with time_machine.travel(town.now, tick=False):
        token = sign(town.moment(person), Purpose.NEED, person.id, need.id)
        by_link, inside = Browser(town.app), Browser(town.app).sign_in(town, person)
        by_link.get(f"/l/v/{token}")
        inside.get("/geef?over=alles")
        return "kast" in by_link.text or "kast" in inside.text


def test_the_desk_introduces_her_not_again(
    town: Town, karin: Person, reads_and_gave: Person
) -> None:
    desk, path = (
        Browser(town.app).sign_in(town, karin),
        f"/bureau/gever/{show_id(reads_and_gave.id)}",
    )
    assert "leest mee voor de gemeente" in desk.get(path).text
    assert "/kennisgemaakt" not in desk.html
    assert desk.post(f"{path}/kennisgemaakt", met_where="call", up_to="3").status_code == 404

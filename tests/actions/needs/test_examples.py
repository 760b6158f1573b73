"""What a community makes of the team's examples."""

import pytest

from app.actions.needs import examples
from app.actions.needs.examples import Place
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.refusals import EnoughExamples, NotAllowed, NotFound, WrongMoment
from app.domain.states import ExampleState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.needs.examples import own, themes_offered
from app.store.tables import JournalLine, OwnExample, Person
from tests.town import Town

LAMP = Place("huis", Tile.REPAIR, "Wie kan een lamp ophangen?", slug="lamp")
NEW = Place("huis", Tile.REPAIR, "Wie gaat mee naar het Repair Café?")


@pytest.fixture
def moment(town: Town) -> Moment:
    """Karin at her desk."""
    return town.moment(town.kwartiermaker())


def rows() -> list[OwnExample]:
    db.session.commit()
    return db.session.query(OwnExample).all()


def added() -> Place:
    (row,) = rows()
    return Place("huis", Tile.REPAIR, row.words, own_id=row.id)


def test_worded_anew_twice_is_one_row(moment: Moment) -> None:
    examples.change_example(moment, LAMP, "Wie hangt er een lamp op?")
    examples.change_example(moment, LAMP, "Wie hangt een lamp voor mij op?")
    (row,) = rows()
    assert (row.replaces, row.state) == ("lamp", ExampleState.SHOWN)
    assert row.words == "Wie hangt een lamp voor mij op?"


def test_hidden_and_shown_again_with_other_words(moment: Moment) -> None:
    examples.hide_example(moment, LAMP)
    assert [row.state for row in rows()] == [ExampleState.HIDDEN]
    with pytest.raises(WrongMoment):
        examples.hide_example(moment, LAMP)
    examples.change_example(moment, LAMP, "Wie hangt er een lamp op?")
    assert [row.state for row in rows()] == [ExampleState.SHOWN]


@pytest.mark.parametrize("hidden", [True, False])
def test_back_to_the_teams_own_words_no_row_is_left(moment: Moment, hidden: bool) -> None:
    examples.change_example(moment, LAMP, "Wie hangt er een lamp op?")
    if hidden:
        examples.hide_example(moment, LAMP)
    examples.restore_example(moment, LAMP)
    assert rows() == []
    with pytest.raises(WrongMoment):
        examples.restore_example(moment, LAMP)


def test_what_was_added_is_changed_and_gone(moment: Moment) -> None:
    examples.add_example(moment, NEW)
    examples.change_example(moment, added(), "Wie gaat zaterdag mee naar het Repair Café?")
    assert added().words == "Wie gaat zaterdag mee naar het Repair Café?"
    gone = added()
    examples.hide_example(moment, gone)
    assert rows() == []
    with pytest.raises(NotFound):
        examples.change_example(moment, gone, "Wie gaat mee?")


def test_every_deed_stands_in_the_journal(moment: Moment) -> None:
    examples.add_example(moment, NEW)
    examples.hide_example(moment, LAMP)
    examples.restore_example(moment, LAMP)
    db.session.commit()
    lines = db.session.query(JournalLine).filter(JournalLine.thing == "example").all()
    assert {line.verb for line in lines} == {
        Verb.ADD_EXAMPLE,
        Verb.HIDE_EXAMPLE,
        Verb.RESTORE_EXAMPLE,
    }
    assert all(line.actor_id == moment.actor.person_id for line in lines)


def test_a_list_stays_short_enough_to_read(moment: Moment) -> None:
    for _ in range(moment.rules.examples.most_added):
        examples.add_example(moment, NEW)
    with pytest.raises(EnoughExamples):
        examples.add_example(moment, NEW)
    examples.change_example(moment, LAMP, "Wie hangt er een lamp op?")
    examples.add_example(moment, Place("leren", Tile.LEARNING, "Wie leert mij schaken?"))


def test_only_the_desk_of_this_community_does_it(town: Town, moment: Moment) -> None:
    elsewhere = Town.founded(town.app, 2, "elders.example")
    for who in (town.moment(town.asker()), town.moment(town.official()), town.by_house()):
        with pytest.raises(NotAllowed):
            examples.hide_example(who, LAMP)
    db.session.rollback()
    examples.add_example(moment, NEW)
    karin_there = elsewhere.moment(elsewhere.kwartiermaker("Sam"))
    with pytest.raises(NotFound):
        examples.hide_example(karin_there, added())
    assert own(2, "huis") == []


def test_what_givers_can_do_is_said_where_enough_can(town: Town) -> None:
    karin = town.kwartiermaker()
    met: list[Person] = [town.giver(name, met_by=karin) for name in ("Fatma", "Piet", "Sam")]
    for name in ("Ali", "Jan", "Kees"):
        town.giver(name, tile=Tile.COOKING)  # not introduced yet
    enough = {"klussen", "tuin-en-dier"}
    assert set(themes_offered(town.community_id, 3)) == enough
    assert themes_offered(town.community_id, 4) == []
    assert themes_offered(2, 1) == []
    met[0].paused_since = town.now
    db.session.commit()
    assert themes_offered(town.community_id, 3) == [], "who rests is not counted on"
    assert set(themes_offered(town.community_id, 2)) == enough

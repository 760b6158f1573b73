"""Messages of a match: what is held, what both read of it, what a person decided (R6)."""

import pytest

from app.actions.desk import deciding
from app.actions.matches import talking
from app.domain.refusals import NotAllowed, NotFound, WrongMoment
from app.domain.states import MessageState
from app.store.db import db
from app.store.queries.matches.talking import conversation
from app.store.tables import Letter, Message, Offer, Person, Task
from tests.town import Town

SENT, HELD, STOPPED = MessageState.SENT, MessageState.HELD, MessageState.STOPPED
SELLS = "Ik verkoop ook fietsen, bel voor een offerte. Nu 20% korting op alles!"


@pytest.fixture
def match(town: Town) -> Offer:
    karin = town.kwartiermaker()
    bianca, fatma = town.asker("Bianca"), town.giver("Fatma", met_by=karin)
    return town.chooses(bianca, town.offers(fatma, town.asks(bianca)))


def named(name: str) -> Person:
    return db.session.query(Person).filter_by(first_name=name).one()


def says(town: Town, match: Offer, words: str, name: str = "Fatma") -> Message:
    message = talking.send_message(town.later(minutes=1).moment(named(name)), match.id, words)
    db.session.commit()
    return message


def read_by(town: Town, match: Offer, name: str) -> list[tuple[str | None, str, bool]]:
    said = conversation(town.community_id, match.id, named(name).id)
    return [(message.words, message.state, message.was_held) for message in said]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Zullen we zaterdag afspreken?", SENT),
        ("Mijn nummer is 06 12345678", SENT),
        ("Ik ben bang voor mijn ex", SENT),
        ("Kun je mij 50 euro lenen?", HELD),
        ("Maak het over op NL91ABNA0417164300", HELD),
        ("Geef me je pincode", HELD),
        ("Kijk op https://voorbeeld.nl/aanbieding", HELD),
    ],
)
def test_only_money_iban_pin_links_and_abuse_wait(
    town: Town, match: Offer, words: str, state: MessageState
) -> None:
    assert says(town, match, words).state == state


def test_a_bsn_is_masked_for_both(town: Town, match: Offer) -> None:
    says(town, match, "Mijn bsn is 111222333", name="Bianca")
    for name in ("Bianca", "Fatma"):
        assert "111222333" not in str(read_by(town, match, name))


def test_the_first_three_of_a_pair_are_read_more_strictly(town: Town, match: Offer) -> None:
    assert says(town, match, SELLS).state == HELD
    for name in ("Fatma", "Bianca", "Fatma"):
        assert says(town, match, "Tot zaterdag!", name).state == SENT
    assert says(town, match, SELLS).state == SENT
    assert says(town, match, "Kun je mij 50 euro lenen?").state == HELD


def test_while_it_waits_the_other_knows_that_and_no_word_of_it(town: Town, match: Offer) -> None:
    says(town, match, "Kun je mij 50 euro lenen?")
    assert read_by(town, match, "Fatma") == [("Kun je mij 50 euro lenen?", HELD, False)]
    assert read_by(town, match, "Bianca") == [(None, HELD, False)]


@pytest.mark.parametrize(
    ("deed", "writer", "other"),
    [
        (
            deciding.release_message,
            ("Leen mij 50 euro", SENT, True),
            ("Leen mij 50 euro", SENT, True),
        ),
        (deciding.stop_message, ("Leen mij 50 euro", STOPPED, False), (None, STOPPED, False)),
    ],
)
def test_both_read_what_a_person_decided(
    town: Town, match: Offer, deed: object, writer: object, other: object
) -> None:
    message = says(town, match, "Leen mij 50 euro")
    deed(town.moment(named("Karin")), message.id, "Zo is het.")  # type: ignore[operator]
    db.session.commit()
    assert read_by(town, match, "Fatma") == [writer]
    assert read_by(town, match, "Bianca") == [other]


def test_said_otherwise_it_goes_at_once_and_leaves_the_desk(town: Town, match: Offer) -> None:
    message = says(town, match, "Leen mij 50 euro")
    talking.change_message(town.moment(named("Fatma")), message.id, "Tot zaterdag!")
    db.session.commit()
    assert (message.state, message.answer_by) == (SENT, None)
    assert read_by(town, match, "Bianca") == [("Tot zaterdag!", SENT, False)]
    letters = db.session.query(Letter).filter_by(kind="message", person_id=named("Bianca").id)
    assert letters.count() == 1


def test_said_otherwise_about_money_it_waits_again(town: Town, match: Offer) -> None:
    message = says(town, match, "Leen mij 50 euro")
    talking.change_message(town.moment(named("Fatma")), message.id, "Leen mij dan 20 euro")
    assert message.state == HELD
    assert message.answer_by is not None


def test_nobody_else_changes_it_and_nobody_after_it_was_read(town: Town, match: Offer) -> None:
    message = says(town, match, "Leen mij 50 euro")
    with pytest.raises((NotFound, NotAllowed)):
        talking.change_message(town.moment(named("Bianca")), message.id, "Wat?")
    deciding.stop_message(town.moment(named("Karin")), message.id, "Geld.")
    with pytest.raises(WrongMoment):
        talking.change_message(town.moment(named("Fatma")), message.id, "Tot zaterdag!")


def test_a_giver_reports_a_question_that_she_did_not_answer(town: Town, match: Offer) -> None:
    need = town.asks(town.asker("Els"))
    talking.report_need(town.moment(named("Fatma")), need.id, "Dit klopt niet.")
    db.session.commit()
    task = db.session.query(Task).filter_by(kind="report").one()
    assert (task.need_id, task.offer_id, task.reported_name) == (need.id, None, "Els")

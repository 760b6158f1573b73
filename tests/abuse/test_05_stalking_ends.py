"""Case 5, stalking: how it ends, what anybody hears of it, and who undoes it (SE-23)."""

from collections.abc import Callable

import pytest

from app.actions.desk import deciding
from app.actions.matches import talking, thanking
from app.actions.needs import asking
from app.actions.people import blocks
from app.domain.ids import show_id
from app.domain.letters.kinds import LetterKind
from app.domain.refusals import NotFound
from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.queries.letters import facts as letter_facts
from app.store.queries.needs import cards
from app.store.queries.people import blocks as kept
from app.store.tables import Block, Letter, Message, Person
from tests.abuse.stalking import (
    Two,
    the_asker,
    the_card,
    the_giver,
    the_talk_for_the_asker,
    what_a_promise_says_of_her,
)
from tests.web.browser import Browser


@pytest.mark.parametrize(
    ("side", "matched", "offered"),
    [
        (the_asker, OfferState.PASSED_OVER, OfferState.PASSED_OVER),
        (the_giver, OfferState.HANDED_BACK, OfferState.TAKEN_BACK),
    ],
)
def test_what_was_under_way_ends_as_it_might_have_ended_anyway(
    two: Two, side: Callable[[Two], None], matched: OfferState, offered: OfferState
) -> None:
    side(two)
    assert (two.match.state, two.offers["offered"].state) == (matched, offered)
    assert two.needs["matched"].state == NeedState.OPEN, "she still needs somebody"


def test_the_giver_reads_the_neutral_sentence_and_no_more(two: Two) -> None:
    the_asker(two)
    page = Browser(two.town.app).sign_in(two.town, two.fatma)
    page.get(f"/geef/aanbod/{show_id(two.match.id)}")
    assert "Dank je voor je aanbod" in page.text
    assert "Bianca" not in page.text
    assert "contact" not in page.text.lower()


def test_the_letters_that_follow_are_those_of_any_end(two: Two) -> None:
    before = {letter.id for letter in db.session.query(Letter)}
    the_asker(two)
    since = [letter for letter in db.session.query(Letter) if letter.id not in before]
    assert {(letter.kind, letter.person_id) for letter in since} == {
        (LetterKind.NO_LONGER_NEEDED, two.fatma.id),
        (LetterKind.SOMEONE_FOUND, two.fatma.id),
    }


def test_others_go_on_seeing_the_question(two: Two) -> None:
    the_asker(two)
    piet = db.session.query(Person).filter(Person.first_name == "Piet").one()
    now = two.town.moment(piet)
    assert cards.one(now.actor, now.rules.needs, two.open_need.id) is not None


# undoing


def test_only_who_made_it_undoes_it(two: Two) -> None:
    the_asker(two)
    (block,) = kept.made_by(two.as_asker().actor)
    assert block.name == "Fatma"
    assert kept.made_by(two.as_giver().actor) == []
    with pytest.raises(NotFound):
        blocks.unblock_person(two.as_giver(), block.id)
    blocks.unblock_person(two.as_asker(), block.id)
    db.session.commit()
    assert the_card(two)


def test_when_both_made_one_undoing_the_first_opens_nothing(two: Two) -> None:
    the_asker(two)
    blocks.block_asker(two.as_giver(), two.open_need.id)
    db.session.commit()
    (block,) = kept.made_by(two.as_asker().actor)
    blocks.unblock_person(two.as_asker(), block.id)
    db.session.commit()
    assert not the_card(two)


def test_twice_is_once(two: Two) -> None:
    the_asker(two)
    the_asker(two)
    assert db.session.query(Block).count() == 1


def test_nobody_wants_no_contact_with_herself_or_for_others(two: Two) -> None:
    els = two.town.asker("Els")
    with pytest.raises(NotFound):
        blocks.block_other(two.town.moment(els), two.match.id, knew_name=True)
    with pytest.raises(NotFound):
        blocks.block_asker(two.as_asker(), two.open_need.id)


def test_thanks_that_were_on_their_way_do_not_arrive(two: Two) -> None:
    asking.solve_need(two.as_asker(), two.needs["matched"].id)
    thanking.thank_giver(two.as_asker(), two.match.id, "Dank je wel!", None)
    db.session.commit()
    the_asker(two)
    thanks = db.session.query(Letter).filter(Letter.kind == LetterKind.THANKS).one()
    judged = letter_facts.at_its_turn(two.town.community_id, thanks.id, two.town.now)
    assert judged is not None
    assert judged.offer_state is None
    assert not what_a_promise_says_of_her(two)


def test_a_message_let_through_afterwards_reaches_nobody(two: Two) -> None:
    talking.send_message(two.as_giver(), two.match.id, "Leen mij 50 euro")
    db.session.commit()
    the_asker(two)
    held = db.session.query(Message).filter(Message.state == "held").one()
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    deciding.release_message(two.town.moment(karin), held.id, "Het mag.")
    db.session.commit()
    assert not the_talk_for_the_asker(two)

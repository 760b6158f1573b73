"""Stories told through the actions: what is kept, who is written to, what comes by itself."""

from datetime import timedelta

import pytest

from app.actions.desk import deciding
from app.actions.matches import talking, thanking
from app.actions.needs import asking
from app.actions.offers import helping
from app.domain.offers.kinds import OfferKind
from app.domain.refusals import (
    EnoughNeeds,
    EnoughOffers,
    EnoughPromises,
    NeedIsOver,
    NotAllowed,
    NotFound,
    WrongMoment,
)
from app.domain.states import MessageState, NeedState, OfferState
from app.store.db import db
from app.store.tables import Followup, Letter, Need, Offer, Round, Task
from tests.town import Town


def letters_to(person_id: int) -> list[str]:
    found = db.session.query(Letter.kind).filter(Letter.person_id == person_id)
    return sorted(kind for (kind,) in found)


def test_from_first_word_to_thanks(town: Town) -> None:
    karin = town.kwartiermaker()
    fatma, piet = town.giver("Fatma", met_by=karin), town.giver("Piet", met_by=karin)
    bianca = town.asker("Bianca")
    need = town.asks(bianca, "Wie kan de fiets van Samantha maken?")
    chosen, other = town.offers(fatma, need), town.offers(piet, need)

    town.chooses(bianca, chosen)
    assert (need.state, chosen.state, other.state) == (
        NeedState.MATCHED,
        OfferState.ACCEPTED,
        OfferState.PASSED_OVER,
    )
    assert "chosen" in letters_to(fatma.id)
    assert "someone_found" in letters_to(piet.id)

    talking.send_message(town.moment(bianca), chosen.id, "Kun je zaterdag?")
    assert "message" in letters_to(fatma.id)
    asking.solve_need(town.later(days=3).moment(bianca), need.id)
    thanking.thank_giver(town.moment(bianca), chosen.id, "Dank je wel", contact_kept=True)
    assert (need.state, chosen.state) == (NeedState.SOLVED, OfferState.DONE)
    assert "thanks" in letters_to(fatma.id)


def test_a_clean_need_goes_out_at_once_and_its_letters_ten_minutes_later(town: Town) -> None:
    need = town.asks(town.asker())
    assert (need.state, need.out_at) == (NeedState.OPEN, town.now)
    assert db.session.query(Round).one().due_at == town.now + timedelta(minutes=10)


def test_personal_data_are_masked_and_never_held(town: Town) -> None:
    need = town.asks(town.asker(), "Wie maakt mijn fiets? Bel 06-12345678 of mail b@example.org")
    assert need.state == NeedState.OPEN
    assert "12345678" not in need.card_words
    assert "example.org" not in need.card_words
    assert "06-12345678" in need.words


def test_danger_is_held_and_told_to_duty_and_deputy(town: Town) -> None:
    karin, sam = town.kwartiermaker("Karin"), town.kwartiermaker("Sam", turn="deputy")
    need = town.asks(town.asker(), "Ik wil niet meer leven. Wie komt er langs?")
    assert (need.state, need.urgency, need.out_at) == (NeedState.HELD, "nu", None)
    assert "urgent" in letters_to(karin.id)
    assert "urgent" in letters_to(sam.id)
    assert db.session.query(Round).count() == 0


@pytest.mark.parametrize(
    ("policy", "first", "second"),
    [
        ("by_exception", NeedState.OPEN, NeedState.OPEN),
        ("first_need", NeedState.HELD, NeedState.OPEN),
        ("every_need", NeedState.HELD, NeedState.HELD),
    ],
)
def test_a_community_chooses_what_a_person_reads_first(
    town: Town, policy: str, first: NeedState, second: NeedState
) -> None:
    town.reads_first(policy)
    bianca = town.asker()
    assert [town.asks(bianca).state, town.asks(bianca).state] == [first, second]


def test_an_asker_may_change_her_words_for_ten_minutes(town: Town) -> None:
    bianca = town.asker()
    need = town.asks(bianca)
    asking.reword_need(town.later(minutes=9).moment(bianca), need.id, "Wie maakt mijn band?")
    assert (need.words, need.state) == ("Wie maakt mijn band?", NeedState.OPEN)
    with pytest.raises(WrongMoment):
        asking.reword_need(town.later(minutes=2).moment(bianca), need.id, "Iets anders")


def test_the_house_has_a_brake_on_needs_under_way(town: Town) -> None:
    bianca = town.asker()
    first, *_ = [town.asks(bianca) for _ in range(5)]
    with pytest.raises(EnoughNeeds):
        town.asks(bianca)
    asking.withdraw_need(town.moment(bianca), first.id)
    assert town.asks(bianca).state == NeedState.OPEN


def test_a_second_press_finds_the_first_offer(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    need = town.asks(town.asker())
    assert town.offers(fatma, need).id == town.offers(fatma, need).id
    assert db.session.query(Offer).count() == 1


def test_five_offers_are_enough(town: Town) -> None:
    karin, need = town.kwartiermaker(), town.asks(town.asker())
    for number in range(5):
        town.offers(town.giver(f"Gever{number}", met_by=karin), need)
    with pytest.raises(EnoughOffers):
        town.offers(town.giver("Zesde", met_by=karin), need)


def test_a_giver_promises_no_more_than_two_things_at_once(town: Town) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    for _ in range(2):
        town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    with pytest.raises(EnoughPromises):
        town.offers(fatma, town.asks(bianca))


def test_an_offer_on_a_need_that_was_stopped_meanwhile(town: Town) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    need = town.asks(bianca)
    asking.withdraw_need(town.moment(bianca), need.id)
    with pytest.raises(NeedIsOver):
        town.offers(fatma, need)


def test_a_promise_is_handed_back_without_blame_and_the_need_looks_further(town: Town) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    helping.hand_back_offer(town.moment(fatma), offer.id)
    assert (need.state, offer.state) == (NeedState.OPEN, OfferState.HANDED_BACK)
    assert "offer_handed_back" in letters_to(bianca.id)
    assert {step.turn for step in db.session.query(Round)} == {1, 2}


def test_a_stopped_need_is_told_to_everybody_who_offered(town: Town) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    asking.withdraw_need(town.moment(bianca), need.id)
    assert offer.state == OfferState.PASSED_OVER
    assert "no_longer_needed" in letters_to(fatma.id)


MESSAGES = [
    ("Ik kom zaterdag om drie uur.", MessageState.SENT),
    ("Mijn nummer is 06-12345678", MessageState.SENT),
    ("Kun je 50 euro naar mij overmaken?", MessageState.HELD),
    ("Het is NL91 ABNA 0417 1643 00", MessageState.HELD),
    ("Geef me je pincode even", MessageState.HELD),
    ("Kijk op https://win-geld.example", MessageState.HELD),
]


@pytest.mark.parametrize(("words", "state"), MESSAGES)
def test_what_holds_a_message(town: Town, words: str, state: MessageState) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    message = talking.send_message(town.moment(fatma), offer.id, words)
    assert message.state == state
    assert ("message" in letters_to(bianca.id)) == (state == MessageState.SENT)


def test_only_the_two_of_a_match_talk(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma, piet = town.giver("Fatma", met_by=karin), town.giver("Piet", met_by=karin)
    offer = town.offers(fatma, town.asks(bianca))
    with pytest.raises(WrongMoment):
        talking.send_message(town.moment(fatma), offer.id, "Hoi")
    town.chooses(bianca, offer)
    with pytest.raises(NotFound):
        talking.send_message(town.moment(piet), offer.id, "Hoi")


def test_a_giver_who_was_not_met_can_do_nothing(town: Town) -> None:
    need = town.asks(town.asker())
    with pytest.raises(NotAllowed):
        town.offers(town.giver(), need)
    assert db.session.query(Task.kind).scalar() == "introduce"


def test_somebody_elses_need_cannot_be_stopped(town: Town) -> None:
    need = town.asks(town.asker("Bianca"))
    with pytest.raises(NotAllowed):
        asking.withdraw_need(town.moment(town.asker("Els")), need.id)


def test_a_need_of_another_community_is_not_there(town: Town) -> None:
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    need = elsewhere.asks(elsewhere.asker())
    fatma = town.giver(met_by=town.kwartiermaker())
    with pytest.raises(NotFound):
        helping.make_offer(town.moment(fatma), need.id, OfferKind.YES)


def test_follow_ups_are_rows_with_a_day(town: Town) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    offer = town.offers(fatma, town.asks(bianca))
    town.chooses(bianca, offer)
    days = {row.kind: (row.due_at - town.now).days for row in db.session.query(Followup)}
    assert days == {
        "talk": 14,
        "no_offer_yet": 2,
        "offer_waits": 3,
        "how_it_went": 2,
    }


def test_nothing_of_a_finding_stays_after_the_decision(town: Town) -> None:
    karin = town.kwartiermaker()
    need = town.asks(town.asker(), "Wie kan mij geld lenen voor de huur?")
    assert need.state == NeedState.HELD
    deciding.release_need(town.moment(karin), need.id, "overlegd, het gaat om een brief")
    assert (need.urgency, need.family, need.answer_by) == (None, None, None)
    assert db.session.get(Need, (town.community_id, need.id)).state == NeedState.OPEN


def test_a_second_match_of_the_same_two_is_told_and_looked_after_like_the_first(
    town: Town,
) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    need = town.asks(bianca)
    for _ in range(2):
        offer = town.chooses(bianca, town.offers(fatma, need))
        helping.hand_back_offer(town.later(hours=1).moment(fatma), offer.id)
        db.session.commit()
        town.later(hours=1)
    assert letters_to(fatma.id).count("chosen") == 2
    assert letters_to(bianca.id).count("offer_handed_back") == 2
    asked = [row.kind for row in db.session.query(Followup)]
    assert asked.count("how_it_went") == 2
    assert asked.count("no_offer_yet") == 3, "at first, and after each time"

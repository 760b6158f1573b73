"""Choosing, talking, reporting, and how it went."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app.actions.desk import deciding
from app.actions.givers import joining
from app.actions.givers.joining import NewGiver
from app.actions.givers.meeting import introduce_giver
from app.actions.matches import talking
from app.actions.offers import helping
from app.domain.actor import GiverKind, Hat
from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.domain.offers.kinds import OfferKind
from app.domain.states import MessageState, NeedState, OfferState
from app.store.db import db
from app.store.tables import Message, Need, Offer, Person, Task
from tests.town import Town
from tests.web.newcomer import Newcomer


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca)


@pytest.fixture
def offer(town: Town, fatma: Person, need: Need) -> Offer:
    return town.offers(fatma, need, "Zaterdag kan ik.")


@pytest.fixture
def match(town: Town, bianca: Person, offer: Offer) -> Offer:
    return town.chooses(bianca, offer)


def need_at(offer: Offer) -> str:
    return f"/vraag/{show_id(offer.need_id)}"


def at(offer: Offer, part: str) -> str:
    return f"{need_at(offer)}/{part}/{show_id(offer.id)}"


def state_of(thing: Need | Offer) -> str | None:
    db.session.refresh(thing)
    return thing.state


# choosing


@pytest.mark.parametrize(
    ("kind", "word", "told"),
    [
        (OfferKind.YES, "Zaterdag kan ik.", "Zaterdag kan ik."),
        (OfferKind.CONDITION, "Graag overdag.", "Wel graag dit: Graag overdag."),
        (OfferKind.FIND_OUT, "", "Fatma zoekt nog uit of het kan, tot"),
    ],
)
def test_what_she_reads_before_she_chooses(
    town: Town,
    fatma: Person,
    need: Need,
    as_bianca: Newcomer,
    kind: OfferKind,
    word: str,
    told: str,
) -> None:
    helping.make_offer(town.moment(fatma), need.id, kind, word)
    db.session.commit()
    as_bianca.goes_to(f"/vraag/{show_id(need.id)}")
    assert told in as_bianca.sees
    assert "fatma1@example.org" not in as_bianca.browser.html


def test_rather_not(as_bianca: Newcomer, offer: Offer) -> None:
    as_bianca.goes_to(need_at(offer))
    as_bianca.goes_to(at(offer, "liever-niet"))
    assert state_of(offer) == OfferState.OPEN, "a slip loses nobody"
    as_bianca.sends(at(offer, "liever-niet"))
    assert "Er is nog niemand." in as_bianca.sees
    assert state_of(offer) == OfferState.DECLINED
    as_bianca.goes_to(at(offer, "liever-niet"))
    assert as_bianca.is_at == need_at(offer), "once is enough"


def test_choosing_twice_is_choosing_once(as_bianca: Newcomer, offer: Offer) -> None:
    as_bianca.goes_to(at(offer, "kies"))
    for _ in range(2):
        answer = as_bianca.browser.post(at(offer, "kies"), form_key="once")
        assert answer.location == at(offer, "gesprek")
    assert as_bianca.browser.post(at(offer, "kies")).status_code == 409
    assert "Er is al iemand gekozen voor deze vraag." in as_bianca.sees


def test_an_offer_taken_back_meanwhile(
    town: Town, fatma: Person, as_bianca: Newcomer, offer: Offer
) -> None:
    as_bianca.goes_to(at(offer, "kies"))
    helping.take_back_offer(town.moment(fatma), offer.id)
    db.session.commit()
    assert as_bianca.browser.post(at(offer, "kies")).status_code == 409
    as_bianca.goes_to(at(offer, "kies"))
    assert as_bianca.is_at == need_at(offer)


# talking


def test_there_is_no_talk_before_the_choice(as_bianca: Newcomer, offer: Offer) -> None:
    assert as_bianca.browser.get(at(offer, "gesprek")).status_code == 404
    as_bianca.goes_to("/mijn")
    assert as_bianca.browser.post(at(offer, "gesprek"), words="Hallo").status_code == 409


@pytest.mark.parametrize(
    "words", ["Bel me op 06 12345678", "Mail naar bianca@example.org", "Dorpsstraat 12"]
)
def test_her_own_number_or_address_is_asked_about_once(
    as_bianca: Newcomer, match: Offer, words: str
) -> None:
    """D6."""
    as_bianca.goes_to(at(match, "gesprek"))
    as_bianca.sends(at(match, "gesprek"), words=words)
    assert "Wil je dat Fatma dit ziet?" in as_bianca.sees
    assert db.session.query(Message).count() == 0
    as_bianca.sends(at(match, "gesprek"), words=words, sure="nee")
    assert f"{words}</textarea>" in as_bianca.browser.html
    as_bianca.sends(at(match, "gesprek"), words=words, sure="ja")
    said = db.session.scalars(select(Message)).one()
    assert (said.words, said.state) == (words, MessageState.SENT)


def test_money_is_held_and_told(
    town: Town, karin: Person, as_bianca: Newcomer, match: Offer
) -> None:
    as_bianca.goes_to(at(match, "gesprek"))
    as_bianca.sends(at(match, "gesprek"), words="Kun je mij 50 euro lenen?")
    assert "Karin leest het eerst, vandaag of de volgende werkdag." in as_bianca.sees
    said = db.session.scalars(select(Message)).one()
    assert said.state == MessageState.HELD
    deciding.stop_message(town.moment(karin), said.id, "geld")
    db.session.commit()
    as_bianca.goes_to(at(match, "gesprek"))
    assert "Karin heeft dit bericht niet doorgestuurd." in as_bianca.sees


def test_a_held_message_of_the_other_is_not_shown(
    town: Town, fatma: Person, as_bianca: Newcomer, match: Offer
) -> None:
    talking.send_message(town.moment(fatma), match.id, "Maak 20 euro over")
    talking.send_message(town.moment(fatma), match.id, "Tot zaterdag!")
    db.session.commit()
    as_bianca.goes_to(at(match, "gesprek"))
    assert "20 euro" not in as_bianca.sees
    assert "Tot zaterdag!" in as_bianca.sees


def test_words_that_cannot_go_yet(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(at(match, "gesprek"))
    for words, sentence in (
        ("", "Schrijf hier je bericht."),
        ("\x00", "Schrijf hier je bericht."),
        ("a" * 1001, "Gebruik hooguit 1000 letters."),
    ):
        answer = as_bianca.sends(at(match, "gesprek"), words=words)
        assert answer.status_code == 422
        assert as_bianca.sees.count(sentence) == 2
    for words in ("🌻", "نعم، السبت", "<b>{{ 7*7 }}</b>"):
        as_bianca.sends(at(match, "gesprek"), words=words)
    assert "<b>{{ 7*7 }}</b>" in as_bianca.browser.text.replace("&lt;", "<").replace("&gt;", ">")
    assert db.session.query(Message).count() == 3


def test_a_double_tap_is_one_message(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(at(match, "gesprek"))
    for _ in range(2):
        as_bianca.browser.post(at(match, "gesprek"), form_key="once", words="Hallo")
    assert db.session.query(Message).count() == 1


def test_a_talk_that_is_over_can_be_read_but_not_gone_on_with(
    town: Town, fatma: Person, bianca: Person, as_bianca: Newcomer, match: Offer
) -> None:
    talking.send_message(town.moment(bianca), match.id, "Tot zaterdag!")
    helping.hand_back_offer(town.moment(fatma), match.id)
    db.session.commit()
    as_bianca.goes_to(at(match, "gesprek"))
    assert "Dit zeiden jullie tegen elkaar" in as_bianca.sees
    assert "Tot zaterdag!" in as_bianca.sees
    assert "<textarea" not in as_bianca.browser.html
    assert as_bianca.browser.post(at(match, "gesprek"), words="Nog iets").status_code == 409
    assert "Dit gesprek is klaar." in as_bianca.sees


# something is not right


def test_a_report_becomes_a_task(as_bianca: Newcomer, match: Offer) -> None:
    path = at(match, "gesprek") + "/meld"
    as_bianca.goes_to(path)
    assert as_bianca.sends(path, words="").status_code == 422
    as_bianca.sends(path, words="Hij vroeg om geld")
    assert "Goed dat je het zegt" in as_bianca.sees
    task = db.session.scalars(select(Task).where(Task.kind == "report")).one()
    assert task.note == "Hij vroeg om geld"


def test_nothing_to_report_about(as_bianca: Newcomer, offer: Offer) -> None:
    as_bianca.goes_to(need_at(offer))
    as_bianca.sends(at(offer, "liever-niet"))
    as_bianca.goes_to(at(offer, "gesprek") + "/meld")
    assert as_bianca.is_at == need_at(offer)


# how it went


@pytest.mark.parametrize(("kept", "told"), [("yes", True), ("no", False), ("not_told", None)])
def test_a_contact_is_told_or_not(
    as_bianca: Newcomer, match: Offer, kept: str, told: bool | None
) -> None:
    as_bianca.goes_to(f"{need_at(match)}/gelukt")
    as_bianca.sends(f"{need_at(match)}/gelukt")
    assert as_bianca.is_at == at(match, "bedankt")
    as_bianca.goes_to(at(match, "contact"))
    as_bianca.sends(at(match, "contact"), kept=kept)
    assert "Fijn dat het gelukt is" in as_bianca.sees
    db.session.refresh(match)
    assert (match.thanks, match.contact_kept) == ("", told)


def test_thanks_do_not_come_before(as_bianca: Newcomer, match: Offer) -> None:
    for part in ("bedankt", "contact"):
        as_bianca.goes_to(at(match, part))
        assert as_bianca.is_at == need_at(match)
        answer = as_bianca.browser.post(at(match, part), words="Dank je", kept="yes")
        assert answer.status_code == 409


def test_thanks_that_are_too_long(town: Town, as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/gelukt")
    as_bianca.sends(f"{need_at(match)}/gelukt")
    assert as_bianca.sends(at(match, "bedankt"), words="a" * 501).status_code == 422
    assert as_bianca.sends(at(match, "contact"), kept="misschien").status_code == 422


def test_it_worked_out_without_a_giver(as_bianca: Newcomer, need: Need) -> None:
    path = f"/vraag/{show_id(need.id)}"
    as_bianca.goes_to(f"{path}/gelukt")
    as_bianca.sends(f"{path}/gelukt")
    assert as_bianca.is_at == path
    assert state_of(need) == NeedState.SOLVED
    as_bianca.goes_to(f"{path}/gelukt")
    assert as_bianca.is_at == path


def test_not_yet_asks_nothing_of_her(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/nog-niet")
    assert "Je hoeft nu niets te doen." in as_bianca.sees


def test_somebody_else(as_bianca: Newcomer, need: Need, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/niet-gelukt")
    as_bianca.sends(f"{need_at(match)}/iemand-anders")
    assert "Gevers zien je vraag" in as_bianca.sees
    assert (state_of(need), state_of(match)) == (NeedState.OPEN, OfferState.PASSED_OVER)


def test_talking_with_karin(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/bellen")
    assert "Wil je iemand van ons spreken?" in as_bianca.sees
    for _ in range(2):
        as_bianca.sends(f"{need_at(match)}/bellen")
        assert "Karin belt of mailt je" in as_bianca.sees
    assert len(db.session.scalars(select(Task).where(Task.kind == "call")).all()) == 1


def test_stopping_is_among_the_ways_on(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/niet-gelukt")
    assert f'href="{need_at(match)}/stoppen"' in as_bianca.browser.html
    as_bianca.sends(f"{need_at(match)}/stoppen")
    as_bianca.goes_to(f"{need_at(match)}/niet-gelukt")
    assert as_bianca.is_at == need_at(match)


@pytest.mark.parametrize("kind", [GiverKind.INSTITUTION, GiverKind.ORGANISATION])
def test_a_scheme_of_the_municipality_is_read_as_any_other(
    town: Town, need: Need, as_bianca: Newcomer, karin: Person, kind: GiverKind
) -> None:
    """Its name, why it joins, what always stands and what it asks this time."""
    ria = town.person("Ria")
    told = NewGiver("Ria", kind, "Regeling Meedoen", "Alleen op dinsdag.", [Tile.REPAIR])
    joining.register_giver(town.moment(ria), replace(told, why="Omdat iedereen mag meedoen."))
    town.hats[ria.id] = frozenset({Hat.GIVER})
    introduce_giver(town.moment(karin), ria.id, False)
    town.met.add(ria.id)
    offer = helping.make_offer(town.moment(ria), need.id, OfferKind.CONDITION, "Neem je fiets mee.")
    db.session.commit()
    as_bianca.goes_to(f"/vraag/{show_id(need.id)}")
    for part in ("Ria", "Regeling Meedoen", "Omdat iedereen mag meedoen."):
        assert part in as_bianca.sees
    for page in (f"/vraag/{show_id(need.id)}", at(offer, "kies")):
        as_bianca.goes_to(page)
        for condition in ("Neem je fiets mee.", "Alleen op dinsdag."):
            assert f"Wel graag dit: {condition}" in as_bianca.sees

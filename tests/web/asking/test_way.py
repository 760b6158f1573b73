"""From first word to thanks, as the asker lives it."""

import pytest
from sqlalchemy import select

from app.domain.ids import show_id
from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.tables import Draft, Letter, Need, Offer, Person
from tests.town import Town
from tests.web.newcomer import NUMBER, Newcomer

WORDS = "Wie kan mijn fiets maken? De ketting ligt eraf."


def test_from_first_word_to_thanks(town: Town, fatma: Person, newcomer: Newcomer) -> None:
    newcomer.goes_to("/")
    assert "Ik heb een vraag" in newcomer.sees
    newcomer.writes(WORDS)
    assert newcomer.is_at == "/vraag/klopt-dit"
    assert WORDS in newcomer.sees
    assert "Niet je naam en niet je nummer." in newcomer.sees

    newcomer.signs("Bianca").leaves(NUMBER)
    assert "06 •• •• •• 78" in newcomer.sees.replace("\u00a0", " ")
    newcomer.enters().says_the_phone_is("own")
    need, bianca = db.session.query(Need).one(), people("Bianca")
    here = f"/vraag/{show_id(need.id)}"
    assert newcomer.is_at == f"{here}/verstuurd"
    assert "Gelukt. Je vraag is verstuurd." in newcomer.sees
    assert "Gevers zien je vraag nu. Karin leest mee. Jij kiest." in newcomer.sees
    assert (need.state, need.words, need.asker_id) == (NeedState.OPEN, WORDS, bianca.id)
    assert db.session.query(Draft).all() == []

    offer = town.offers(fatma, need, "Zaterdag kan ik komen.")
    newcomer.goes_to(here)
    assert "1 persoon wil je helpen" in newcomer.sees
    assert "Zaterdag kan ik komen." in newcomer.sees
    assert "Karin heeft met Fatma kennisgemaakt." in newcomer.sees
    newcomer.goes_to(f"{here}/kies/{show_id(offer.id)}")
    assert "Fatma ziet dan je voornaam: Bianca ." in newcomer.sees
    newcomer.sends(f"{here}/kies/{show_id(offer.id)}")
    assert "Praat met Fatma" in newcomer.sees

    newcomer.sends(f"{here}/gesprek/{show_id(offer.id)}", words="Fijn! Kan het om 10 uur?")
    assert "Fijn! Kan het om 10 uur?" in newcomer.sees
    newcomer.goes_to(f"{here}/gelukt")
    newcomer.sends(f"{here}/gelukt")
    assert "Fijn! Wil je iets zeggen tegen Fatma ?" in newcomer.sees
    newcomer.sends(f"{here}/bedankt/{show_id(offer.id)}", words="Dank je wel!")
    assert "Spreek je Fatma nog wel eens?" in newcomer.sees
    newcomer.sends(f"{here}/contact/{show_id(offer.id)}", kept="yes")
    assert "Fijn dat het gelukt is" in newcomer.sees
    assert "Fatma krijgt je dank." in newcomer.sees

    db.session.expire_all()
    assert (need.state, offer.state) == (NeedState.SOLVED, OfferState.DONE)
    assert (offer.thanks, offer.contact_kept) == ("Dank je wel!", True)
    assert {"chosen", "message", "thanks"} <= letters_to(fatma)


def people(name: str) -> Person:
    return db.session.scalars(select(Person).where(Person.first_name == name)).one()


def letters_to(person: Person) -> set[str]:
    return set(db.session.scalars(select(Letter.kind).where(Letter.person_id == person.id)))


@pytest.mark.usefixtures("karin")
def test_what_is_held_says_who_reads_and_by_when(newcomer: Newcomer) -> None:
    """Held on Tuesday, answered within a working day: she hears before Thursday (R2)."""
    newcomer.asks("De deurwaarder komt en ik weet niet wat ik moet doen")
    assert "Karin leest je vraag eerst. Je hoort iets vóór donderdag 14 mei." in newcomer.sees
    assert "Gevers zien je vraag nu" not in newcomer.sees


def test_what_is_urgent_shows_two_lines_and_is_sent_all_the_same(newcomer: Newcomer) -> None:
    newcomer.asks("Ik wil niet meer leven en weet niet wie ik kan bellen")
    assert "Dit klinkt zwaar. Je hoeft dit niet alleen te doen." in newcomer.sees
    lines = newcomer.browser.html.split("<h1>")[0]
    assert lines.count("<article") == 2
    assert 'href="tel:08000113"' in lines
    assert "Goed dat je het zegt. Je vraag is bij ons." in newcomer.sees
    assert db.session.query(Need).one().urgency == "nu"


def test_whom_to_call_stands_there_before_anything_is_sent(newcomer: Newcomer) -> None:
    newcomer.writes("Ik wil niet meer leven en weet niet wie ik kan bellen")
    newcomer.goes_to("/vraag/klopt-dit")
    assert 'href="tel:08000113"' in newcomer.browser.html.split("<h1>")[0]
    assert "verstuurd" in newcomer.sees, "she may send it all the same"


def test_the_sent_page_is_still_there_the_day_after(newcomer: Newcomer, clock: object) -> None:
    newcomer.asks()
    clock.shift(24 * 3600)  # type: ignore[attr-defined]
    assert newcomer.goes_to(newcomer.is_at).status_code == 200
    assert "Gelukt. Je vraag is verstuurd." in newcomer.sees


def test_who_is_known_keeps_her_name_and_is_one_person(town: Town, newcomer: Newcomer) -> None:
    town.asker("Bianca", reach="+31612345678")
    newcomer.writes().signs("Bibi").leaves().enters()
    assert set(db.session.scalars(select(Person.first_name))) == {"Karin", "Bianca"}
    assert db.session.query(Person).count() == 2
    assert db.session.query(Need).count() == 1


def test_signed_in_she_sends_from_the_check(newcomer: Newcomer) -> None:
    newcomer.asks("Wie kan mijn fiets maken?")
    newcomer.writes("Wie leest een brief met mij?")
    assert "Verstuur mijn vraag" in newcomer.sees
    newcomer.sends("/vraag/klopt-dit")
    assert newcomer.is_at.endswith("/verstuurd")
    assert db.session.query(Need).count() == 2


def test_a_giver_who_asks_wears_a_second_hat(town: Town, fatma: Person, clock: object) -> None:
    as_fatma = Newcomer(town.app)
    as_fatma.browser.sign_in(town, fatma)
    as_fatma.writes("Wie past op mijn planten?")
    as_fatma.sends("/vraag/klopt-dit")
    assert as_fatma.is_at.endswith("/verstuurd")
    assert db.session.query(Need).one().asker_id == fatma.id
    assert as_fatma.goes_to("/mijn").status_code == 200


def test_two_offers_and_one_choice(town: Town, karin: Person, newcomer: Newcomer) -> None:
    newcomer.asks()
    need = db.session.query(Need).one()
    sam, fatma = (town.giver(name, met_by=karin) for name in ("Sam", "Fatma"))
    chosen, other = town.offers(sam, need), town.offers(fatma, need)
    here = f"/vraag/{show_id(need.id)}"
    newcomer.goes_to(here)
    assert "2 mensen willen je helpen" in newcomer.sees
    newcomer.sends(f"{here}/kies/{show_id(chosen.id)}")
    db.session.expire_all()
    states = {offer.giver_id: offer.state for offer in db.session.query(Offer)}
    assert states == {sam.id: OfferState.ACCEPTED, fatma.id: OfferState.PASSED_OVER}
    newcomer.goes_to(f"{here}/kies/{show_id(other.id)}")
    assert newcomer.is_at == here

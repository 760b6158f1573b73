""" "Verwijder alles": said first, one press, and gone; also while others do something with her."""

import threading
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from app.actions.matches.talking import report_offer
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Draft, Need, Offer, Person
from tests.store.crawl import places_of
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

HOME, AWAY, GONE = "/mijn/gegevens", "/mijn/gegevens/weg", "/alles-is-weg"


def test_she_reads_what_goes_and_one_press_does_it(
    town: Town, bianca: Person, as_bianca: Newcomer
) -> None:
    town.asks(bianca)
    other_phone = Browser(town.app).sign_in(town, bianca)
    as_bianca.goes_to(HOME)
    as_bianca.goes_to(AWAY)
    assert "Dat bewaren we nog 365 dagen." in as_bianca.sees
    assert "Je kunt dit niet terugdraaien." in as_bianca.sees
    as_bianca.sends(AWAY, sure="ja")
    assert as_bianca.is_at == GONE
    for told in (
        "Je bent gestopt. Je gegevens zijn hier weg.",
        "Je kunt altijd terugkomen.",
        "06 12 34 56 78",
    ):
        assert told in as_bianca.sees
    for browser in (as_bianca.browser, other_phone):
        assert browser.get("/mijn").location == "/binnen"
    assert places_of({"Bianca", "bianca1@example.org"}) == set()


def test_a_form_without_its_button_erases_nothing(as_bianca: Newcomer, bianca: Person) -> None:
    as_bianca.goes_to(AWAY)
    as_bianca.sends(AWAY)
    assert as_bianca.is_at == AWAY
    assert db.session.scalars(select(Person).where(Person.id == bianca.id)).one()


def test_what_she_was_writing_here_goes_too(as_bianca: Newcomer) -> None:
    as_bianca.writes("Wie kan mijn lamp ophangen?")
    as_bianca.goes_to(AWAY)
    as_bianca.sends(AWAY, sure="ja")
    assert db.session.query(Draft).count() == 0


def test_the_same_number_is_somebody_new(newcomer: Newcomer) -> None:
    newcomer.asks()
    newcomer.goes_to(AWAY)
    newcomer.sends(AWAY, sure="ja")
    newcomer.comes_back().enters()
    newcomer.goes_to("/mijn/gegevens")
    assert "Bianca" not in newcomer.sees
    assert "vraag" not in newcomer.sees.split("Wie van ons keek?")[0].replace("vragen", "")


def test_what_she_reported_is_said_to_go(
    town: Town, bianca: Person, fatma: Person, as_bianca: Newcomer
) -> None:
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    as_bianca.goes_to(AWAY)
    assert "Bel dan eerst" not in as_bianca.sees
    report_offer(town.moment(bianca), offer.id, "Dit voelt niet goed")
    db.session.commit()
    as_bianca.goes_to(AWAY)
    assert "Wat je daarover schreef, gaat ook weg." in as_bianca.sees
    assert "Bel dan eerst" in as_bianca.sees


def test_staff_read_that_we_do_it_together(town: Town, karin: Person) -> None:
    browser = Browser(town.app).sign_in(town, karin)
    browser.get(AWAY)
    assert "Zoek eerst iemand die dat van je overneemt." in browser.text
    assert browser.post(AWAY, sure="ja").status_code == 403
    official = Browser(town.app).sign_in(town, town.official())
    official.get(AWAY)
    assert "Welzijn Voorbeeldstad" in official.text
    assert "Mensen bellen jou nu" not in official.text


def test_the_other_of_a_match_reads_that_somebody_stopped(
    town: Town, bianca: Person, fatma: Person, as_bianca: Newcomer
) -> None:
    offer_id = show_id(town.chooses(bianca, town.offers(fatma, town.asks(bianca))).id)
    as_bianca.goes_to(AWAY)
    as_bianca.sends(AWAY, sure="ja")
    as_fatma = Browser(town.app).sign_in(town, fatma)
    for path in (f"/geef/aanbod/{offer_id}", f"/geef/gesprek/{offer_id}"):
        assert as_fatma.get(path).status_code == 410
        assert "Deze persoon is gestopt. Dat ligt niet aan jou." in as_fatma.text
    assert "Bianca" not in as_fatma.text


def test_the_asker_reads_it_and_her_question_looks_further(
    town: Town, bianca: Person, fatma: Person, as_bianca: Newcomer
) -> None:
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    need_at, talk = f"/vraag/{show_id(need.id)}", f"gesprek/{show_id(offer.id)}"
    as_fatma = Browser(town.app).sign_in(town, fatma)
    as_fatma.get(AWAY)
    as_fatma.post(AWAY, sure="ja")
    as_bianca.goes_to(need_at)
    assert "Gevers zien je vraag" in as_bianca.sees
    assert "Iemand die wilde helpen, is gestopt." in as_bianca.sees
    assert as_bianca.goes_to(f"{need_at}/{talk}").status_code == 410


def at_once(town: Town, deeds: Sequence[tuple[Browser, str, dict[str, Any]]]) -> list[int]:
    """Every form is open already; all are pressed at the same moment."""
    start, answers = threading.Barrier(len(deeds)), []

    def press(browser: Browser, path: str, told: dict[str, Any]) -> None:
        with town.app.app_context():
            start.wait(5)
            answers.append(browser.post(path, **told).status_code)

    db.session.rollback()
    threads = [threading.Thread(target=press, args=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.rollback()
    return answers


def open_at(town: Town, person: Person, path: str) -> Browser:
    browser = Browser(town.app).sign_in(town, person)
    browser.get(path)
    return browser


@pytest.mark.parametrize("turn", range(2))
def test_leaving_while_others_choose_offer_and_leave(
    town: Town, bianca: Person, fatma: Person, karin: Person, turn: int
) -> None:
    """No fault, and nothing of hers comes back."""
    piet, need = town.giver("Piet", met_by=karin), town.asks(bianca)
    offer = town.offers(fatma, need)
    need_at = f"/vraag/{show_id(need.id)}"
    gone = [bianca.first_name]
    deeds = [
        (open_at(town, bianca, AWAY), AWAY, {"sure": "ja"}),
        (open_at(town, bianca, AWAY), AWAY, {"sure": "ja"}),
        (open_at(town, bianca, need_at), f"{need_at}/kies/{show_id(offer.id)}", {}),
        (open_at(town, piet, "/geef"), f"/geef{need_at}", {}),
    ]
    if turn:
        gone.append(fatma.first_name)
        deeds.append((open_at(town, fatma, AWAY), AWAY, {"sure": "ja"}))
    answers = at_once(town, deeds)
    assert max(answers) < 500, answers
    assert places_of(gone) == set()
    assert [db.session.query(table).count() for table in (Need, Offer)] == [0, 0]


def test_leaving_while_she_offers_and_asks_on_another_phone(
    town: Town, bianca: Person, fatma: Person
) -> None:
    needs = [town.asks(bianca) for _ in range(2)]
    deeds = [(open_at(town, fatma, AWAY), AWAY, {"sure": "ja"})]
    for need in needs:
        at = f"/geef/vraag/{show_id(need.id)}"
        deeds.append((open_at(town, fatma, at), at, {}))
    writer = Newcomer(town.app)
    writer.browser.sign_in(town, fatma)
    writer.writes("Wie kan mijn lamp ophangen?")
    deeds.append((writer.browser, "/vraag/klopt-dit", {}))
    answers = at_once(town, deeds)
    assert max(answers) < 500, answers
    assert places_of(["Fatma"]) == set(), answers
    assert db.session.query(Offer).count() == 0
    assert set(db.session.scalars(select(Need.state))) == {"open"}

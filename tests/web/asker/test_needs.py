"""One's own needs: how each stands, in one sentence, and that they are nobody else's."""

from collections.abc import Callable

import pytest

from app.actions.desk import deciding
from app.actions.needs import asking
from app.domain.ids import show_id
from app.domain.states import NeedState
from app.store.db import db
from app.store.queries.needs import own as own_needs
from app.store.tables import Need, Person
from app.web.asker.needs import TEMPLATES
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

BIG = "De deurwaarder komt en ik weet niet wat ik moet doen"


def address(need: Need) -> str:
    return f"/vraag/{show_id(need.id)}"


Story = Callable[[Town, Person, Need], None]


def nothing_more(town: Town, karin: Person, need: Need) -> None:
    """It is out, and nobody offered yet."""


def asked_back(town: Town, karin: Person, need: Need) -> None:
    deciding.ask_back(town.moment(karin), need.id, "maat ontbreekt", "Welke maat heeft hij?")


def taken_over(town: Town, karin: Person, need: Need) -> None:
    deciding.take_over_need(town.moment(karin), need.id, "ik bel zelf")


def closed(town: Town, karin: Person, need: Need) -> None:
    taken_over(town, karin, need)
    deciding.close_need(town.moment(karin), need.id, "gedaan")


def redirected(town: Town, karin: Person, need: Need) -> None:
    deciding.redirect_need(town.moment(karin), need.id, "elders", "De bieb helpt je hierbij.")


def held(town: Town, karin: Person, need: Need) -> None:
    deciding.hold_need(town.moment(karin), need.id, "even kijken")


def somebody_offers(town: Town, karin: Person, need: Need) -> None:
    town.offers(town.giver("Fatma", met_by=karin), need, "Zaterdag kan ik.")


STORIES: list[tuple[Story, NeedState, str, str]] = [
    (nothing_more, NeedState.OPEN, "Gevers zien je vraag", "Er is nog niemand."),
    (somebody_offers, NeedState.OPEN, "1 persoon wil je helpen", "Jij kiest."),
    (held, NeedState.HELD, "Karin leest je vraag", "Je hoort iets vóór zaterdag 16 mei."),
    (asked_back, NeedState.ASKED_BACK, "Karin vraagt je iets", "Welke maat heeft hij?"),
    (taken_over, NeedState.TAKEN_OVER, "Karin helpt je zelf", "Je mag altijd bellen."),
    (closed, NeedState.CLOSED, "Deze vraag is klaar", "Wie kan mijn fiets maken?"),
    (redirected, NeedState.REDIRECTED, "Karin weet wie wel", "De bieb helpt je hierbij."),
]


@pytest.mark.parametrize(("story", "state", "heading", "told"), STORIES)
def test_how_a_need_stands(
    town: Town,
    karin: Person,
    bianca: Person,
    as_bianca: Newcomer,
    story: Story,
    state: NeedState,
    heading: str,
    told: str,
) -> None:
    need = town.asks(bianca)
    story(town, karin, need)
    db.session.commit()
    assert need.state == state
    as_bianca.goes_to(address(need))
    assert as_bianca.browser.html.count("<h1") == 1
    assert heading in as_bianca.sees
    assert told in as_bianca.sees
    assert "06 12 34 56 78" in as_bianca.sees


def test_every_state_has_its_page() -> None:
    assert set(TEMPLATES) == set(NeedState)


def test_the_list_says_how_each_stands(
    town: Town, karin: Person, bianca: Person, as_bianca: Newcomer
) -> None:
    as_bianca.goes_to("/mijn")
    assert "Je hebt nog geen vraag gesteld" in as_bianca.sees
    held_one, offered = town.asks(bianca, BIG), town.asks(bianca, "Wie leest een brief met mij?")
    town.asks(bianca, "Wie kan een lamp ophangen?")
    somebody_offers(town, karin, offered)
    as_bianca.goes_to("/mijn")
    assert f"{held_one.words} Karin leest je vraag." in as_bianca.sees
    assert "Wie leest een brief met mij? Er wil iemand helpen." in as_bianca.sees
    assert "Wie kan een lamp ophangen? Gevers zien je vraag." in as_bianca.sees


def test_a_long_list_goes_on_below(
    town: Town, bianca: Person, as_bianca: Newcomer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_needs, "PAGE", 2)
    asked = [town.later(minutes=1).asks(bianca, f"Vraag nummer {n} van mij") for n in range(5)]
    met = []
    as_bianca.goes_to("/mijn")
    while True:
        met += [need.words for need in reversed(asked) if need.words in as_bianca.sees]
        if "Eerdere vragen" not in as_bianca.sees:
            break
        link = as_bianca.browser.html.split('href="/mijn?na=')[1].split('"')[0]
        as_bianca.goes_to(f"/mijn?na={link}")
    assert met == [need.words for need in reversed(asked)]


@pytest.mark.parametrize("place", ["", "x!", "9" * 40, "\x00", "u"])
def test_a_place_that_is_none_begins_at_the_top(as_bianca: Newcomer, place: str) -> None:
    assert as_bianca.goes_to(f"/mijn?na={place}").status_code == 200


PARTS = [
    "",
    "/verstuurd",
    "/aanpassen",
    "/stoppen",
    "/gelukt",
    "/nog-niet",
    "/niet-gelukt",
    "/bellen",
]


def test_what_is_not_yours_is_not_there(
    town: Town, karin: Person, bianca: Person, stranger: Browser
) -> None:
    """Another asker, another community, and an id of nothing: all the same 404."""
    need = town.asks(bianca)
    offer = town.offers(town.giver("Fatma", met_by=karin), need)
    there = Town.founded(town.app, 2, "elders.example")
    elsewhere = there.asks(there.asker("Cor"))
    parts = [*PARTS, *(f"/{deed}/{show_id(offer.id)}" for deed in ("kies", "gesprek", "bedankt"))]
    answers = set()
    for path in (address(need), address(elsewhere), "/vraag/0", "/vraag/7zzzzzzzzzzzz"):
        for part in parts:
            answer = stranger.get(path + part)
            assert answer.status_code == 404, path + part
            answers.add(answer.text.split("<main")[1].split("</main>")[0])
    assert len(answers) == 1


def test_nobody_elses_need_can_be_changed(
    town: Town, karin: Person, bianca: Person, stranger: Browser
) -> None:
    need = town.asks(bianca)
    offer = town.offers(town.giver("Fatma", met_by=karin), need)
    deeds = ["/aanpassen", "/stoppen", "/gelukt", "/iemand-anders", "/bellen"]
    offers = ["kies", "liever-niet", "gesprek", "bedankt", "contact"]
    stranger.get("/mijn")
    for part in [*deeds, *(f"/{deed}/{show_id(offer.id)}" for deed in offers)]:
        fields = {"words": "Iets heel anders dan dit", "kept": "yes"}
        assert stranger.post(address(need) + part, **fields).status_code in (403, 404), part
    db.session.refresh(need)
    assert (need.state, need.words) == (NeedState.OPEN, "Wie kan mijn fiets maken?")


def test_an_offer_of_another_need_is_not_there(
    town: Town, karin: Person, bianca: Person, as_bianca: Newcomer
) -> None:
    one, other = town.asks(bianca), town.asks(bianca, "Wie leest een brief met mij?")
    offer = town.offers(town.giver("Fatma", met_by=karin), other)
    path = f"{address(one)}/kies/{show_id(offer.id)}"
    assert as_bianca.browser.get(path).status_code == 404
    assert as_bianca.browser.post(path).status_code == 404


def test_rewording_a_held_need_takes_no_promise_back(
    town: Town, bianca: Person, as_bianca: Newcomer
) -> None:
    """What was urgent stays at the top of the desk, whatever she writes over it."""
    need = town.asks(bianca, "Ik wil niet meer leven en weet niet wie ik kan bellen")
    promised = need.answer_by
    as_bianca.goes_to(f"{address(need)}/aanpassen")
    as_bianca.sends(f"{address(need)}/aanpassen", words="Wie kan mijn fiets maken?")
    db.session.refresh(need)
    assert (need.state, need.urgency, need.answer_by) == (NeedState.HELD, "nu", promised)


def test_rewording_makes_the_meeting_as_delicate_as_the_words(
    town: Town, bianca: Person, as_bianca: Newcomer
) -> None:
    need = town.asks(bianca)
    as_bianca.goes_to(f"{address(need)}/aanpassen")
    as_bianca.sends(f"{address(need)}/aanpassen", words="Wie helpt mij met mijn DigiD?")
    db.session.refresh(need)
    assert need.tier == 4


@pytest.mark.parametrize(("minutes", "changed"), [(9, True), (11, False)])
def test_words_can_be_changed_for_ten_minutes(
    town: Town, bianca: Person, as_bianca: Newcomer, clock: object, minutes: int, changed: bool
) -> None:
    need = town.asks(bianca)
    as_bianca.goes_to(f"{address(need)}/aanpassen")
    clock.shift(minutes * 60)  # type: ignore[attr-defined]
    answer = as_bianca.sends(f"{address(need)}/aanpassen", words="Wie kan mijn step maken?")
    db.session.refresh(need)
    assert (need.words == "Wie kan mijn step maken?") is changed
    assert (answer.status_code == 409) is not changed
    as_bianca.goes_to(f"{address(need)}/aanpassen")
    assert as_bianca.is_at == address(need) + ("/aanpassen" if changed else "")


def test_an_answer_to_karin_is_read_again(
    town: Town, karin: Person, bianca: Person, as_bianca: Newcomer
) -> None:
    need = town.asks(bianca, "Wie heeft een winterjas over?")
    asked_back(town, karin, need)
    db.session.commit()
    as_bianca.goes_to(address(need))
    assert as_bianca.sends(f"{address(need)}/aanpassen", words="kort").status_code == 422
    assert "Welke maat heeft hij?" in as_bianca.sees
    as_bianca.sends(f"{address(need)}/aanpassen", words="Wie heeft een winterjas over? Maat 128")
    assert "Karin leest je vraag" in as_bianca.sees


def test_stopping_takes_two_taps(town: Town, bianca: Person, as_bianca: Newcomer) -> None:
    need = town.asks(bianca)
    as_bianca.goes_to(f"{address(need)}/stoppen")
    as_bianca.sends(f"{address(need)}/stoppen")
    assert "Je bent gestopt met deze vraag" in as_bianca.sees
    db.session.refresh(need)
    assert need.state == NeedState.WITHDRAWN
    as_bianca.goes_to(f"{address(need)}/stoppen")
    assert as_bianca.is_at == address(need)


def test_stopping_a_second_time_is_answered_kindly(
    town: Town, bianca: Person, as_bianca: Newcomer
) -> None:
    need = town.asks(bianca)
    as_bianca.goes_to(f"{address(need)}/stoppen")
    asking.withdraw_need(town.moment(bianca), need.id)
    db.session.commit()
    answer = as_bianca.browser.post(f"{address(need)}/stoppen")
    assert answer.status_code == 409
    assert "Er is intussen iets veranderd." in as_bianca.sees
    assert 'href="/mijn"' in as_bianca.browser.html

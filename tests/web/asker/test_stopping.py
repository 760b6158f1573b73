""" "Stop met deze vraag" within two taps of every page of a question that is under way (PR-10)."""

import re
from collections.abc import Callable
from functools import cache, partial

import pytest

from app.actions.desk import deciding
from app.actions.needs import asking
from app.domain.ids import show_id
from app.domain.states import LIVE_NEEDS, NeedState
from app.store.db import db
from app.store.tables import Need, Offer, Person
from tests.town import Town
from tests.web.newcomer import Newcomer

TAPS = 2
THE_STOP_ITSELF = "asker.stop_page"


@pytest.fixture
def need(town: Town, bianca: Person, fatma: Person) -> Need:
    need = town.asks(bianca)
    town.offers(fatma, need)
    return need


def brought_to(town: Town, karin: Person, need: Need, state: NeedState) -> None:
    moment = town.moment(karin)
    match state:
        case NeedState.HELD:
            deciding.hold_need(moment, need.id, "eerst lezen")
        case NeedState.ASKED_BACK:
            deciding.ask_back(moment, need.id, "onduidelijk", "Welke maat?")
        case NeedState.MATCHED:
            town.chooses(db.session.get(Person, (1, need.asker_id)), db.session.query(Offer).one())
    db.session.commit()
    assert need.state == state


def own_pages(town: Town, need: Need) -> list[str]:
    """The pages of the asker's door, as the application's own map of routes says them."""
    ids = {"need_id": need.id, "offer_id": db.session.query(Offer).one().id}
    rules = [
        rule
        for rule in town.app.url_map.iter_rules()
        if rule.endpoint.startswith("asker.") and "GET" in (rule.methods or ())
    ]
    with town.app.test_request_context():
        return [
            town.app.url_for(rule.endpoint, **{name: ids.get(name, 1) for name in rule.arguments})
            for rule in rules
            if rule.endpoint != THE_STOP_ITSELF
        ]


def is_shown(newcomer: Newcomer, path: str) -> bool:
    """Where no such page is for a need in this state, it leads on, or is not there."""
    answer = newcomer.goes_to(path)
    return answer.status_code == 200 and answer.mimetype == "text/html"


def ways_on(newcomer: Newcomer) -> set[str]:
    return set(re.findall(r'href="(/(?:vraag/\w{5,13}|mijn)[^"]*)"', newcomer.browser.html))


Ways = Callable[[str], set[str]]


def reaches_stop(ways: Ways, path: str, stop: str, taps: int) -> bool:
    further = ways(path)
    return stop in further or (
        taps > 1 and any(reaches_stop(ways, way, stop, taps - 1) for way in sorted(further))
    )


@pytest.mark.parametrize("state", sorted(LIVE_NEEDS))
def test_from_every_page_of_a_question(
    town: Town, karin: Person, need: Need, as_bianca: Newcomer, state: NeedState
) -> None:
    brought_to(town, karin, need, state)
    at, pages = f"/vraag/{show_id(need.id)}", own_pages(town, need)
    ways = cache(partial(ways_on_of, as_bianca))  # looking changes nothing
    assert {"/mijn", at} < set(pages)
    too_far = [
        page
        for page in pages
        if is_shown(as_bianca, page) and not reaches_stop(ways, page, f"{at}/stoppen", TAPS)
    ]
    assert too_far == []
    assert f"{at}/stoppen" in ways_on_of(as_bianca, at), "from the question itself at once"


def ways_on_of(newcomer: Newcomer, path: str) -> set[str]:
    newcomer.goes_to(path)
    return ways_on(newcomer)


def test_the_press_stops_it(need: Need, as_bianca: Newcomer) -> None:
    at = f"/vraag/{show_id(need.id)}"
    as_bianca.goes_to(f"{at}/stoppen")
    as_bianca.sends(f"{at}/stoppen")
    assert "Je bent gestopt met deze vraag" in as_bianca.sees
    assert db.session.query(Need.state).scalar() == NeedState.WITHDRAWN


def test_the_control_finds_a_page_without_a_way_to_stop(
    town: Town, bianca: Person, need: Need, as_bianca: Newcomer
) -> None:
    asking.withdraw_need(town.moment(bianca), need.id)
    db.session.commit()
    at = f"/vraag/{show_id(need.id)}"
    assert not reaches_stop(partial(ways_on_of, as_bianca), at, f"{at}/stoppen", TAPS)

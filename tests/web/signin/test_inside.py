"""Just inside: whose phone, where to, and what the cookie keeps."""

from typing import Any

import pytest
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import select

from app.domain.actor import Hat
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Draft, Need, Session
from tests.town import Town
from tests.web.keys.last_day import staff_codes_end
from tests.web.newcomer import Newcomer, last_code

REACH = "+31612345678"


def cookie_of(guest: Newcomer) -> dict[str, Any]:
    with guest.browser.client.session_transaction(base_url=guest.browser.base_url) as cookie:
        return dict(cookie)


def raw_cookie(guest: Newcomer) -> str:
    kept = guest.browser.client.get_cookie("session", domain="localhost")
    assert kept is not None
    return kept.value


def with_cookie(town: Town, value: str) -> Newcomer:
    guest = Newcomer(town.app)
    guest.browser.client.set_cookie("session", value, domain="localhost")
    return guest


@pytest.mark.parametrize(("own", "stays"), [("own", True), ("shared", False)])
def test_the_phone_is_her_own_or_not(newcomer: Newcomer, own: str, stays: bool) -> None:
    newcomer.comes_back().enters()
    answer = newcomer.browser.post("/binnen/telefoon", own=own)
    cookie = next(v for v in answer.headers.getlist("Set-Cookie") if v.startswith("session="))
    assert ("Expires=" in cookie) is stays


def test_on_a_shared_phone_nothing_outlives_the_browser(newcomer: Newcomer) -> None:
    newcomer.comes_back().enters().says_the_phone_is("shared")
    newcomer.sends("/uit")
    newcomer.writes()
    assert not cookie_of(newcomer)["_permanent"]


def test_until_she_told_the_session_ends_with_the_browser(newcomer: Newcomer) -> None:
    newcomer.comes_back().enters()
    assert not cookie_of(newcomer)["_permanent"]


def test_whose_phone_is_asked_until_it_is_told(newcomer: Newcomer) -> None:
    newcomer.comes_back().enters()
    for told in ("", "misschien", "\x00"):
        assert newcomer.sends("/binnen/telefoon", own=told).status_code == 422


def test_whose_phone_is_asked_once(newcomer: Newcomer, clock: object) -> None:
    newcomer.asks()
    newcomer.sends("/uit")
    clock.shift(60)  # type: ignore[attr-defined]
    newcomer.comes_back().enters()
    assert newcomer.is_at == "/mijn"


FIRST_KEY = "/mijn/gegevens/sleutels/nieuw"


@pytest.mark.parametrize(
    ("hats", "home"),
    [
        ((Hat.KWARTIERMAKER, Hat.ASKER), FIRST_KEY),
        ((Hat.MUNICIPALITY,), FIRST_KEY),
        ((Hat.ASKER, Hat.GIVER), "/mijn"),
        ((Hat.GIVER,), "/geef"),
        ((), "/"),
    ],
)
def test_home_is_by_hat(
    town: Town,
    newcomer: Newcomer,
    monkeypatch: pytest.MonkeyPatch,
    hats: tuple[Hat, ...],
    home: str,
) -> None:
    staff_codes_end(town.app, monkeypatch, "9999-12-31")
    town.person("Noor", *hats, reach=REACH)
    newcomer.comes_back().browser.post("/binnen/code", code=last_code())
    place = newcomer.browser.last
    assert place is not None
    if place.location == "/binnen/telefoon":
        place = newcomer.browser.post("/binnen/telefoon", own="own")
    assert place.location == home


@pytest.mark.parametrize(
    ("then", "leads_to"),
    [("geven", "/"), ("https://elders.example", "/"), ("vragen", "/")],
)
def test_no_address_says_where_to_go(newcomer: Newcomer, then: str, leads_to: str) -> None:
    newcomer.goes_to(f"/binnen?dan={then}")
    newcomer.sends(f"/binnen?dan={then}", reach=REACH)
    newcomer.enters()
    assert newcomer.browser.post("/binnen/telefoon", own="own").location == leads_to


def test_a_half_question_waits_for_who_comes_back(town: Town, newcomer: Newcomer) -> None:
    """Nothing is sent that she did not send: coming back is not pressing "Verstuur"."""
    town.asker("Bianca", reach=REACH)
    newcomer.writes().signs().comes_back().enters().says_the_phone_is("own")
    assert newcomer.is_at == "/vraag/klopt-dit"
    assert "Verstuur mijn vraag" in newcomer.sees
    assert db.session.query(Need).count() == 0


def test_nothing_from_before_goes_along(town: Town, newcomer: Newcomer) -> None:
    """Session fixation: whoever planted a cookie before holds nothing afterwards."""
    newcomer.writes("Wie kan mijn fiets maken?").comes_back()
    before, planted = cookie_of(newcomer), raw_cookie(newcomer)
    newcomer.enters()
    after = cookie_of(newcomer)
    assert after["browser"] != before["browser"]
    assert after["csrf_token"] != before["csrf_token"]
    assert set(after) <= {
        "csrf_token",
        "_user_id",
        "_fresh",
        "_id",
        "browser",
        "language",
        "next",
        "_permanent",
    }
    newcomer.goes_to("/vraag/verder")
    assert "Wie kan mijn fiets maken?" in newcomer.sees
    thief = with_cookie(town, planted)
    thief.goes_to("/vraag/verder")
    assert "Er staat geen vraag klaar" in thief.sees
    thief.goes_to("/mijn")
    assert thief.is_at == "/binnen"


def test_leaving_ends_the_session_itself(town: Town, newcomer: Newcomer) -> None:
    newcomer.asks()
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="maken")
    stolen = raw_cookie(newcomer)
    newcomer.sends("/uit")
    assert newcomer.is_at == "/"
    assert db.session.query(Session).count() == 0
    assert db.session.query(Draft).count() == 0
    for guest in (newcomer, with_cookie(town, stolen)):
        guest.goes_to("/mijn")
        assert guest.is_at == "/binnen"


def test_leaving_twice_is_no_fault(newcomer: Newcomer) -> None:
    newcomer.goes_to("/")
    newcomer.sends("/uit")
    newcomer.sends("/uit")
    assert newcomer.is_at == "/"


def test_a_forged_cookie_is_nobody(town: Town, newcomer: Newcomer) -> None:
    signed_elsewhere = URLSafeTimedSerializer("x" * 32, salt="cookie-session").dumps(
        {"_user_id": "1", "_fresh": True}
    )
    for value in ("", "abc", "e30.e30.e30", signed_elsewhere, "é🚲", "a" * 3000):
        guest = with_cookie(town, value)
        assert guest.goes_to("/").status_code == 200
        guest.goes_to("/mijn")
        assert guest.is_at == "/binnen"
        guest.writes()
        assert guest.is_at == "/vraag/klopt-dit"


def test_a_well_signed_cookie_of_no_session_is_nobody(town: Town, newcomer: Newcomer) -> None:
    with newcomer.browser.client.session_transaction(base_url="http://localhost") as cookie:
        cookie["_user_id"] = "no such token"
    newcomer.goes_to("/mijn")
    assert newcomer.is_at == "/binnen"


def test_the_row_of_a_session_holds_no_token(newcomer: Newcomer) -> None:
    newcomer.comes_back().enters()
    held = db.session.scalars(select(Session.token_hash)).one()
    assert cookie_of(newcomer)["_user_id"] != held


def test_a_form_sent_after_the_session_ended_is_answered_kindly(
    town: Town, newcomer: Newcomer
) -> None:
    need = town.asks(town.asker("Bianca"))
    newcomer.goes_to("/")
    answer = newcomer.sends(f"/vraag/{show_id(need.id)}/stoppen")
    assert answer.status_code == 403
    assert "Je was even weg" in newcomer.sees


def test_the_address_of_a_deed_opened_as_a_page_is_no_trouble(newcomer: Newcomer) -> None:
    for path in ("/uit", "/vraag/wis", "/vraag/haal-eruit"):
        assert newcomer.goes_to(path).status_code == 405
        assert "Deze pagina is er niet (meer)" in newcomer.sees


def test_a_right_code_whose_answer_never_came_is_kept_once_and_says_so(newcomer: Newcomer) -> None:
    newcomer.writes().signs().leaves()
    before, code = raw_cookie(newcomer), last_code()
    newcomer.browser.post("/binnen/code", code=code, form_key="twice")
    newcomer.browser.client.set_cookie("session", before, domain="localhost")
    newcomer.goes_to("/binnen/code")
    newcomer.browser.post("/binnen/code", code=code, form_key="twice")
    newcomer.goes_to("/binnen/telefoon")
    assert "Wat je al verstuurde, is bij ons." in newcomer.sees
    assert len(db.session.scalars(select(Need)).all()) == 1

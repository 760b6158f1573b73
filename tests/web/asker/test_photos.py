"""The asker's side of a photo: added after sending, looked at, changed, taken away."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from markupsafe import escape
from werkzeug.test import TestResponse

from app.actions.needs import photos
from app.actions.needs.photos import NewPhoto
from app.domain.house_rules.asking import PhotoRules
from app.domain.ids import show_id
from app.domain.states import NeedState, PhotoState
from app.store.db import db
from app.store.tables import Need, Person, Photo
from app.texts.fields import SAY
from app.texts.refusals import REFUSALS
from app.web.asker import photos as photo_pages
from app.web.photos import uploads
from app.web.photos.making_small import make_small
from tests import photographs
from tests.photographs import adds_photo, taken
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

ADD = "Doe er een foto bij"


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca)


def page_of(need: Need) -> str:
    return f"/vraag/{show_id(need.id)}"


def sends(browser: Browser, need: Need, photo: bytes) -> TestResponse:
    browser.get(f"{page_of(need)}/foto")
    return photographs.sends(browser, f"{page_of(need)}/foto", photo)


def kept() -> list[Photo]:
    db.session.expire_all()
    return db.session.query(Photo).all()


def test_offered_once_sent_and_never_before(as_bianca: Newcomer, need: Need) -> None:
    for path in ("/verstuurd", ""):
        as_bianca.goes_to(page_of(need) + path)
        assert ADD in as_bianca.sees
    as_bianca.goes_to(f"{page_of(need)}/foto")
    assert "Karin kijkt er eerst naar." in as_bianca.sees


@pytest.mark.parametrize("state", NeedState)
def test_offered_while_somebody_is_asked(
    as_bianca: Newcomer, bianca: Person, need: Need, state: NeedState
) -> None:
    need.state = state
    db.session.commit()
    asks = state in (NeedState.OPEN, NeedState.HELD, NeedState.ASKED_BACK)
    as_bianca.goes_to(page_of(need))
    assert (ADD in as_bianca.sees) == asks
    as_bianca.goes_to(f"{page_of(need)}/foto")
    assert (as_bianca.is_at == f"{page_of(need)}/foto") == asks


def test_the_phone_makes_it_as_small_as_the_house_rules_say(
    town: Town, as_bianca: Newcomer, need: Need
) -> None:
    rules = town.app.extensions["house_rules"]
    smaller = replace(rules.photos, longest_side=640)
    town.app.extensions["house_rules"] = replace(rules, photos=smaller)
    as_bianca.goes_to(f"{page_of(need)}/foto")
    assert 'data-longest-side="640"' in as_bianca.browser.html


def test_added_seen_and_taken_away(as_bianca: Newcomer, need: Need) -> None:
    browser = as_bianca.browser
    assert sends(browser, need, taken(4000, 3000)).location == page_of(need)
    browser.follow()
    assert "Je foto is er. Karin kijkt er eerst naar." in as_bianca.sees
    assert ADD not in as_bianca.sees
    (photo,) = kept()
    assert (photo.state, photo.width, photo.height) == (PhotoState.WAITING, 1024, 768)
    browser.get(f"{page_of(need)}/foto")
    assert 'width="1024" height="768"' in browser.html
    answer = browser.client.get(f"{page_of(need)}/foto.jpg")
    assert (answer.mimetype, answer.data) == ("image/jpeg", photo.picture)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    as_bianca.sends(f"{page_of(need)}/foto/weg")
    assert kept() == []
    assert ADD in as_bianca.sees


def test_shown_and_refused_are_told_where_it_stands(
    town: Town, karin: Person, bianca: Person, as_bianca: Newcomer, need: Need
) -> None:
    photo = adds_photo(town, bianca, need)
    photos.show_photo(town.moment(karin), photo.id)
    db.session.commit()
    as_bianca.goes_to(page_of(need))
    assert "Je foto staat erbij." in as_bianca.sees
    photos.refuse_photo(town.moment(karin), photo.id, "Je adres staat erop.")
    db.session.commit()
    as_bianca.goes_to(page_of(need))
    assert "Gevers zien je foto niet. Je adres staat erop. Kies een andere foto" in as_bianca.sees
    assert as_bianca.browser.client.get(f"{page_of(need)}/foto.jpg").status_code == 404
    sends(as_bianca.browser, need, taken())
    assert [photo.state for photo in kept()] == [PhotoState.WAITING]


TOO_LARGE = b"\xff\xd8" + b"x" * 13_000_000
WRONG = {
    "no_photo": b"",
    "photo_unreadable": b"<svg><script>alert(1)</script></svg>",
    "photo_heic": b"\0\0\0\x18ftypheic" + b"\0" * 40,
    "photo_too_large": TOO_LARGE,
}


@pytest.mark.parametrize(("name", "photo"), WRONG.items(), ids=WRONG)
def test_a_wrong_photo_is_told_beside_the_field(
    as_bianca: Newcomer, need: Need, name: str, photo: bytes
) -> None:
    before = need.words
    answer = sends(as_bianca.browser, need, photo)
    assert answer.status_code == 422
    assert f'id="photo-error">{SAY[name]}</p>' in answer.text
    assert (kept(), need.words) == ([], before)
    assert sends(as_bianca.browser, need, taken()).status_code == 302


def test_the_same_form_twice_makes_one_photo(as_bianca: Newcomer, need: Need) -> None:
    for _ in range(2):
        as_bianca.goes_to(f"{page_of(need)}/foto")
        photographs.sends(as_bianca.browser, f"{page_of(need)}/foto", taken(), "one-key")
    assert len(kept()) == 1


def test_the_same_form_again_is_not_worked_on_again(
    as_bianca: Newcomer, need: Need, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"{page_of(need)}/foto"
    as_bianca.goes_to(path)
    first = photographs.sends(as_bianca.browser, path, taken(), "one-key")
    monkeypatch.setattr(photo_pages, "make_small", lambda *_: pytest.fail("again"))
    as_bianca.goes_to(path)
    again = photographs.sends(as_bianca.browser, path, taken(), "one-key")
    assert again.location == first.location == page_of(need)


def test_a_form_without_a_key_is_not_worked_on(
    as_bianca: Newcomer, need: Need, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photo_pages, "make_small", lambda *_: pytest.fail("worked on"))
    as_bianca.goes_to(f"{page_of(need)}/foto")
    answer = photographs.sends(as_bianca.browser, f"{page_of(need)}/foto", taken(), "\0")
    assert answer.status_code == 400


def test_so_many_an_hour_and_then_no_work_is_done(
    town: Town,
    bianca: Person,
    as_bianca: Newcomer,
    need: Need,
    monkeypatch: pytest.MonkeyPatch,
    clock: time_machine.Traveller,
) -> None:
    for _ in range(town.app.extensions["house_rules"].photos.most_an_hour):
        assert sends(as_bianca.browser, need, taken()).status_code == 302
    with monkeypatch.context() as at_the_limit:
        at_the_limit.setattr(photo_pages, "make_small", lambda *_: pytest.fail("worked on"))
        assert escape(REFUSALS["EnoughPhotos"]) in sends(as_bianca.browser, need, taken()).text
    clock.shift(timedelta(hours=1))
    assert sends(as_bianca.browser, need, taken()).status_code == 302


def test_what_is_too_large_is_taken_in_from_its_owner_alone(
    town: Town,
    as_bianca: Newcomer,
    stranger: Browser,
    need: Need,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """To be told, a browser must have sent everything; whoever may add no photo is not waited
    for."""
    drained: list[str] = []
    monkeypatch.setattr(uploads, "drain", lambda: drained.append("drained"))
    for who in (stranger, Browser(town.app)):
        who.get("/taal")
        assert photographs.sends(who, f"{page_of(need)}/foto", TOO_LARGE).status_code in (403, 404)
    assert drained == []
    assert sends(as_bianca.browser, need, TOO_LARGE).status_code == 422
    assert drained == ["drained"]


def test_a_stranger_finds_nothing_whatever_she_sends(
    town: Town, bianca: Person, stranger: Browser, need: Need
) -> None:
    adds_photo(town, bianca, need)
    for path in ("/foto", "/foto.jpg"):
        assert stranger.get(page_of(need) + path).status_code == 404
    for photo in (taken(), WRONG["photo_heic"], WRONG["photo_too_large"]):
        assert sends(stranger, need, photo).status_code == 404
    assert stranger.post(f"{page_of(need)}/foto/weg").status_code == 404
    assert len(kept()) == 1


def test_other_forms_take_no_more_than_they_did(as_bianca: Newcomer, need: Need) -> None:
    as_bianca.goes_to(f"{page_of(need)}/stoppen")
    answer = photographs.sends(as_bianca.browser, f"{page_of(need)}/stoppen", b"x" * 1_100_000)
    assert answer.status_code == 413


def test_while_it_is_made_small_nobody_else_waits(
    as_bianca: Newcomer, need: Need, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def listening(told: bytes, rules: PhotoRules) -> NewPhoto:
        seen.append(db.session.registry().in_transaction())
        return make_small(told, rules)

    monkeypatch.setattr(photo_pages, "make_small", listening)
    assert sends(as_bianca.browser, need, taken()).status_code == 302
    assert seen == [False]

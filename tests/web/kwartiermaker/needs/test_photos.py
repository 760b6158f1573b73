"""A photo on the desk: looked at by one person, shown, or refused with a sentence."""

import pytest

from app.actions.needs import photos
from app.domain.ids import show_id
from app.domain.states import PhotoState
from app.store.db import db
from app.store.tables import LookedAt, Need, Person, Photo
from tests.photographs import adds_photo
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import again, page_of, said


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca)


@pytest.fixture
def photo(town: Town, bianca: Person, need: Need) -> Photo:
    return adds_photo(town, bianca, need)


def desk_page(photo: Photo) -> str:
    return f"/bureau/foto/{show_id(photo.id)}"


def test_it_lies_on_todays_list(desk: Browser, photo: Photo) -> None:
    desk.get("/bureau")
    assert "1 foto om te bekijken" in said(desk)
    assert f'href="{desk_page(photo)}"' in desk.html
    assert "<img" not in desk.html


def test_shown_with_one_press(desk: Browser, photo: Photo) -> None:
    desk.get(desk_page(photo))
    assert "Foto van Bianca" in said(desk)
    assert f'src="{desk_page(photo)}.jpg" width="40" height="30"' in desk.html
    desk.post(f"{desk_page(photo)}/laat-zien")
    assert again(photo).state == PhotoState.SHOWN
    desk.follow()
    assert "Gevers zien de foto nu bij de vraag." in said(desk)
    desk.get(desk_page(photo))
    assert "Laat zien" not in desk.html.replace("Niet laten zien", "")


def test_refused_with_a_sentence_that_the_asker_reads(
    desk: Browser, need: Need, photo: Photo
) -> None:
    desk.get(desk_page(photo))
    path = f"{desk_page(photo)}/niet-laten-zien"
    assert desk.post(path).status_code == 422
    assert again(photo).state == PhotoState.WAITING
    desk.post(path, refuse_photo_told="Je adres staat erop.")
    assert again(photo).state == PhotoState.REFUSED
    assert desk.get(desk_page(photo)).status_code == 404
    desk.get(page_of(need))
    assert "“Je adres staat erop.”" in said(desk)


def test_the_need_leads_to_its_photo(desk: Browser, need: Need, photo: Photo) -> None:
    desk.get(page_of(need))
    assert f'href="{desk_page(photo)}"' in desk.html


def test_each_look_at_the_picture_is_noted_with_its_need(
    desk: Browser, karin: Person, need: Need, photo: Photo
) -> None:
    desk.get(desk_page(photo))
    assert db.session.query(LookedAt).count() == 0, "the page alone shows nothing of it"
    assert desk.client.get(f"{desk_page(photo)}.jpg").mimetype == "image/jpeg"
    (look,) = db.session.query(LookedAt)
    assert (look.actor_id, look.thing, look.thing_id) == (karin.id, "need", need.id)


def test_a_refused_photo_is_not_there_and_leaves_no_look(
    town: Town, karin: Person, desk: Browser, photo: Photo
) -> None:
    photos.refuse_photo(town.moment(karin), photo.id, "Te donker.")
    db.session.commit()
    assert desk.client.get(f"{desk_page(photo)}.jpg").status_code == 404
    assert db.session.query(LookedAt).count() == 0


def test_who_decides_second_hears_it_kindly(desk: Browser, photo: Photo) -> None:
    desk.get(desk_page(photo))
    desk.post(f"{desk_page(photo)}/laat-zien")
    assert desk.post(f"{desk_page(photo)}/laat-zien").status_code == 409


def test_a_photo_that_was_changed_meanwhile_is_not_shown_unseen(
    town: Town, bianca: Person, need: Need, desk: Browser, photo: Photo
) -> None:
    desk.get(desk_page(photo))
    adds_photo(town, bianca, need)
    assert desk.post(f"{desk_page(photo)}/laat-zien").status_code == 404
    assert db.session.query(Photo.state).scalar() == PhotoState.WAITING

"""A giver sees a photo where she may see the question, and after a person saw it (R28)."""

import pytest

from app.actions.needs import asking, photos
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Need, Person, Photo
from tests.photographs import adds_photo
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca)


@pytest.fixture
def photo(town: Town, bianca: Person, need: Need) -> Photo:
    return adds_photo(town, bianca, need)


@pytest.fixture
def shown(town: Town, karin: Person, photo: Photo) -> Photo:
    photos.show_photo(town.moment(karin), photo.id)
    db.session.commit()
    return photo


def file_of(need: Need) -> str:
    return f"/geef/vraag/{show_id(need.id)}/foto.jpg"


def status(browser: Browser, need: Need) -> int:
    return browser.get(file_of(need)).status_code


def test_nothing_of_it_before_a_person_saw_it(as_fatma: Browser, need: Need, photo: Photo) -> None:
    assert "foto" not in as_fatma.get("/geef").text
    assert "<img" not in as_fatma.get(f"/geef/vraag/{show_id(need.id)}").text
    assert status(as_fatma, need) == 404


def test_a_word_on_the_list_and_the_photo_on_its_page(
    as_fatma: Browser, need: Need, shown: Photo
) -> None:
    listed = as_fatma.get("/geef").text
    assert "met foto" in listed
    assert "<img" not in listed
    told = as_fatma.get(f"/geef/vraag/{show_id(need.id)}").text
    assert f'src="{file_of(need)}" width="40" height="30" alt="Foto bij de vraag"' in told
    answer = as_fatma.get(file_of(need))
    assert (answer.status_code, answer.mimetype) == (200, "image/jpeg")


def test_after_the_choice_the_chosen_one_alone(
    town: Town, bianca: Person, karin: Person, fatma: Person, as_fatma: Browser, need: Need,
    shown: Photo,
) -> None:  # fmt: skip
    piet = town.giver("Piet", met_by=karin)
    as_piet = Browser(town.app).sign_in(town, piet)
    offer, _ = town.offers(fatma, need), town.offers(piet, need)
    assert "<img" in as_fatma.get(f"/geef/aanbod/{show_id(offer.id)}").text
    town.chooses(bianca, offer)
    assert "<img" in as_fatma.get(f"/geef/aanbod/{show_id(offer.id)}").text
    assert [status(browser, need) for browser in (as_fatma, as_piet)] == [200, 404]
    asking.solve_need(town.moment(bianca), need.id)
    db.session.commit()
    assert status(as_fatma, need) == 404


def test_before_the_meeting_there_is_nothing(town: Town, need: Need, shown: Photo) -> None:
    newcomer = Browser(town.app).sign_in(town, town.giver("Nieuw"))
    assert newcomer.get(file_of(need)).location == "/geef"


def test_a_kwartiermaker_sees_here_what_givers_see(
    town: Town, karin: Person, need: Need, photo: Photo
) -> None:
    """Or she would see it without a line in the access journal."""
    as_karin = Browser(town.app).sign_in(town, karin)
    assert as_karin.get(file_of(need)).status_code in (302, 404)

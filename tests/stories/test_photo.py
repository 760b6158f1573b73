"""A photo on its way: made small on the phone where it can be, seen by a person, then by givers."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from PIL import Image
from PIL.ExifTags import Base
from playwright.sync_api import Page, Route, expect

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Need, Person, Photo
from app.texts.fields import SAY
from tests.photographs import taken
from tests.stories.street import Street
from tests.web.browser import Browser

PATIENCE = 20_000  # ms: a browser without a graphics card makes a photo small slowly
ARRIVED = "Je foto is er. Karin kijkt er eerst naar."
OF_A_BUNDLE = 150_000  # bytes: what a photo of 12 megapixels costs an asker at most


@pytest.fixture
def bianca(street: Street) -> Person:
    return street.town.asker("Bianca")


@pytest.fixture
def need(street: Street, bianca: Person) -> Need:
    street.town.kwartiermaker("Karin")
    return street.town.asks(bianca)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """As a phone keeps it: 12 megapixels, some megabytes, lying on its side."""
    path = tmp_path / "foto.jpg"
    notes = Image.Exif()
    notes[Base.Orientation] = 6
    path.write_bytes(taken(4000, 3000, quality=95, exif=notes))
    return path


def holds(street: Street, person: Person, javascript: bool = True) -> Page:
    """Her phone, already signed in."""
    page = street.phone(javascript)
    browser = Browser(street.town.app).sign_in(street.town, person)
    cookie = browser.client.get_cookie("session")
    assert cookie is not None
    page.context.add_cookies([{"name": "session", "value": cookie.value, "url": street.address}])
    return page


def bytes_sent(app: Flask) -> list[int]:
    """How large each form was that arrived from now on."""
    told: list[int] = []
    whole = app.wsgi_app

    def counting(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "POST":
            told.append(int(environ["CONTENT_LENGTH"]))
        return whole(environ, start)

    app.wsgi_app = counting  # type: ignore[method-assign]
    return told


def sends(page: Page, need: Need, photo: Path) -> None:
    page.goto(f"/vraag/{show_id(need.id)}/verstuurd")
    page.get_by_role("link", name="Doe er een foto bij").click()
    page.locator("#photo").set_input_files(photo)
    page.get_by_role("button", name="Verstuur de foto").click()
    expect(page.locator("main")).to_contain_text(ARRIVED, timeout=PATIENCE)


@pytest.mark.parametrize("javascript", [True, False], ids=["small", "whole"])
def test_it_arrives_upright_with_and_without_javascript(
    street: Street, bianca: Person, need: Need, photo: Path, javascript: bool
) -> None:
    told = bytes_sent(street.town.app)
    sends(holds(street, bianca, javascript), need, photo)
    (sent,) = told
    whole = photo.stat().st_size
    assert (sent <= OF_A_BUNDLE) if javascript else (sent > whole > OF_A_BUNDLE)
    kept = db.session.query(Photo).one()
    assert (kept.width, kept.height) == (768, 1024)
    assert len(kept.picture) <= 100_000


def test_chosen_before_the_script_came_it_is_made_small_too(
    street: Street, bianca: Person, need: Need, photo: Path
) -> None:
    """The script waits on a slow line until the photo lies in its field."""
    page = holds(street, bianca)
    slow: list[Route] = []
    page.route("**/photo.js*", lambda route: slow.append(route))
    page.goto(f"/vraag/{show_id(need.id)}/foto", wait_until="commit")
    page.locator("#photo").set_input_files(photo)
    (script,) = slow
    told = bytes_sent(street.town.app)
    script.continue_()
    page.wait_for_load_state()
    page.get_by_role("button", name="Verstuur de foto").click()
    expect(page.locator("main")).to_contain_text(ARRIVED, timeout=PATIENCE)
    assert told[0] <= OF_A_BUNDLE


def test_no_photo_is_told_beside_the_field_as_well(
    street: Street, bianca: Person, need: Need, tmp_path: Path
) -> None:
    wrong = tmp_path / "foto.jpg"
    wrong.write_text("<svg><script>alert(1)</script></svg>")
    page = holds(street, bianca)
    page.goto(f"/vraag/{show_id(need.id)}/foto")
    page.locator("#photo").set_input_files(wrong)
    page.get_by_role("button", name="Verstuur de foto").click()
    expect(page.locator("#photo-error")).to_have_text(SAY["photo_unreadable"])

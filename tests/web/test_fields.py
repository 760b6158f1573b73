"""Every field before every role (SE-01): of each page that somebody can open, what it tells."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.town import Town
from tests.web.browser import Browser
from tests.web.fields import FIELDS, FIRST_NAME, NOTE, OFFER, SEES, plant
from tests.web.test_matrix import ROLES, Scene, path_of, routes, set_scene

ABOUT_THE_OTHER = {"need_id", "offer_id", "message_id"}
WITHOUT_PEOPLE = {"dev"}  # opens whatever is asked, where it is there at all


@pytest.fixture
def scenes(town: Town) -> tuple[Scene, Scene]:
    scene = set_scene(town)
    return scene, plant(scene)


def read_by(role: str, scenes: tuple[Scene, Scene]) -> Iterator[tuple[str, str]]:
    """Each route that shows something, with what it shows her."""
    browser = scenes[0].browser(role)
    for blueprint, arguments, endpoint in routes(scenes[0].town.app, "GET"):
        if blueprint not in WITHOUT_PEOPLE:
            for scene in scenes if arguments & ABOUT_THE_OTHER else scenes[:1]:
                yield endpoint, _words(browser, path_of(scene, endpoint, arguments))


def _words(browser: Browser, path: str) -> str:
    """Also those of a picture: what stands in its bytes."""
    return browser.get(path).data.decode(errors="replace")


@pytest.mark.parametrize("role", ROLES)
def test_a_field_is_read_by_whom_the_table_says(scenes: tuple[Scene, Scene], role: str) -> None:
    where = {field: set() for field in FIELDS}  # type: dict[str, set[str]]
    for endpoint, text in read_by(role, scenes):
        for field in FIELDS:
            if field in text:
                where[field].add(endpoint)
    seen = {field for field, endpoints in where.items() if endpoints}
    assert seen == SEES[role], {field: where[field] for field in seen ^ SEES[role]}


def test_a_page_that_tells_too_much_is_found(
    scenes: tuple[Scene, Scene], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    leaks: Flask = scenes[0].town.app
    monkeypatch.setitem(leaks.view_functions, "public.how_page", lambda: f"{FIRST_NAME} {NOTE}")
    told = {endpoint for endpoint, text in read_by("piet", scenes) if NOTE in text}
    assert told == {"public.how_page"}
    assert OFFER in SEES["piet"]

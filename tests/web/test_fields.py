"""Every page and every field before every role (SE-01): of each route that shows something, whom it
lets in, and what it tells."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from flask import Flask

from tests.town import Town
from tests.web.browser import Browser
from tests.web.fields import FIELDS, FIRST_NAME, NOTE, OFFER, SEES, plant
from tests.web.test_matrix import (
    CANARY,
    ROLES,
    Scene,
    digest,
    has_business,
    path_of,
    routes,
    set_scene,
)

COME_IN = ("/binnen", "/binnen/sleutel")
ABOUT_THE_OTHER = {"need_id", "offer_id", "message_id"}
WITHOUT_PEOPLE = {"dev"}  # opens whatever is asked, where it is there at all


@pytest.fixture
def scenes(town: Town) -> tuple[Scene, Scene]:
    scene = set_scene(town)
    return scene, plant(scene)


@dataclass(frozen=True)
class Shown:
    """What a route that shows something answered; of a picture, what stands in its bytes."""

    blueprint: str
    arguments: frozenset[str]
    endpoint: str
    status: int
    location: str
    text: str
    planted: bool = False  # of the need on which others have business


def read_by(browser: Browser, scenes: tuple[Scene, Scene]) -> Iterator[Shown]:
    """Each route, and each that tells of a need as it stands in both scenes."""
    for blueprint, arguments, endpoint in routes(scenes[0].town.app, "GET"):
        for scene in scenes if arguments & ABOUT_THE_OTHER else scenes[:1]:
            answer = browser.get(path_of(scene, endpoint, arguments))
            yield Shown(
                blueprint, frozenset(arguments), endpoint,
                answer.status_code, answer.location or "", answer.data.decode(errors="replace"),
                scene is scenes[1],
            )  # fmt: skip


def tells_a_stranger(shown: Shown, role: str) -> bool:
    """Somebody without any business there was shown more than the way in. (On the planted need of
    the scenes Piet has some: of that the table tells.)"""
    if shown.planted or has_business(role, shown.blueprint, set(shown.arguments)):
        return False
    leads_elsewhere = shown.status == 302 and shown.location not in COME_IN
    return (
        shown.status not in (302, 401, 403, 404)
        or CANARY in shown.text
        or (leads_elsewhere and shown.blueprint != "giver")
    )


def fields_in(read: list[Shown]) -> dict[str, set[str]]:
    """Where each field stood; what opens whatever is asked tells of nobody."""
    of_people = [shown for shown in read if shown.blueprint not in WITHOUT_PEOPLE]
    return {
        field: {shown.endpoint for shown in of_people if field in shown.text} for field in FIELDS
    }


@pytest.mark.parametrize("role", ROLES)
def test_looking_changes_nothing_and_shows_nothing_to_strangers(
    scenes: tuple[Scene, Scene], role: str
) -> None:
    """And shows each field to whom the table says. One walk tells all of it."""
    browser, before = scenes[0].browser(role), digest()
    read = list(read_by(browser, scenes))
    assert digest() == before
    assert [shown.endpoint for shown in read if shown.status >= 500] == []
    assert [shown.endpoint for shown in read if tells_a_stranger(shown, role)] == []
    where = fields_in(read)
    seen = {field for field, endpoints in where.items() if endpoints}
    assert seen == SEES[role], {field: where[field] for field in seen ^ SEES[role]}


def test_a_page_that_tells_too_much_is_found(
    scenes: tuple[Scene, Scene], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    leaks: Flask = scenes[0].town.app
    monkeypatch.setitem(leaks.view_functions, "public.how_page", lambda: f"{FIRST_NAME} {NOTE}")
    assert fields_in(list(read_by(scenes[0].browser("piet"), scenes)))[NOTE] == {"public.how_page"}
    assert OFFER in SEES["piet"]


OPEN = Shown("asker", frozenset(), "asker.need_page", 200, "", "")
TELLING = [
    (OPEN, True),
    (replace(OPEN, status=404), False),
    (replace(OPEN, status=404, text=f"Niet van jou: {CANARY}"), True),
    (replace(OPEN, status=302, location="/binnen"), False),
    (replace(OPEN, status=302, location="/mijn"), True),
    (replace(OPEN, status=302, location="/geef", blueprint="giver"), False),
    (replace(OPEN, blueprint="public"), False),
]


@pytest.mark.parametrize(("shown", "tells"), TELLING)
def test_what_tells_a_stranger_is_found(shown: Shown, tells: bool) -> None:
    """The control."""
    assert tells_a_stranger(shown, "visitor") is tells

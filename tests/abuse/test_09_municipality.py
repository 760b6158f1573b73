"""Case 9, the municipality is given too much: its pages are made behind a wall where people are not
found, and what asks for them ends in a plain page (SE-09; the wall is `tests/store/wall`)."""

import pytest
from flask import Flask

from app.store.db import db
from app.store.tables import Person
from tests.web.test_matrix import CANARY, Scene, path_of, routes


def names(scene: Scene) -> list[str]:
    return [person.first_name for role, person in scene.people.items() if role != "official"]


def views(app: Flask) -> list[tuple[str, set[str]]]:
    found = [(end, told) for door, told, end in routes(app, "GET") if door == "municipality"]
    assert found, "the control"
    return found


def test_no_page_of_hers_names_anybody(scene: Scene) -> None:
    hidden, official = names(scene), scene.browser("official")
    for endpoint, arguments in views(scene.town.app):
        text = official.get(path_of(scene, endpoint, arguments)).text
        main = text.partition("<footer")[0]  # below it stands whoever is on duty
        assert CANARY not in text, endpoint
        assert not [name for name in hidden if name in main], endpoint


def test_a_page_that_asks_for_people_is_a_plain_page(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, official = scene.town.app, scene.browser("official")

    def asks(**_: object) -> str:
        return " ".join(name for (name,) in db.session.query(Person.first_name))

    plain = [(end, told) for end, told in views(app) if not told]
    for endpoint, arguments in plain:
        path = path_of(scene, endpoint, arguments)
        monkeypatch.setitem(app.view_functions, endpoint, asks)
        answer = official.get(path)
        assert answer.status_code in (500, 503), endpoint
        assert not [name for name in names(scene) if name in answer.text.partition("<footer")[0]]
        theirs = scene.browser("karin").get(path)
        assert "Bianca" in theirs.text, "the control: on this side of the wall it is answered"

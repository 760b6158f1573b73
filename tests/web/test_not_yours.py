"""Every route before every object (SE-01): what is another person's, or another town's, answers
byte for byte as what was never there."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from app.domain.actor import Hat
from app.domain.ids import show_id
from app.store.columns import new_id
from tests.town import Town
from tests.web.bare import Bare, bare
from tests.web.browser import Browser
from tests.web.test_matrix import Scene, has_business, path_of, routes, set_scene

ELSEWHERE = "elders.example"
ONE = {"need_id", "offer_id", "message_id", "task_id", "person_id", "photo_id", "block_id"}
OTHERS = {"thing_id", "absence_id", "comment_id", "story_id", "note_id", "evening_id"}
"""Roles that find a door closed are answered before anything is looked up (`test_matrix`)."""
IDS = ONE | OTHERS | {"wording_id", "handover_id", "decision_id", "share_id"}
TOLD_TO_GIVERS = {"POST giver.make_offer"}
"""Whoever was shown a card hears that its question is over, and nothing of what became of it."""
OPEN_IN_DEVELOPMENT = {"dev"}


@dataclass
class Pair:
    """What is there, and the same with ids of nothing."""

    there: Scene
    nothing: Scene

    @classmethod
    def of(cls, scene: Scene) -> "Pair":
        new = {scene.ids[name]: new_id() for name in IDS}
        ids = {**scene.ids, **{name: new[scene.ids[name]] for name in IDS}}
        return cls(scene, Scene(scene.town, scene.people, ids))

    def routes(self, method: str, role: str | None) -> Iterator[tuple[str, set[str]]]:
        """Those with an id with which `role` has no business; None: nobody has."""
        for blueprint, arguments, endpoint in routes(self.there.town.app, method):
            strange = role is None or not has_business(role, blueprint, arguments)
            if arguments & IDS and strange and blueprint not in OPEN_IN_DEVELOPMENT:
                yield endpoint, arguments

    def moved(self, told: Bare) -> Bare:
        """As if it had been asked for where nothing is."""
        status, body, headers = told
        return status, self._moved(body), [(name, self._moved(value)) for name, value in headers]

    def _moved(self, text: str) -> str:
        for name in IDS:
            text = text.replace(show_id(self.there.ids[name]), show_id(self.nothing.ids[name]))
        return text


def differing(browser: Browser, scene: Scene, role: str | None) -> list[str]:
    """The routes by which somebody learns that a thing is there."""
    pair, found = Pair.of(scene), []
    for method in ("GET", "POST"):
        for endpoint, arguments in pair.routes(method, role):
            one, other = (
                _told(browser, method, path_of(each, endpoint, arguments))
                for each in (pair.there, pair.nothing)
            )
            if pair.moved(one) != other and f"{method} {endpoint}" not in TOLD_TO_GIVERS:
                found.append(f"{method} {endpoint} {one[0]} {other[0]}")
    return found


def _told(browser: Browser, method: str, path: str) -> Bare:
    fields = {"reason": "omdat", "words": "Kun je dat?", "told": "iets", "word": "ja"}
    return bare(browser.get(path) if method == "GET" else browser.post(path, **fields))


@pytest.mark.parametrize("role", ["els", "piet"])
def test_of_another_person_is_as_nothing(town: Town, role: str) -> None:
    scene = set_scene(town)
    assert differing(scene.browser(role), scene, role) == []


def test_of_another_town_is_as_nothing(town: Town) -> None:
    """To somebody there who may do everything: at the desk, giving, asking."""
    scene = set_scene(town)
    there = Town.founded(town.app, 2, ELSEWHERE)
    boss = there.kwartiermaker("Gerda")
    giver = there.giver("Gever", met_by=boss)
    asker = there.asker("Vrager")
    for person in (boss, giver, asker):
        browser = Browser(town.app, ELSEWHERE).sign_in(there, person)
        home = {Hat.KWARTIERMAKER: "/bureau", Hat.GIVER: "/geef", Hat.ASKER: "/mijn"}
        hat = next(iter(there.hats[person.id]))
        assert browser.get(home[hat]).status_code == 200, "the control: she is inside"
        assert differing(browser, scene, None) == []


def test_a_route_that_tells_is_found(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: one that says "not yours" instead of "not there"."""
    scene = set_scene(town)
    need_id = scene.ids["need_id"]

    def tells(**told: int) -> tuple[str, int]:
        return ("", 403) if told["need_id"] == need_id else ("", 404)

    monkeypatch.setitem(town.app.view_functions, "asker.need_page", tells)
    assert differing(scene.browser("els"), scene, "els") == ["GET asker.need_page 403 404"]

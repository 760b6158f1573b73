"""Case 16, mail servers that follow links: of every kind of link GET and HEAD change nothing, only
the press does (SE-06)."""

from app.store.links import Purpose
from tests.letter_links import sign
from tests.web.browser import Browser, forget_request
from tests.web.test_matrix import Scene, digest

ABOUT = {Purpose.NEED: "need_id", Purpose.HOW_IT_WENT: "offer_id", Purpose.COMPANION: "offer_id"}
MARKS = ("", "/ja", "/nee", "/1", "/later")


def links(scene: Scene) -> list[str]:
    house, ids = scene.town.by_house(), scene.ids
    return [
        f"/l/{purpose}/{sign(house, purpose, person.id, ids.get(ABOUT.get(purpose, ''), 0))}{mark}"
        for purpose in Purpose
        for person in (scene.people["fatma"], scene.people["bianca"])
        for mark in MARKS
    ]


def test_following_changes_nothing_for_every_kind(scene: Scene) -> None:
    scanner, before, opened = Browser(scene.town.app), digest(), 0
    for path in links(scene):
        opened += scanner.get(path).status_code == 200
        assert scanner.client.head(path, base_url=scanner.base_url).status_code < 500
        forget_request()
    assert opened > 3, "the control: some open"
    assert digest() == before


def test_the_press_acts(scene: Scene) -> None:
    """The control: the same link, posted."""
    before, fatma = digest(), scene.people["fatma"]
    reader = Browser(scene.town.app)
    path = f"/l/{Purpose.STOP}/{sign(scene.town.by_house(), Purpose.STOP, fatma.id, 0)}"
    reader.get(path)
    assert reader.post(path).status_code < 400
    assert digest() != before

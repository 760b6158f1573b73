"""Case 7, the curious insider: each page of the desk about somebody leaves one line in the journal
of who looked, and who was looked at can read it (SE-25). Routes come from the app's own map."""

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import LookedAt
from tests.web.test_matrix import Scene, path_of, routes

SHOW_NOBODY = {"kwartiermaker.photo_page", "kwartiermaker.talk_page"}
"""The picture is what shows, and is noted (`photo_itself`); a talk opens by a reason, posted."""
ABOUT_PEOPLE = {"need_id", "message_id", "task_id", "person_id", "photo_id", "offer_id"}


def test_whatever_shows_somebody_is_noted_once(scene: Scene) -> None:
    karin, unnoted = scene.browser("karin"), []
    for blueprint, arguments, endpoint in routes(scene.town.app, "GET"):
        if blueprint != "kwartiermaker" or not arguments & ABOUT_PEOPLE:
            continue
        before = db.session.query(LookedAt).count()
        db.session.rollback()
        answer = karin.get(path_of(scene, endpoint, arguments))
        noted = db.session.query(LookedAt).count() - before
        assert noted <= 1, endpoint
        if answer.status_code == 200 and not noted:
            unnoted.append(endpoint)
    assert set(unnoted) == SHOW_NOBODY


def test_who_was_looked_at_reads_by_whom(scene: Scene) -> None:
    bianca = scene.people["bianca"]
    scene.browser("karin").get(f"/bureau/mens/{show_id(bianca.id)}")
    hers = scene.browser("bianca")
    hers.get("/mijn/gegevens")
    assert "Karin" in hers.text

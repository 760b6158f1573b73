"""The rooms of anyone who sits at our table, and of anyone who is asked to wait."""

from app.actions.people import notes, paper_codes, standing
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Need, Note
from tests.ease.walk import Walk
from tests.web.newcomer import Newcomer
from tests.web.test_matrix import path_of

WHY = "Dat past beter."


def at_the_table(walk: Walk) -> None:
    """With a wrong turn; then a code on paper, and somebody who came along."""
    device = walk.as_("karin")
    device.get("/bureau/samen")
    device.post("/bureau/samen")
    device.get("/samen")
    guest = Newcomer(walk.scene.town.app, device)
    guest.writes().signs("Paul")
    device.get("/vraag/bereik")
    device.get("/samen/papier")
    device.post("/samen/papier")
    need = db.session.query(Need).filter(Need.together_with.is_not(None)).first()
    assert need is not None
    sent = f"/samen/vraag/{show_id(need.id)}"
    device.get(sent)
    for reach in ("geen adres", "juf@school.example"):
        device.post(f"{sent}/mee", reach=reach)
    device.get(sent)
    device.get("/samen")
    device.post("/samen/klaar")
    device.get("/samen/voorbij")
    walk.browsers.clear()


def somebody_who_waits(walk: Walk) -> None:
    """Somebody with whom one of us wants to talk first; at last she is told at the door."""
    scene = walk.scene
    karin, els = scene.town.moment(scene.people["karin"]), scene.people["els"]
    scene.ids["person_id"] = els.id
    notes.write_note(karin, els.id, "Belt liever in de ochtend.")
    db.session.commit()
    scene.ids["note_id"] = db.session.query(Note.id).filter_by(person_id=els.id).scalar()
    walk.as_("els").get(path_of(scene, "own.note_page", {"note_id"}))
    made = path_of(scene, "kwartiermaker.make_paper_code", {"person_id"})
    walk.as_("karin").post(made)
    for deed in (standing.warn_person, standing.pause_person):
        deed(karin, els.id, WHY, "Wij bellen je vandaag.")
        db.session.commit()
        walk.as_("els").get("/mijn/gegevens/van-ons")
        walk.as_("els").get("/mijn/gegevens/even-wachten")
        walk.look("person_id")
    word, digits = paper_codes.make_paper_code(karin, els.id)
    standing.suspend_person(karin, els.id, WHY, "Bel ons gerust.")
    db.session.commit()
    door = walk.as_("visitor")
    door.get("/binnen/papier")
    for code in ("", digits):
        door.post("/binnen/papier", word=word, code=code)
    door.get("/binnen/nu-niet")
    standing.restore_person(karin, els.id, WHY, "Fijn dat we elkaar spraken.")
    db.session.commit()
    walk.browsers.clear()

"""What stands beside figures: a story in each state, a quarter looked back on, researchers."""

from sqlalchemy import update

from app.actions.town import lookbacks, stories
from app.actions.town.lookbacks import NOTHING_YET, LookedBack
from app.domain.states import ExportState, StoryState
from app.store.db import db
from app.store.tables import ResearchExport, Story
from tests.ease.walk import Walk
from tests.quarters import QUARTER
from tests.researched import was_asked, was_in

WORDS = "Een fiets deed het weer. Naar school lopen hoefde niet meer."
HERS = "/mijn/gegevens/verhaal"


def beside_figures(walk: Walk) -> None:
    """Before the quarter is published: nobody told anything, one waits, one was agreed to."""
    town, people = walk.scene.town, walk.scene.people
    karin, bianca = town.moment(people["karin"]), people["bianca"]
    walk.as_("bianca").get(HERS)
    walk.as_("karin").get("/bureau/verhalen")
    stories.write_story(karin, bianca.id, QUARTER, WORDS)
    told = LookedBack(120, "Brieven blijven liggen.", "Wij lezen nu samen.")
    lookbacks.write_lookback(karin, QUARTER, NOTHING_YET, told)
    db.session.commit()
    walk.scene.ids["story_id"] = db.session.query(Story.id).scalar()
    for state in (StoryState.ASKED, StoryState.AGREED):
        told_at = {"agreed_at": town.now if state is StoryState.AGREED else None}
        db.session.execute(update(Story).values(state=state, **told_at))
        db.session.commit()
        walk.as_("bianca").get(HERS)
        walk.as_("bianca").get("/mijn")
        walk.as_("karin").get("/bureau/verhalen")
    _forms_at_the_desk(walk)
    _beside_others(walk)
    _for_researchers(walk)


def _forms_at_the_desk(walk: Walk) -> None:
    """Handed back, and met by a colleague's words."""
    desk = walk.as_("karin")
    desk.get("/bureau/terugkijken")
    address = f"/bureau/terugkijken/{QUARTER}"
    desk.get(address)
    desk.post(address, hours="veel", after="1")
    desk.post(address, hours="100", learnt="Fietsen ook.", after="0")


def _beside_others(walk: Walk) -> None:
    """Chosen, and chosen otherwise."""
    desk = walk.as_("karin")
    for deed in ("", "/niet-meer"):
        desk.post(f"/bureau/naast-elkaar{deed}")
        desk.get("/bureau/naast-elkaar")


def _for_researchers(walk: Walk) -> None:
    """Nothing asked yet and a form left empty; then what was asked, in each state."""
    town, people, desk = walk.scene.town, walk.scene.people, walk.as_("karin")
    db.session.execute(update(ResearchExport).values(state=ExportState.DROPPED))
    db.session.commit()
    desk.get("/bureau/onderzoek")
    desk.post("/bureau/onderzoek")
    for state in ExportState:
        export = was_asked(town, people["karin"], state)
        was_in(export, people["bianca"])
        desk.get("/bureau/onderzoek")
    walk.as_("bianca").get("/mijn/gegevens/ja-gezegd")

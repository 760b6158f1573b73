"""What stands beside figures: a story in each state, and a quarter looked back on."""

from sqlalchemy import update

from app.actions.town import lookbacks, stories
from app.actions.town.lookbacks import NOTHING_YET, LookedBack
from app.domain.states import StoryState
from app.store.db import db
from app.store.tables import Story
from tests.ease.walk import Walk
from tests.quarters import QUARTER

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


def _forms_at_the_desk(walk: Walk) -> None:
    """Handed back, and met by a colleague's words."""
    desk = walk.as_("karin")
    desk.get("/bureau/terugkijken")
    address = f"/bureau/terugkijken/{QUARTER}"
    desk.get(address)
    desk.post(address, hours="veel", after="1")
    desk.post(address, hours="100", learnt="Fietsen ook.", after="0")

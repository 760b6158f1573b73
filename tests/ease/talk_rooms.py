"""The rooms of the kennismakingsgesprek, and of the questions that somebody said yes to."""

from datetime import datetime, timedelta

from sqlalchemy import update

from app.actions.desk.tasks import open_task
from app.actions.people import consents, first_talks
from app.domain.desk.tasks import TaskKind
from app.domain.people.consents import ConsentFor
from app.domain.states import FirstTalkState
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Consent, FirstTalk, Task
from tests.ease.walk import Walk
from tests.letter_links import sign
from tests.web.test_matrix import path_of

TALK = "/mijn/kennismaken"


def a_first_talk(walk: Walk) -> None:
    """In each of its states, inside, behind its link, and on the desk."""
    town, bianca = walk.scene.town, walk.scene.people["bianca"]
    first_talks.ask_talk(town.by_house(), bianca)
    due_at = town.now + timedelta(days=7)
    open_task(town.by_house(), TaskKind.TALK, "first", due_at, person_id=bianca.id)
    db.session.commit()
    walk.as_("bianca").get(TALK)
    walk.as_("bianca").post(TALK, at="ooit")
    path = f"/l/{Purpose.FIRST_TALK}/{sign(town.by_house(), Purpose.FIRST_TALK, bianca.id, 0)}"
    for state in FirstTalkState:
        for at, missed_at in ((None, None), (due_at, town.now)):
            _stands(walk, path, state, at, missed_at)


def _stands(
    walk: Walk, path: str, state: FirstTalkState, at: datetime | None, missed_at: datetime | None
) -> None:
    told = {"state": state, "at": at, "missed_at": missed_at}
    db.session.execute(update(FirstTalk).values(told))
    db.session.commit()
    walk.scene.ids["task_id"] = db.session.query(Task.id).filter_by(key="talk:first").scalar()
    walk.as_("karin").get(path_of(walk.scene, "kwartiermaker.task_page", {"task_id"}))
    for role, page in (("bianca", TALK), ("bianca", "/mijn"), ("visitor", path)):
        walk.as_(role).get(page)


def questions_later(walk: Walk) -> None:
    """Before and after a yes, answered, and taken back."""
    town, bianca = walk.scene.town, walk.scene.people["bianca"]
    link = f"/l/{Purpose.EFFECT}/{sign(town.by_house(), Purpose.EFFECT, bianca.id, 0)}"
    walk.as_("bianca").get("/mijn/gegevens/ja-gezegd")
    for purpose in ConsentFor:
        consents.give_consent(town.moment(bianca), bianca.id, purpose)
    db.session.execute(update(Consent).values(given_at=town.now - timedelta(days=92)))
    db.session.commit()
    walk.scene.ids["person_id"] = bianca.id
    research = path_of(walk.scene, "kwartiermaker.research_page", {"person_id"})
    for role, page in (
        ("bianca", "/mijn/gegevens"),
        ("bianca", "/mijn/gegevens/ja-gezegd"),
        ("karin", research),
    ):
        walk.as_(role).get(page)
    walk.as_("karin").post(research, household="huis")
    _answers(walk, link)


def _answers(walk: Walk, link: str) -> None:
    browser = walk.as_("visitor")
    browser.get(link)
    browser.post(link, full_head="9")
    browser.post(link, full_head="4", manages="2")
    for step in ("dank", "niet-meer"):
        browser.get(f"{link}/{step}")
    browser.post(f"{link}/niet-meer")
    browser.get(f"{link}/niet-meer")
    walk.as_("bianca").get("/mijn/gegevens/ja-gezegd?weg=ja")

"""What tests of links in letters share: a link, what is read behind it, and what a tap wrote."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from app.actions.clock.followups import fire
from app.actions.people.sessions import note_seen
from app.store.db import db
from app.store.links import Purpose
from app.store.queries.clock import followups
from app.store.tables import JournalLine, Letter, Need, Offer, Person, Task
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser


def link(
    town: Town, purpose: Purpose, person: Person, thing: Need | Offer, days_ago: float = 0
) -> str:
    then = replace(town.moment(person), now=datetime.now(UTC) - timedelta(days=days_ago))
    note_seen(then, person.id)
    db.session.commit()
    token = sign(then, purpose, person.id, thing.id)
    return f"/l/{purpose}/{token}"


def words(browser: Browser) -> str:
    return re.sub(r"\s+", " ", browser.text)


def follows(browser: Browser) -> str:
    browser.follow()
    return words(browser)


def written() -> tuple[int, ...]:
    tables = (Offer, JournalLine, Letter, Task)
    return tuple(
        db.session.scalar(select(func.count()).select_from(table)) or 0 for table in tables
    )


def said(match: Offer) -> tuple[Any, Any]:
    found = select(Offer.asker_said, Offer.giver_said).where(Offer.id == match.id)
    told = db.session.execute(found).one()
    return told.asker_said, told.giver_said


def fires(town: Town) -> None:
    """What the clock does that is due."""
    for followup_id in followups.due_ids(town.community_id, town.now, 100):
        fire(town.by_house(), followup_id)
        db.session.commit()


def tasks() -> list[str]:
    return list(db.session.scalars(select(Task.kind)))


def letters_to(person: Person) -> list[str]:
    return list(db.session.scalars(select(Letter.kind).where(Letter.person_id == person.id)))


def states() -> tuple[Any, Any]:
    db.session.rollback()
    offer = db.session.scalars(select(Offer.state)).one_or_none()
    return offer, db.session.scalars(select(Need.state)).one()

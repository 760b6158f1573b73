"""*Even rust*: whoever pauses is written to by nobody, needs no reason, and loses nothing by it."""

from datetime import datetime

from sqlalchemy import update

from app.actions.steps import take
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.tables import Person


def take_rest(moment: Moment, until: datetime | None) -> None:
    """`until` None: for as long as she likes. A second press changes the day."""
    person = rows.one(Person, moment.community_id, moment.me)
    take(moment, Verb.TAKE_REST, person)
    person.paused_since, person.paused_until = person.paused_since or moment.now, until


def end_rest(moment: Moment) -> None:
    person = rows.one(Person, moment.community_id, moment.me)
    take(moment, Verb.END_REST, person)
    person.paused_since = person.paused_until = None


def end_rests_that_are_over(moment: Moment) -> None:
    """Her day came: she is back without doing anything."""
    over = Person.community_id == moment.community_id, Person.paused_until <= moment.now
    back = {"paused_since": None, "paused_until": None}
    db.session.execute(update(Person).where(*over).values(back))

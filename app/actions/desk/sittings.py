"""Together at the table (K8): our device lies before somebody. She comes in by herself, with a code
of her own; none of us acts as her. What she does there is written down as done together."""

from datetime import timedelta

from sqlalchemy import delete

from app.actions.steps import by_the_house, take
from app.domain.moment import Moment
from app.domain.states import SittingState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.desk import sittings as kept
from app.store.tables import Session, Sitting


def begin_sitting(moment: Moment) -> Sitting:
    sitting = Sitting(
        community_id=moment.community_id,
        begun_by=moment.me,
        begun_at=moment.now,
        ends_at=moment.now + timedelta(minutes=moment.rules.together.longest_minutes),
    )
    take(moment, Verb.BEGIN_SITTING, sitting)
    return sitting


def sits_down(moment: Moment, sitting_id: int, person_id: int) -> None:
    """Somebody came in at this table: in what is kept of her stands with whom she sat."""
    rows.one(Sitting, moment.community_id, sitting_id).person_id = person_id


def end_sitting(moment: Moment, sitting_id: int) -> None:
    """Whoever holds the device says so. A second press changes nothing."""
    sitting = rows.maybe(Sitting, moment.community_id, sitting_id)
    if sitting is not None and sitting.state == SittingState.OPEN:
        _end(moment, sitting)


def _end(moment: Moment, sitting: Sitting) -> None:
    take(by_the_house(moment), Verb.END_SITTING, sitting)
    sitting.ends_at = min(sitting.ends_at, moment.now)
    of_it = Session.community_id == moment.community_id, Session.sitting_id == sitting.id
    db.session.execute(delete(Session).where(*of_it))


def end_sittings_of(moment: Moment, person_id: int) -> None:
    """For one of us who comes in no more: her devices lie before nobody."""
    for sitting_id in kept.begun_by(moment.community_id, person_id):
        _end(moment, rows.one(Sitting, moment.community_id, sitting_id))


def end_sittings_that_are_over(moment: Moment) -> None:
    for sitting_id in kept.over(moment.community_id, moment.now):
        _end(moment, rows.one(Sitting, moment.community_id, sitting_id))

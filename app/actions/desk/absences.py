"""Which of the rota is away, written down by any of them: whoever is ill does not come in for
it."""

from datetime import date

from app.actions.steps import take
from app.domain.desk.rota import begins, is_over
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.desk import rota
from app.store.tables import Absence


def plan_absence(moment: Moment, person_id: int, first: date, last: date) -> None:
    """Whole days, the last one included. The same days twice are once.

    Raises NotFound for somebody who is not on the rota.
    """
    if person_id not in {one.id for one in rota.people(moment.community_id)}:
        raise NotFound
    from_at, over_at = begins(first), is_over(last)
    planned = rota.absences(moment.community_id, moment.now)
    if (person_id, from_at, over_at) in {(a.person_id, a.from_at, a.over_at) for a in planned}:
        return
    absence = Absence(
        community_id=moment.community_id, person_id=person_id, from_at=from_at, over_at=over_at
    )
    take(moment, Verb.PLAN_ABSENCE, absence)


def end_absence(moment: Moment, absence_id: int) -> None:
    """She is there after all; what a colleague took away already is gone."""
    absence = rows.maybe(Absence, moment.community_id, absence_id)
    if absence is not None:
        take(moment, Verb.END_ABSENCE, absence)
        db.session.delete(absence)

"""One of us opens many pages of people: colleagues hear of it (abuse case 6). That no more
open after a while is `looks`; this is the clock's part, for looking itself writes no letters."""

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import soon
from app.actions.letters.outbox import write_to_colleagues
from app.domain.calendar import local
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.store.queries.desk import evenings


def warn_of_many_looks(moment: Moment) -> None:
    """Once an hour for each of us."""
    most = moment.rules.looks.warn_an_hour
    for person_id in evenings.open_many(moment.community_id, moment.now, most):
        key = f"{person_id}:{local(moment.now):%Y%m%d%H}"
        open_task(moment, TaskKind.MANY_LOOKS, key, soon(moment), person_id=person_id)
        write_to_colleagues(moment, LetterKind.LOOK_AT_DESK, key, besides=person_id)

"""Once a month some openings of people's pages, drawn by lot, lie before a colleague of whoever
opened them (abuse case 7): nobody knows beforehand which, and nobody checks herself."""

from app.actions.desk.tasks import finish_tasks_of, open_task
from app.actions.desk.terms import answer_by
from app.actions.steps import by_the_house, take
from app.domain.calendar import month_before
from app.domain.desk.tasks import TaskKind
from app.domain.moment import Moment
from app.domain.triage.consequence import Urgency
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.desk import look_checks as kept
from app.store.queries.desk import today as desk
from app.store.queries.letters.outbox import kwartiermakers
from app.store.tables import LookCheck


def draw_looks(moment: Moment) -> None:
    """For the month that is over, once. Where one works alone, nobody could check hers."""
    begins, ends = month_before(moment.now)
    key = f"{begins:%Y%m%d}"
    if desk.task_id(moment.community_id, f"{TaskKind.LOOK_CHECK}:{key}") is not None:
        return
    at_desk = kwartiermakers(moment.community_id)
    alone = at_desk[0] if len(at_desk) == 1 else None
    most = moment.rules.looks.checked_a_month
    drawn = kept.by_lot(moment.community_id, begins, ends, most, alone) if at_desk else []
    for look in drawn:
        _draw(moment, look.thing_id, look.actor_id, look.at)
    if drawn:
        open_task(moment, TaskKind.LOOK_CHECK, key, answer_by(moment, Urgency.ORDINARY))


def _draw(moment: Moment, person_id: int, looked_by: int, looked_at: object) -> None:
    check = LookCheck(
        community_id=moment.community_id,
        person_id=person_id,
        looked_by=looked_by,
        looked_at=looked_at,
        drawn_at=moment.now,
    )
    take(by_the_house(moment), Verb.DRAW_LOOK, check)


def look_is_right(moment: Moment, check_id: int) -> None:
    """It was work. Raises NotAllowed for anyone who looked herself, WrongMoment when that was
    said."""
    _judge(moment, Verb.LOOK_IS_RIGHT, check_id)


def ask_about_look(moment: Moment, check_id: int) -> None:
    """She goes and asks; what comes of that she says by the other press. As `look_is_right`."""
    _judge(moment, Verb.ASK_ABOUT_LOOK, check_id)


def _judge(moment: Moment, verb: Verb, check_id: int) -> None:
    """With the last one the task is done."""
    check = rows.one(LookCheck, moment.community_id, check_id)
    take(moment, verb, check)
    check.checked_by, check.checked_at = moment.actor.person_id, moment.now
    if not kept.any_waits(moment.community_id):
        finish_tasks_of(moment, TaskKind.LOOK_CHECK)

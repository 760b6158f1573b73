"""A report, a call or a held message whose term passed: the deputy hears so. A held need has a
letter of its own (`followups`); all others of a day share one, however many there are."""

from app.actions.letters.outbox import write_letter
from app.domain.actor import Turn
from app.domain.calendar import A_DAY, local
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.store.queries.desk import today as desk
from app.store.queries.letters import outbox as letters


def tell_of_late(moment: Moment) -> None:
    """Twice is as once: a letter a day."""
    if not desk.has_passed(moment.community_id, moment.now - A_DAY, moment.now):
        return
    today = local(moment.now).date()
    for person_id in letters.people_on(moment.community_id, [Turn.DEPUTY], moment.now):
        write_letter(
            moment, LetterKind.DESK_LATE, f"{person_id}:{today}",
            person_id=person_id, not_after=moment.now + A_DAY,
        )  # fmt: skip

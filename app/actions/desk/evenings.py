"""An evening on which many givers are met: for her who opened it no limit on pages holds until it
ends by itself. Colleagues hear of it at once: a thief would open one too."""

from datetime import timedelta

from app.actions.letters.outbox import write_to_colleagues
from app.actions.steps import take
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.desk import evenings as kept
from app.store.tables import Evening


def open_evening(moment: Moment) -> None:
    """Raises WrongMoment while one of hers is open."""
    if kept.open_of(moment.community_id, moment.me, moment.now) is not None:
        raise WrongMoment(Verb.OPEN_EVENING)
    evening = Evening(
        community_id=moment.community_id,
        opened_by=moment.me,
        opened_at=moment.now,
        ends_at=moment.now + timedelta(hours=moment.rules.looks.evening_hours),
    )
    take(moment, Verb.OPEN_EVENING, evening)
    write_to_colleagues(moment, LetterKind.EVENING_OPENED, str(evening.id))


def end_evening(moment: Moment, evening_id: int) -> None:
    """Before its time, by her or by a colleague."""
    evening = rows.one(Evening, moment.community_id, evening_id)
    take(moment, Verb.END_EVENING, evening)
    evening.ends_at = min(evening.ends_at, moment.now)


def end_evenings_that_are_over(moment: Moment) -> None:
    for evening_id in kept.over(moment.community_id, moment.now):
        take(moment, Verb.END_EVENING, rows.one(Evening, moment.community_id, evening_id))

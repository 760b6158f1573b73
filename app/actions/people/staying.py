"""Before all of hers goes because she was silent, she is asked whether she stays: one letter, one
tap. Nothing is asked of her but that (R9)."""

from datetime import timedelta

from app.actions.letters.outbox import write_letter
from app.actions.steps import take
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.people import silence
from app.store.tables import Person

LETTERS_A_STEP = 100


def ask_to_stay(moment: Moment) -> bool:
    """Whoever cannot be written to is noted as asked all the same: her term began. Says whether
    there may be more."""
    asked = silence.to_ask(moment.community_id, moment.now, moment.rules, LETTERS_A_STEP)
    for person_id in asked:
        rows.one(Person, moment.community_id, person_id).asked_to_stay_at = moment.now
        once_a_day = f"{person_id}:{moment.now:%Y%m%d}"
        write_letter(
            moment, LetterKind.STAY, once_a_day, person_id=person_id,
            not_after=moment.now + timedelta(days=moment.rules.retention.notice_days),
        )  # fmt: skip
    return len(asked) == LETTERS_A_STEP


def stay(moment: Moment) -> None:
    """Twice is as once. It opens nothing: her number may be another's by now."""
    person = rows.one(Person, moment.community_id, moment.me)
    take(moment, Verb.STAY, person)
    person.stays_at = moment.now

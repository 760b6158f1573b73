"""Notes of the desk about a person. She reads them, and may say that it was otherwise."""

from app.actions.steps import never_about_staff, take
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.people import accounts as people
from app.store.tables import Note


def write_note(moment: Moment, person_id: int, words: str) -> None:
    """Raises NotFound for somebody who left, NotAllowed about staff."""
    people.one(moment.community_id, person_id)
    never_about_staff(moment, Verb.WRITE_NOTE, person_id)
    note = Note(
        community_id=moment.community_id,
        person_id=person_id,
        written_by=moment.me,
        words=words,
        answer="",
        at=moment.now,
    )
    take(moment, Verb.WRITE_NOTE, note)


def answer_note(moment: Moment, note_id: int, words: str) -> None:
    """By whom it is about (PR-09); empty takes her answer back. Raises NotFound for another's."""
    note = rows.one(Note, moment.community_id, note_id)
    if note.person_id != moment.me:
        raise NotFound
    take(moment, Verb.ANSWER_NOTE, note)
    note.answer = words


def remove_note(moment: Moment, note_id: int) -> int:
    """Whom it was about."""
    note = rows.one(Note, moment.community_id, note_id)
    take(moment, Verb.REMOVE_NOTE, note)
    db.session.flush()
    db.session.delete(note)
    return note.person_id

"""One person at the desk (K4): herself, what she asks and gives, and what was written down."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, literal, null, or_, select, union_all
from sqlalchemy.orm import aliased

from app.domain.actor import STAFF
from app.domain.states import BoardState, PaperCodeState, TaskState
from app.domain.verbs import Verb
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import (
    BoardMember,
    Followup,
    Giver,
    HatOf,
    Measure,
    Need,
    Note,
    Offer,
    PaperCode,
    Person,
    Task,
)

By = aliased(Person)


def one(community_id: int, person_id: int) -> AnyRow | None:
    """With contact details, what she is as a giver, her code word, and whether she reads along in
    the klankbordgroep, never whether she rests from it. None for anyone who works here."""
    works_here = select(HatOf.id).where(
        HatOf.community_id == Person.community_id, HatOf.id == Person.id, HatOf.hat.in_(STAFF)
    )
    works = PaperCode.state == PaperCodeState.WORKS
    found = (
        select(
            Person.id, Person.first_name, Person.channel, Person.reach_sealed, Person.state,
            Person.joined_at.label("since"), Person.paused_since, Person.unreached_since,
            PaperCode.code_word,
            Giver.state.label("giver_state"), Giver.introduced_at, Giver.up_to, Giver.vog_seen_at,
            Giver.vog_ends_at, By.first_name.label("introduced_by"),
            (BoardMember.state != BoardState.LEFT).label("on_board"),
        )
        .outerjoin(Giver, leads_to(Person.id, Giver))
        .outerjoin(By, leads_to(Giver.introduced_by, By))
        .outerjoin(BoardMember, leads_to(Person.id, BoardMember))
        .outerjoin(PaperCode, leads_to(PaperCode.person_id, Person) & works)
        .where(Person.community_id == community_id, Person.id == person_id, ~works_here.exists())
    )  # fmt: skip
    return db.session.execute(found).first()


def needs(community_id: int, person_id: int, most: int) -> Sequence[AnyRow]:
    """id, words, state, posted_at and together_with (a first name): the newest first."""
    found = (
        select(
            Need.id,
            Need.card_words.label("words"),
            Need.state,
            Need.posted_at,
            By.first_name.label("together_with"),
        )
        .outerjoin(By, leads_to(Need.together_with, By))
        .where(Need.community_id == community_id, Need.asker_id == person_id)
    )
    return db.session.execute(found.order_by(Need.posted_at.desc()).limit(most)).all()


def talks(community_id: int, person_id: int, most: int) -> Sequence[AnyRow]:
    """Offers of hers and on her needs: id, state, words, with_whom and helps (she, not the other);
    the newest first. What was said in them stands behind a reason of its own."""
    helps = Offer.giver_id == person_id
    other = aliased(Person)
    other_id = case((helps, Offer.asker_id), else_=Offer.giver_id)
    is_other = (other.community_id == Offer.community_id) & (other.id == other_id)
    found = (
        select(
            Offer.id,
            Offer.state,
            Need.card_words.label("words"),
            other.first_name.label("with_whom"),
            helps.label("helps"),
        )
        .join(Need, leads_to(Offer.need_id, Need))
        .join(other, is_other)
        .where(Offer.community_id == community_id, or_(helps, Need.asker_id == person_id))
    )
    return db.session.execute(found.order_by(Offer.made_at.desc()).limit(most)).all()


def written_down(community_id: int, person_id: int, most: int) -> Sequence[AnyRow]:
    """Notes and decisions about taking part, the newest first: verb, note_id (of a note), who
    (None: the house), words, aside (her answer, or the reason) and at."""
    said = union_all(_notes(community_id, person_id), _measures(community_id, person_id)).subquery()
    found = select(said).order_by(said.c.at.desc()).limit(most)
    return db.session.execute(found).all()


def _notes(community_id: int, person_id: int) -> AnySelect:
    return (
        select(
            literal(Verb.WRITE_NOTE.value).label("verb"),
            Note.id.label("note_id"),
            By.first_name.label("who"),
            Note.words,
            Note.answer.label("aside"),
            Note.at,
        )
        .join(By, leads_to(Note.written_by, By))
        .where(Note.community_id == community_id, Note.person_id == person_id)
    )


def _measures(community_id: int, person_id: int) -> AnySelect:
    return (
        select(Measure.verb, null(), By.first_name, Measure.told, Measure.reason, Measure.at)
        .outerjoin(By, leads_to(Measure.decided_by, By))
        .where(Measure.community_id == community_id, Measure.person_id == person_id)
    )


def to_come(community_id: int, person_id: int, now: datetime, most: int) -> Sequence[AnyRow]:
    """What lies on the desk of hers or about her (a report of somebody else), and what the clock
    will ask: task_id, kind and due_at."""
    number = select(Person.reach_fingerprint).where(
        Person.community_id == community_id, Person.id == person_id
    )
    lies = select(Task.id.label("task_id"), Task.kind, Task.due_at).where(
        Task.community_id == community_id,
        or_(
            Task.person_id == person_id,
            Task.reported_fingerprint == number.scalar_subquery(),
        ),
        Task.state == TaskState.OPEN,
    )
    asked = select(null(), Followup.kind, Followup.due_at).where(
        Followup.community_id == community_id,
        Followup.person_id == person_id,
        Followup.done_at.is_(None),
        Followup.due_at > now,
    )
    coming = union_all(lies, asked).subquery()
    found = select(coming).order_by(coming.c.due_at).limit(most)
    return db.session.execute(found).all()

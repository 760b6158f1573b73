"""How the service goes, of all communities together: numbers and ages for whoever keeps it."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import func, select

from app.domain.calendar import A_DAY
from app.domain.letters.kinds import TO_ALL_GIVERS, LetterKind, LetterState
from app.domain.people.reach import Channel
from app.domain.states import GiverState, NeedState, PaperCodeState
from app.domain.town.watching import InAWeek, Within, in_a_week, within
from app.store.db import AnyRow, db
from app.store.tables import (
    Code,
    Community,
    Giver,
    Letter,
    Need,
    Offer,
    PaperCode,
    WrongCodes,
)

HOUR, FOUR_WEEKS = timedelta(hours=1), timedelta(weeks=4)
WEEK = timedelta(weeks=1)
MOST_LATE = timedelta(days=4)  # a letter is tried for three days: where the index begins to read
EVERYWHERE = select(Community.id)


def sent(now: datetime) -> Mapping[LetterKind, int]:
    """In the last day."""
    left = Letter.state == LetterState.SENT, Letter.sent_at > now - A_DAY
    found = select(Letter.kind, func.count()).where(Letter.community_id.in_(EVERYWHERE), *left)
    rows = db.session.execute(found.group_by(Letter.kind))
    return {LetterKind(kind): number for kind, number in rows}


def held() -> tuple[int, datetime | None]:
    """How many, and by when the first of them should have its answer."""
    here = Need.community_id.in_(EVERYWHERE), Need.state == NeedState.HELD
    row = db.session.execute(select(func.count(), func.min(Need.answer_by)).where(*here)).one()
    return row[0], row[1]


def first_answers(now: datetime) -> Mapping[Within, int]:
    """First answers to the needs that went out in the last four weeks."""
    first = (
        select(func.min(Offer.made_at))
        .where(Offer.community_id == Need.community_id, Offer.need_id == Need.id)
        .scalar_subquery()
    )
    went_out = Need.community_id.in_(EVERYWHERE), Need.out_at > now - FOUR_WEEKS
    found = select(Need.out_at, first.label("answered_at")).where(*went_out, Need.out_at <= now)
    return Counter(within(_took(row)) for row in db.session.execute(found))


def letters_a_giver(now: datetime) -> Mapping[InAWeek, int]:
    """How many givers got how many letters about questions in the last week."""
    about = Letter.kind.in_(TO_ALL_GIVERS), Letter.by_text.in_((False, True))
    lately = Letter.not_before > now - WEEK - MOST_LATE, Letter.sent_at > now - WEEK
    left = Letter.community_id.in_(EVERYWHERE), Letter.state == LetterState.SENT
    hers = select(func.count().label("letters")).where(*left, *about, *lately)
    got = hers.group_by(Letter.community_id, Letter.person_id).subquery()
    found = select(got.c.letters, func.count()).group_by(got.c.letters)
    told: Counter[InAWeek] = Counter()
    for letters, givers in db.session.execute(found):
        told[in_a_week(letters)] += givers
    told[InAWeek.NONE] = max(0, _introduced() - told.total())
    return told


def _introduced() -> int:
    here = Giver.community_id.in_(EVERYWHERE), Giver.state == GiverState.INTRODUCED
    return db.session.scalar(select(func.count()).select_from(Giver).where(*here)) or 0


def _took(row: AnyRow) -> timedelta | None:
    return row.answered_at - row.out_at if row.answered_at else None


def most_code_texts(now: datetime) -> int:
    """In the last day, in the community where most were asked."""
    asked = Code.channel == Channel.PHONE, Code.made_at > now - A_DAY
    found = select(func.count().label("made")).where(Code.community_id.in_(EVERYWHERE), *asked)
    by_town = found.group_by(Code.community_id).subquery()
    return db.session.scalar(select(func.max(by_town.c.made))) or 0


def full_ranges(now: datetime, most: int) -> int:
    """How many ranges of numbers were sent so many codes within the hour."""
    lately = Code.range_hash.is_not(None), Code.made_at > now - HOUR
    found = select(Code.range_hash).where(Code.community_id.in_(EVERYWHERE), *lately)
    full = found.group_by(Code.community_id, Code.range_hash).having(func.count() >= most)
    return db.session.scalar(select(func.count()).select_from(full.subquery())) or 0


def stopped_codes(most: int) -> int:
    """To how many numbers and addresses so many wrong codes in a row were told."""
    here = WrongCodes.community_id.in_(EVERYWHERE), WrongCodes.in_a_row >= most
    return db.session.scalar(select(func.count()).select_from(WrongCodes).where(*here)) or 0


def wrong_on_paper(now: datetime) -> int:
    """With words that are somebody's: what is told with others opens nothing however often."""
    here = PaperCode.community_id.in_(EVERYWHERE), PaperCode.state == PaperCodeState.WORKS
    told = select(func.sum(PaperCode.wrong_tries)).where(*here, PaperCode.tried_at > now - A_DAY)
    return db.session.scalar(told) or 0

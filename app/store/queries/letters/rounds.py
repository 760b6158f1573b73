"""Who a need is sent to, and whether it still should be."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    or_,
    select,
)

from app.domain.house_rules import HouseRules
from app.domain.house_rules.asking import NeedRules
from app.domain.house_rules.letters import LetterRules
from app.domain.letters import TO_ALL_GIVERS, LetterKind, LetterState
from app.domain.offer import enough_offers
from app.domain.reach import Channel
from app.domain.rhythm import (
    DAYS_A_WEEK,
    MONDAY,
    Rhythm,
    day_began,
    morning_on,
    next_morning,
    week_began,
)
from app.store.columns import UTCDateTime
from app.store.db import AnySelect, db
from app.store.queries.givers.admission import RHYTHM, is_quiet, may_be_asked, with_settings
from app.store.queries.offers.helping import COUNTS
from app.store.tables import (
    CardLook,
    Community,
    Giver,
    GiverSettings,
    Letter,
    Need,
    Offer,
    Person,
    Round,
)

REPEAT = 2
LONGEST_WAIT = timedelta(days=30)
"""No letter about a need waits so long: older ones need not be counted when a new one is written;
when it leaves, all are."""
NEVER_LEFT = (LetterState.DROPPED, LetterState.DEAD)
ON_ITS_WAY = (LetterState.WAITING, LetterState.CLAIMED)


def round_of(need: Need, turn: int) -> Round | None:
    found = select(Round).where(
        Round.community_id == need.community_id, Round.need_id == need.id, Round.turn == turn
    )
    return db.session.scalars(found).first()


def has_enough(need: Need, rules: NeedRules) -> bool:
    """Whether the pressing is closed (decision 5)."""
    found = select(func.count()).where(
        Offer.community_id == need.community_id,
        Offer.need_id == need.id,
        COUNTS,
    )
    return (db.session.scalar(found) or 0) >= enough_offers(need.hands, rules)


def wait_for_others(community_id: int) -> None:
    """One step at a time in a community, until the transaction ends. Of two at once, each would
    count the letters of a giver without the other's. Rows that lead to the community wait for
    nothing."""
    found = select(Community.id).where(Community.id == community_id)
    db.session.execute(found.with_for_update(key_share=True))


def due_ids(community_id: int, now: datetime) -> Sequence[int]:
    found = select(Round.id).where(
        Round.community_id == community_id, Round.done_at.is_(None), Round.due_at <= now
    )
    return db.session.scalars(found.order_by(Round.due_at)).all()


def last_of_next(step: Round, most: int) -> int | None:
    """The id up to which the next `most` givers reach; None when all have been looked at."""
    ahead = (
        select(Giver.id)
        .where(Giver.community_id == step.community_id, Giver.id > step.reached)
        .order_by(Giver.id)
        .limit(most)
        .subquery()
    )
    last: int | None = db.session.scalar(select(func.max(ahead.c.id)))
    return last


def letter_key(
    kind: LetterKind, step: Round, giver_id: SQLColumnExpression[int]
) -> ColumnElement[str]:
    """Of one start of a round: done twice, it writes nothing new."""
    start = f"{step.due_at:%Y%m%dT%H%M%S%f}"
    return literal(f"{kind}:{step.need_id}:{start}:") + cast(giver_id, String)


def goes_by_text(step: Round, giver_id: SQLColumnExpression[int]) -> ColumnElement[bool]:
    return (
        select(Person.id)
        .where(
            Person.community_id == step.community_id,
            Person.id == giver_id,
            Person.channel == Channel.PHONE,
        )
        .exists()
    )


def to_be_asked(step: Round, need: Need, last: int, now: datetime, rules: HouseRules) -> AnySelect:
    """The ids, after those reached and up to `last`, whom the rules of decision 5 admit and who
    were not asked yet."""
    found = select(Giver.id).join(
        Need, and_(Need.community_id == Giver.community_id, Need.id == need.id)
    )
    admitted = (
        with_settings(found)
        .where(Giver.community_id == step.community_id)
        .where(Giver.id > step.reached, Giver.id <= last)
        .where(may_be_asked(rules, now, need.asker_id), ~_was_asked(need), ~_has_key(step))
    )
    return admitted if step.turn < REPEAT else admitted.where(~_opened_it(need))


def _was_asked(need: Need) -> ColumnElement[bool]:
    """A letter about it was sent to her, or will be."""
    return _her_letters(
        Letter.kind == LetterKind.NEW_NEED,
        Letter.need_id == need.id,
        Letter.written_at >= need.posted_at,
        Letter.state.not_in(NEVER_LEFT),
    )


def _has_key(step: Round) -> ColumnElement[bool]:
    written = Letter.key == letter_key(LetterKind.NEW_NEED, step, Giver.id)
    return select(Letter.id).where(Letter.community_id == Giver.community_id, written).exists()


def _opened_it(need: Need) -> ColumnElement[bool]:
    """She read the card inside: the repeat after silence is not for her."""
    return (
        select(CardLook.id)
        .where(
            CardLook.community_id == Giver.community_id,
            CardLook.person_id == Giver.id,
            CardLook.need_id == need.id,
        )
        .exists()
    )


def _her_letters(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    hers = Letter.community_id == Giver.community_id, Letter.person_id == Giver.id
    return select(Letter.id).where(*hers, *which).correlate(Giver).exists()


def gets_it_now(now: datetime, rules: LetterRules) -> ColumnElement[bool]:
    """The day's first need comes at once, to whoever wants that, within her week's number and not
    in her quiet hours; all else is gathered."""
    return and_(
        RHYTHM == Rhythm.AT_ONCE,
        ~is_quiet(now, rules),
        ~_had_one_today(now),
        _letters_this_week(now) < func.coalesce(GiverSettings.per_week, rules.per_week),
    )


def _had_one_today(now: datetime) -> ColumnElement[bool]:
    return _her_letters(
        Letter.kind == LetterKind.NEW_NEED,
        Letter.gathered_in.is_(None),
        Letter.written_at >= day_began(now),
        Letter.state.not_in(NEVER_LEFT),
    )


def _letters_this_week(now: datetime) -> ColumnElement[int]:
    """Sent, or about to be."""
    return (
        select(func.count())
        .where(
            Letter.community_id == Giver.community_id,
            Letter.person_id == Giver.id,
            Letter.kind.in_(TO_ALL_GIVERS),
            Letter.written_at > now - LONGEST_WAIT,
            Letter.gathered_in.is_(None),
            or_(Letter.state.in_(ON_ITS_WAY), Letter.sent_at >= week_began(now)),
        )
        .correlate(Giver)
        .scalar_subquery()
    )


def with_digest(asked: AnySelect, step: Round, last: int, now: datetime) -> AnySelect:
    """Each of them with the digest that waits for its morning; of two that were put off, one."""
    waiting = _waiting_digests(step, last, now).subquery()
    return asked.add_columns(waiting.c.id.label("digest_id")).join(
        waiting, waiting.c.person_id == Giver.id
    )


def without_digest(
    asked: AnySelect, step: Round, last: int, now: datetime, rules: LetterRules
) -> AnySelect:
    """Each of them for whom none waits, and the morning on which hers will leave."""
    waiting = select(_waiting_digests(step, last, now).subquery().c.person_id)
    morning = digest_leaves_at(now, rules).label("leaves")
    return asked.add_columns(morning).where(Giver.id.not_in(waiting))


def _waiting_digests(step: Round, last: int, now: datetime) -> Select[int | None, int]:
    """Found once for the givers of this step. Asked for each of them apart, SQLite reads every
    digest of the town each time. What the index of waiting digests asks for stands in the words of
    the statement: told it apart, a database passes the index by and reads every letter ever
    written."""
    return (
        select(Letter.person_id, func.min(Letter.id).label("id"))
        .where(
            Letter.community_id == step.community_id,
            Letter.kind == literal(LetterKind.DIGEST.value, literal_execute=True),
            Letter.state == literal(LetterState.WAITING.value, literal_execute=True),
            Letter.not_before > now,
            Letter.person_id > step.reached,
            Letter.person_id <= last,
        )
        .group_by(Letter.person_id)
    )


def digest_leaves_at(now: datetime, rules: LetterRules) -> ColumnElement[datetime]:
    """Next morning, or the giver's own day of the week."""
    wakes = rules.quiet_until
    mornings = {
        day: literal(morning_on(now, day, wakes), UTCDateTime) for day in range(DAYS_A_WEEK)
    }
    on_her_day = case(mornings, value=GiverSettings.weekly_day, else_=mornings[MONDAY])
    tomorrow = literal(next_morning(now, wakes), UTCDateTime)
    return case((RHYTHM == Rhythm.WEEKLY, on_her_day), else_=tomorrow)

"""Whom one step of a round writes to, and how each of them hears of it: asked once a giver.

Each name that is told here is a place; `fan_out.told_of_step` says what stands there.
"""

import secrets
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    Integer,
    ScalarSelect,
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

from app.domain.givers.rhythm import DAYS_A_WEEK, MONDAY, Rhythm
from app.domain.letters.kinds import TO_ALL_GIVERS, LetterKind, LetterState
from app.domain.people.reach import Channel
from app.store.columns import UTCDateTime, random_id
from app.store.queries.givers.admission import (
    HERS,
    RHYTHM,
    Among,
    is_quiet,
    may_be_asked,
    with_settings,
)
from app.store.questions import NOW, value
from app.store.tables import CardLook, Giver, GiverSettings, Letter, Need, Person

LONGEST_WAIT = timedelta(days=30)
"""No letter about a need waits so long: older ones need not be counted when a new one is written;
when it leaves, all are."""
ID_BITS, NEAR_BITS = 62, 48
NEVER_LEFT = (LetterState.DROPPED, LetterState.DEAD)
ALREADY_A_LETTER = (LetterState.WAITING, LetterState.CLAIMED)  # what is gathered is part of one
HERE = value("community_id", Integer())
IDS_FROM = value("ids_from", BigInteger())
STEP = Among(HERE, value("after", BigInteger()), value("last", BigInteger()))
START = value("start", String())
OPEN_PROMISES, PER_WEEK = value("open_promises", Integer()), value("per_week", Integer())
HOUR = value("hour", String())
QUIET_FROM, QUIET_UNTIL = value("quiet_from", String()), value("quiet_until", String())
OF_NEED = ("asker_id", "theme", "tier", "neighbourhood_id", "posted_at")
NEED: Any = SimpleNamespace(
    **{name: value(f"need_{name}", getattr(Need, name).type) for name in ("id", *OF_NEED)}
)
"""The need that goes round."""


def key(kind: LetterKind, giver_id: SQLColumnExpression[Any]) -> ColumnElement[str]:
    """One for each start of a round and each giver: done twice, it writes nothing new. No other key
    begins so: theirs have a colon after the kind."""
    return literal(kind[0], String()) + START + cast(giver_id, String)


def near_id() -> ColumnElement[int]:
    """A new letter's, by chance, and near those of its step: strewn over all ids that there are,
    each step wrote every page of the index of letters anew. Of two in a step of 5,000 the same
    comes once in 20,000,000 steps."""
    by_chance = random_id().bitwise_and(2**NEAR_BITS - 1)
    return IDS_FROM + by_chance


def ids_from() -> int:
    """Where those of a step begin."""
    return 1 + (secrets.randbits(ID_BITS - NEAR_BITS) << NEAR_BITS)


def asked(*more: ColumnElement[bool]) -> CTE:
    """The givers, after those reached and up to the last, whom the rules of R5 admit and
    who were not asked yet: which of them gets a letter `at_once`, and for the others the number and
    the morning of a new digest."""
    heard = _heard()
    found = with_settings(
        select(
            Giver.id,
            (Person.channel == Channel.PHONE).label("by_text"),
            _gets_it_at_once(heard).label("at_once"),
            near_id().label("new_digest_id"),
            _digest_leaves_at().label("leaves"),
        )
    )
    not_yet = Giver.id.not_in(select(heard.c.id).where(heard.c.was_asked > 0))
    return (
        found.where(STEP.holds(Giver.community_id, Giver.id))
        .where(may_be_asked(OPEN_PROMISES, NOW, NEED, STEP), not_yet, *more)
        .cte("asked")
        .prefix_with("MATERIALIZED")
    )


def _heard() -> CTE:
    """What the givers of the step heard before, found in one way through the index of letters: to
    ask it of each of them by herself, three times, took a quarter of a round on SQLite. Whoever
    asks it asks for a list of givers, to look them up in: joined, SQLite read the whole of it anew
    for each giver."""
    theirs = STEP.holds(Letter.community_id, Letter.person_id)
    since = Letter.written_at >= value("since", UTCDateTime())
    return (
        select(
            Letter.person_id.label("id"),
            _how_many(_was_asked()).label("was_asked"),
            _how_many(_is_of_today()).label("today"),
            _how_many(_is_of_this_week()).label("this_week"),
        )
        .where(theirs, Letter.kind.in_(TO_ALL_GIVERS), since)
        .group_by(Letter.person_id)
        .cte("heard")
        .prefix_with("MATERIALIZED")
    )


def _how_many(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((which, 1), else_=0))


def waiting_digest(giver_id: ColumnElement[int]) -> ScalarSelect[int]:
    """Of two that were put off, one. Asked of who gets no letter at once: a list of all that wait
    was read whole for each giver on SQLite. What the index of waiting digests asks for stands in
    the words of the statement: told it apart, a database passes the index by and reads every letter
    ever written. Of whom it is stands there as a range, for told as one SQLite takes the index of
    all her letters."""
    return (
        select(Letter.id)
        .where(
            Letter.community_id == HERE,
            Letter.person_id.between(giver_id, giver_id),
            Letter.kind == literal(LetterKind.DIGEST.value, literal_execute=True),
            Letter.state == literal(LetterState.WAITING.value, literal_execute=True),
            Letter.not_before > NOW,
        )
        .limit(1)
        .scalar_subquery()
    )


def _was_asked() -> ColumnElement[bool]:
    """A letter about it was sent to her, or will be; or this start of the round wrote to her. What
    most letters are not comes first: they are told by their need, and no key is made for them."""
    came = and_(Letter.written_at >= NEED.posted_at, Letter.state.not_in(NEVER_LEFT))
    return and_(
        Letter.need_id == NEED.id,
        Letter.kind == LetterKind.NEW_NEED,
        Letter.written_at >= value("start_at", UTCDateTime()),
        or_(came, Letter.key == key(LetterKind.NEW_NEED, Letter.person_id)),
    )


def opened_it() -> ColumnElement[bool]:
    """She read the card inside: the repeat after silence is not for her."""
    looks = CardLook.community_id == HERE, CardLook.person_id == Giver.id
    return select(CardLook.id).where(*looks, CardLook.need_id == NEED.id).exists()


def _gets_it_at_once(heard: CTE) -> ColumnElement[bool]:
    """The day's first need comes at once, to whoever wants that, within her week's number and not
    in her quiet hours; all else is gathered."""
    return and_(
        RHYTHM == Rhythm.AT_ONCE,
        ~is_quiet(HOUR, QUIET_FROM, QUIET_UNTIL),
        Giver.id.not_in(_heard_enough(heard)),
    )


def _heard_enough(heard: CTE) -> Select[Any]:
    most = func.coalesce(HERS.per_week, PER_WEEK)
    return (
        select(heard.c.id)
        .outerjoin(HERS, STEP.numbers_of(heard.c.id))
        .where(or_(heard.c.today > 0, heard.c.this_week >= most))
    )


def _is_of_today() -> ColumnElement[bool]:
    """A need by itself, and so no other comes so today."""
    return and_(
        Letter.kind == LetterKind.NEW_NEED,
        Letter.gathered_in.is_(None),
        Letter.written_at >= value("today", UTCDateTime()),
        Letter.state.not_in(NEVER_LEFT),
    )


def _is_of_this_week() -> ColumnElement[bool]:
    """Sent, or about to be."""
    return and_(
        Letter.written_at > value("long_ago", UTCDateTime()),
        Letter.gathered_in.is_(None),
        or_(Letter.state.in_(ALREADY_A_LETTER), Letter.sent_at >= value("week", UTCDateTime())),
    )


def _digest_leaves_at() -> ColumnElement[datetime]:
    """Next morning, or the giver's own day of the week."""
    mornings = {day: value(f"day_{day}", UTCDateTime()) for day in range(DAYS_A_WEEK)}
    on_her_day = case(mornings, value=GiverSettings.weekly_day, else_=mornings[MONDAY])
    return case((RHYTHM == Rhythm.WEEKLY, on_her_day), else_=value("tomorrow", UTCDateTime()))

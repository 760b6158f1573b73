"""How the asking is spread over the givers, and what nobody here can do. Counts and first names."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, select

from app.domain.letters.kinds import LetterKind, LetterState
from app.domain.needs.themes import Theme
from app.domain.states import TALKING, GiverState, NeedState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.queries.givers.admission import wants_letters
from app.store.tables import Giver, GiverSettings, GiverTheme, Letter, Need, Offer, Person

WEEKS = timedelta(weeks=4)
MOST = 10  # names in a list


def asked_most(community_id: int, now: datetime) -> Sequence[AnyRow]:
    """person_id, first_name and in how many letters the last four weeks (needs) she was asked what,
    and how often she was chosen (helped); who was asked most first."""
    asked = (
        select(Letter.person_id, func.count().label("needs"))
        .where(Letter.community_id == community_id, *_told(), Letter.sent_at > now - WEEKS)
        .group_by(Letter.person_id)
        .subquery()
    )
    found = (
        select(Person.id.label("person_id"), Person.first_name, asked.c.needs, _helped(now))
        .join(Giver, leads_to(Giver.id, Person))
        .join(asked, asked.c.person_id == Person.id)
        .where(*_giving(community_id))
    )
    order = asked.c.needs.desc(), func.lower(Person.first_name), Person.id
    return db.session.execute(found.order_by(*order).limit(MOST)).all()


def _told() -> tuple[ColumnElement[bool], ...]:
    return Letter.kind == LetterKind.NEW_NEED, Letter.state == LetterState.SENT


def _giving(community_id: int) -> tuple[ColumnElement[bool], ...]:
    return Giver.community_id == community_id, Giver.state == GiverState.INTRODUCED


def _helped(now: datetime) -> ColumnElement[int]:
    return (
        select(func.count())
        .where(
            Offer.community_id == Giver.community_id,
            Offer.giver_id == Giver.id,
            Offer.state.in_(TALKING),
            Offer.chosen_at > now - WEEKS,
        )
        .correlate(Giver)
        .scalar_subquery()
        .label("helped")
    )


def never_asked(community_id: int) -> Sequence[AnyRow]:
    """person_id, first_name, introduced_at, and `among` how many: who was met, wants letters
    and was never sent a need. Who waits longest first."""
    was_asked = (
        select(Letter.id)
        .where(Letter.community_id == Giver.community_id, Letter.person_id == Giver.id, *_told())
        .exists()
    )
    found = (
        select(
            Person.id.label("person_id"),
            Person.first_name,
            Giver.introduced_at,
            func.count().over().label("among"),
        )
        .join(Giver, leads_to(Giver.id, Person))
        .outerjoin(GiverSettings, leads_to(Giver.id, GiverSettings))
        .where(*_giving(community_id), wants_letters(), ~was_asked)
    )
    order = Giver.introduced_at, Person.id
    return db.session.execute(found.order_by(*order).limit(MOST)).all()


def givers_by_theme(community_id: int) -> dict[str, int]:
    """How many can help with each theme; whoever chose none helps with all, and counts in each."""
    chosen = and_(GiverTheme.community_id == Giver.community_id, GiverTheme.id == Giver.id)
    found = (
        select(GiverTheme.theme, func.count().label("number"))
        .select_from(Giver)
        .outerjoin(GiverTheme, chosen)
        .where(*_giving(community_id))
        .group_by(GiverTheme.theme)
    )
    counted = {row.theme: row.number for row in db.session.execute(found)}
    with_all = counted.pop(None, 0)
    return {theme: counted.get(theme, 0) + with_all for theme in Theme}


def open_needs_by_theme(community_id: int) -> dict[str, int]:
    found = (
        select(Need.theme, func.count().label("number"))
        .where(Need.community_id == community_id, Need.state == NeedState.OPEN)
        .group_by(Need.theme)
    )
    return {row.theme: row.number for row in db.session.execute(found)}

"""Which town this is, and who is there for it today."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from app.domain.actor import Turn
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.desk.rota import who_is_there
from app.store.tables import Community, Comparing, Duty, Neighbourhood, Person


def at(host: str, now: datetime) -> AnyRow | None:
    """The community of a host name; a deployment with one answers any host (R13).

    With it the name, phone and days of whoever is there: on duty, or the deputy while she is away.
    Which number belongs to a host is remembered from the page before, and the row must say so too.
    """
    number = known(host)
    found = questions.first(AT, community_id=number, host=host, now=now) if number else None
    return found or _looked_up(host, now)


def known(host: str) -> int | None:
    """Which number was found there last."""
    return _known.get(host)


def of_id(community_id: int, now: datetime) -> AnyRow | None:
    """As `at`."""
    return questions.first(_OF_ID, community_id=community_id, now=now)


def _looked_up(host: str, now: datetime) -> AnyRow | None:
    found = questions.first(_ID_AT, host=host)
    if found is None:
        return None
    if len(_known) >= MOST_HOSTS:
        _known.clear()
    _known[host] = found.id
    return of_id(found.id, now)


MOST_HOSTS = 1024
_known: dict[str, int] = {}
"""By host name the community that was found there last: a number in the question shows PostgreSQL
in which part of a table to look, which a name does not."""
_HERE = questions.value("community_id")


def _with_duty() -> AnySelect:
    return (
        select(
            Community.id,
            Community.slug,
            Community.host,
            Community.name,
            Community.town,
            Community.owner,
            Community.reading_key,
            Community.colours,
            Duty.id.label("duty_id"),
            Duty.turn.label("duty_turn"),
            Person.first_name.label("duty_name"),
            Duty.phone.label("duty_phone"),
            Duty.days.label("duty_days"),
        )
        .select_from(Community)
        .outerjoin(
            Duty, (Duty.community_id == _HERE) & (Duty.id == who_is_there(_HERE, questions.NOW))
        )
        .outerjoin(Person, (Person.community_id == _HERE) & (Person.id == Duty.id))
        .where(Community.id == _HERE)
    )


_ALONE = select(func.count()).select_from(Community).scalar_subquery() == 1
_IS_AT = (Community.host == questions.value("host")) | _ALONE
_OF_ID = _with_duty()
AT = _OF_ID.where(_IS_AT)
_ID_AT: AnySelect = select(Community.id).where(_IS_AT)


def all_slugs() -> Sequence[str]:
    return db.session.scalars(select(Community.slug).order_by(Community.slug)).all()


def by_slug(slug: str) -> AnyRow | None:
    """id, slug, host, name and town."""
    found = select(
        Community.id, Community.slug, Community.host, Community.name, Community.town
    ).where(Community.slug == slug)
    return db.session.execute(found).first()


def standing(slug: str) -> AnyRow | None:
    """All that the operator chose of it, and name, phone and days of whoever is on duty, if
    anybody."""
    found = (
        select(
            Community.slug,
            Community.name,
            Community.town,
            Community.host,
            Community.owner,
            Person.first_name.label("kwartiermaker_name"),
            Duty.phone.label("kwartiermaker_phone"),
            Duty.days.label("kwartiermaker_days"),
        )
        .select_from(Community)
        .outerjoin(Duty, (Duty.community_id == Community.id) & (Duty.turn == Turn.ON_DUTY))
        .outerjoin(Person, leads_to(Duty.id, Person))
    )
    return db.session.execute(found.where(Community.slug == slug)).first()


def by_id(community_id: int) -> AnyRow:
    """slug, name and town."""
    found = select(Community.slug, Community.name, Community.town)
    return db.session.execute(found.where(Community.id == community_id)).one()


def host_is_taken(host: str) -> bool:
    found = select(Community.id).where(Community.host == host)
    return db.session.execute(found).first() is not None


def one_at_a_time(community_id: int) -> None:
    """Whoever comes second of the deeds that ask this waits here until the first is done. Nobody
    else waits: an insert that points at the community asks for a weaker lock."""
    found = select(Community.id).where(Community.id == community_id)
    db.session.execute(found.with_for_update(key_share=True))


def comparing(community_id: int) -> Comparing | None:
    """What was last said about standing beside others."""
    found = select(Comparing).where(Comparing.community_id == community_id)
    return db.session.scalars(found.with_for_update()).first()


def comparing_since(community_id: int) -> AnyRow:
    """compares; decided_at where somebody chose it, and which of us."""
    found = (
        select(Community.compares, Comparing.decided_at, Person.first_name.label("who"))
        .outerjoin(Comparing, Comparing.community_id == Community.id)
        .outerjoin(Person, leads_to(Comparing.decided_by, Person))
    )
    return db.session.execute(found.where(Community.id == community_id)).one()


def ids() -> Sequence[int]:
    return db.session.scalars(select(Community.id).order_by(Community.id)).all()


def neighbourhoods(community_id: int) -> Sequence[AnyRow]:
    """id, name and households, by name."""
    found = select(Neighbourhood.id, Neighbourhood.name, Neighbourhood.households).where(
        Neighbourhood.community_id == community_id
    )
    return db.session.execute(found.order_by(Neighbourhood.name)).all()


def slugs() -> dict[int, str]:
    """By id, of all that a deployment serves."""
    found = db.session.execute(select(Community.id, Community.slug))
    return {row.id: row.slug for row in found}

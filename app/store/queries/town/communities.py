"""Which town this is, and who is there for it today."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.desk.rota import who_is_there
from app.store.tables import Community, Duty, Neighbourhood, Person


def at(host: str, now: datetime) -> AnyRow | None:
    """The community of a host name; a deployment with one answers any host (decision 13).

    With it the name, phone and days of whoever is there: on duty, or the deputy while she is away.
    """
    alone = select(func.count()).select_from(Community).scalar_subquery() == 1
    return db.session.execute(_with_duty(now).where((Community.host == host) | alone)).first()


def of_id(community_id: int, now: datetime) -> AnyRow | None:
    """As `at`."""
    return db.session.execute(_with_duty(now).where(Community.id == community_id)).first()


def _with_duty(now: datetime) -> AnySelect:
    return (
        select(
            Community.id,
            Community.slug,
            Community.host,
            Community.name,
            Community.town,
            Community.owner,
            Community.reading_key,
            Duty.id.label("duty_id"),
            Duty.turn.label("duty_turn"),
            Person.first_name.label("duty_name"),
            Duty.phone.label("duty_phone"),
            Duty.days.label("duty_days"),
        )
        .select_from(Community)
        .outerjoin(
            Duty, (Duty.community_id == Community.id) & (Duty.id == who_is_there(Community.id, now))
        )
        .outerjoin(Person, leads_to(Duty.id, Person))
    )


def all_slugs() -> Sequence[str]:
    return db.session.scalars(select(Community.slug).order_by(Community.slug)).all()


def by_slug(slug: str) -> AnyRow | None:
    """id, slug, host, name and town."""
    found = select(
        Community.id, Community.slug, Community.host, Community.name, Community.town
    ).where(Community.slug == slug)
    return db.session.execute(found).first()


def host_is_taken(host: str) -> bool:
    found = select(Community.id).where(Community.host == host)
    return db.session.execute(found).first() is not None


def ids() -> Sequence[int]:
    return db.session.scalars(select(Community.id).order_by(Community.id)).all()


def neighbourhoods(community_id: int) -> Sequence[AnyRow]:
    found = select(Neighbourhood.id, Neighbourhood.name).where(
        Neighbourhood.community_id == community_id
    )
    return db.session.execute(found.order_by(Neighbourhood.name)).all()

"""Whom the kwartiermaker calls or meets. Contact details come out sealed."""

from collections.abc import Sequence

from sqlalchemy import ScalarSelect, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from app.domain.states import GiverState
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Giver, GiverTheme, Need, Offer, Organisation, Person, Task

By = aliased(Person)
"""The kwartiermaker who did it."""


def task(community_id: int, task_id: int) -> AnyRow | None:
    """The task, the person and need it is about (either may miss), and who finished it; of a
    report also `reported_id`, the other of the two, as long as there is one."""
    other = case((Task.person_id == Need.asker_id, Offer.giver_id), else_=Need.asker_id)
    found = (
        select(
            Task.id, Task.kind, Task.state, Task.call_time, Task.note, Task.opened_at, Task.due_at,
            Task.done_at, Task.reason, By.first_name.label("done_by"),
            Task.person_id, Person.first_name, Person.channel, Person.reach_sealed,
            Person.paused_since, Task.reported_name, other.label("reported_id"), Task.offer_id,
            Task.need_id, Need.card_words.label("need_words"), Need.state.label("need_state"),
        )
        .outerjoin(By, leads_to(Task.done_by, By))
        .outerjoin(Person, leads_to(Task.person_id, Person))
        .outerjoin(Need, leads_to(Task.need_id, Need))
        .outerjoin(Offer, leads_to(Task.offer_id, Offer))
        .where(Task.community_id == community_id, Task.id == task_id)
    )  # fmt: skip
    return db.session.execute(found).first()


def giver(community_id: int, person_id: int) -> AnyRow | None:
    """The giver with contact details, by whom she was introduced, the themes she can help with
    (comma-separated), and the last report about whoever had this number."""
    themes = (
        select(func.aggregate_strings(GiverTheme.theme, ","))
        .where(GiverTheme.community_id == Giver.community_id, GiverTheme.id == Giver.id)
        .scalar_subquery()
    )
    found = (
        _givers(community_id)
        .add_columns(
            Person.channel, Person.reach_sealed, Giver.kind, Giver.gives,
            func.coalesce(Organisation.condition, Giver.condition).label("condition"),
            Organisation.kvk, Organisation.why, Giver.met_where, Giver.up_to, Giver.rules_read_at,
            By.first_name.label("introduced_by"), themes.label("themes"),
            _last_report().label("reported_in"),
        )
        .outerjoin(By, leads_to(Giver.introduced_by, By))
        .where(Giver.id == person_id)
    )  # fmt: skip
    return db.session.execute(found).first()


def _last_report() -> ScalarSelect[int]:
    return (
        select(Task.id)
        .where(Task.community_id == Person.community_id)
        .where(Task.reported_fingerprint == Person.reach_fingerprint)
        .order_by(Task.opened_at.desc())
        .limit(1)
        .scalar_subquery()
    )


def givers(
    community_id: int, state: GiverState, most: int, after: int | None = None
) -> Sequence[AnyRow]:
    """By first name; from behind the giver `after`."""
    name = func.lower(Person.first_name)
    found = _givers(community_id).where(Giver.state == state).order_by(name, Person.id)
    last = db.session.scalar(_name_of(community_id, after)) if after else None
    if last is not None:
        found = found.where(or_(name > last, and_(name == last, Person.id > after)))
    return db.session.execute(found.limit(most)).all()


def _name_of(community_id: int, person_id: int) -> AnySelect:
    found = select(func.lower(Person.first_name))
    return found.where(Person.community_id == community_id, Person.id == person_id)


def _givers(community_id: int) -> AnySelect:
    """person_id, first_name, organisation, state, since, introduced_at, vog_seen_at and
    vog_ends_at."""
    return (
        select(
            Giver.id.label("person_id"), Person.first_name, Person.joined_at.label("since"),
            Organisation.name.label("organisation"), Giver.state, Giver.introduced_at,
            Giver.vog_seen_at, Giver.vog_ends_at,
        )
        .join(Person, leads_to(Giver.id, Person))
        .outerjoin(Organisation, leads_to(Giver.organisation_id, Organisation))
        .where(Giver.community_id == community_id)
    )  # fmt: skip

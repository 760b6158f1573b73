"""Stories beside the figures: to her it is about, to the desk, and in words alone to readers."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from app.domain.actor import Actor
from app.domain.states import StoryState
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Person, Story

By = aliased(Person)


def beside_figures(community_id: int, quarters: Collection[str]) -> Sequence[str]:
    """Words alone, each with a yes: nothing by which anybody is found leaves this question."""
    found = questions.rows(_BESIDE, community_id=community_id, quarters=list(quarters))
    return [row.words for row in found]


_BESIDE: AnySelect = (
    select(Story.words)
    .where(
        Story.community_id == questions.value("community_id"),
        Story.period.in_(questions.one_of("quarters")),
        Story.state == StoryState.AGREED,
    )
    .order_by(Story.agreed_at, Story.id)
)


def own(actor: Actor) -> Sequence[AnyRow]:
    """About her, with `who` wrote it; what waits for her first."""
    found = _told(actor.community_id).where(Story.person_id == actor.person_id)
    return db.session.execute(found.order_by(Story.state.desc(), Story.written_at)).all()


def has_one(actor: Actor) -> bool:
    found = select(Story.id).where(
        Story.community_id == actor.community_id, Story.person_id == actor.person_id
    )
    return db.session.execute(found.limit(1)).first() is not None


def waits_for(actor: Actor) -> bool:
    """Whether one waits for her yes or no."""
    found = select(Story.id).where(
        Story.community_id == actor.community_id,
        Story.person_id == actor.person_id,
        Story.state == StoryState.ASKED,
    )
    return db.session.execute(found.limit(1)).first() is not None


def at_desk(community_id: int, most: int) -> Sequence[AnyRow]:
    """As `own`, with person_id and the first name of the person it is about; the newest first."""
    found = (
        _told(community_id)
        .add_columns(Story.person_id, Person.first_name.label("about"))
        .join(Person, leads_to(Story.person_id, Person))
    )
    return db.session.execute(found.order_by(Story.written_at.desc(), Story.id).limit(most)).all()


def how_many(community_id: int, period: str) -> int:
    found = (
        select(func.count())
        .select_from(Story)
        .where(Story.community_id == community_id, Story.period == period)
    )
    return db.session.scalars(found).one()


def _told(community_id: int) -> AnySelect:
    return (
        select(
            Story.id, Story.period, Story.state, Story.words, Story.written_at, Story.agreed_at,
            By.first_name.label("who"),
        )
        .outerjoin(By, leads_to(Story.written_by, By))
        .where(Story.community_id == community_id)
    )  # fmt: skip

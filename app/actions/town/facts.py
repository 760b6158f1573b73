"""Facts, written in the deed itself, so that forgetting a person later changes no figure."""

from collections.abc import Collection

from sqlalchemy import delete, update

from app.domain.moment import Moment
from app.domain.town.facts import FactKind
from app.domain.town.quarters import counted_in
from app.store.db import db
from app.store.inserting import insert_row
from app.store.queries.town import open_facts
from app.store.tables import Fact


def count(moment: Moment, kind: FactKind, person_id: int, category: str | None = None) -> None:
    """A fact that comes after its quarter was frozen counts in the next one."""
    hers = open_facts.to_write(moment.community_id, person_id)
    insert_row(
        Fact,
        community_id=moment.community_id,
        period=counted_in(moment.now, hers.newest_frozen),
        kind=kind,
        category=category,
        record_key=hers.record_key,
    )


def count_instead(
    moment: Moment, kind: FactKind, person_id: int, was: str | None, category: str
) -> None:
    """As `count`, in the place of one fact that said `was`; one that was frozen stays."""
    earlier = open_facts.one(moment.community_id, kind, person_id, was) if was else None
    if earlier is not None:
        here = Fact.community_id == moment.community_id, Fact.id == earlier
        db.session.execute(delete(Fact).where(*here))
    count(moment, kind, person_id, category)


def forget_keys(moment: Moment, quarters: Collection[str]) -> None:
    """From now on nothing tells whose facts these were (R19)."""
    db.session.execute(
        update(Fact)
        .where(Fact.community_id == moment.community_id, Fact.period.in_(quarters))
        .values(record_key=None)
    )

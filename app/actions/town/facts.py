"""Facts, written in the deed itself, so that forgetting a person later changes no figure."""

from sqlalchemy import update

from app.domain.facts import FactKind
from app.domain.moment import Moment
from app.domain.quarters import counted_in
from app.store.db import db
from app.store.queries.people import accounts as people
from app.store.queries.town import figures
from app.store.tables import Fact


def count(moment: Moment, kind: FactKind, person_id: int, theme: str | None = None) -> None:
    """A fact that comes after its quarter was frozen counts in the next one."""
    db.session.add(
        Fact(
            community_id=moment.community_id,
            period=counted_in(moment.now, figures.newest_frozen(moment.community_id)),
            kind=kind,
            theme=theme,
            record_key=people.record_key(moment.community_id, person_id),
        )
    )


def forget_keys(moment: Moment, period: str) -> None:
    """From now on nothing tells whose facts these were (decision 19)."""
    db.session.execute(
        update(Fact)
        .where(Fact.community_id == moment.community_id, Fact.period == period)
        .values(record_key=None)
    )

"""What hangs on a number, so that it outlives an account: it goes with her to another.

Whoever leaves and comes back on the number of her last day is who she was, for what was reported of
her and for whom she wants no contact with (abuse cases 5 and 17).
"""

from sqlalchemy import update

from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.people import reaches
from app.store.tables import Block, Person


def bring_reports_along(moment: Moment, person: Person, to: str) -> None:
    """`to` is the fingerprint of where she is reached from now on. Another number wipes no
    slate."""
    for task in reaches.reports_of(moment.community_id, person.reach_fingerprint or ""):
        task.reported_fingerprint = to


def bring_blocks_along(person: Person, to: str | None) -> None:
    """Those she made and those of her; by the account, for that is surely hers."""
    here = Block.community_id == person.community_id
    made, of = Block.person_id == person.id, Block.other_id == person.id
    db.session.execute(update(Block).where(here, made).values(by_fingerprint=to))
    db.session.execute(update(Block).where(here, of).values(of_fingerprint=to))

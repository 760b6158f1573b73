""" "Ik pak dit op": colleagues read who does it, so that two do not do the same.

It keeps nobody from deciding: it says something, and is over by itself (a house rule).
"""

from typing import Any

from app.actions.steps import take
from app.domain.desk.lateness import RANKS, Looked, claim_lasts
from app.domain.moment import Moment
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.db import AnyRow, db
from app.store.queries import rows
from app.store.queries.desk import claims as kept
from app.store.tables import Claim, Message, Need, Photo, Task

TABLES: dict[Looked, Any] = {
    Looked.NEED: Need,
    Looked.MESSAGE: Message,
    Looked.PHOTO: Photo,
    Looked.TASK: Task,
}


def claim_item(moment: Moment, thing: Looked, thing_id: int) -> bool:
    """Whether it is hers now; False when a colleague has it. Hers already, it lasts anew.

    Raises NotFound, and WrongMoment when it waits for nobody any more. The thing itself is locked
    first, so that of two at once the second reads what the first wrote.
    """
    rows.one(TABLES[thing], moment.community_id, thing_id)
    waits = kept.waiting(moment.community_id, thing, thing_id)
    if waits is None:
        raise WrongMoment(Verb.CLAIM_ITEM)
    before = kept.of(moment.community_id, thing, thing_id)
    if before is not None and _is_a_colleagues(moment, before, waits):
        return False
    if before is not None:
        db.session.delete(before)
        db.session.flush()
    take(moment, Verb.CLAIM_ITEM, _claim(moment, thing, thing_id, waits.rank))
    return True


def _is_a_colleagues(moment: Moment, claim: Claim, waits: AnyRow) -> bool:
    holds = claim.ends_at > moment.now and claim.at >= waits.promised_at
    return holds and claim.taken_by != moment.me


def _claim(moment: Moment, thing: Looked, thing_id: int, rank: int) -> Claim:
    return Claim(
        community_id=moment.community_id,
        thing=thing,
        thing_id=thing_id,
        taken_by=moment.me,
        at=moment.now,
        ends_at=moment.now + claim_lasts(RANKS[rank], moment.rules.desk),
    )


def put_back_item(moment: Moment, thing: Looked, thing_id: int) -> None:
    """Twice is as once, and what a colleague has in hand by now stays hers."""
    claim = kept.of(moment.community_id, thing, thing_id)
    if claim is not None and claim.taken_by == moment.me:
        take(moment, Verb.PUT_BACK_ITEM, claim)
        db.session.delete(claim)

"""What was decided about a need or a message of its match, by whom and why."""

from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import Decision


def write_down(moment: Moment, verb: Verb, need_id: int, reason: str, told: str = "") -> Decision:
    """`reason` is for colleagues; `told` is the sentence that the asker reads."""
    decision = Decision(
        community_id=moment.community_id,
        id=new_id(),
        need_id=need_id,
        decided_by=moment.actor.person_id,
        verb=verb,
        reason=reason,
        told=told,
        at=moment.now,
    )
    db.session.add(decision)
    return decision

"""Whether anything waits in a lane: asked before a worker begins, so that a quiet town costs a
look every two seconds and no write."""

from app.domain.lanes import Lane
from app.domain.moment import Moment
from app.jobs.keeping import look
from app.store.queries.letters import posting


def waits_in(lane: Lane, moment: Moment) -> bool:
    return look(posting.is_due, moment.community_id, lane, moment.now)

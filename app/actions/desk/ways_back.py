"""What every decision of the desk leaves behind, so that it can be taken back for some minutes: how
things stood and stand, and letters that wait as long."""

import json
from datetime import datetime, timedelta
from typing import Any

from app.actions.clock.planning import plan
from app.actions.letters.outbox import leaves_at
from app.domain.clock.plan import FollowupKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.desk import undoing as kept
from app.store.tables import Decision, Need, StepBack

Standing = dict[str, Any]
"""Plain enough for JSON."""


def leave_a_way_back(
    moment: Moment, need: Need, decision: Decision, was: Standing, became: Standing
) -> datetime:
    """Until when; in the place of the way back from an earlier decision about this need."""
    until = moment.now + timedelta(minutes=moment.rules.needs.undo_minutes)
    for letter in kept.letters_of(need, moment.now):
        wanted = max(letter.not_before, until)
        letter.not_before = leaves_at(moment, LetterKind(letter.kind), wanted)
    step = kept.step_back(need) or StepBack(community_id=need.community_id, need_id=need.id)
    step.decision_id, step.until_at = decision.id, until
    step.was, step.became = json.dumps(was), json.dumps(became)
    db.session.add(step)
    plan(moment, FollowupKind.DECISION_STANDS, need, start=until)
    return until

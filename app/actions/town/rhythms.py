"""A community chooses how often it counts, beforehand (R19)."""

from app.domain.moment import Moment
from app.domain.town.quarters import Rhythm, chosen_from
from app.store.db import db
from app.store.queries.town import rhythms
from app.store.queries.town.communities import one_at_a_time
from app.store.tables import FigureRhythm


def choose_rhythm(moment: Moment, rhythm: Rhythm) -> str:
    """From the next half-year on, which is told as its first quarter. What has begun is counted as
    it began; another choice before that day takes the place of this one."""
    first = chosen_from(moment.now)
    one_at_a_time(moment.community_id)
    row = rhythms.chosen(moment.community_id, first)
    if row is None:
        row = FigureRhythm(community_id=moment.community_id, first_quarter=first)
        db.session.add(row)
    row.rhythm = rhythm
    return first

"""Letters carried out lane after lane; the clock itself has a worker for each lane."""

from app.domain.letters.lanes import LANES
from app.domain.moment import Moment
from app.jobs.post import carry


def carry_letters(moment: Moment) -> None:
    for lane in LANES:
        carry(lane, moment)

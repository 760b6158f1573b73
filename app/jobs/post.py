"""Carries letters out of the house, lane by lane."""

from secrets import token_hex
from time import monotonic

from app.delivery.carrier import carrier
from app.delivery.channels import opened
from app.domain.letters.lanes import CODES, Lane
from app.domain.moment import Moment
from app.jobs.code_worker import CodeWorker
from app.jobs.worker import Worker

SECONDS_A_TURN = 10  # then the clock may tick again, or stop


def carry(lane: Lane, moment: Moment) -> None:
    """Until nothing is due in this lane, or this turn is over."""
    ends = monotonic() + SECONDS_A_TURN
    kind = CodeWorker if lane.kinds == CODES else Worker
    with opened(carrier()) as channels:
        worker = kind(moment, lane, token_hex(8), channels)
        while monotonic() < ends and worker.takes_some_out():
            pass

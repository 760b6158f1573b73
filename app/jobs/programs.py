"""Tells other programs what changed: claimed, told outside any transaction, marked."""

import logging
from secrets import token_hex
from time import monotonic

from app.actions.letters import webhook_calls
from app.delivery.refusals import Final, NotAccepted, Unreachable
from app.delivery.webhooks import tell
from app.domain.letters.kinds import LetterState
from app.domain.moment import Moment
from app.jobs.committing import keep, look, whatever_happens
from app.store.db import AnyRow
from app.store.queries.letters import webhook_calls as kept

log = logging.getLogger(__name__)

CALLS_A_CLAIM = 20
SECONDS_A_TURN = 10


def tell_programs(moment: Moment) -> None:
    """Until nothing is due, or this turn is over. One that is out is not tried again in it."""
    ends, worker, out = monotonic() + SECONDS_A_TURN, token_hex(8), set[int]()
    claimed = keep(webhook_calls.claim_calls, moment, worker, CALLS_A_CLAIM)
    for call_id in claimed:
        if monotonic() > ends:
            return  # the claim on the others ends by itself
        with whatever_happens("a call"):
            _carry(moment, worker, call_id, out)


def _carry(moment: Moment, worker: str, call_id: int, out: set[int]) -> None:
    call = look(kept.at_its_turn, moment.community_id, call_id, moment.now)
    if call is None:
        keep(webhook_calls.end_call, moment, worker, call_id, LetterState.DROPPED)
        return
    try:
        _tell(moment, call, out)
    except NotAccepted as refusal:
        log.warning("a program was not told: %s", refusal.reason)
        is_final = isinstance(refusal, Final)
        keep(webhook_calls.put_call_off, moment, worker, call_id, is_final)
    else:
        keep(webhook_calls.end_call, moment, worker, call_id, LetterState.SENT)


def _tell(moment: Moment, call: AnyRow, out: set[int]) -> None:
    if call.webhook_id in out:
        raise Unreachable("webhook: was out a moment ago")
    try:
        tell(call, moment.now)
    except Unreachable:
        out.add(call.webhook_id)
        raise

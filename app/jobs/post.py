"""The worker: carries letters out of the house. Claim, send, mark; never send inside a transaction.

A worker that dies after claiming loses nothing: its claim ends and another takes the letter. One
that dies between sending and marking sends at most one letter twice, with the same reference (I4).
"""

import logging
from dataclasses import dataclass
from secrets import token_hex
from time import monotonic

from app.actions import delivery
from app.delivery.carrier import carrier
from app.delivery.channels import Channels, opened
from app.delivery.refusals import Final, NotAccepted
from app.delivery.render import render
from app.domain.letters import LetterKind
from app.domain.moment import Moment
from app.domain.offer import enough_offers
from app.domain.posting import Standing, when_it_leaves
from app.jobs.keeping import keep, look, whatever_happens
from app.store.db import AnyRow
from app.store.queries.letter_facts import at_its_turn

log = logging.getLogger(__name__)

LETTERS_A_CLAIM = 20  # a code that comes in meanwhile waits behind no more than these
SECONDS_A_TURN = 10  # then the clock may tick again, or stop


def carry_letters(moment: Moment) -> None:
    """Until nothing is due, or this turn is over."""
    ends = monotonic() + SECONDS_A_TURN
    with opened(carrier()) as channels:
        worker = Worker(moment, token_hex(8), channels)
        while monotonic() < ends and worker.takes_some_out():
            pass


@dataclass(frozen=True)
class Worker:
    moment: Moment
    name: str
    channels: Channels

    def takes_some_out(self) -> bool:
        """Whether there may be more."""
        too_late = monotonic() + self.moment.rules.letters.claim_seconds / 2
        claimed = keep(delivery.claim, self.moment, self.name, LETTERS_A_CLAIM)
        for letter_id in claimed:
            if monotonic() > too_late:
                break  # the claim on the others may end before they are sent; it then does
            with whatever_happens("a letter"):
                self.carry(letter_id)
        return len(claimed) == LETTERS_A_CLAIM

    def carry(self, letter_id: int) -> None:
        letter = look(at_its_turn, self.moment.community_id, letter_id, self.moment.now)
        if letter is not None:
            self._judge(letter_id, letter)

    def _judge(self, letter_id: int, letter: AnyRow) -> None:
        now = self.moment.now
        leaves = when_it_leaves(_standing(self.moment, letter), now, self.moment.rules.letters)
        if leaves is None:
            keep(delivery.drop, self.moment, self.name, letter_id)
        elif leaves > now:
            keep(delivery.put_off, self.moment, self.name, letter_id, leaves)
        else:
            self._send(letter_id, letter)

    def _send(self, letter_id: int, letter: AnyRow) -> None:
        try:
            self.channels.send(render(self.moment, letter), self.moment.now)
        except NotAccepted as refusal:
            log.warning("a letter of the kind %s was not accepted: %s", letter.kind, refusal.reason)
            self._failed(letter_id, is_final=isinstance(refusal, Final))
        except Exception:
            self._failed(letter_id, is_final=False)
            raise
        else:
            keep(delivery.mark_sent, self.moment, self.name, letter_id)

    def _failed(self, letter_id: int, is_final: bool) -> None:
        keep(delivery.mark_failed, self.moment, self.name, letter_id, is_final)


def _standing(moment: Moment, letter: AnyRow) -> Standing:
    return Standing(
        kind=LetterKind(letter.kind),
        not_after=letter.not_after,
        is_known=letter.reach_sealed is not None,
        is_paused=letter.paused_since is not None,
        need_state=letter.need_state,
        offer_state=letter.offer_state,
        open_offers=letter.open_offers,
        enough_offers=enough_offers(letter.hands or 1, moment.rules.needs),
        told_this_week=letter.told_this_week,
    )

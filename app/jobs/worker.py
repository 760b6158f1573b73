"""The worker: claim, send, mark; never send inside a transaction.

A worker that dies after claiming loses nothing: its claim ends and another takes the letter. One
that dies between sending and marking sends at most one letter twice, with the same reference (I4).
"""

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from time import monotonic

from app.actions.letters import delivery, digests
from app.delivery.channels import Channels
from app.delivery.refusals import NoPhoneLeft, NoSuchAddress, NotAccepted
from app.delivery.render import render
from app.domain.letters.kinds import LetterKind
from app.domain.letters.lanes import Lane
from app.domain.letters.posting import AtItsTurn, when_it_leaves
from app.domain.moment import Moment
from app.domain.offers.kinds import enough_offers
from app.domain.states import PersonState
from app.jobs import notices
from app.jobs.committing import keep, look, whatever_happens
from app.store.db import AnyRow
from app.store.queries.letters.digests import needs_to_tell
from app.store.queries.letters.facts import at_its_turn
from app.store.return_addresses import mark_of

log = logging.getLogger(__name__)

LETTERS_A_CLAIM = 20  # what comes in meanwhile waits behind no more than these


@dataclass
class Worker:
    moment: Moment
    lane: Lane
    name: str
    channels: Channels

    def takes_some_out(self) -> bool:
        """Whether there may be more."""
        too_late = monotonic() + self.moment.rules.letters.claim_seconds / 2
        claimed = self._claims()
        for letter_id in claimed:
            if monotonic() > too_late:
                # The claim on the others would end before they were sent: leave them to the next
                # worker.
                break
            with whatever_happens("a letter"):
                self.carry(letter_id)
        return len(claimed) == LETTERS_A_CLAIM

    def _claims(self) -> Sequence[int]:
        return keep(delivery.claim, self.moment, self.lane, self.name, LETTERS_A_CLAIM)

    def carry(self, letter_id: int) -> None:
        letter = look(at_its_turn, self.moment.community_id, letter_id, self.moment.now)
        if letter is not None:
            needs = look(needs_to_tell, letter, letter_id, self.moment.now, self.moment.rules)
            self._judge(letter_id, letter, needs)

    def _judge(self, letter_id: int, letter: AnyRow, needs: Sequence[AnyRow]) -> None:
        now, rules = self.moment.now, self.moment.rules.letters
        leaves = when_it_leaves(_at_its_turn(self.moment, letter, needs), now, rules)
        if leaves is None:
            self._end(letter_id, letter, delivery.drop)
        elif leaves > now:
            keep(delivery.put_off, self.moment, self.name, letter_id, leaves)
        else:
            self._send(letter_id, letter, needs)

    def _send(self, letter_id: int, letter: AnyRow, needs: Sequence[AnyRow]) -> None:
        try:
            self._hand_over(letter, needs)
        except NoPhoneLeft:
            keep(delivery.put_off, self.moment, self.name, letter_id, self.moment.now)
        except NotAccepted as refusal:
            log.warning("a letter of the kind %s was not accepted: %s", letter.kind, refusal.reason)
            self._refused(letter_id, letter, refusal)
        except Exception:
            self._failed(letter_id, letter, None, None)
            raise
        else:
            self._sent(letter_id, letter, needs)

    def _sent(self, letter_id: int, letter: AnyRow, needs: Sequence[AnyRow]) -> None:
        told = [need.letter_id for need in needs]
        self._end(letter_id, letter, delivery.mark_sent, told=told)

    def _hand_over(self, letter: AnyRow, needs: Sequence[AnyRow]) -> None:
        phones = notices.phones(self.moment, letter)
        if phones:
            notices.push(self.moment, letter, needs, phones, self.channels)
        else:
            rendered = render(self.moment, letter, needs)
            self.channels.send(rendered, self.moment.now, letter.may_be_with)

    def _refused(self, letter_id: int, letter: AnyRow, refusal: NotAccepted) -> None:
        if isinstance(refusal, NoSuchAddress) and letter.reach_fingerprint:
            mark = mark_of(letter.reach_fingerprint)
            self._end(letter_id, letter, delivery.mark_unreached, mark)
        else:
            self._failed(letter_id, letter, refusal.most_tries, refusal.may_be_with)

    def _failed(
        self, letter_id: int, letter: AnyRow, most_tries: int | None, may_be_with: str | None
    ) -> None:
        self._end(letter_id, letter, delivery.mark_failed, most_tries, may_be_with)

    def _end(
        self,
        letter_id: int,
        letter: AnyRow,
        how: Callable[..., None],
        *more: object,
        told: Collection[int] = (),
    ) -> None:
        """With a digest ends, in the same transaction, what was gathered in it."""

        def ended() -> None:
            how(self.moment, self.name, letter_id, *more)
            if letter.kind == LetterKind.DIGEST:
                digests.settle(self.moment, letter_id, told)

        keep(ended)


def _is_reached(letter: AnyRow) -> bool:
    is_in = letter.person_state != PersonState.SUSPENDED
    return letter.reach_sealed is not None and letter.unreached_since is None and is_in


def _at_its_turn(moment: Moment, letter: AnyRow, needs: Sequence[AnyRow]) -> AtItsTurn:
    rules = moment.rules.letters
    return AtItsTurn(
        kind=LetterKind(letter.kind),
        not_after=letter.not_after,
        is_known=_is_reached(letter),
        rests=letter.paused_since is not None,
        is_replaced=bool(letter.is_away) and letter.duty_id is not None,
        need_state=letter.need_state,
        offer_state=letter.offer_state,
        talk_state=letter.talk_state,
        effect_state=letter.effect_state,
        open_offers=letter.open_offers,
        enough_offers=enough_offers(letter.hands or 1, moment.rules.needs),
        told_this_week=letter.told_this_week,
        in_other_hands=letter.in_other_hands,
        per_week=letter.per_week or rules.per_week,
        needs_to_tell=len(needs),
        quiet_from=letter.quiet_from or rules.quiet_from,
        quiet_until=letter.quiet_until or rules.quiet_until,
    )

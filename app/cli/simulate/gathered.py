"""Digests whose morning has come: sent with what is still asked, put off, or dropped."""

from datetime import datetime

import numpy as np

from app.cli.simulate.givers import NEVER, Whole, Yes
from app.cli.simulate.needs import Heard, Need
from app.cli.simulate.town import Town
from app.domain.givers.rhythm import next_morning
from app.domain.states import NeedState
from app.store.queries.letters.digests import MOST_TOLD

WAITS_FOR_HER = Heard.GATHERED | Heard.ANSWERED

InDigests = list[tuple[Need, Whole]]


def empty_digests(town: Town, now: datetime) -> tuple[Whole, InDigests]:
    """Whose digest leaves, and what stands in it."""
    due = town.givers.digests_due(now)
    if not due.any():
        return np.array([], np.int64), []
    digests = list(_still_asked(town, due))
    has_some = np.zeros(len(town.givers), bool)
    for _, who in digests:
        has_some[who] = True
    sent = _put_off(town, due, has_some, now)
    return _send(town, due, sent, digests)


def _still_asked(town: Town, due: Yes) -> InDigests:
    """The newest first, and of each giver's no more than fit in a letter."""
    room = np.where(due, MOST_TOLD, 0).astype(np.int8)
    digests, ready = [], town.ready()
    for need in sorted(town.needs, key=lambda one: one.out_at, reverse=True):
        if need.state == NeedState.OPEN and not town.has_enough(need):
            waits = need.has(these=Heard.GATHERED, of=WAITS_FOR_HER) & (room > 0)
            who = np.flatnonzero(waits & town.admits(need, ready))
            room[who] -= 1
            digests.append((need, who))
    return digests


def _put_off(town: Town, due: Yes, has_some: Yes, now: datetime) -> Yes:
    """The digests that leave now: due, and telling of something."""
    givers, brakes = town.givers, town.brakes
    waits = np.full(len(givers), NEVER, np.int64)
    if brakes.quiet_hours:
        wakes = givers.wake_at(now)
        waits = np.where(wakes > now.timestamp(), wakes, waits)
    if brakes.a_week:
        morning = next_morning(now, town.rules.letters.quiet_until).timestamp()
        waits[givers.week >= givers.per_week] = morning
    later = due & has_some & (waits != NEVER)
    givers.digest_at[due] = NEVER
    if later.any():
        givers.put_off(np.flatnonzero(later), waits[later])
    return due & has_some & ~later


def _send(town: Town, due: Yes, sent: Yes, digests: InDigests) -> tuple[Whole, InDigests]:
    """What did not stand in it may still be asked, by the repeat after silence."""
    town.givers.note_sent(np.flatnonzero(sent))
    left = [(need, who[sent[who]]) for need, who in digests]
    is_over = due & (town.givers.digest_at == NEVER)
    keeps = np.where(is_over, 0xFF ^ int(Heard.GATHERED), 0xFF).astype(np.uint8)
    for need in town.needs:
        need.heard &= keeps
    for need, who in left:
        need.note(who, Heard.TOLD)
    return np.flatnonzero(sent), left

"""The rules of sending, for all givers at once: what the jobs do in a tick of the clock.

A model of `actions/letters/{rounds,digests}.py`, of `rounds.py` and `digests.py` in
`store/queries/letters/`, of `store/queries/givers/admission.py` and `domain/letters/posting.py`. A
letter leaves in the tick in which its turn comes.
"""

from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from app.cli.simulate.gathered import empty_digests
from app.cli.simulate.givers import NEVER, RHYTHMS, Whole, Yes
from app.cli.simulate.needs import ASKED, Heard, Need
from app.cli.simulate.town import REPEAT, Town
from app.domain.givers.rhythm import DAYS_A_WEEK, Rhythm, morning_on, next_morning
from app.domain.states import NeedState


@dataclass
class Leaving:
    """The letters of one tick; givers by number."""

    at_once: list[tuple[Need, Whole]] = field(default_factory=list)
    digests: list[Whole] = field(default_factory=list)
    gathered: list[tuple[Need, Whole]] = field(default_factory=list)  # what stood in these


def tick(town: Town, now: datetime) -> Leaving:
    """In the order of `jobs/timetable.py`; the post goes oftener than rounds, so it goes first."""
    town.givers.days_pass(now)
    leaving = Leaving()
    _end_rests(town, now)
    _break_silences(town, now)
    digests, told = empty_digests(town, now)
    if digests.size:
        leaving.digests.append(digests)
        leaving.gathered += told
    for need, turn in _due_rounds(town, now):
        hears_now = _go_round(town, need, turn, now)
        if hears_now.size:
            leaving.at_once.append((need, hears_now))
    return leaving


def _end_rests(town: Town, now: datetime) -> None:
    back_at = town.givers.back_at
    if not town.givers.paused.any():
        return
    over = np.flatnonzero((back_at != NEVER) & (back_at <= now.timestamp()))
    town.givers.paused[over], back_at[over] = False, NEVER


def _break_silences(town: Town, now: datetime) -> None:
    due = [one for one in town.silences if one[0] <= now]
    town.silences = [one for one in town.silences if one[0] > now]
    for _, need, since in due:
        is_silent = need.state == NeedState.OPEN and not need.offers
        if is_silent and need.out_at == since and town.brakes.repeats:
            town.rounds[need, REPEAT] = now


def _due_rounds(town: Town, now: datetime) -> list[tuple[Need, int]]:
    due = sorted((at, key[0].number, key) for key, at in town.rounds.items() if at <= now)
    for _, _, key in due:
        del town.rounds[key]
    return [key for _, _, key in due]


def _go_round(town: Town, need: Need, turn: int, now: datetime) -> Whole:
    """Who gets a letter of its own about it now; for the others it is gathered."""
    if need.state != NeedState.OPEN or town.has_enough(need):
        return np.array([], np.int64)
    knows = ASKED | Heard.ANSWERED | (Heard.LOOKED if turn == REPEAT else 0)
    asked = town.admits(need, town.ready()) & need.has(these=0, of=knows)
    at_once = np.flatnonzero(asked & _gets_it_now(town, now))
    town.givers.told_on[at_once] = town.givers.today
    town.givers.note_sent(at_once)
    need.note(at_once, Heard.TOLD)
    _gather(town, need, asked & need.has(these=0, of=ASKED), now)
    return at_once


def _gets_it_now(town: Town, now: datetime) -> Yes:
    givers, brakes = town.givers, town.brakes
    gets_it = np.ones(len(givers), bool)
    if brakes.gathers:
        gets_it &= givers.is_(Rhythm.AT_ONCE)
    if brakes.quiet_hours:
        gets_it &= ~givers.are_quiet(now)
    if brakes.a_day:
        gets_it &= givers.told_on != givers.today
    if brakes.a_week:
        gets_it &= givers.week + (givers.digest_at != NEVER) < givers.per_week
    return gets_it


def _gather(town: Town, need: Need, asked: Yes, now: datetime) -> None:
    need.note_all(asked, Heard.GATHERED)
    new = np.flatnonzero(asked & (town.givers.digest_at == NEVER))
    if new.size:
        town.givers.put_off(new, mornings(town, new, now))


def mornings(town: Town, who: Whole, now: datetime) -> Whole:
    """Next morning, or each one's own day of the week."""
    wakes = town.rules.letters.quiet_until
    weekly = [int(morning_on(now, day, wakes).timestamp()) for day in range(DAYS_A_WEEK)]
    is_weekly = town.givers.rhythm[who] == RHYTHMS.index(Rhythm.WEEKLY)
    on_her_day = np.array(weekly, np.int64)[town.givers.weekly_day[who]]
    return np.where(is_weekly, on_her_day, int(next_morning(now, wakes).timestamp()))

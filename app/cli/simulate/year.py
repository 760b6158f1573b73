"""People live by the rules for some weeks. The clock ticks; what they will do stands in a heap."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count

import numpy as np

from app.cli.simulate.behaviour import Behaviour
from app.cli.simulate.founding import Question
from app.cli.simulate.needs import Need
from app.cli.simulate.sending import Leaving, tick
from app.cli.simulate.tally import Tally
from app.cli.simulate.town import Town
from app.domain.calendar import at_local
from app.domain.clock.followup import days
from app.domain.givers.rhythm import DAYS_A_WEEK
from app.domain.states import NeedState

TICK = timedelta(minutes=15)
"""The real clock ticks every two seconds; no letter here waits longer than this for its turn."""
AFTERMATH = 3
"""Weeks without new needs, so that the last one has its time too."""


@dataclass
class Year:
    town: Town
    behaviour: Behaviour
    asked: Iterator[Question]
    tally: Tally
    _deeds: list[tuple[datetime, int, Callable[[datetime], None]]] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    def lived(self, weeks: int) -> Iterator[float]:
        """Tells after each day how far it is, up to 1."""
        last = (weeks + AFTERMATH) * DAYS_A_WEEK
        self._awaits_question()
        for day in range(last):
            if day % DAYS_A_WEEK == 0:
                self.tally.begins_week(counts=day < weeks * DAYS_A_WEEK)
            self._live_through(self.behaviour.told.first_day + timedelta(days=day))
            yield (day + 1) / last

    def _live_through(self, day: date) -> None:
        now, ends = at_local(day, time(0)), at_local(day + timedelta(days=1), time(0))
        while now < ends:
            self._do_what_is_due(now)
            leaving = tick(self.town, now)
            self._read(leaving, now)
            now += TICK

    def _do_what_is_due(self, now: datetime) -> None:
        while self._deeds and self._deeds[0][0] <= now:
            at, _, deed = heappop(self._deeds)
            deed(at)

    def _later(self, at: datetime, deed: Callable[[datetime], None]) -> None:
        heappush(self._deeds, (at, next(self._numbers), deed))

    # askers

    def _awaits_question(self) -> None:
        question = next(self.asked, None)
        if question is not None:
            self._later(question.at, partial(self._ask, question))

    def _ask(self, question: Question, now: datetime) -> None:
        heard = np.zeros(len(self.town.givers), np.uint8)
        need = Need(next(self._numbers), question.theme, question.place, question.tier, now, heard)
        self.town.asks(need)
        self.tally.asked(need)
        self._gives_up_hope(need)
        self._awaits_question()

    def _gives_up_hope(self, need: Need) -> None:
        """After so many days of silence a person acts; here she helps by herself."""
        patience = days(self.town.rules.followups, "silence_person_days")
        self._later(need.out_at + patience, partial(self._take_over, need, need.out_at))

    def _take_over(self, need: Need, since: datetime, now: datetime) -> None:
        if need.state == NeedState.OPEN and not need.offers and need.out_at == since:
            self.town.ends(need, NeedState.TAKEN_OVER)
            self.tally.taken_over += 1

    def _choose(self, need: Need, now: datetime) -> None:
        giver = need.offers[self.behaviour.lot.integers(len(need.offers))]
        self.tally.chosen(giver)
        self.town.chooses(giver, need)
        done = now + self.behaviour.until_done()
        self._later(done, partial(self._end, need, self.behaviour.is_handed_back()))

    def _end(self, need: Need, is_handed_back: bool, now: datetime) -> None:
        if is_handed_back:
            self.town.hands_back(need, now)
            self._gives_up_hope(need)
        else:
            self.town.ends(need, NeedState.SOLVED)

    # givers

    def _read(self, leaving: Leaving, now: datetime) -> None:
        if not leaving.at_once and not leaving.digests:
            return
        self.tally.left(leaving)
        for giver, need, wait in self.behaviour.answers(leaving):
            self._later(now + wait, partial(self._answer, giver, need))
        for giver in self.behaviour.have_had_enough(leaving):
            self.town.rests(giver, now + timedelta(days=self.behaviour.told.resting.days))
            self.tally.rests += 1

    def _answer(self, giver: int, need: Need, now: datetime) -> None:
        was_alone = not need.offers
        stands = self.town.offers(giver, need)
        self.tally.answered(need, now, stands)
        if stands and was_alone:
            self._later(now + self.behaviour.until_choice(), partial(self._choose, need))

"""The givers of a town, a column for each thing the rules of sending ask about them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from app.domain.calendar import after_quiet, local
from app.domain.givers.rhythm import DAYS_A_WEEK, Rhythm
from app.domain.needs.themes import Theme, Tier

Yes = NDArray[np.bool_]
Whole = NDArray[np.int64]
RHYTHMS, THEMES = tuple(Rhythm), tuple(Theme)
NEVER = 0
FAR = 1 << 60
"""Moments that nothing happens at, among seconds since 1970."""


@dataclass
class Givers:
    """What they chose, and how things stand with them. Row i of each is giver i."""

    rhythm: NDArray[np.int8]  # place in RHYTHMS
    weekly_day: NDArray[np.int8]
    quiet: NDArray[np.int8]  # place in quiet_kinds
    per_week: NDArray[np.int16]
    open_promises: NDArray[np.int16]
    can: Yes  # a row a theme, a column a giver
    near: Yes  # a row a neighbourhood; whoever chose none is near to all
    up_to: NDArray[np.int8]
    vog: Yes
    introduced: Yes
    quiet_kinds: Sequence[tuple[str, str]]

    paused: Yes = field(init=False)
    back_at: Whole = field(init=False)  # NEVER: for as long as she likes
    promised: NDArray[np.int16] = field(init=False)
    digest_at: Whole = field(init=False)  # NEVER: none waits
    next_digest: int = field(init=False, default=FAR)  # none is due before
    told_on: Whole = field(init=False)  # the day, as its ordinal, of her last letter at once
    week: NDArray[np.int32] = field(init=False)  # letters in seven days, today among them
    _by_day: NDArray[np.int32] = field(init=False)
    _today: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        count = len(self.rhythm)
        self.paused = np.zeros(count, bool)
        self.back_at, self.digest_at, self.told_on = np.zeros((3, count), np.int64)
        self.promised = np.zeros(count, np.int16)
        self.week = np.zeros(count, np.int32)
        self._by_day = np.zeros((DAYS_A_WEEK, count), np.int32)

    def __len__(self) -> int:
        return len(self.rhythm)

    def is_(self, rhythm: Rhythm) -> Yes:
        return np.equal(self.rhythm, RHYTHMS.index(rhythm))

    def may_hear(self) -> Yes:
        """Introduced, not at rest, and wanting letters."""
        return self.introduced & ~self.paused & ~self.is_(Rhythm.INSIDE)

    def fit(self, theme: Theme, place: int | None, tier: Tier) -> Yes:
        """What `queries/givers/admission.py` says of a need and a giver; "iets anders" fits all."""
        goes_so_far = self.up_to >= tier
        if tier == Tier.T4:
            goes_so_far = self.vog & (self.up_to >= Tier.T3)
        fits = goes_so_far if theme is Theme.IETS_ANDERS else goes_so_far & self.can_do(theme)
        return fits if place is None else fits & self.near[place]

    def can_do(self, theme: Theme) -> Yes:
        return self.can[THEMES.index(theme)]

    def are_quiet(self, now: datetime) -> Yes:
        quiet = np.array([after_quiet(now, *kind) > now for kind in self.quiet_kinds])
        return quiet[self.quiet] if quiet.any() else np.zeros(len(self), bool)

    def wake_at(self, now: datetime) -> Whole:
        """Now, or the end of the quiet hours that each of them has at this moment."""
        wakes = [after_quiet(now, *kind).timestamp() for kind in self.quiet_kinds]
        return np.array(wakes, np.int64)[self.quiet]

    def days_pass(self, now: datetime) -> None:
        """What was sent seven days ago is no hindrance any more."""
        today = local(now).date().toordinal()
        for day in range(max(self._today + 1, today - DAYS_A_WEEK + 1), today + 1):
            self.week -= self._by_day[day % DAYS_A_WEEK]
            self._by_day[day % DAYS_A_WEEK] = 0
        self._today = today

    def put_off(self, who: Whole, until: Whole) -> None:
        """Their digests wait until then; `who` is at least one."""
        self.digest_at[who] = until
        self.next_digest = min(self.next_digest, int(until.min()))

    def digests_due(self, now: datetime) -> Yes:
        """Looked for only when the first of them may be due."""
        if self.next_digest > now.timestamp():
            return np.zeros(len(self), bool)
        waits = self.digest_at != NEVER
        due = waits & (self.digest_at <= now.timestamp())
        later = self.digest_at[waits & ~due]
        self.next_digest = int(later.min()) if later.size else FAR
        return due

    def note_sent(self, who: Whole) -> None:
        self.week[who] += 1
        self._by_day[self._today % DAYS_A_WEEK][who] += 1

    @property
    def today(self) -> int:
        return self._today

"""A need of the model, and which givers were told of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

from app.domain.needs.themes import Theme, Tier
from app.domain.states import NeedState


class Heard(IntFlag):
    """What one giver knows of one need."""

    GATHERED = 1  # it waits in her digest
    TOLD = 2
    ANSWERED = 4
    LOOKED = 8  # she opened the card inside


ASKED = Heard.GATHERED | Heard.TOLD


@dataclass(eq=False)
class Need:
    """`asker` is her row among the givers when she gives as well, else None."""

    number: int
    theme: Theme
    place: int | None
    tier: Tier
    posted_at: datetime
    heard: NDArray[np.uint8]
    asker: int | None = None
    state: NeedState = NeedState.OPEN
    out_at: datetime = field(init=False)
    offers: list[int] = field(default_factory=list)  # open ones, by giver
    giver: int | None = None

    def __post_init__(self) -> None:
        self.out_at = self.posted_at

    def note(self, who: int | NDArray[np.int64], flag: Heard) -> None:
        self.heard[who] |= np.uint8(flag)

    def note_all(self, who: NDArray[np.bool_], flag: Heard) -> None:
        self.heard |= who.view(np.uint8) * np.uint8(flag)

    def has(self, *, these: int, of: int) -> NDArray[np.bool_]:
        """Those of whom, among the flags `of`, exactly `these` are set."""
        return np.equal(self.heard & np.uint8(of), np.uint8(these))

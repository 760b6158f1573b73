"""An offer and its two people, as one of them sees it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.states import TALKING


@dataclass(frozen=True)
class Addresses:
    """Where the door of whoever looks shows these pages; `change` is that of a message."""

    home: str
    report: str
    reported: str
    block: str
    talk: str = ""
    change: Callable[[int], str] = str


@dataclass(frozen=True)
class Pair:
    offer_id: int | None  # None: a card, on which nobody answered yet
    need_id: int
    name: str  # of the other; empty where it was not told
    is_asker: bool  # whoever looks
    state: str | None
    need_state: str | None
    words: str | None
    to: Addresses
    rests: bool = False  # the other

    @property
    def talks(self) -> bool:
        return self.state in TALKING

"""Codes leave by the handful: claimed in one transaction, read in one question, marked in one
transaction. Where every sign-in is a write too, SQLite keeps up with no more than that."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic

from app.actions.letters import delivery
from app.jobs.committing import keep, look, whatever_happens
from app.jobs.worker import Worker
from app.store.db import AnyRow
from app.store.queries.letters.facts import at_their_turn

UNMARKED_SECONDS = 1.0


@dataclass
class CodeWorker(Worker):
    """A code is about nothing that could change between the first of a handful and the last. What
    was sent and not marked leaves once more if this worker dies: a handful at most, and of a slow
    provider what it took in a second. The same code twice is one code."""

    _read: dict[int, AnyRow] = field(default_factory=dict)
    _unmarked: dict[int, float] = field(default_factory=dict)  # when each was sent

    def takes_some_out(self) -> bool:
        """What could not be marked, because the database was busy, is tried again in this turn."""
        try:
            more = super().takes_some_out()
        finally:
            with whatever_happens("marking codes"):
                self._mark()
        return more or bool(self._unmarked)

    def _claims(self) -> Sequence[int]:
        claimed = super()._claims()
        found = look(at_their_turn, self.moment.community_id, claimed, self.moment.now)
        self._read.update((letter.id, letter) for letter in found)
        return claimed

    def carry(self, letter_id: int) -> None:
        letter = self._read.pop(letter_id, None)
        if letter is not None:
            self._judge(letter_id, letter, ())

    def _sent(self, letter_id: int, letter: AnyRow, needs: Sequence[AnyRow]) -> None:
        self._unmarked[letter_id] = monotonic()
        if monotonic() - next(iter(self._unmarked.values())) > UNMARKED_SECONDS:
            self._mark()

    def _mark(self) -> None:
        if self._unmarked:
            keep(delivery.mark_sent, self.moment, self.name, *self._unmarked)
            self._unmarked.clear()

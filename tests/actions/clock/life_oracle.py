"""What may never happen in such a town, told without the code that decides it.

Reads what stands in the database after each deed and each tick, and remembers how it stood before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from app.store.db import db
from app.store.tables import Need, Offer, Task
from tests.actions.clock import life_lasting
from tests.actions.clock.life import Life
from tests.actions.clock.life_letters import ONCE_A_STORY, Letters
from tests.actions.clock.life_states import States

ANSWERS: dict[str, set[str]] = {
    "open": {"offer_came"},
    "matched": {"how_it_went", "nobody_said", "companion", "companion_silent"},
    "held": {"promise_passed"},
    "asked_back": {"asked_back"},
    "taken_over": {"call"},
    "redirected": {"redirected"},
}
"""What she, or a person of the house, heard in the end; the other ends are of her own making."""

LETTERS_ALONE = frozenset({"offer_came", "asked_back", "redirected"})
"""These are told to her alone: not while she rests. She reads them inside when she is back."""


@dataclass
class Oracle:
    life: Life
    states: States = field(default_factory=States)
    done: dict[int, datetime] = field(default_factory=dict)
    planned: set[int] = field(default_factory=set)
    alone_since: dict[int, datetime] = field(default_factory=dict)
    marks: dict[int, tuple[object, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.letters = Letters(self.life)

    def after_deed(self) -> list[str]:
        needs, offers = self.life.needs(), self.life.offers()
        self._notes(needs, offers)
        self.planned |= {row.id for row in self.life.followups()}
        return list(self.states.faults(needs, offers))

    def after_tick(self) -> list[str]:
        told = *self._followups(), *self.letters.faults(), *life_lasting.overdue(self.life)
        return [*told, *self.after_deed()]

    def _notes(self, needs: list[Need], offers: list[Offer]) -> None:
        """Which stories began, and since when nobody offers."""
        offered = {one.need_id for one in offers if one.state in ("open", "accepted")}
        for need in needs:
            chosen = [one.chosen_at for one in offers if one.need_id == need.id]
            marks = need.out_at, tuple(sorted(filter(None, chosen))), need.answer_by
            if self.marks.get(need.id) != marks:
                was = self.marks.get(need.id, (None, (), None))
                for kind, now, then in zip(ONCE_A_STORY, marks, was, strict=True):
                    self.letters.stories[kind, need.id] += now != then
                self.marks[need.id] = marks
            if need.state == "open" and need.id not in offered:
                self.alone_since.setdefault(need.id, self.life.town.now)
            else:
                self.alone_since.pop(need.id, None)

    def _followups(self) -> Iterator[str]:
        """Each once, not before its time, and at the first tick after it: that is within a quarter
        of an hour as long as a clock ticks."""
        now = self.life.town.now
        for row in self.life.followups():
            was = self.done.get(row.id)
            if row.done_at is not None:
                self.done[row.id] = row.done_at
            if was not in (None, row.done_at):
                yield f"{row.kind} fired again"
            if row.done_at is not None and row.done_at < row.due_at:
                yield f"{row.kind} fired before its time"
            runs = row.done_at is None and row.stands_since is None
            if runs and row.due_at <= now and row.id in self.planned:
                yield f"{row.kind} was due at {row.due_at}, and it is {now}"

    def silences(self) -> Iterator[str]:
        """Long after the last deed every need has had an answer: a letter, or a person's task."""
        letters = [one for one in self.life.letters() if one.state == "sent"]
        here = Task.community_id == self.life.town.community_id
        tasks = db.session.query(Task).filter(here).populate_existing().all()
        for need in self.life.needs():
            since = self.alone_since.get(need.id) or need.promised_at or need.posted_at
            said = {
                one.kind for one in letters if one.need_id == need.id and one.written_at >= since
            }
            said |= {one.kind for one in tasks if one.need_id == need.id and one.opened_at >= since}
            if need.id in self.alone_since:
                wanted = {"no_offer_yet", "no_offer"}
            else:
                wanted = ANSWERS.get(need.state, set())
            left_alone = need.asker_id in self.life.ever_rested and wanted <= LETTERS_ALONE
            if wanted and not said & wanted and not left_alone:
                yield f"silence about a need that is {need.state}: {said}"
        yield from life_lasting.silences(self.life)

"""What may never happen in such a town, told without the code that decides it.

Reads what stands in the database after each deed and each tick, and remembers how it stood before.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.lifecycle import LIFECYCLE, Thing
from app.store.db import db
from app.store.tables import Letter, Need, Offer, Task
from tests.actions.clock.life import Life

ONCE_A_STORY = {"no_offer_yet": 1, "how_it_went": 2, "promise_passed": 1}
"""How often one person may be asked the same; a story begins anew when the need goes out again, is
chosen for again, or is promised an answer again."""

GOES_ROUND = frozenset({"new_need", "digest"})
FAREWELL = frozenset({"someone_found", "no_longer_needed", "offer_handed_back"})
"""What ends between two is told once, in the line that everybody reads."""

OVER = frozenset({"solved", "withdrawn", "redirected", "closed", "taken_over"})
TRUE_IN = {
    "no_offer_yet": "open", "new_need": "open", "promise_passed": "held",
    "taken_over": "taken_over", "redirected": "redirected", "asked_back": "asked_back",
}  # fmt: skip


def _steps(thing: Thing) -> set[tuple[str | None, str]]:
    """From which state to which; as often in one deed as the table allows."""
    steps = {
        (origin, step.target)
        for step in LIFECYCLE.values()
        if step.thing is thing and step.target
        for origin in step.origins
    }
    return steps | {(a, d) for a, b in steps for c, d in steps if b == c}


STEPS = {thing: _steps(thing) for thing in (Thing.NEED, Thing.OFFER)}


@dataclass
class Oracle:
    life: Life
    seen: dict[int, str] = field(default_factory=dict)
    done: dict[int, datetime] = field(default_factory=dict)
    planned: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)  # letters
    stories: Counter[tuple[str, int]] = field(default_factory=Counter)
    alone_since: dict[int, datetime] = field(default_factory=dict)
    marks: dict[int, tuple[object, ...]] = field(default_factory=dict)

    def after_deed(self) -> list[str]:
        needs, offers = self.life.needs(), self.life.offers()
        found = [*self._moves(needs, offers), *self._stands(needs, offers)]
        self._notes(needs, offers)
        self.planned |= {row.id for row in self.life.followups()}
        return found

    def after_tick(self) -> list[str]:
        return [*self._followups(), *self._letters(), *self.after_deed()]

    # states

    def _moves(self, needs: list[Need], offers: list[Offer]) -> Iterator[str]:
        for thing, things in ((Thing.NEED, needs), (Thing.OFFER, offers)):
            for one in things:
                was, self.seen[one.id] = self.seen.get(one.id), one.state
                if one.state != was and (was, one.state) not in STEPS[thing]:
                    yield f"{thing} from {was} to {one.state}"

    def _stands(self, needs: list[Need], offers: list[Offer]) -> Iterator[str]:
        for need in needs:
            states = Counter(one.state for one in offers if one.need_id == need.id)
            if (need.state == "matched") != (states["accepted"] >= need.hands):
                yield f"{need.state} with {states}"
            if need.state in OVER and states["open"] + states["accepted"]:
                yield f"over ({need.state}), and still offered: {states}"
            if states["done"] and need.state != "solved":
                yield f"somebody is done, and it is {need.state}"
            if need.state == "held" and need.answer_by is None:
                yield "held without a term"

    def _notes(self, needs: list[Need], offers: list[Offer]) -> None:
        """Which stories began, and since when nobody offers."""
        offered = {one.need_id for one in offers if one.state in ("open", "accepted")}
        for need in needs:
            chosen = [one.chosen_at for one in offers if one.need_id == need.id]
            marks = need.out_at, tuple(sorted(filter(None, chosen))), need.answer_by
            if self.marks.get(need.id) != marks:
                was = self.marks.get(need.id, (None, (), None))
                for kind, now, then in zip(ONCE_A_STORY, marks, was, strict=True):
                    self.stories[kind, need.id] += now != then
                self.marks[need.id] = marks
            if need.state == "open" and need.id not in offered:
                self.alone_since.setdefault(need.id, self.life.town.now)
            else:
                self.alone_since.pop(need.id, None)

    # what the clock does

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
            if row.done_at is None and row.due_at <= now and row.id in self.planned:
                yield f"{row.kind} was due at {row.due_at}, and it is {now}"

    def _letters(self) -> Iterator[str]:
        letters = [one for one in self.life.letters() if one.state == "sent"]
        needs = {one.id: one for one in self.life.needs()}
        offers = {one.id: one for one in self.life.offers()}
        for letter in letters:
            if letter.id not in self.left:
                self.left.add(letter.id)
                yield from self._unwelcome(letter, needs, offers)
        yield from self._too_often(letters)

    def _unwelcome(
        self, letter: Letter, needs: dict[int, Need], offers: dict[int, Offer]
    ) -> Iterator[str]:
        life, need = self.life, needs.get(letter.need_id or 0)
        if life.is_resting(letter.person_id, life.town.now):
            yield f"{letter.kind} to somebody who rests"
        if letter.kind in GOES_ROUND and letter.person_id in life.no_rounds:
            yield f"{letter.kind} to somebody who wants none"
        if need is not None and TRUE_IN.get(letter.kind, need.state) != need.state:
            yield f"{letter.kind} about a need that is {need.state}"
        if letter.kind not in FAREWELL and self._about(letter, need, offers) & life.apart:
            yield f"{letter.kind} about somebody with whom she wants no contact"

    def _about(
        self, letter: Letter, need: Need | None, offers: dict[int, Offer]
    ) -> set[frozenset[int]]:
        offer = offers.get(letter.offer_id or 0)
        pairs = {frozenset({offer.asker_id, offer.giver_id})} if offer else set()
        if need is not None and letter.person_id is not None:
            pairs.add(frozenset({need.asker_id, letter.person_id}))
        return pairs

    def _too_often(self, letters: list[Letter]) -> Iterator[str]:
        told = Counter((one.kind, one.person_id, one.need_id) for one in letters)
        for (kind, _, need_id), times in told.items():
            most = ONCE_A_STORY.get(kind, times) * max(1, self.stories[kind, need_id or 0])
            if times > most:
                yield f"{kind} {times} times, for {most}"

    # and in the end

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


ANSWERS: dict[str, set[str]] = {
    "open": {"offer_came"},
    "matched": {"how_it_went", "nobody_said"},
    "held": {"promise_passed"},
    "asked_back": {"asked_back"},
    "taken_over": {"call"},
    "redirected": {"redirected"},
}
"""What she, or a person of the house, heard in the end; the other ends are of her own making."""

LETTERS_ALONE = frozenset({"offer_came", "asked_back", "redirected"})
"""These are told to her alone: not while she rests. She reads them inside when she is back."""

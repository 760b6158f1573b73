"""Who may be written to about what, and how often; told of the letters that left."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.store.tables import Letter, Need, Offer
from tests.actions.clock.life import Life

ONCE_A_STORY = {"no_offer_yet": 1, "how_it_went": 2, "promise_passed": 1}
"""How often one person may be asked the same; a story begins anew when the need goes out again, is
chosen for again, or is promised an answer again."""

AT_REST = "rest_began"  # that she rests, and how to come back
GOES_ROUND = frozenset({"new_need", "digest"})
FAREWELL = frozenset({"someone_found", "no_longer_needed", "offer_handed_back"})
"""What ends between two is told once, in the line that everybody reads."""

TRUE_IN = {
    "no_offer_yet": "open", "new_need": "open", "promise_passed": "held",
    "taken_over": "taken_over", "redirected": "redirected", "asked_back": "asked_back",
}  # fmt: skip


@dataclass
class Letters:
    """`stories`: how often each that may be asked about began, as (kind of letter, need)."""

    life: Life
    left: set[int] = field(default_factory=set)
    stories: Counter[tuple[str, int]] = field(default_factory=Counter)

    def faults(self) -> Iterator[str]:
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
        if letter.kind != AT_REST and life.is_resting(letter.person_id, life.town.now):
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
        """A need that was erased is named no more: its letters were counted while it stood."""
        told = Counter((one.kind, one.person_id, one.need_id) for one in letters if one.need_id)
        for (kind, _, need_id), times in told.items():
            most = ONCE_A_STORY.get(kind, times) * max(1, self.stories[kind, need_id])
            if times > most:
                yield f"{kind} {times} times, for {most}"

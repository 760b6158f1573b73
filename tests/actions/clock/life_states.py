"""In which states a need and its offers may stand, and what may follow what."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.lifecycle import LIFECYCLE
from app.domain.things import Thing
from app.store.tables import Need, Offer

OVER = frozenset({"solved", "withdrawn", "redirected", "closed", "taken_over"})


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
class States:
    """Remembers how each stood before."""

    seen: dict[int, str] = field(default_factory=dict)

    def faults(self, needs: list[Need], offers: list[Offer]) -> Iterator[str]:
        yield from self._moves(needs, offers)
        yield from self._stands(needs, offers)

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

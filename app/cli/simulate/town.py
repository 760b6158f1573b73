"""A town of the model, and what people do in it. Each deed here is one of `app/actions/`, told in
numbers; `tests/cli/simulate/test_same_letters.py` holds the two beside each other.

Left out, because nothing in the simulated year does it: several hands, finding out first, taking
back, blocks, and addresses where nothing arrives.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.cli.simulate.brakes import Brakes
from app.cli.simulate.givers import NEVER, Givers, Yes
from app.cli.simulate.needs import Heard, Need
from app.domain.clock.followup import days
from app.domain.house_rules import HouseRules
from app.domain.needs.themes import Tier
from app.domain.offers.kinds import enough_offers
from app.domain.states import NeedState

FIRST, REPEAT = 1, 2


@dataclass
class Town:
    givers: Givers
    rules: HouseRules
    brakes: Brakes
    needs: list[Need] = field(default_factory=list)  # open or matched
    rounds: dict[tuple[Need, int], datetime] = field(default_factory=dict)  # when due
    silences: list[tuple[datetime, Need, datetime]] = field(default_factory=list)

    def has_enough(self, need: Need) -> bool:
        return self.brakes.enough and len(need.offers) >= enough_offers(1, self.rules.needs)

    def ready(self) -> Yes:
        """Who may hear of any need at all."""
        givers = self.givers
        ready = givers.may_hear()
        return ready & (givers.promised < givers.open_promises) if self.brakes.promises else ready

    def admits(self, need: Need, ready: Yes) -> Yes:
        """Whom the rules admit, whatever was said before (`queries/admission.may_be_asked`)."""
        admitted = self.givers.fit(need.theme, need.place, need.tier) & ready
        if need.asker is not None:
            admitted[need.asker] = False
        return admitted

    # deeds

    def asks(self, need: Need) -> None:
        self.needs.append(need)
        change = timedelta(minutes=self.rules.needs.change_minutes)
        self.rounds[need, FIRST] = need.posted_at + change
        self._watch(need)

    def offers(self, giver: int, need: Need) -> bool:
        """Whether it stands: the need is open and not full, and she may and can."""
        may = need.state == NeedState.OPEN and self._may_offer(giver, need)
        if may and giver not in need.offers:
            may = not self.has_enough(need)
        if may and giver not in need.offers:
            need.offers.append(giver)
            need.note(giver, Heard.ANSWERED)
        return may

    def _may_offer(self, giver: int, need: Need) -> bool:
        givers = self.givers
        allowed = givers.introduced[giver] and giver != need.asker
        has_vog = need.tier < Tier.T4 or givers.vog[giver]
        free = not self.brakes.promises or givers.promised[giver] < givers.open_promises[giver]
        return bool(allowed and has_vog and free)

    def chooses(self, giver: int, need: Need) -> None:
        need.offers.clear()
        need.giver, need.state = giver, NeedState.MATCHED
        self.givers.promised[giver] += 1

    def hands_back(self, need: Need, now: datetime) -> None:
        self._frees_her(need)
        need.state, need.out_at = NeedState.OPEN, now
        self.rounds[need, REPEAT] = now
        self._watch(need)

    def ends(self, need: Need, state: NeedState) -> None:
        """Solved, withdrawn or taken over; nothing more happens to it."""
        self._frees_her(need)
        need.state = state
        need.offers.clear()
        self.needs.remove(need)

    def looks(self, giver: int, need: Need) -> None:
        need.note(giver, Heard.LOOKED)

    def rests(self, giver: int, until: datetime | None) -> None:
        self.givers.paused[giver] = True
        self.givers.back_at[giver] = NEVER if until is None else until.timestamp()

    def is_back(self, giver: int) -> None:
        self.givers.paused[giver], self.givers.back_at[giver] = False, NEVER

    def _frees_her(self, need: Need) -> None:
        if need.giver is not None:
            self.givers.promised[need.giver] -= 1
            need.giver = None

    def _watch(self, need: Need) -> None:
        silence = days(self.rules.followups, "silence_days")
        self.silences.append((need.out_at + silence, need, need.out_at))

"""One need on its way: what its people do in turn, each through an action."""

from dataclasses import dataclass, field
from datetime import timedelta

from app.actions.matches.talking import send_message
from app.actions.needs import asking
from app.actions.needs.asking import NewNeed
from app.actions.offers import helping
from app.cli.demo_town.agenda import Story
from app.cli.demo_town.cast import AskerTold, NeedTold, OfferTold
from app.cli.demo_town.town import Town
from app.domain.moment import Moment
from app.domain.needs.themes import Tier
from app.domain.needs.timings import Timing
from app.domain.offers.kinds import OfferKind
from app.domain.refusals import EnoughPromises
from app.domain.states import NeedState


@dataclass
class Scene:
    town: Town
    asker: AskerTold
    told: NeedTold
    asker_id: int
    need_id: int = 0
    needs_vog: bool = False
    is_held: bool = False
    offered: dict[int, int] = field(default_factory=dict)  # the offer of each giver, in order

    def hours(self, least: float, most: float) -> timedelta:
        return timedelta(hours=self.town.chance.uniform(least, most))

    def as_asker(self) -> Moment:
        return self.town.moment(self.asker_id)

    def as_giver(self) -> Moment:
        """The moment of the giver who is chosen: the first who offered."""
        return self.town.moment(next(iter(self.offered)))

    @property
    def chosen(self) -> int:
        return next(iter(self.offered.values()))

    def is_asked(self) -> None:
        neighbourhood_id = self.town.neighbourhoods.get(self.asker.neighbourhood)
        timing = self.town.chance.choice(list(Timing))
        new = NewNeed(self.told.tile, self.told.words, neighbourhood_id, timing)
        need = asking.post_need(self.as_asker(), new)
        self.need_id, self.is_held = need.id, need.state == NeedState.HELD
        self.needs_vog = need.tier >= Tier.T4

    def offers_come(self) -> Story:
        for told in self.told.offers:
            yield self.hours(0.3, 1.3)
            next(filter(None, (self._offers(giver, told) for giver in self._asked(told))), None)

    def _asked(self, told: OfferTold) -> list[int]:
        """Whoever is named, else all who may help and do not come in under their own name."""
        if told.by:
            return [self.town.named[told.by]]
        busy = {self.town.named.get(other.by) for other in self.told.offers} | set(self.offered)
        willing = self.town.willing(self.told.tile, self.needs_vog)
        return [giver for giver in willing if giver not in busy]

    def _offers(self, giver_id: int, told: OfferTold) -> bool:
        """False when this giver has her hands full."""
        kind = OfferKind.CONDITION if self.town.introduced[giver_id].condition else OfferKind.YES
        if not told.is_sure:
            kind = OfferKind.FIND_OUT
        try:
            offer = helping.make_offer(self.town.moment(giver_id), self.need_id, kind, told.words)
        except EnoughPromises:
            return False
        self.offered[giver_id] = offer.id
        return True

    def they_talk(self) -> Story:
        """The giver begins; they take turns."""
        for turn, words in enumerate(self.told.talk):
            author = self.as_asker() if turn % 2 else self.as_giver()
            send_message(author, self.chosen, words)
            yield self.hours(1, 4)

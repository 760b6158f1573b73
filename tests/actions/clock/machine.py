"""Random histories: what askers, givers and the kwartiermaker may do, in any order."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from app.actions.desk import deciding
from app.actions.givers import hearing, stopping
from app.actions.needs import asking
from app.actions.needs.asking import NewNeed
from app.actions.offers import choosing, helping
from app.actions.people import resting
from app.actions.people.blocks import block_other
from app.domain.needs.themes import Tile
from app.domain.offers.kinds import FindOutIn, OfferKind
from tests.actions.clock.time_goes_on import TimeGoesOn

WORDS = ("Wie kan mijn fiets maken?", "Wie leent mij 50 euro?")  # goes out, and is held
DECISIONS: dict[Callable[..., Any], tuple[str, ...]] = {
    deciding.hold_need: (),
    deciding.release_need: (),
    deciding.ask_back: ("Wat is er stuk?",),
    deciding.take_over_need: (),
    deciding.redirect_need: ("Bij de bibliotheek",),
}
"""What the asker is told with it."""

ASKER_SAYS = asking.solve_need, asking.withdraw_need, asking.reopen_need
CHOOSES = choosing.accept_offer, choosing.accept_offer, choosing.decline_offer
LETS_GO = helping.take_back_offer, helping.hand_back_offer
which = st.sampled_from([0, 0, 0, 1, 2])
sometimes = st.sampled_from([False, False, True])


class Histories(TimeGoesOn):
    # needs

    @rule(who=st.integers(0, 1), is_held=sometimes)
    def asks(self, who: int, is_held: bool) -> None:
        need = NewNeed(Tile.REPAIR, WORDS[is_held], None, "this_week")
        self._does(asking.post_need, self.life.askers[who], need)

    @precondition(lambda self: self.life.needs())
    @rule(which=which, how=st.sampled_from(ASKER_SAYS))
    def asker_says(self, which: int, how: Callable[..., Any]) -> None:
        """It worked out, she stops, or she looks for somebody else."""
        need = self._one_of(self.life.needs(), which)
        self._does(how, self.life.person(need.asker_id), need.id)

    @precondition(lambda self: self.life.needs())
    @rule(which=which)
    def asker_answers(self, which: int) -> None:
        need = self._one_of(self.life.needs(), which)
        asker = self.life.person(need.asker_id)
        self._does(asking.reword_need, asker, need.id, "Wie maakt mijn kast?")

    @precondition(lambda self: self.life.needs())
    @rule(which=which, how=st.sampled_from(list(DECISIONS)))
    def kwartiermaker_decides(self, which: int, how: Callable[..., Any]) -> None:
        need = self._one_of(self.life.needs(), which)
        self._does(how, self.life.karin, need.id, "reden", *DECISIONS[how])

    # offers

    @precondition(lambda self: self.life.needs())
    @rule(which=which, who=st.integers(0, 2), finds_out=sometimes)
    def offers(self, which: int, who: int, finds_out: bool) -> None:
        need = self._one_of(self.life.needs(), which)
        more = {"find_out_in": FindOutIn.TOMORROW} if finds_out else {}
        kind = OfferKind.FIND_OUT if finds_out else OfferKind.YES
        self._does(helping.make_offer, self.life.givers[who], need.id, kind, "", **more)

    @precondition(lambda self: self.life.offers())
    @rule(
        which=which,
        how=st.sampled_from(CHOOSES),
    )
    def asker_chooses(self, which: int, how: Callable[..., Any]) -> None:
        offer = self._one_of(self.life.offers(), which)
        self._does(how, self.life.person(offer.asker_id), offer.id)

    @precondition(lambda self: self.life.offers())
    @rule(which=which, how=st.sampled_from(LETS_GO))
    def giver_lets_go(self, which: int, how: Callable[..., Any]) -> None:
        offer = self._one_of(self.life.offers(), which)
        self._does(how, self.life.person(offer.giver_id), offer.id)

    @precondition(lambda self: self.life.needs())
    @rule(which=which, who=st.integers(0, 2), days=st.integers(2, 4), taken_back=st.booleans())
    def offer_stands_and_falls_away(
        self, which: int, who: int, days: int, taken_back: bool
    ) -> None:
        """Meanwhile nobody was asked whether there is anybody."""
        need = self._one_of(self.life.needs(), which)
        giver, asker = self.life.givers[who], self.life.person(need.asker_id)
        self._does(helping.make_offer, giver, need.id, OfferKind.YES)
        self._ticks_for(timedelta(days=days))
        for offer in self.life.offers():
            if offer.need_id == need.id and taken_back:
                self._does(helping.take_back_offer, self.life.person(offer.giver_id), offer.id)
            elif offer.need_id == need.id:
                self._does(choosing.decline_offer, asker, offer.id)

    # leave me alone

    @rule(who=st.integers(0, 4), days=st.none() | st.integers(1, 5))
    def rests(self, who: int, days: int | None) -> None:
        person = self._one_of(self._people(), who)
        until = None if days is None else self.town.now + timedelta(days=days)
        if self._does(resting.take_rest, person, until):
            self.life.rests[person.id] = until
            self.life.ever_rested.add(person.id)

    @precondition(lambda self: self.life.rests)
    @rule(who=which)
    def is_back(self, who: int) -> None:
        resting_now = [one for one in self._people() if one.id in self.life.rests]
        person = self._one_of(resting_now, who)
        self._does(resting.end_rest, person)
        del self.life.rests[person.id]

    @rule(who=st.integers(0, 2), by_us=sometimes)
    def stops(self, who: int, by_us: bool) -> None:
        """The letters that go round, or giving itself."""
        giver = self.life.givers[who]
        if by_us:
            done = self._does(stopping.stop_giver, self.life.karin, giver.id)
            self.town.met -= {giver.id} if done else set()
        else:
            done = self._does(hearing.stop_letters, giver)
        self.life.no_rounds |= {giver.id} if done else set()

    @precondition(lambda self: self.life.offers())
    @rule(which=which, asker_does=st.booleans())
    def blocks(self, which: int, asker_does: bool) -> None:
        offer = self._one_of(self.life.offers(), which)
        pair = frozenset({offer.asker_id, offer.giver_id})
        me = offer.asker_id if asker_does else offer.giver_id
        if self._does(block_other, self.life.person(me), offer.id, False):
            self.life.apart.add(pair)

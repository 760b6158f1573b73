"""Histories that go on for weeks: something is lent, somebody becomes a maatje, somebody leaves."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from app.actions.matches import companions, lending
from app.actions.people import leaving
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from tests.actions.clock import life_lasting
from tests.actions.clock.machine import Histories, which
from tests.actions.clock.time_goes_on import hold

OF_LOAN = lending.say_back, lending.say_not_back, lending.say_not_back
OF_COMPANION = companions.go_on_together, companions.go_on_together, companions.end_companion


class LongHistories(Histories):
    @precondition(lambda self: self.life.matches())
    @rule(which=which)
    def lends(self, which: int) -> None:
        offer = self._one_of(self.life.matches(), which)
        giver = self.life.person(offer.giver_id)
        self._does(lending.lend_thing, giver, offer.id, "Boormachine", LentFor.ONE_WEEK)

    @precondition(lambda self: self.life.loans())
    @rule(which=which, how=st.sampled_from(OF_LOAN))
    def lender_says(self, which: int, how: Callable[..., Any]) -> None:
        loan = self._one_of(self.life.loans(), which)
        self._does(how, self.life.person(loan.giver_id), loan.offer_id)

    @precondition(lambda self: self.life.loans())
    @rule(which=which)
    def borrower_keeps_it_longer(self, which: int) -> None:
        loan = self._one_of(self.life.loans(), which)
        self._does(lending.extend_loan, self.life.person(loan.asker_id), loan.offer_id)

    @precondition(lambda self: self.life.matches())
    @rule(which=which, chosen=st.sampled_from(list(StaysFor)))
    def becomes_companion(self, which: int, chosen: StaysFor) -> None:
        offer = self._one_of(self.life.matches(), which)
        self._does(companions.become_companion, self.life.person(offer.giver_id), offer.id, chosen)

    @precondition(lambda self: self.life.matches())
    @rule(which=which, asker_says=st.booleans(), how=st.sampled_from(OF_COMPANION))
    def companion_says(self, which: int, asker_says: bool, how: Callable[..., Any]) -> None:
        offer = self._one_of(self.life.matches(), which)
        who = offer.asker_id if asker_says else offer.giver_id
        self._does(how, self.life.person(who), offer.id)

    @rule(who=st.integers(0, 4))
    def leaves(self, who: int) -> None:
        """For good; somebody else comes to live in the town."""
        person = self._one_of(self._people(), who)
        lent = life_lasting.loans_out(self.life, person.id)
        stay = {other for one in lent for other in (one.asker_id, one.giver_id)} - {person.id}
        if self._does(leaving.leave_for_good, person):
            self.life.is_gone(person)
            hold(life_lasting.forgotten(self.life, stay))

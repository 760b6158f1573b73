"""Random histories of needs, offers and the clock; what must hold is judged after every step."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from flask import Flask
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from app.actions.desk import deciding
from app.actions.givers import hearing, resting, stopping
from app.actions.needs import asking
from app.actions.needs.asking import NewNeed
from app.actions.offers import helping
from app.actions.people.blocks import block_other
from app.domain.moment import Moment
from app.domain.offer import FindOutIn, OfferKind
from app.domain.themes import Tile
from app.store.db import db
from tests.actions.clock.life import Life
from tests.actions.clock.life_oracle import Oracle

LONG_ENOUGH = timedelta(days=30)
WORDS = ("Wie kan mijn fiets maken?", "Wie leent mij 50 euro?")  # goes out, and is held
which = st.sampled_from([0, 0, 0, 1, 2])
sometimes = st.sampled_from([False, False, True])


class Histories(RuleBasedStateMachine):
    """`app` and `jobs` are set by the test that runs it."""

    app: Flask
    jobs: dict[str, Callable[[Moment], None]]

    def __init__(self) -> None:
        super().__init__()
        db.session.rollback()
        self.life = Life.begins(self.app, self.jobs)
        self.town, self.oracle = self.life.town, Oracle(self.life)

    # needs

    @rule(who=st.integers(0, 1), is_held=sometimes)
    def asks(self, who: int, is_held: bool) -> None:
        words = WORDS[is_held]
        self._does(
            asking.post_need, self.life.askers[who], NewNeed(Tile.REPAIR, words, None, "this_week")
        )

    @precondition(lambda self: self.life.needs())
    @rule(
        which=which,
        how=st.sampled_from([asking.solve_need, asking.withdraw_need, asking.reopen_need]),
    )
    def asker_says(self, which: int, how: Callable[..., Any]) -> None:
        """It worked out, she stops, or she looks for somebody else."""
        need = self._one_of(self.life.needs(), which)
        self._does(how, self.life.person(need.asker_id), need.id)

    @precondition(lambda self: self.life.needs())
    @rule(which=which)
    def asker_answers(self, which: int) -> None:
        need = self._one_of(self.life.needs(), which)
        self._does(
            asking.reword_need, self.life.person(need.asker_id), need.id, "Wie maakt mijn kast?"
        )

    @precondition(lambda self: self.life.needs())
    @rule(
        which=which, how=st.sampled_from(["hold", "release", "ask_back", "take_over", "redirect"])
    )
    def kwartiermaker_decides(self, which: int, how: str) -> None:
        need = self._one_of(self.life.needs(), which)
        deed, told = {
            "hold": (deciding.hold_need, ()),
            "release": (deciding.release_need, ()),
            "ask_back": (deciding.ask_back, ("Wat is er stuk?",)),
            "take_over": (deciding.take_over_need, ()),
            "redirect": (deciding.redirect_need, ("Bij de bibliotheek",)),
        }[how]
        self._does(deed, self.life.karin, need.id, "reden", *told)

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
        how=st.sampled_from([helping.accept_offer, helping.accept_offer, helping.decline_offer]),
    )
    def asker_chooses(self, which: int, how: Callable[..., Any]) -> None:
        offer = self._one_of(self.life.offers(), which)
        self._does(how, self.life.person(offer.asker_id), offer.id)

    @precondition(lambda self: self.life.offers())
    @rule(which=which, how=st.sampled_from([helping.take_back_offer, helping.hand_back_offer]))
    def giver_lets_go(self, which: int, how: Callable[..., Any]) -> None:
        offer = self._one_of(self.life.offers(), which)
        self._does(how, self.life.person(offer.giver_id), offer.id)

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
        person = self.life.person(self._one_of(sorted(self.life.rests), who))
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

    # time

    @rule(minutes=st.sampled_from([5, 15, 60, 600]) | st.integers(1, 5000))
    def time_goes_on(self, minutes: int) -> None:
        self._ticks_for(timedelta(minutes=minutes))

    @rule(days=st.integers(1, 8))
    def days_go_by(self, days: int) -> None:
        self._ticks_for(timedelta(days=days))

    @rule(hours=st.integers(1, 40))
    def clock_stands_still(self, hours: int) -> None:
        """Somebody starts it again then."""
        self.life.stands_still(timedelta(hours=hours))
        self._ticks_for(timedelta())

    def teardown(self) -> None:
        self._ticks_for(LONG_ENOUGH)
        assert list(self.oracle.silences()) == []

    def _ticks_for(self, time: timedelta) -> None:
        for _ in self.life.goes_on(time):
            assert self.oracle.after_tick() == [], self.town.now

    def _does(self, deed: Callable[..., Any], who: Any, *told: Any, **more: Any) -> bool:
        """Whether the house did it."""
        with self.life.deed() as done:
            deed(self.town.moment(who), *told, **more)
            done.append(True)
        assert self.oracle.after_deed() == []
        return bool(done)

    def _people(self) -> list[Any]:
        return [*self.life.askers, *self.life.givers]

    def _one_of(self, things: list[Any], which: int) -> Any:
        """The newest ones are asked for most."""
        return things[-1 - which % len(things)]

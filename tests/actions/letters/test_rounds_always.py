"""The limits of letters, proved from the outbox: random towns, settings and days (R5)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions.givers import settings as giver_settings
from app.actions.givers.settings import Chosen
from app.actions.needs import asking
from app.actions.people import resting
from app.domain.actor import Hat
from app.domain.givers.rhythm import OPEN_PROMISES, PER_WEEK, Rhythm
from app.domain.needs.themes import Theme, Tier, Tile
from app.domain.refusals import Refusal
from app.domain.states import GiverState, NeedState
from app.jobs.sweeps import carry_rounds_on, end_rests, fire_followups
from app.store.db import db
from app.store.tables import Giver, Letter, Need, Person
from tests.actions.letters.rounds_oracle import AsChosen, faults, sent
from tests.carrying import carry_letters
from tests.lives import lives
from tests.town import Town

GIVERS = 4
EXAMPLES = {"sqlite": 8, "postgresql": 3}  # who may be asked is one question, alike on both
communities = count(2)

chosen = st.builds(
    Chosen,
    rhythm=st.sampled_from([*Rhythm, Rhythm.AT_ONCE, Rhythm.DAILY]),
    weekly_day=st.integers(0, 6),
    quiet_from=st.integers(0, 23).map("{:02}:00".format),
    quiet_until=st.integers(0, 23).map("{:02}:00".format),
    per_week=st.sampled_from(PER_WEEK),
    open_promises=st.sampled_from(OPEN_PROMISES),
    themes=st.sets(st.sampled_from([Theme.KLUSSEN, Theme.KIND_EN_SCHOOL]), max_size=1),
    neighbourhoods=st.just(()),
)
who = st.integers(0, GIVERS - 1)
hours = st.integers(1, 30)
steps = st.one_of(
    st.tuples(st.just("asks"), st.sampled_from([Tile.REPAIR, Tile.CHILDREN_AND_SCHOOL]), hours),
    st.tuples(st.just("asks_delicate"), st.just(Tile.REPAIR), hours),
    st.tuples(st.just("giver_asks"), who, hours),
    st.tuples(st.just("offers"), who, hours),
    st.tuples(st.just("stops"), who, hours),
    st.tuples(st.just("chooses"), st.tuples(who, chosen), hours),
    st.tuples(st.just("rests"), st.tuples(who, st.none() | st.integers(1, 4)), hours),
    st.tuples(st.just("is_back"), who, hours),
    st.tuples(st.just("withdraws"), st.none(), hours),
)


@contextmanager
def refused() -> Iterator[None]:
    """What the house does not allow changes nothing."""
    try:
        yield
    except Refusal:
        db.session.rollback()


@dataclass
class Life:
    """A town of some givers through some days, and what each of them had chosen meanwhile."""

    town: Town
    givers: list[Person] = field(default_factory=list)
    known: dict[int, AsChosen] = field(default_factory=dict)
    needs: list[Need] = field(default_factory=list)

    @classmethod
    def begins(cls, app: Flask, first: list[Chosen]) -> "Life":
        number = next(communities)
        life = cls(Town.founded(app, number, f"town{number}.example"))
        karin = life.town.kwartiermaker()
        for each, choice in enumerate(first):
            met = karin if each else None  # the first was met by nobody
            giver = life.town.giver(f"Gever{each}", met_by=met, vog=each == 1)
            life.givers.append(giver)
            life.known[giver.id] = AsChosen(introduced=bool(each), vog=each == 1)
            life.chooses((each, choice))
        return life

    def chooses(self, told: tuple[int, Chosen]) -> None:
        giver, choice = self.givers[told[0]], told[1]
        with refused():
            giver_settings.change_settings(self.town.moment(giver), choice)
            self._knows(giver, choice)

    def _knows(self, giver: Person, choice: Chosen) -> None:
        known = self.known[giver.id]
        known.per_week, known.inside = choice.per_week, choice.rhythm == Rhythm.INSIDE
        known.quiet = (int(choice.quiet_from[:2]), int(choice.quiet_until[:2]))

    def asks(self, tile: Tile) -> None:
        self.needs.append(self.town.asks(self.town.asker(f"Vrager{len(self.needs)}"), tile=tile))

    def asks_delicate(self, tile: Tile) -> None:
        self.asks(tile)
        self.needs[-1].tier = Tier.T4

    def giver_asks(self, which: int) -> None:
        giver = self.givers[which]
        self.town.hats[giver.id] |= {Hat.ASKER}
        if sum(need.state == NeedState.OPEN for need in self.needs) < 3:
            self.needs.append(self.town.asks(giver))
            self.known[giver.id].asked.add(self.needs[-1].id)

    def offers(self, which: int) -> None:
        if self.needs:
            with refused():
                self.town.offers(self.givers[which], self.needs[-1])

    def stops(self, which: int) -> None:
        """The kwartiermaker no longer lets her give."""
        giver = db.session.get_one(Giver, (self.town.community_id, self.givers[which].id))
        giver.state = GiverState.STOPPED
        self.known[giver.id].introduced = False

    def rests(self, told: tuple[int, int | None]) -> None:
        giver, days = self.givers[told[0]], told[1]
        until = None if days is None else self.town.now + timedelta(days=days)
        resting.take_rest(self.town.moment(giver), until)
        known = self.known[giver.id]
        known.rests, known.rests_until = True, until

    def is_back(self, which: int) -> None:
        resting.end_rest(self.town.moment(self.givers[which]))
        self.known[self.givers[which].id].rests = False

    def withdraws(self, _: None) -> None:
        open_ones = [need for need in self.needs if need.state == NeedState.OPEN]
        if open_ones:
            need = open_ones[-1]
            self.town.hats.setdefault(need.asker_id, frozenset({Hat.ASKER}))
            asker = db.session.get_one(Person, (need.community_id, need.asker_id))
            asking.withdraw_need(self.town.moment(asker), need.id)

    def lives_on(self, hours: int) -> None:
        """The clock ticks now and then; after each tick the outbox is read."""
        db.session.commit()
        for _ in range(0, hours, 3):
            moment = self.town.later(hours=3, minutes=7).by_house()
            for job in (end_rests, fire_followups, carry_rounds_on, carry_letters):
                job(moment)
            assert list(faults(sent(self.town.community_id), self.known, self.town.now)) == []
        self.delicate_needs_only_with_a_vog()

    def delicate_needs_only_with_a_vog(self) -> None:
        delicate = {need.id for need in self.needs if need.tier == Tier.T4}
        for letter in sent(self.town.community_id):
            if letter.need_id in delicate:
                assert self.known[letter.person_id or 0].vog


def test_the_limits_hold_whatever_happens(app: Flask) -> None:
    @settings(
        max_examples=lives(EXAMPLES[db.engine.dialect.name]),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(chosen, min_size=GIVERS, max_size=GIVERS), st.lists(steps, max_size=12))
    def always(first: list[Chosen], steps: list[tuple[str, Any, int]]) -> None:
        life = Life.begins(app, first)
        life.asks(Tile.REPAIR)
        for deed, told, hours in steps:
            getattr(life, deed)(told)
            life.lives_on(hours)
        life.lives_on(30)

    always()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"inside": True}, "only looks inside"),
        ({"introduced": False}, "nobody met"),
        ({"rests": True}, "rests"),
        ({"quiet": (10, 12)}, "quiet hours"),
        ({"per_week": 0}, "limit"),
    ],
)
def test_the_oracle_finds_a_letter_that_should_not_have_left(
    app: Flask, change: dict[str, Any], fault: str
) -> None:
    """The control: the same letter, and a giver who had chosen otherwise."""
    town = Town.founded(app)
    giver = town.giver(met_by=town.kwartiermaker())
    need = town.asks(town.asker())
    leaves(town, giver, need, "first")
    assert list(faults(sent(1), {giver.id: AsChosen()}, town.now)) == []
    (found,) = faults(sent(1), {giver.id: AsChosen(**change)}, town.now)
    assert fault in found
    leaves(town, giver, need, "second")
    assert any("twice" in one for one in faults(sent(1), {giver.id: AsChosen()}, town.now))


def leaves(town: Town, giver: Person, need: Need, key: str) -> None:
    db.session.add(
        Letter(
            community_id=1, key=key, kind="new_need", state="sent", person_id=giver.id,
            need_id=need.id, written_at=town.now, not_before=town.now, sent_at=town.now,
        )
    )  # fmt: skip
    db.session.commit()

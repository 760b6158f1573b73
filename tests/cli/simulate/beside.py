"""A real town and models of it, led through the same days: every deed and every tick is done in
each, and the letters that left are read from each."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from flask import Flask
from sqlalchemy import select

from app.actions.givers import card_looks, settings
from app.actions.givers.settings import Chosen
from app.actions.needs import asking
from app.actions.offers import choosing, helping
from app.actions.people import resting
from app.cli.simulate.brakes import Brakes
from app.cli.simulate.needs import Heard
from app.domain.actor import Hat
from app.domain.moment import Moment
from app.domain.needs.themes import Theme, Tier, Tile
from app.domain.refusals import Refusal
from app.domain.states import NeedState, OfferState
from app.jobs.sweeps import carry_rounds_on, end_rests, fire_followups
from app.store.db import db
from app.store.tables import Letter, Need, Neighbourhood, Offer, Person
from tests.carrying import carry_letters
from tests.cli.simulate.shadow import PLACES, Left, Shadow
from tests.town import Town

JOBS = (end_rests, fire_followups, carry_letters, carry_rounds_on, carry_letters)
"""The post goes every two seconds, and so before a round of the same minute as well."""


@dataclass
class Beside:
    """`which` is any number: it means one of the needs in that state, if there is one. What may be
    done the house decides; the first model must agree."""

    town: Town
    shadows: list[Shadow]
    people: list[Person] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    @classmethod
    def founded(
        cls, app: Flask, number: int, chosen: Sequence[Chosen], *brakes: Brakes
    ) -> "Beside":
        """The neighbourhoods of `chosen` are places in PLACES."""
        house = app.extensions["house_rules"]
        town = Town.founded(app, number, f"town{number}.example")
        life = cls(town, [Shadow.of(len(chosen), house, each) for each in brakes])
        life._has_places()
        karin = town.kwartiermaker()
        for each, choice in enumerate(chosen):
            met = karin if each else None
            life.people.append(town.giver(f"Gever{each}", met_by=met, vog=each == 1))
            life.changes((each, choice))
        return life

    def _has_places(self) -> None:
        number = self.town.community_id
        db.session.add(Neighbourhood(community_id=number, name="Zuid"))
        db.session.flush()
        here = db.session.query(Neighbourhood).filter_by(community_id=number)
        ids = {row.name: row.id for row in here}
        self.places = [ids[name] for name in PLACES]

    # deeds

    def changes(self, told: tuple[int, Chosen]) -> None:
        giver, choice = told
        places = [self.places[place] for place in choice.neighbourhoods]
        real = replace(choice, neighbourhoods=places)
        settings.change_settings(self._of(giver), real)
        for shadow in self.shadows:
            shadow.changes(giver, choice, choice.neighbourhoods, self.town.now)

    def asks(self, told: tuple[Tile, int | None, bool]) -> None:
        self._asks(self.town.asker(f"V{len(self.needs)}"), None, *told)

    def giver_asks(self, giver: int) -> None:
        self.town.hats[self.people[giver].id] |= {Hat.ASKER}
        self._asks(self.people[giver], giver, Tile.LEARNING, None, False)

    def _asks(
        self, asker: Person, giver: int | None, tile: Tile, place: int | None, delicate: bool
    ) -> None:
        where = None if place is None else self.places[place]
        try:
            need = self.town.asks(asker, tile=tile, neighbourhood_id=where)
        except Refusal:
            db.session.rollback()
            return
        need.theme = Theme.IETS_ANDERS if tile is Tile.THINK_ALONG else need.theme
        need.tier = Tier.T4 if delicate else need.tier
        db.session.commit()
        self.needs.append(need)
        for shadow in self.shadows:
            shadow.asks(Theme(need.theme), place, Tier(need.tier), giver, self.town.now)

    def offers(self, told: tuple[int, int]) -> None:
        giver, need = told[0], self._which(told[1], NeedState.OPEN)
        if need is None or self.needs[need].asker_id == self.people[giver].id:
            return
        stand = [shadow.town.offers(giver, shadow.needs[need]) for shadow in self.shadows]
        try:
            self.town.offers(self.people[giver], self.needs[need])
        except Refusal:
            db.session.rollback()
            assert not stand[0]
        else:
            assert stand[0]

    def chooses(self, which: int) -> None:
        need = self._which(which, NeedState.OPEN)
        if need is not None and self._modelled(need).offers:
            giver = self._modelled(need).offers[0]
            offer = self._offer(need, giver, OfferState.OPEN)
            choosing.accept_offer(self._of_asker(need), offer.id)
            for shadow in self.shadows:
                shadow.town.chooses(giver, shadow.needs[need])

    def hands_back(self, which: int) -> None:
        need = self._which(which, NeedState.MATCHED)
        if need is not None:
            giver = self._modelled(need).giver or 0
            offer = self._offer(need, giver, OfferState.ACCEPTED)
            helping.hand_back_offer(self._of(giver), offer.id)
            for shadow in self.shadows:
                shadow.town.hands_back(shadow.needs[need], self.town.now)

    def solves(self, which: int) -> None:
        need = self._which(which, NeedState.MATCHED)
        if need is not None:
            asking.solve_need(self._of_asker(need), self.needs[need].id)
            for shadow in self.shadows:
                shadow.ends(need, NeedState.SOLVED)

    def withdraws(self, which: int) -> None:
        need = self._which(which, NeedState.OPEN)
        if need is not None:
            asking.withdraw_need(self._of_asker(need), self.needs[need].id)
            for shadow in self.shadows:
                shadow.ends(need, NeedState.WITHDRAWN)

    def looks(self, told: tuple[int, int]) -> None:
        giver, need = told[0], self._which(told[1], NeedState.OPEN)
        if need is not None and not self._modelled(need).heard[giver] & Heard.LOOKED:
            card_looks.note_card_look(self._of(giver), self.needs[need].id)
            for shadow in self.shadows:
                shadow.town.looks(giver, shadow.needs[need])

    def rests(self, told: tuple[int, datetime | None]) -> None:
        resting.take_rest(self._of(told[0]), told[1])
        for shadow in self.shadows:
            shadow.town.rests(*told)

    def is_back(self, giver: int) -> None:
        resting.end_rest(self._of(giver))
        for shadow in self.shadows:
            shadow.town.is_back(giver)

    # the clock, and what it brought

    def ticks(self, **later: float) -> None:
        db.session.commit()
        moment = self.town.later(**later).by_house()
        for job in JOBS:
            job(moment)
        for shadow in self.shadows:
            shadow.ticks(moment.now)

    def left(self) -> Left:
        """The letters about needs that left the house."""
        db.session.expire_all()
        found = select(Letter).filter_by(community_id=self.town.community_id, state="sent")
        about_needs = found.where(Letter.kind.in_(("new_need", "digest")))
        return {self._told(letter) for letter in db.session.scalars(about_needs)}

    def _told(self, letter: Letter) -> tuple[datetime, str, int, int | None]:
        assert letter.sent_at is not None
        giver = next(row for row, who in enumerate(self.people) if who.id == letter.person_id)
        need = next((row for row, one in enumerate(self.needs) if one.id == letter.need_id), None)
        return letter.sent_at, "gathered" if letter.gathered_in else letter.kind, giver, need

    # what is meant

    def _which(self, which: int, state: NeedState) -> int | None:
        those = [need.number for need in self.shadows[0].needs if need.state == state]
        return those[which % len(those)] if those else None

    def _modelled(self, need: int) -> Any:
        return self.shadows[0].needs[need]

    def _offer(self, need: int, giver: int, state: OfferState) -> Offer:
        made = db.session.query(Offer).filter_by(need_id=self.needs[need].id, state=state)
        return made.filter_by(giver_id=self.people[giver].id).one()

    def _of(self, giver: int) -> Moment:
        return self.town.moment(self.people[giver])

    def _of_asker(self, need: int) -> Moment:
        asker = db.session.get_one(Person, (self.town.community_id, self.needs[need].asker_id))
        return self.town.moment(asker)

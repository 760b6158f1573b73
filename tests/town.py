"""A small community, told through the actions themselves. People are known by their first name."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Flask
from sqlalchemy import update

from app.actions.givers import joining, meeting
from app.actions.givers.joining import NewGiver
from app.actions.needs import asking
from app.actions.needs.asking import NewNeed
from app.actions.offers import choosing, helping
from app.actions.people import accounts
from app.actions.town import board
from app.domain.actor import Actor, GiverKind, Hat, house
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.offers.kinds import OfferKind
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Community, Duty, Need, Neighbourhood, Offer, Person

START = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)  # a Tuesday, eleven in the morning in Amsterdam


@dataclass
class Town:
    app: Flask
    community_id: int
    now: datetime = START
    hats: dict[int, frozenset[Hat]] = field(default_factory=dict)
    met: set[int] = field(default_factory=set)
    vog: set[int] = field(default_factory=set)
    board: set[int] = field(default_factory=set)

    @classmethod
    def founded(cls, app: Flask, community_id: int = 1, host: str = "localhost") -> "Town":
        db.session.add(
            Community(
                id=community_id,
                slug=f"town{community_id}",
                host=host,
                name="Vragen & Geven",
                town="Voorbeeldstad",
                moderation="by_exception",
                owner="Welzijn Voorbeeldstad",
            )
        )
        db.session.flush()
        db.session.add(Neighbourhood(community_id=community_id, name="Noord"))
        db.session.commit()
        return cls(app, community_id)

    def reads_first(self, policy: str) -> None:
        """Which needs a person reads before givers do."""
        community = db.session.get(Community, self.community_id)
        assert community is not None
        community.moderation = policy
        db.session.commit()

    def shows_a_day(self, cards: int) -> None:
        """So many different ones to each giver."""
        rules = self.app.extensions["house_rules"]
        told = replace(rules, cards=replace(rules.cards, a_day=cards))
        self.app.extensions["house_rules"] = told

    def calls_itself(self, name: str) -> None:
        db.session.execute(update(Community).values(name=name))
        db.session.commit()

    def is_reached_at(self, phone: str) -> None:
        """The number of whoever is on duty."""
        db.session.execute(update(Duty).where(Duty.turn == "on_duty").values(phone=phone))
        db.session.commit()

    # people

    def person(self, name: str, *hats: Hat, reach: str = "") -> Person:
        address = reach or f"{name.lower()}{self.community_id}@example.org"
        person = Person(
            community_id=self.community_id,
            first_name=name,
            channel="email" if "@" in address else "phone",
            reach_sealed=seals().seal(address),
            reach_fingerprint=seals().fingerprint(address),
            joined_at=self.now,
        )
        db.session.add(person)
        db.session.flush()
        self.hats[person.id] = frozenset(hats)
        for hat in hats:
            accounts.wear(self.by_house(), person, hat)
        db.session.commit()
        return person

    def asker(self, name: str = "Bianca", **told: Any) -> Person:
        return self.person(name, Hat.ASKER, **told)

    def kwartiermaker(self, name: str = "Karin", turn: str = "on_duty") -> Person:
        person = self.person(name, Hat.KWARTIERMAKER)
        db.session.add(
            Duty(
                community_id=self.community_id,
                id=person.id,
                turn=turn,
                phone="0612345678",
                days="ma t/m vr, 9 tot 5 uur",
            )
        )
        db.session.commit()
        return person

    def official(self, name: str = "Wethouder") -> Person:
        return self.person(name, Hat.MUNICIPALITY)

    def giver(
        self,
        name: str = "Fatma",
        *,
        met_by: Person | None = None,
        vog: bool = False,
        tile: Tile = Tile.REPAIR,
    ) -> Person:
        """Registered; introduced as well when `met_by` says by whom."""
        person = self.person(name)
        new = NewGiver(name, GiverKind.RESIDENT, "", "", [tile])
        joining.register_giver(self.moment(person), new)
        self.hats[person.id] = frozenset({Hat.GIVER})
        if met_by is not None:
            meeting.introduce_giver(self.moment(met_by), person.id, vog)
            self.met.add(person.id)
        if vog:
            self.vog.add(person.id)
        db.session.commit()
        return person

    def joins_board(self, person: Person, asked_by: Person) -> None:
        board.welcome_to_board(self.moment(asked_by), person.id)
        self.board.add(person.id)
        db.session.commit()

    # moments

    def moment(self, person: Person) -> Moment:
        actor = Actor(
            self.community_id,
            person.id,
            self.hats[person.id],
            introduced=person.id in self.met,
            vog_seen=person.id in self.vog,
            on_board=person.id in self.board,
        )
        return Moment(actor, self.now, self.app.extensions["house_rules"])

    def by_house(self) -> Moment:
        return Moment(house(self.community_id), self.now, self.app.extensions["house_rules"])

    def later(self, **time: float) -> "Town":
        self.now += timedelta(**time)
        return self

    # deeds, kept at once

    def asks(self, asker: Person, words: str = "Wie kan mijn fiets maken?", **told: Any) -> Need:
        new = NewNeed(Tile.REPAIR, words, None, "this_week")
        need = asking.post_need(self.moment(asker), replace(new, **told))
        db.session.commit()
        return need

    def offers(self, giver: Person, need: Need, word: str = "") -> Offer:
        offer = helping.make_offer(self.moment(giver), need.id, OfferKind.YES, word)
        db.session.commit()
        return offer

    def chooses(self, asker: Person, offer: Offer) -> Offer:
        choosing.accept_offer(self.moment(asker), offer.id)
        db.session.commit()
        return offer

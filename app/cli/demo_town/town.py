"""One community while its past is told: who is there, what time it is, what the house does."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from app.actions.clock.followups import fire
from app.actions.letters.rounds import take_round_further
from app.actions.people.accounts import give_name, person_of, wear
from app.cli.demo_town.agenda import Agenda
from app.cli.demo_town.cast import GiverTold
from app.domain.actor import Actor, Hat, house
from app.domain.house_rules import HouseRules
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.people.reach import Channel, Reach
from app.store.queries.clock import followups
from app.store.queries.letters import rounds
from app.store.queries.town import communities

MANY = 1000
HOUSE_LOOKS_EVERY = timedelta(hours=1)


class Town:
    def __init__(
        self, community_id: int, slug: str, rules: HouseRules, chance: Random, now: datetime
    ) -> None:
        self.community_id, self.slug, self.rules, self.chance = community_id, slug, rules, chance
        self.now = self._house_looked = now
        self.agenda = Agenda()
        self.people: dict[int, Actor] = {}
        self.named: dict[str, int] = {}
        self.duty_id = 0
        self.introduced: dict[int, GiverTold] = {}
        self.neighbourhoods = {row.name: row.id for row in communities.neighbourhoods(community_id)}

    def moment(self, person_id: int | None = None) -> Moment:
        """A person's moment; without one, that of the house itself."""
        actor = house(self.community_id) if person_id is None else self.people[person_id]
        return Moment(actor, self.now, self.rules)

    def on_duty(self) -> Moment:
        return self.moment(self.duty_id)

    def arrive(self, at: datetime) -> None:
        """Time has passed; the house did what was due, an hour late at most."""
        self.now = at
        if at - self._house_looked >= HOUSE_LOOKS_EVERY:
            self.do_what_is_due()

    def do_what_is_due(self) -> None:
        """What the clock would have done by now."""
        moment, self._house_looked = self.moment(), self.now
        for round_id in rounds.due_ids(self.community_id, self.now):
            while take_round_further(moment, round_id):
                pass
        for followup_id in followups.due_ids(self.community_id, self.now, MANY):
            fire(moment, followup_id)

    def join(self, first_name: str, address: str, *hats: Hat) -> int:
        """Comes in by e-mail, as after a right code."""
        moment = self.moment()
        person = person_of(moment, Reach(Channel.EMAIL, address))
        give_name(moment, person.id, first_name)
        for hat in hats:
            wear(moment, person, hat)
        self.remember(person.id, first_name, *hats)
        return person.id

    def remember(self, person_id: int, first_name: str, *hats: Hat) -> None:
        """What the guard would read at the door."""
        self.people[person_id] = Actor(self.community_id, person_id, frozenset(hats))
        self.named.setdefault(first_name, person_id)

    def meets(self, giver_id: int, told: GiverTold) -> None:
        """Introduced: from now on the giver helps."""
        giver = replace(self.people[giver_id], introduced=True, vog_seen=told.vog)
        self.people[giver_id], self.introduced[giver_id] = giver, told

    def willing(self, tile: Tile, needs_vog: bool) -> list[int]:
        """Introduced givers in an order of chance; whoever likes this kind of need comes first."""
        able = [giver for giver, told in self.introduced.items() if told.vog or not needs_vog]
        self.chance.shuffle(able)
        return sorted(able, key=lambda giver: tile not in self.introduced[giver].tiles)

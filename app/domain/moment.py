"""The moment: who acts, when, under which house rules. First argument of every action."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.actor import Actor
from app.domain.house_rules import HouseRules


@dataclass(frozen=True)
class Moment:
    actor: Actor
    now: datetime  # aware, UTC
    rules: HouseRules

    @property
    def community_id(self) -> int:
        return self.actor.community_id

    @property
    def me(self) -> int:
        """Who acts, where only people who are signed in come. Raises AssertionError when a visitor
        or the house did after all: a door stood open."""
        if self.actor.person_id is None:
            raise AssertionError("nobody is signed in")
        return self.actor.person_id

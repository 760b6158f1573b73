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

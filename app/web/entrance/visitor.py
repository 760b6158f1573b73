"""Whoever is at the door, as one slim row tells it."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from flask_login import UserMixin

from app.domain.actor import STAFF, Actor, Hat
from app.domain.needs.themes import Tier
from app.domain.people.passkeys import CameBy
from app.domain.states import BoardState, GiverState, PersonState
from app.web.at_hand import noted
from app.web.entrance import sitting

KNOWN = "_login_user"
"""Where Flask-Login notes with the page at hand who is there."""


@dataclass
class Visitor(UserMixin):
    """A signed-in person. Flask-Login stores `get_id()`, the session's token (R15)."""

    token: str
    community_id: int
    person_id: int
    first_name: str
    used_at: datetime
    giver_state: str | None
    vog_seen: bool
    up_to: Tier
    organisation_id: int | None
    board_state: str | None = None  # in the klankbordgroep
    is_unreached: bool = False  # what we send her does not arrive
    rests: bool = False  # nothing is sent to her, as she chose
    is_paused: bool = False  # one of us wants to talk with her first
    together_with: int | None = None  # the kwartiermaker at whose table she sits
    hats: frozenset[Hat] = field(default_factory=frozenset)
    came_by: str = CameBy.CODE
    begun_at: datetime | None = None
    touched_at: datetime | None = None  # her passkey, in this session …
    touched_from: str | None = None  # … and whence: see `networks.came_from`

    def get_id(self) -> str:
        return self.token

    @property
    def is_staff(self) -> bool:
        return bool(self.hats & STAFF)

    @property
    def only_puts_back(self) -> bool:
        """She came in by where she was reached until lately: see `former`."""
        return self.came_by == CameBy.FORMER

    @cached_property
    def actor(self) -> Actor:
        return Actor(
            self.community_id,
            self.person_id,
            self.hats,
            introduced=self._gives and not self.is_paused,
            vog_seen=self.vog_seen,
            up_to=self.up_to,
            organisation_id=self.organisation_id,
            on_board=self.board_state == BoardState.TAKES_PART,
            is_paused=self.is_paused,
            together_with=self.together_with,
        )

    @property
    def _gives(self) -> bool:
        """Nobody who reads for the municipality, whatever else she is here: see `appoint`."""
        return self.giver_state == GiverState.INTRODUCED and Hat.MUNICIPALITY not in self.hats


def visitor_of(token: str, row: Any) -> Visitor:
    here = noted()
    return Visitor(
        token=token,
        community_id=here.community.id,
        person_id=row.person_id,
        first_name=row.first_name,
        used_at=getattr(row, "used_at", here.now),
        giver_state=row.giver_state,
        vog_seen=row.vog_ends_at is not None and row.vog_ends_at > here.now,
        up_to=Tier(row.up_to) if row.up_to is not None else Tier.T3,
        organisation_id=row.organisation_id,
        board_state=row.board_state,
        is_unreached=row.unreached_since is not None,
        rests=row.paused_since is not None,
        is_paused=row.state == PersonState.PAUSED,
        together_with=here.sitting.begun_by if sitting.is_at_table() else None,
        hats=frozenset(Hat(hat) for hat in (row.hats or "").split(",") if hat),
        came_by=getattr(row, "came_by", CameBy.CODE),
        begun_at=getattr(row, "begun_at", None),
        touched_at=getattr(row, "touched_at", None),
        touched_from=getattr(row, "touched_from", None),
    )

"""Somebody who goes through the house as each of its people, and looks at what is open to them.

Routes come from the app's own map, so what is new is seen by existing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import update
from time_machine import Traveller

from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.tables import Need, Offer
from tests.ease.gallery import Gallery
from tests.web.browser import Browser
from tests.web.test_matrix import ROLES, Scene, has_business, path_of, routes

APART = [role for role in ROLES if role not in ("els", "piet")]
"""Els sees of the town itself what Bianca sees, and Piet what Fatma sees."""


@dataclass
class Walk:
    gallery: Gallery
    scene: Scene
    clock: Traveller
    browsers: dict[str, Browser] = field(default_factory=dict)

    def look(self, *ids: str, roles: Sequence[str] = ROLES) -> None:
        """At what needs any of these ids; without ids, at what needs none."""
        for role in roles:
            for blueprint, arguments, endpoint in routes(self.scene.town.app, "GET"):
                meant = bool(arguments & set(ids)) if ids else not arguments
                if meant and comes_here(role, blueprint, arguments):
                    self.as_(role).get(path_of(self.scene, endpoint, arguments))

    def as_(self, role: str) -> Browser:
        self.gallery.role = role
        if role not in self.browsers:
            self.browsers[role] = self.scene.browser(role)
        return self.browsers[role]

    def set_state(self, need: NeedState, offer: OfferState) -> None:
        ids = self.scene.ids
        db.session.execute(update(Need).where(Need.id == ids["need_id"]).values(state=need))
        db.session.execute(update(Offer).where(Offer.id == ids["offer_id"]).values(state=offer))
        db.session.commit()


def comes_here(role: str, blueprint: str, arguments: set[str]) -> bool:
    return blueprint != "dev" and has_business(role, blueprint, arguments)

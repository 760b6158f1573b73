"""Needs as a giver sees them: the words on the card, where and when. Never who asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from app.domain.actor import Actor, Hat
from app.domain.calendar import A_DAY
from app.domain.house_rules.asking import NeedRules
from app.domain.needs.themes import Theme
from app.domain.needs.timings import Timing
from app.store import questions
from app.store.db import AnyRow, db
from app.store.queries.needs import card_rows
from app.store.queries.needs.card_rows import MANY, MAY_PRESS_AGAIN, PAGE
from app.store.tables import Need

__all__ = ["MANY", "MAY_PRESS_AGAIN", "PAGE"]


def _reads_cards(actor: Actor) -> bool:
    """With `card_rows.visible` what `MAY_SEE[Sight.NEED_CARD]` says, in SQL; a test holds the two
    together."""
    return Hat.GIVER in actor.hats and actor.introduced


@dataclass(frozen=True)
class Wanted:
    """What a giver looks for; None: whatever there is."""

    themes: frozenset[Theme] | None = None
    neighbourhood_id: int | None = None
    timing: Timing | None = None


EVERYTHING = Wanted()


def listed(
    actor: Actor, rules: NeedRules, now: datetime, after: int | None, wanted: Wanted = EVERYTHING
) -> Sequence[AnyRow]:
    """The newest first, from below the need `after`: a page and one more, which tells that there
    is more. Without those that this giver has answered. With each whether she was shown it within
    the day before `now`."""
    if not _reads_cards(actor):
        return []
    looked_for = _looked_for(wanted)
    below = _out_since(actor, after) if after else None
    if below is not None:
        looked_for["below"] = below
    told = _hers(actor) | {"most_offers": rules.most_offers, "since": now - A_DAY, "after": after}
    asked = card_rows.listing(actor.highest_tier, frozenset(looked_for))
    return questions.rows(asked, **told, **looked_for)


def how_many(actor: Actor) -> int:
    """In the whole list, whatever she looks for; beyond MANY nobody counts."""
    if not _reads_cards(actor):
        return 0
    found = questions.first(card_rows.how_many(actor.highest_tier), **_hers(actor))
    return found.many if found else 0


def one(actor: Actor, rules: NeedRules, need_id: int) -> AnyRow | None:
    if not _reads_cards(actor):
        return None
    asked = card_rows.one(actor.highest_tier)
    return questions.first(asked, need_id=need_id, most_offers=rules.most_offers, **_hers(actor))


def _looked_for(wanted: Wanted) -> dict[str, Any]:
    """By the name of a filter, what it looks for."""
    told = {
        "themes": None if wanted.themes is None else sorted(wanted.themes),
        "neighbourhood_id": wanted.neighbourhood_id,
        "timing": wanted.timing,
    }
    return {name: value for name, value in told.items() if value is not None}


def _hers(actor: Actor) -> dict[str, Any]:
    return {"community_id": actor.community_id, "me": actor.person_id}


def _out_since(actor: Actor, need_id: int) -> Any:
    """The place of a need in the list; None when it left it, and the list begins anew."""
    found = select(Need.out_at).where(Need.community_id == actor.community_id, Need.id == need_id)
    return db.session.scalars(found).first()

"""The list of questions, each in a card that stands ready: how it looks is the same for many; its
words and which question it is are not."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from markupsafe import Markup

from app.domain.ids import show_id
from app.domain.themes import Tile
from app.domain.timings import Since, since
from app.store.db import AnyRow
from app.web.frame import ready
from app.web.giver import filters
from app.web.giver.filters import Liked
from app.web.giver.schemas import ListedOut

LISTED = ListedOut()


class Look(NamedTuple):
    """All of a card in the list but her words and which question it is."""

    language: str
    neighbourhood: str | None
    timing: str
    since: Since
    hands: int
    is_full: bool
    with_photo: bool
    why: tuple[Tile | None, bool]
    hands_full: bool


def cards(shown: Iterable[AnyRow], liked: Liked, hands_full: bool, now: datetime) -> Markup:
    listed = ready.Parts("giver/listed.html")
    return Markup("").join(_card(row, _look(row, liked, hands_full, now), listed) for row in shown)


def _card(row: AnyRow, look: Look, listed: ready.Parts) -> Markup:
    made = listed.of(look, lambda: _told(look))
    return made.filled({"words": row.words, ready.ID: show_id(row.id)})


def _look(row: AnyRow, liked: Liked, hands_full: bool, now: datetime) -> Look:
    return Look(
        row.language,
        row.neighbourhood,
        row.timing,
        since(row.out_at, now),
        row.hands,
        row.is_full,
        row.photo_width is not None,
        filters.why(row, liked),
        hands_full,
    )


def _told(look: Look) -> Mapping[str, Any]:
    card = LISTED.dump(look) | {"id": ready.AN_ID, "words": ready.blank("words")}
    return {"card": card, "hands_full": look.hands_full}

"""The list of needs, each in a card that stands ready: how it looks is the same for many; its
words and which need it is are not."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from markupsafe import Markup, escape
from marshmallow import fields

from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.domain.needs.timings import Since, Timing, sinces
from app.store.db import AnyRow
from app.texts.cards import SINCE
from app.web.forms.fields import InLanguage, TimingField
from app.web.forms.intake import new_form_keys
from app.web.frame import ready
from app.web.frame.languages import gettext
from app.web.giver import filters
from app.web.giver.filters import Liked
from app.web.showing.cards import OfRow
from app.web.wire.forgery import NAME as CSRF
from app.web.wire.forgery import padded_token


class ListedOut(OfRow):
    """A need in the list, but for its words: those are hers, and never kept ready."""

    language = fields.String()
    in_language = InLanguage()
    neighbourhood = fields.String()
    timing = TimingField()
    since = fields.Function(lambda card: gettext(SINCE[card.since]))
    hands = fields.Integer()
    is_full = fields.Boolean()
    with_photo = fields.Boolean()
    why = fields.Function(lambda card: filters.said_why(*card.why))


class Look(NamedTuple):
    """All of a card in the list but her words and which need it is."""

    language: str
    neighbourhood: str | None
    timing: str
    since: Since
    hands: int
    is_full: bool
    with_photo: bool
    why: tuple[Tile | None, bool]
    hands_full: bool


LISTED = ListedOut()


def cards(shown: Iterable[AnyRow], liked: Liked, hands_full: bool, now: datetime) -> Markup:
    listed, since = ready.Parts("giver/listed.html"), sinces(now)
    made = [(row, _card(_look(row, liked, hands_full, since), listed)) for row in shown]
    keys = iter(new_form_keys(sum(card.forms for _, card in made)))
    token = padded_token()
    html = [card.joined(_hers(row, token), keys) for row, card in made]
    return Markup("".join(html))  # noqa: S704 (of templates, escaped words and our own keys)


def rehearse() -> None:
    """One card, which nobody sees."""
    look = Look("nl", None, Timing.ANY_TIME, Since.TODAY, 1, False, False, (None, False), False)
    _card(look, ready.Parts("giver/listed.html"))


def _card(look: Look, listed: ready.Parts) -> ready.Rendering:
    return listed.of(look, lambda: _told(look))


def _hers(row: AnyRow, token: str) -> dict[str, str]:
    return {"words": escape(row.words), ready.ID: show_id(row.id), CSRF: token}


def _look(row: AnyRow, liked: Liked, hands_full: bool, since: Callable[[datetime], Since]) -> Look:
    return Look(
        row.language,
        row.neighbourhood,
        row.timing,
        since(row.out_at),
        row.hands,
        row.is_full,
        row.photo_width is not None,
        filters.why(row, liked),
        hands_full,
    )


def _told(look: Look) -> Mapping[str, Any]:
    card = LISTED.dump(look) | {"id": ready.AN_ID, "words": ready.blank("words")}
    return {"card": card, "hands_full": look.hands_full}

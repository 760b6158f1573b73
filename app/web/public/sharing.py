"""A need behind a link that was passed on: for everybody the card, and nothing of who asked."""

from flask import g, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.actor import Hat
from app.store.queries.needs import shared
from app.texts.themes import THEMES
from app.web.entrance.moments import visiting
from app.web.forms.fields import InLanguage
from app.web.public.door import public
from app.web.showing.formats import page

GONE = 410


class SharedOut(Schema):
    words = fields.String()
    language = fields.String()
    in_language = InLanguage()
    neighbourhood = fields.String()
    theme = fields.Function(lambda card: gettext(THEMES[card.theme]))


@public.get("/v/<id:share_id>")
def shared_page(share_id: int) -> ResponseReturnValue:
    """The same answer for a link that never was and for a need that is over."""
    card = shared.card(g.community.id, share_id)
    if card is None:
        return page("public/shared_gone.html", GONE)
    return page(
        "public/shared.html", card=SharedOut().dump(card), way_to_help=_way_to_help(card.need_id)
    )


def _way_to_help(need_id: int) -> str:
    """To the press for a giver whom we met; for everybody else to the beginning."""
    visitor = visiting()
    if visitor is not None and Hat.GIVER in visitor.hats and visitor.actor.introduced:
        return url_for("giver.card_page", need_id=need_id)
    return url_for("joining.who_page")

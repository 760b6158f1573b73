"""Open needs on paper for the matchingsavond, and the need behind a number on it."""

from datetime import timedelta

from flask import request
from flask.typing import ResponseReturnValue
from marshmallow import Schema, fields

from app.domain.moment import Moment
from app.domain.needs.paper import number_of
from app.store.db import AnyRow
from app.store.queries.needs import paper
from app.web.entrance.moments import this_moment
from app.web.forms.fields import InLanguage, TimingField
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.formats import page


class PaperNeedOut(Schema):
    """`id` is for the link at the desk; it stands on no paper."""

    id = fields.Integer()
    number = fields.Function(lambda need: number_of(need.id))
    words = fields.String()
    language = fields.String()
    in_language = InLanguage()
    neighbourhood = fields.String()
    timing = TimingField()


@kwartiermaker.get("/matchingsavond")
def needs_on_paper_page() -> ResponseReturnValue:
    moment = this_moment()
    since = moment.now - timedelta(minutes=moment.rules.needs.change_minutes)
    here, rules = moment.community_id, moment.rules.needs
    sought = request.args.get("nummer", "").strip()
    return page(
        "kwartiermaker/needs/paper.html",
        needs=PaperNeedOut(many=True).dump(paper.open_needs(here, rules, since)),
        left_out=paper.left_out(here, rules, since),
        sought=sought,
        found=PaperNeedOut(many=True).dump(_found(moment, sought)),
    )


def _found(moment: Moment, sought: str) -> list[AnyRow]:
    if not (sought.isascii() and sought.isdigit() and len(sought) <= len(number_of(0))):
        return []
    return list(paper.numbered(moment.community_id, int(sought)))

"""Lines to call with a big worry, as pages of any audience show them."""

from collections.abc import Iterable
from typing import Any

from flask import g
from marshmallow import Schema, fields

from app.domain.calendar import local
from app.texts.help_lines import HelpLine


class HelpLineOut(Schema):
    name = fields.String()
    number = fields.String()
    cost = fields.String()
    hours = fields.String()
    what_for = fields.String()
    website = fields.String()


def shown(lines: Iterable[HelpLine]) -> list[dict[str, Any]]:
    """As they may be shown today."""
    today = local(g.now).date()
    return HelpLineOut(many=True).dump([line.on(today) for line in lines])

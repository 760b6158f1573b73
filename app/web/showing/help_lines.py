"""Lines to call with a big worry, as pages of any audience show them."""

from collections.abc import Iterable
from typing import Any

from flask import g
from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.calendar import local
from app.texts.help_lines import HelpLine


class HelpLineOut(Schema):
    name = fields.String()
    number = fields.String()
    cost = fields.Function(lambda line: gettext(line.cost))
    hours = fields.Function(lambda line: gettext(line.hours))
    what_for = fields.Function(lambda line: gettext(line.what_for))
    website = fields.String()


def shown(lines: Iterable[HelpLine]) -> list[dict[str, Any]]:
    """As they may be shown today."""
    today = local(g.now).date()
    return HelpLineOut(many=True).dump([line.on(today) for line in lines])

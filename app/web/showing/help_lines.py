"""Lines to call with a big worry, as pages of any audience show them."""

from collections.abc import Iterable
from typing import Any

from flask import g
from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.calendar import local
from app.domain.triage import Finding, read_need
from app.domain.triage.consequence import consequence_for_need
from app.store.queries.town.help_lines import local_lines
from app.texts.help_lines import HelpLine, lines_for


class _Reachable(Schema):
    name = fields.String()
    number = fields.String()
    website = fields.String()


class HelpLineOut(_Reachable):
    cost = fields.Function(lambda line: gettext(line.cost))
    hours = fields.Function(lambda line: gettext(line.hours))
    what_for = fields.Function(lambda line: gettext(line.what_for))


class LocalHelpLineOut(_Reachable):
    """In the words of the town itself, which no catalogue knows."""

    lang = fields.Constant("nl")
    cost = fields.String()
    hours = fields.String()
    what_for = fields.String()


def for_words(words: str) -> list[dict[str, Any]]:
    """Whom to call now, where the words hold a worry; computed each time, kept nowhere."""
    return for_findings(read_need(words))


def for_findings(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """As `for_words`, of words that were read."""
    return shown(lines_for(consequence_for_need(findings).help_lines))


def shown(lines: Iterable[HelpLine]) -> list[dict[str, Any]]:
    """As they may be shown today."""
    today = local(g.now).date()
    return HelpLineOut(many=True).dump([line.on(today) for line in lines])


def shown_of_town() -> list[dict[str, Any]]:
    """Those of this town (CO-03), as they may be shown today."""
    today = local(g.now).date()
    lines = (HelpLine(**row._mapping) for row in local_lines(g.community.id))
    return LocalHelpLineOut(many=True).dump([line.on(today) for line in lines])

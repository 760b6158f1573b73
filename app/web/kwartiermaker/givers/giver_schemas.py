"""What the kwartiermaker gets to see of givers."""

from typing import Any

from flask_babel import gettext
from marshmallow import Schema, fields

from app.texts.meeting import MET_WHERE
from app.texts.themes import THEMES
from app.web.kwartiermaker.people.person_schemas import PersonOut
from app.web.kwartiermaker.saying import Age, Ahead, Day, DayOfYear, Said


class Themes(fields.Field[Any]):
    """Slugs with commas between them, in words."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> list[str]:
        return sorted(gettext(THEMES[slug]) for slug in (value or "").split(",") if slug)


class GiverOut(PersonOut):
    organisation = fields.String()
    condition = fields.String()
    themes = Themes()
    state = fields.String()
    since = Age()
    introduced = Day(attribute="introduced_at")
    introduced_by = fields.String()
    vog_seen = DayOfYear(attribute="vog_seen_at")
    vog_ends = DayOfYear(attribute="vog_ends_at")
    vog_holds = Ahead(attribute="vog_ends_at")
    gives = fields.String()
    kvk = fields.String()
    why = fields.String()
    met_where = Said(MET_WHERE)
    up_to = fields.String()
    rules_read = DayOfYear(attribute="rules_read_at")
    reported_in = fields.Integer()


class GiverLineOut(Schema):
    person_id = fields.Integer()
    name = fields.String(attribute="first_name")
    organisation = fields.String()
    since = Age()
    introduced = Day(attribute="introduced_at")
    vog_holds = Ahead(attribute="vog_ends_at")

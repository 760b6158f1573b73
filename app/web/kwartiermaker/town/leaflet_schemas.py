"""A page of the community's own as the desk sees it, and what its form tells."""

from typing import Any

from flask_babel import gettext
from marshmallow import Schema, fields

from app.actions.town.leaflets import Sheet
from app.domain.languages import Language
from app.texts.languages import OWN_NAMES
from app.texts.leaflets import LEAFLETS
from app.web.entrance.moments import this_moment
from app.web.forms.fields import RuledWords
from app.web.forms.intake import Form
from app.web.showing.formats import clock, day

UNKNOWN = -1
"""No version has it: whoever sends it is asked to look again."""
MOST_DIGITS = 6


def number_of(told: str) -> int:
    return int(told) if told.isdecimal() and len(told) <= MOST_DIGITS else UNKNOWN


class NumberIn(Form):
    number = fields.Function(deserialize=number_of, load_default=UNKNOWN)


class LeafletIn(Form):
    """`after`: the number of what the writer had before her."""

    words = RuledWords("leaflet", lambda: this_moment().rules.leaflets.longest_words)
    after = fields.Function(deserialize=number_of, load_default=UNKNOWN)
    look = fields.String(load_default="")


class VersionOut(Schema):
    number = fields.Integer()
    at = fields.Function(lambda row: f"{day(row.written_at)}, {clock(row.written_at)}")
    who = fields.String()
    is_ours = fields.Boolean()


def names(sheet: Sheet) -> dict[str, str]:
    """What an address is made of, and what a reader is told."""
    return {
        "leaflet": sheet.slug,
        "title": gettext(LEAFLETS[sheet.slug].title),
        "language": sheet.language.value,
        "own_name": OWN_NAMES[sheet.language],
    }


def listed(slug: str, own: set[tuple[str, str]]) -> dict[str, Any]:
    return {
        "slug": slug,
        "title": gettext(LEAFLETS[slug].title),
        "languages": [
            {**names(Sheet(slug, language)), "is_own": (slug, language.value) in own}
            for language in Language
        ],
    }

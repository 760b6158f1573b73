"""What every page of the desk shows of a deed that may be done there."""

from marshmallow import Schema, fields


class SentenceOut(Schema):
    """To begin from; in its own words the deed may still change it."""

    key = fields.String()
    words = fields.String()
    is_own = fields.Boolean()
    is_hidden = fields.Boolean()
    team_words = fields.String()


class DeedOut(Schema):
    """A deed that may be done now, with its form."""

    verb = fields.String()
    href = fields.String()
    button = fields.String()
    follows = fields.String()
    asks = fields.String()
    why = fields.String()
    leads = fields.Boolean()
    stood = fields.String()
    read = fields.String()
    rewords = fields.String(attribute="words")
    starter = fields.String()
    all_href = fields.String()
    all_button = fields.String()
    sentences = fields.Nested(SentenceOut, many=True)

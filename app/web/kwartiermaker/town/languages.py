"""The languages of the pages: how far each is, and whether somebody who grew up with it read it."""

from flask.typing import ResponseReturnValue
from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.languages import FOR_EVERYBODY
from app.texts.catalogues.progress import Progress, all_progress
from app.texts.desk import languages as said
from app.texts.languages import OWN_NAMES
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.formats import page


class LanguageOut(Schema):
    code = fields.Function(lambda one: one.language.value)
    direction = fields.Function(lambda one: one.language.direction)
    own_name = fields.Function(lambda one: OWN_NAMES[one.language])
    name = fields.Function(lambda one: gettext(said.NAMES[one.language]))
    how_far = fields.Function(lambda one: how_far(one))
    who_read = fields.Function(lambda one: who_read(one))


def how_far(one: Progress) -> str:
    if one.is_complete:
        return gettext(said.COMPLETE, all=one.sentences)
    return gettext(said.MISSING, missing=one.missing, all=one.sentences)


def who_read(one: Progress) -> str:
    if one.language in FOR_EVERYBODY:
        return gettext(said.OURSELVES)
    return gettext(said.READ_BY, reader=one.reader) if one.reader else gettext(said.NEEDED)


@kwartiermaker.get("/talen")
def languages_page() -> ResponseReturnValue:
    return page(
        "kwartiermaker/town/languages.html", languages=LanguageOut(many=True).dump(all_progress())
    )

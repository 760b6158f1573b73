"""The examples for people who do not know yet what to ask, as this community has
them."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.needs import examples
from app.actions.needs.examples import Place
from app.domain.needs.themes import ASKED
from app.domain.refusals import EnoughExamples, NotFound
from app.texts.examples import SITUATIONS, Situation
from app.texts.themes import TILES
from app.web.entrance.errors import sentence_of
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.needs.example_schemas import ExampleOut, NewExampleIn, WordsIn
from app.web.showing.examples import Listed, listed
from app.web.showing.formats import page

FIRST = next(iter(SITUATIONS))


@kwartiermaker.get("/voorbeelden")
@kwartiermaker.get("/voorbeelden/<situation>")
def examples_page(situation: str = FIRST) -> ResponseReturnValue:
    found = _known(situation)
    return page(
        "kwartiermaker/needs/examples.html",
        situations=[(slug, gettext(other.words)) for slug, other in SITUATIONS.items()],
        here=situation,
        examples=ExampleOut(many=True).dump(listed(found)),
    )


@kwartiermaker.get("/voorbeelden/<situation>/nieuw")
def new_example_page(situation: str) -> ResponseReturnValue:
    return _show_new(_known(situation), intake.blank())


@kwartiermaker.post("/voorbeelden/<situation>/nieuw")
def add_example(situation: str) -> ResponseReturnValue:
    found, form = _known(situation), intake.read(NewExampleIn)
    if not form.ok:
        return _show_new(found, form)
    try:
        examples.add_example(this_moment(), Place(situation, form.data["tile"], form.data["words"]))
    except EnoughExamples as refusal:
        return _show_new(found, form.refuse("words", sentence_of(refusal)))
    return _back(situation)


@kwartiermaker.get("/voorbeelden/<situation>/<example>")
def example_page(situation: str, example: str) -> ResponseReturnValue:
    found = _one(situation, example)
    return _show(found, intake.blank(words=found.words))


@kwartiermaker.post("/voorbeelden/<situation>/<example>")
def change_example(situation: str, example: str) -> ResponseReturnValue:
    found, form = _one(situation, example), intake.read(WordsIn)
    if not form.ok:
        return _show(found, form)
    examples.change_example(this_moment(), found.place, form.data["words"])
    return _back(situation)


@kwartiermaker.post("/voorbeelden/<situation>/<example>/weg")
def hide_example(situation: str, example: str) -> ResponseReturnValue:
    examples.hide_example(this_moment(), _one(situation, example).place)
    return _back(situation)


@kwartiermaker.post("/voorbeelden/<situation>/<example>/terug")
def restore_example(situation: str, example: str) -> ResponseReturnValue:
    examples.restore_example(this_moment(), _one(situation, example).place)
    return _back(situation)


def _known(situation: str) -> Situation:
    if situation not in SITUATIONS:
        raise NotFound
    return SITUATIONS[situation]


def _one(situation: str, key: str) -> Listed:
    found = next((e for e in listed(_known(situation)) if e.key == key), None)
    if found is None:
        raise NotFound
    return found


def _show(example: Listed, form: Filled) -> ResponseReturnValue:
    return page("kwartiermaker/needs/example.html", form=form, example=ExampleOut().dump(example))


def _show_new(situation: Situation, form: Filled) -> ResponseReturnValue:
    tiles = [{"value": tile.value, "label": gettext(TILES[tile])} for tile in ASKED]
    return page("kwartiermaker/needs/new_example.html", form=form, tiles=tiles, here=situation.slug)


def _back(situation: str) -> ResponseReturnValue:
    return redirect(url_for("kwartiermaker.examples_page", situation=situation))

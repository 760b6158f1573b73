"""The sentences with which the desk writes to askers, as this community has them."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from marshmallow import ValidationError, fields

from app.actions.desk import sentences as own_sentences
from app.actions.desk.sentences import Place
from app.domain.refusals import EnoughSentences, NotFound
from app.domain.verbs import Verb
from app.texts.desk.sentences import DEEDS
from app.texts.fields import SAY
from app.web.entrance.errors import sentence_of as refusal_in_words
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.fields import at_most
from app.web.forms.intake import Filled, Form
from app.web.kwartiermaker.desk.sentence_lists import Sentence, every_sentence, sentence_of
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.schemas import SentenceOut
from app.web.showing.formats import page


def _within_rules(words: str) -> None:
    if not words:
        raise ValidationError(SAY["told"])
    at_most(this_moment().rules.sentences.longest_sentence, words)


class SentenceIn(Form):
    words = fields.String(
        required=True,
        error_messages=dict.fromkeys(("required", "null"), SAY["told"]),
        validate=_within_rules,
    )


@kwartiermaker.get("/zinnen")
def sentences_page() -> ResponseReturnValue:
    found = [
        (deed, gettext(DEEDS[deed]), SentenceOut(many=True).dump(sentences))
        for deed, sentences in every_sentence().items()
    ]
    return page("kwartiermaker/desk/sentences.html", deeds=found)


@kwartiermaker.get("/zinnen/nieuw/<deed>")
def new_sentence_page(deed: str) -> ResponseReturnValue:
    return _show_new(_known(deed), intake.blank())


@kwartiermaker.post("/zinnen/nieuw/<deed>")
def add_sentence(deed: str) -> ResponseReturnValue:
    verb, form = _known(deed), intake.read(SentenceIn)
    if not form.ok:
        return _show_new(verb, form)
    try:
        own_sentences.add_sentence(this_moment(), Place(verb, form.data["words"]))
    except EnoughSentences as refusal:
        return _show_new(verb, form.refuse("words", refusal_in_words(refusal)))
    return _back()


@kwartiermaker.get("/zinnen/<sentence>")
def sentence_page(sentence: str) -> ResponseReturnValue:
    found = _one(sentence)
    return _show(found, intake.blank(words=found.words))


@kwartiermaker.post("/zinnen/<sentence>")
def change_sentence(sentence: str) -> ResponseReturnValue:
    found, form = _one(sentence), intake.read(SentenceIn)
    if not form.ok:
        return _show(found, form)
    own_sentences.change_sentence(this_moment(), found.place, form.data["words"])
    return _back()


@kwartiermaker.post("/zinnen/<sentence>/weg")
def hide_sentence(sentence: str) -> ResponseReturnValue:
    own_sentences.hide_sentence(this_moment(), _one(sentence).place)
    return _back()


@kwartiermaker.post("/zinnen/<sentence>/terug")
def restore_sentence(sentence: str) -> ResponseReturnValue:
    own_sentences.restore_sentence(this_moment(), _one(sentence).place)
    return _back()


def _known(deed: str) -> Verb:
    if deed not in DEEDS:
        raise NotFound
    return Verb(deed)


def _one(key: str) -> Sentence:
    found = sentence_of(key)
    if found is None:
        raise NotFound
    return found


def _show(sentence: Sentence, form: Filled) -> ResponseReturnValue:
    return page(
        "kwartiermaker/desk/sentence.html", form=form, sentence=SentenceOut().dump(sentence)
    )


def _show_new(deed: Verb, form: Filled) -> ResponseReturnValue:
    heading = gettext(DEEDS[deed])
    return page("kwartiermaker/desk/new_sentence.html", form=form, heading=heading)


def _back() -> ResponseReturnValue:
    return redirect(url_for("kwartiermaker.sentences_page"))

"""Three short questions, three and six months after she said yes to them.

The page names nobody and shows nothing that was answered, so that it opens as well for anyone who
was silent for long; whoever presses does not count as seen, for her number may be another's by now.
"""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.people import consents
from app.domain.moment import Moment
from app.domain.people.consents import ConsentFor, EffectQuestion, Often
from app.store.links import Purpose
from app.store.queries.people import consents as kept
from app.texts.consents import EFFECT, OFTEN
from app.web.forms import intake
from app.web.forms.fields import Choice
from app.web.forms.intake import Filled, Form
from app.web.links.door import links, reader_of
from app.web.showing.formats import page


class EffectIn(Form):
    """Each may be skipped."""

    full_head = Choice(Often, "choose", load_default=None)
    somebody = Choice(Often, "choose", load_default=None)
    manages = Choice(Often, "choose", load_default=None)


@links.get(f"/{Purpose.EFFECT}/<token>")
def effect_page(token: str) -> ResponseReturnValue:
    return _show(reader_of(Purpose.EFFECT, token), token, intake.blank())


@links.post(f"/{Purpose.EFFECT}/<token>")
def answer_effect(token: str) -> ResponseReturnValue:
    moment = reader_of(Purpose.EFFECT, token)
    form = intake.read(EffectIn)
    if not form.ok:
        return _show(moment, token, form)
    if _stands(moment):
        told = {name: value.value for name, value in form.data.items() if value is not None}
        consents.answer_effect(moment, told)
    return redirect(url_for("links.effect_heard_page", token=token))


@links.get(f"/{Purpose.EFFECT}/<token>/dank")
def effect_heard_page(token: str) -> ResponseReturnValue:
    stands = _stands(reader_of(Purpose.EFFECT, token))
    return page("links/effect_heard.html", token=token, stands=stands)


@links.get(f"/{Purpose.EFFECT}/<token>/niet-meer")
def no_more_effect_page(token: str) -> ResponseReturnValue:
    stands = _stands(reader_of(Purpose.EFFECT, token))
    return page("links/effect_stop.html", token=token, stands=stands)


@links.post(f"/{Purpose.EFFECT}/<token>/niet-meer")
def withdraw_consent(token: str) -> ResponseReturnValue:
    moment = reader_of(Purpose.EFFECT, token)
    if _stands(moment):
        consents.withdraw_consent(moment, ConsentFor.EFFECT)
    return redirect(url_for("links.no_more_effect_page", token=token))


def _stands(moment: Moment) -> bool:
    return kept.stands(moment.community_id, moment.me, ConsentFor.EFFECT)


def _show(moment: Moment, token: str, form: Filled) -> ResponseReturnValue:
    if not _stands(moment):
        return redirect(url_for("links.no_more_effect_page", token=token))
    return page("links/effect.html", token=token, form=form, questions=_questions())


def _questions() -> list[dict[str, Any]]:
    rows = [{"value": often, "label": gettext(words)} for often, words in OFTEN.items()]
    return [
        {"name": question.value, "words": gettext(EFFECT[question]), "rows": rows}
        for question in EffectQuestion
    ]

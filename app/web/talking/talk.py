"""A13 and G9: the conversation of a match, as either of the two reads and writes it."""

from typing import Any

from flask import g, redirect
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.matches import talking
from app.domain.letters.replies import HER_OWN
from app.domain.refusals import NotFound, WrongMoment
from app.domain.states import MessageState
from app.domain.triage import read
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.matches import talking as kept
from app.texts.needs import NOBODY_ON_DUTY
from app.texts.offers import OTHERS_MESSAGE, OWN_MESSAGE, RELEASED
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.showing.formats import day
from app.web.talking.pair import Pair
from app.web.talking.pair_page import pair_page
from app.web.talking.schemas import MessageIn, MessageOut

SURE, NOT_SURE = "ja", "nee"


def show_talk(pair: Pair, form: Filled | None = None) -> ResponseReturnValue:
    """Raises NotFound when there never was a conversation; one that is over can still be read."""
    said = _said(pair)
    if not pair.talks and not said:
        raise NotFound
    lines = [_line(message, pair) for message in said]
    return pair_page("talk", pair, form, messages=MessageOut(many=True).dump(lines))


def send(pair: Pair) -> ResponseReturnValue:
    form = intake.read(MessageIn)
    if pair.talks and _must_look_again(form):
        return show_talk(pair, form)
    if pair.talks and _must_be_asked(pair, form):
        return pair_page("share", pair, form)
    talking.send_message(this_moment(), pair.offer_id or 0, form.data.get("words", ""))
    return redirect(f"{pair.to.talk}#laatste")


def show_change(pair: Pair, message_id: int, form: Filled | None = None) -> ResponseReturnValue:
    """ "Toch veranderen": her own message, while it waits. Raises WrongMoment when it was read."""
    mine = [m for m in _said(pair) if m.id == message_id and m.author_id == this_moment().me]
    if not mine:
        raise NotFound
    if mine[0].state != MessageState.HELD:
        raise WrongMoment(Verb.CHANGE_MESSAGE)
    return pair_page("change", pair, form or intake.blank(words=mine[0].words))


def change(pair: Pair, message_id: int) -> ResponseReturnValue:
    form = intake.read(MessageIn)
    if _must_look_again(form):
        return show_change(pair, message_id, form)
    if _must_be_asked(pair, form):
        return pair_page("share", pair, form)
    talking.change_message(this_moment(), message_id, form.data["words"])
    return redirect(pair.to.talk)


def _must_look_again(form: Filled) -> bool:
    return not form.ok or form.values.get("sure") == NOT_SURE


def _must_be_asked(pair: Pair, form: Filled) -> bool:
    shares = any(finding.kind in HER_OWN for finding in read(form.data["words"]))
    return pair.is_asker and shares and form.values.get("sure") != SURE


def _said(pair: Pair) -> Any:
    return kept.conversation(this_moment().community_id, pair.offer_id or 0, this_moment().me)


def _line(message: AnyRow, pair: Pair) -> dict[str, Any]:
    mine = message.author_id == this_moment().me
    return {
        "mine": mine,
        "name": pair.name,
        "day": day(message.written_at),
        "words": message.words,
        "note": _note(message, mine),
        "change": pair.to.change(message.id) if mine and _waits(message) else "",
    }


def _waits(message: AnyRow) -> bool:
    return bool(message.state == MessageState.HELD)


def _note(message: AnyRow, mine: bool) -> str:
    """What becomes of it; where a person let it through, its author reads that as well."""
    notes = OWN_MESSAGE if mine else OTHERS_MESSAGE
    note = RELEASED if mine and message.was_held else ""
    note = notes[MessageState(message.state)] or note
    return gettext(note, name=g.community.duty_name or gettext(NOBODY_ON_DUTY)) if note else ""

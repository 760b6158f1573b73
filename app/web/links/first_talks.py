"""The letters about the kennismakingsgesprek: a time by one tap, another one, or rather not."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import first_talks
from app.domain.moment import Moment
from app.domain.refusals import LinkTooOld, NotFound
from app.store.links import Purpose
from app.web.forms import intake
from app.web.forms.first_talks import choose
from app.web.forms.intake import Filled
from app.web.links.door import links, opened
from app.web.showing.first_talks import shown
from app.web.showing.formats import page


@links.get(f"/{Purpose.FIRST_TALK}/<token>")
def first_talk_page(token: str) -> ResponseReturnValue:
    return _show(_reader(token), token, intake.blank())


@links.post(f"/{Purpose.FIRST_TALK}/<token>")
def choose_talk(token: str) -> ResponseReturnValue:
    moment = _reader(token)
    form = choose(moment)
    return _back(token) if form.ok else _show(moment, token, form)


@links.post(f"/{Purpose.FIRST_TALK}/<token>/andere-tijd")
def move_talk(token: str) -> ResponseReturnValue:
    moment = _reader(token)
    first_talks.move_talk(moment, moment.me)
    return _back(token)


@links.post(f"/{Purpose.FIRST_TALK}/<token>/liever-niet")
def refuse_talk(token: str) -> ResponseReturnValue:
    moment = _reader(token)
    first_talks.refuse_talk(moment, moment.me)
    return _back(token)


def _reader(token: str) -> Moment:
    """Raises LinkTooOld."""
    moment, _ = opened(Purpose.FIRST_TALK, token)
    return moment


def _show(moment: Moment, token: str, form: Filled) -> ResponseReturnValue:
    try:
        talk = shown(moment)
    except NotFound:
        raise LinkTooOld from None
    return page("links/first_talk.html", form=form, talk=talk, token=token)


def _back(token: str) -> ResponseReturnValue:
    return redirect(url_for("links.first_talk_page", token=token))

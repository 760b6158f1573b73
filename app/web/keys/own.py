"""One's own passkeys: which there are, another one, taking one away; and the touch of one."""

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from marshmallow import Schema, fields

from app.actions.people import ceremonies, passkeys
from app.actions.people.sessions import end_sessions_by_code
from app.domain.moment import Moment
from app.domain.people.passkeys import CameBy, Ceremony, is_fresh
from app.domain.policies import may
from app.domain.refusals import KeyRefused, NotFound
from app.domain.verbs import Verb
from app.store.queries.people import passkeys as kept
from app.texts.fields import KEY_NAME
from app.web.entrance import arriving, homes
from app.web.entrance.keys import ask_for_touch, is_touched, site
from app.web.entrance.moments import this_moment, visiting
from app.web.entrance.networks import came_from
from app.web.entrance.visitor import Visitor
from app.web.forms import signed
from app.web.forms.committing import for_machines
from app.web.keys.door import own_keys
from app.web.showing.formats import day, day_of_year, page


class PasskeyOut(Schema):
    id = fields.Integer()
    name = fields.String()
    since = fields.Function(lambda passkey: day_of_year(passkey.made_at))
    used = fields.Function(lambda passkey: day(passkey.used_at) if passkey.used_at else "")


@own_keys.get("")
def passkeys_page() -> ResponseReturnValue:
    moment, _ = _who_may()
    hers = kept.of(moment.community_id, moment.me)
    return page("keys/passkeys.html", passkeys=PasskeyOut(many=True).dump(hers))


@own_keys.get("/nieuw")
def new_passkey_page() -> ResponseReturnValue:
    moment, visitor = _who_may()
    if kept.has_any(moment.community_id, moment.me) and not is_touched(visitor):
        return ask_for_touch()
    is_led = visitor.is_staff and not kept.has_any(moment.community_id, moment.me)
    return page(
        "keys/new_passkey.html",
        may_make=_may_make(moment, visitor),
        later=homes.home_of(visitor) if is_led else None,
    )


@own_keys.post("/nieuw/vraag")
@for_machines
def ask_passkey() -> ResponseReturnValue:
    moment, visitor = _who_may()
    if not _may_make(moment, visitor):
        return signed.refused("touch")
    asked = ceremonies.ask_to_make(
        moment, arriving.browser(), site(), moment.me, visitor.first_name
    )
    return signed.options(asked)


@own_keys.post("/nieuw")
@for_machines
def make_passkey() -> ResponseReturnValue:
    moment, visitor = _who_may()
    if not _may_make(moment, visitor):
        return signed.refused("touch")
    name = signed.name_told(gettext(KEY_NAME))
    try:
        passkeys.make_passkey(moment, arriving.browser(), site(), signed.signed(), name)
    except KeyRefused:
        return signed.refused()
    _touched(moment, visitor)
    return signed.go(url_for("own_keys.passkeys_page"))


@own_keys.post("/<id:passkey_id>/weg")
def remove_passkey(passkey_id: int) -> ResponseReturnValue:
    passkeys.remove_passkey(this_moment(), passkey_id)
    return redirect(url_for("own_keys.passkeys_page"))


@own_keys.post("/raak/vraag")
@for_machines
def ask_touch() -> ResponseReturnValue:
    moment, _ = _who_may()
    asked = ceremonies.ask_to_use(moment, arriving.browser(), Ceremony.TOUCH, site(), moment.me)
    return signed.options(asked)


@own_keys.post("/raak")
@for_machines
def touch() -> ResponseReturnValue:
    """The page's script then sends what waited for it."""
    now, visitor = _who_may()
    try:
        passkeys.touch(now, arriving.browser(), site(), signed.signed())
    except KeyRefused:
        return signed.refused()
    _touched(now, visitor)
    return signed.go()


def _touched(moment: Moment, visitor: Visitor) -> None:
    """Where she came in by a code before, no other session of hers by a code goes on."""
    passkeys.note_touch(moment, visitor.token, came_from())
    if visitor.is_staff and visitor.came_by == CameBy.CODE:
        end_sessions_by_code(moment, moment.me)


def _who_may() -> tuple[Moment, Visitor]:
    """Raises NotFound for anyone who answers for nobody but herself: she needs no passkey."""
    moment, visitor = this_moment(), visiting()
    if visitor is None or not may(moment.actor, Verb.MAKE_PASSKEY, moment.actor):
        raise NotFound
    return moment, visitor


def _may_make(moment: Moment, visitor: Visitor) -> bool:
    """After a touch; her first one soon after she came in, so that a screen that was left open
    makes nobody else one of us."""
    if is_touched(visitor):
        return True
    minutes = moment.rules.sessions.first_key_minutes
    is_first = not kept.has_any(moment.community_id, moment.me)
    return is_first and is_fresh(visitor.begun_at, g.now, minutes)

"""Coming in with a passkey: for anyone who answers for others, instead of a code."""

from flask import g, session, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import ceremonies, passkeys
from app.domain.people.passkeys import CameBy, Ceremony
from app.domain.refusals import KeyRefused
from app.web.entrance import arriving
from app.web.entrance.coming_inside import come_inside
from app.web.entrance.keys import site
from app.web.entrance.knocking import KNOCKS, WAITS, is_told_to_stay_out
from app.web.entrance.moments import this_moment
from app.web.entrance.noting import note_refused
from app.web.entrance.purposes import COMING_BACK
from app.web.forms import signed
from app.web.forms.committing import for_machines
from app.web.keys.door import keys
from app.web.showing.formats import page


@keys.get("/binnen/sleutel")
def passkey_page() -> ResponseReturnValue:
    return page("keys/passkey.html")


@keys.post("/binnen/sleutel/vraag")
@for_machines
def ask_to_come_in() -> ResponseReturnValue:
    person_id = _after_code()
    asked = ceremonies.ask_to_use(
        this_moment(), arriving.browser(), Ceremony.COME_IN, site(), person_id
    )
    return signed.options(asked)


@keys.post("/binnen/sleutel")
@for_machines
def come_in_with_passkey() -> ResponseReturnValue:
    try:
        person_id = passkeys.come_in_with(
            this_moment(), arriving.browser(), site(), signed.signed()
        )
    except KeyRefused:
        note_refused("coming in", "key refused")
        return signed.refused()
    if is_told_to_stay_out(person_id):
        return signed.go(url_for("signin.not_now_page"))
    return signed.go(come_inside(person_id, COMING_BACK, CameBy.PASSKEY))


def _after_code() -> int | None:
    """Whose number the right code was sent to, here and just now: then hers alone are asked for."""
    person_id, since, *_ = session.get(KNOCKS, (None, 0))
    return person_id if g.now.timestamp() - since <= WAITS.total_seconds() else None

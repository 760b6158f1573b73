"""The link that one of us hands over: whoever it is for makes a passkey, and is in."""

from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.people import ceremonies, passkeys, staff
from app.domain.people.passkeys import CameBy
from app.domain.refusals import KeyRefused, LinkTooOld
from app.store.queries.people import accounts as people
from app.texts.fields import KEY_NAME
from app.web.entrance import arriving
from app.web.entrance.coming_inside import come_inside
from app.web.entrance.keys import site
from app.web.entrance.moments import moment_of, this_moment
from app.web.entrance.purposes import COMING_BACK
from app.web.forms import signed
from app.web.forms.committing import for_machines
from app.web.keys.door import keys
from app.web.showing.formats import page


@keys.get("/binnen/uitnodiging/<token>")
def staff_invitation_page(token: str) -> ResponseReturnValue:
    """It only shows; opened by whoever follows links, it is not used up."""
    invited = people.one(this_moment().community_id, staff.invited(this_moment(), token).id)
    return page("keys/staff_invitation.html", token=token, name=invited.first_name)


@keys.post("/binnen/uitnodiging/<token>/vraag")
@for_machines
def ask_first_passkey(token: str) -> ResponseReturnValue:
    person = people.one(this_moment().community_id, staff.invited(this_moment(), token).id)
    asked = ceremonies.ask_to_make(
        this_moment(), arriving.browser(), site(), person.id, person.first_name
    )
    return signed.options(asked)


@keys.post("/binnen/uitnodiging/<token>")
@for_machines
def make_first_passkey(token: str) -> ResponseReturnValue:
    try:
        invitation = staff.invited(this_moment(), token, to_use=True)
        hers, name = moment_of(invitation.id), signed.name_told(gettext(KEY_NAME))
        passkeys.make_passkey(hers, arriving.browser(), site(), signed.signed(), name)
    except (KeyRefused, LinkTooOld) as refusal:
        return signed.refused("old" if isinstance(refusal, LinkTooOld) else "unknown")
    staff.use_invitation(this_moment(), invitation)
    return signed.go(come_inside(invitation.id, COMING_BACK, CameBy.PASSKEY))

"""The moment of coming in, by whatever door: what was written goes out, and where to next."""

from flask import g, session, url_for

from app.actions.needs.drafts import is_signed_by_another
from app.actions.people.new_browsers import tell_of_new_browser
from app.domain.people.passkeys import CameBy
from app.domain.predicates import answers_for_others
from app.domain.refusals import EnoughNeeds
from app.store.queries.people import accounts as people
from app.web.entrance import arriving, former, going, invited, known_browsers, sitting
from app.web.entrance.homes import home_of
from app.web.entrance.moments import moment_of
from app.web.entrance.networks import device
from app.web.entrance.purposes import ASKING, CALLING, COMING_BACK, GIVING, Purpose
from app.web.entrance.visitor import Visitor
from app.web.forms import drafting, joining_draft

NEXT = "next"
"""In the cookie: where to go once it is known whose phone this is."""


def come_inside(person_id: int, purpose: Purpose, came_by: CameBy = CameBy.CODE) -> str:
    """Signs in. A finished need is sent in the same transaction, so that nothing is lost.

    Where to go next; by the way of "whose phone is this", unless that is known.
    """
    known_as = _known_as(person_id, purpose, came_by)
    if is_signed_by_another(moment_of(person_id), arriving.browser(), known_as):
        purpose = COMING_BACK
    need_id = _post(person_id) if purpose is ASKING else None
    if purpose is CALLING and not drafting.post_call(person_id):
        purpose = COMING_BACK  # she wiped it meanwhile
    if purpose is GIVING:
        joining_draft.register(person_id)
    invited.count_newcomer(person_id, invited.forget())
    wished = going.taken()
    visitor = arriving.let_in(person_id, came_by, known_as)
    if purpose is COMING_BACK:
        _watch_browser(visitor)
    place = _place(visitor, purpose, need_id, wished)
    if visitor.is_staff or arriving.knows_phone():
        return place
    session[NEXT] = place
    return url_for("signin.own_phone_page")


def come_to_put_back(person_id: int) -> str:
    """By where she was reached until lately. Nothing that was written here goes out as hers: who
    has that number is what is asked. At our table nobody has to ask it by a page."""
    going.taken()
    if sitting.is_at_table():
        return "/samen"
    arriving.let_in(person_id, CameBy.FORMER)
    return url_for(former.PAGE)


def _known_as(person_id: int, purpose: Purpose, came_by: CameBy) -> str:
    """The name of whoever was here before, by which she is told from whoever wrote on this phone
    and walked away. Empty where the draft itself led her here: it is hers, however she signed."""
    if purpose is COMING_BACK or came_by is not CameBy.CODE:
        return people.one(g.community.id, person_id).first_name or ""
    return ""


def _watch_browser(visitor: Visitor) -> None:
    """For anyone who answers for others; nobody else is remembered by a browser."""
    if not answers_for_others(visitor.actor, None):
        return
    if not known_browsers.is_known(visitor.actor):
        tell_of_new_browser(moment_of(visitor.person_id), device())
    known_browsers.remember(visitor.actor)


def _post(person_id: int) -> int | None:
    """None when there is nothing to send, or too much under way already; the draft then stays."""
    if drafting.first_missing(drafting.draft()) is not None:
        return None
    try:
        return drafting.post_draft(person_id)
    except EnoughNeeds:
        return None


def _place(visitor: Visitor, purpose: Purpose, need_id: int | None, wished: str | None) -> str:
    if visitor.is_staff and visitor.came_by == CameBy.CODE:
        return url_for("own_keys.new_passkey_page")
    if need_id is not None:
        return sitting.after_sending(need_id)
    if purpose.leads_to is not None:
        return purpose.leads_to
    if purpose is COMING_BACK and wished and going.is_for(visitor, wished):
        return wished
    if drafting.draft() is not None and not visitor.is_staff:
        return url_for("asking.check_page")
    return "/samen" if sitting.is_at_table() else home_of(visitor)

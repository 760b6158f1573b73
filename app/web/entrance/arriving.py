"""Coming in: which browser is this, and what its cookie keeps when somebody signs in or leaves."""

import secrets
from typing import cast

from flask import g, session
from flask_login import login_user, logout_user

from app.actions.desk.sittings import sits_down
from app.actions.needs.drafts import forget_drafts, hand_over_draft
from app.actions.people.accounts import Caller
from app.actions.people.push import forget_browser, forget_others_on
from app.actions.people.sessions import begin_session, end_session
from app.domain.people.passkeys import CameBy
from app.web.entrance import sitting
from app.web.entrance.comers import load_visitor
from app.web.entrance.moments import moment_of, this_moment, visiting
from app.web.entrance.networks import came_from, device, network
from app.web.entrance.visitor import Visitor
from app.web.frame import languages

BROWSER = "browser"
OWN_PHONE = "own_phone"
PUSHED = "pushed"
"""The token of a browser that takes notifications. It stays when the same person comes in again."""


def browser() -> str:
    """The random token of this browser, made when there is none: codes and drafts are bound to it.

    It outlives a closed browser (UX-27), unless somebody came in on a phone that others use.
    """
    if BROWSER not in session:
        session[BROWSER] = secrets.token_urlsafe(24)
        session.permanent = bool(session.get(OWN_PHONE, True))
    return str(session[BROWSER])


def caller() -> Caller:
    return Caller(browser(), network(), languages.here())


def let_in(person_id: int, came_by: CameBy = CameBy.CODE, known_as: str = "") -> Visitor:
    """Signs in. Nothing that lay in the cookie before goes along, but whose phone this is, the
    language, and by what it is known when it takes notifications; nor, where she is `known_as`
    somebody, what another signed."""
    arriving, successor = moment_of(person_id), secrets.token_urlsafe(24)
    _end_what_was()
    at_table = session.get(sitting.SITTING)
    token = begin_session(
        arriving, person_id, arriving.actor.hats, at_table and at_table[0], network(),
        came_by, came_from() if came_by is CameBy.PASSKEY else None, device(),
    )  # fmt: skip
    hand_over_draft(arriving, browser(), successor, known_as)
    own, language, pushed = session.get(OWN_PHONE), languages.chosen(), session.get(PUSHED)
    session.clear()
    g.pop("csrf_token", None)  # of the cookie that is gone; a page of this answer takes a new one
    session[BROWSER] = successor
    if pushed is not None:
        forget_others_on(arriving, pushed)
        session[PUSHED] = pushed
    if at_table:
        session[sitting.SITTING] = at_table
        sits_down(arriving, at_table[0], person_id)
    settle_phone(own)
    if came_by is not CameBy.FORMER:
        languages.bring_along(arriving, person_id, language)
    elif language is not None:
        languages.choose(language)  # of this browser alone: no letter of hers follows it
    visitor = cast(Visitor, load_visitor(token))
    login_user(visitor)
    return visitor


def _end_what_was() -> None:
    """A token that leaves the cookie opens nothing any more."""
    visitor = visiting()
    if visitor is not None:
        end_session(this_moment(), visitor.token)


def settle_phone(own: bool | None) -> None:
    """On one's own phone the session stays; on another it ends with the browser. None: not told."""
    session.permanent = own is True
    if own is not None:
        session[OWN_PHONE] = own


def is_anothers_phone() -> bool:
    """She said that others use it too."""
    return session.get(OWN_PHONE) is False


def pushed_here(make: bool = False) -> str | None:
    """This browser's token for notifications; with `make` there is one from now on."""
    if make and PUSHED not in session:
        session[PUSHED] = secrets.token_urlsafe(24)
    return session.get(PUSHED)


def knows_phone() -> bool:
    return OWN_PHONE in session


def let_out() -> None:
    """Signs out, and forgets what was being written: others may use this phone."""
    _end_what_was()
    forget_drafts(this_moment(), browser())
    if PUSHED in session:
        forget_browser(this_moment(), session[PUSHED])
    own, language = session.get(OWN_PHONE), languages.chosen()
    logout_user()
    session.clear()
    settle_phone(own)
    if own and language:
        languages.choose(language)


def leave_table() -> None:
    """A screen that was left alone keeps nothing of a sitting. The row of its session ends with the
    clock; the token is nowhere any more."""
    if sitting.SITTING in session:
        logout_user()
        session.clear()
        g.sitting = None

"""Whether somebody who answers for others came in with this browser before (ASVS 6.3.5).

Only the browser remembers it, in a signed cookie of its own that outlives the session: a keyed mark
for each of them, which tells nothing to whoever finds it. Nothing is kept of it with us.
"""

from flask import after_this_request, current_app, request
from flask.wrappers import Response
from itsdangerous import BadSignature, Signer

from app.domain.actor import Actor
from app.store.sealing import seals

LASTS = 365 * 24 * 3600
MOST = 8  # colleagues at one screen; the eldest mark makes room
MARK_SIGNS = 16


def is_known(actor: Actor) -> bool:
    return _mark(actor) in _marks()


def remember(actor: Actor) -> None:
    """From the next page on; each time anew, so that whoever comes often stays known."""
    mark = _mark(actor)
    marks = [*(each for each in _marks() if each != mark), mark][-MOST:]
    value = _signer().sign(".".join(marks)).decode()

    @after_this_request
    def keep(answer: Response) -> Response:
        secure = bool(current_app.config["SESSION_COOKIE_SECURE"])
        answer.set_cookie(
            _name(), value, max_age=LASTS, secure=secure, httponly=True, samesite="Lax"
        )
        return answer


def _mark(actor: Actor) -> str:
    told = f"browser:{actor.community_id}:{actor.person_id}"
    return seals().fingerprint(told)[:MARK_SIGNS]


def _marks() -> list[str]:
    """None of a cookie that somebody made up."""
    try:
        return _signer().unsign(request.cookies.get(_name(), "")).decode().split(".")
    except BadSignature:
        return []


def _name() -> str:
    return "__Host-known" if current_app.config["SESSION_COOKIE_SECURE"] else "known"


def _signer() -> Signer:
    return Signer(str(current_app.secret_key), salt="known-browser")

"""Where she sits: what stays open when she closes the rest."""

from app.actions.people.other_doors import NOWHERE, Here
from app.actions.people.sessions import hash_token
from app.domain.people.passkeys import CameBy
from app.web.entrance import arriving
from app.web.entrance.moments import visiting


def here() -> Here:
    visitor = visiting()
    if visitor is None:
        return NOWHERE
    return Here(hash_token(visitor.token), arriving.pushed_here(), CameBy(visitor.came_by))

"""A platform brings somebody who wants to give."""

from flask import g
from flask.typing import ResponseReturnValue

from app.actions.givers import bringing
from app.domain.letters.programs import NewBrought, Scope
from app.web.api.door import api
from app.web.api.intake import read
from app.web.api.once import WRITTEN, once
from app.web.api.schemas import BroughtIn
from app.web.entrance.bearers import opens
from app.web.entrance.moments import this_moment


@api.post("/givers")
@opens(Scope.BRING_GIVERS)
@once
def bring_giver() -> ResponseReturnValue:
    """The same answer whoever it is. Raises EnoughBrought."""
    bringing.bring_giver(this_moment(), g.bearer.token_id, NewBrought(**read(BroughtIn())))
    return WRITTEN, 202

"""A page of two who met, whichever of them looks."""

from typing import Any

from flask.typing import ResponseReturnValue

from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.showing.formats import page
from app.web.talking.pair import Pair
from app.web.talking.schemas import PairOut


def pair_page(
    step: str, pair: Pair, form: Filled | None = None, **shown: Any
) -> ResponseReturnValue:
    told = PairOut().dump(pair)
    return page(f"talking/{step}.html", form=form or intake.blank(), pair=told, **shown)

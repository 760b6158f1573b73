"""Who has a thing in hand, as its line and its page say it, with the one press that changes it."""

from typing import Any

from flask import url_for
from flask_babel import gettext

from app.domain.desk.lateness import Looked
from app.domain.verbs import Verb
from app.texts.desk.today import COLLEAGUES, YOURS
from app.texts.verbs import BUTTON
from app.web.entrance.moments import this_moment
from app.web.showing.formats import clock


def claim_on(thing: Looked, thing_id: int, found: Any) -> dict[str, str]:
    """`found` tells has_it, has_it_id and has_it_until. `said` is empty for what is free; `href`,
    with its button, for what a colleague has."""
    is_free, is_mine = found.has_it_id is None, found.has_it_id == this_moment().me
    if not is_free and not is_mine:
        return {"said": _said(COLLEAGUES, found), "href": "", "button": ""}
    verb = Verb.CLAIM_ITEM if is_free else Verb.PUT_BACK_ITEM
    href = url_for(f"kwartiermaker.{verb}", thing=thing.value, thing_id=thing_id)
    return {
        "said": "" if is_free else _said(YOURS, found),
        "href": href,
        "button": gettext(BUTTON[verb]),
    }


def _said(sentence: str, found: Any) -> str:
    return gettext(sentence, name=found.has_it, clock=clock(found.has_it_until))

"""G1-G4: who a giver is and can help with, and what comes before the first question."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions import givers
from app.actions.givers import NewGiver
from app.domain.states import GiverState
from app.domain.themes import Tile
from app.texts.themes import TILES
from app.web import intake
from app.web.formats import page
from app.web.giver.cards import list_page
from app.web.giver.door import giver
from app.web.giver.schemas import GiverIn
from app.web.guard import moment, visiting
from app.web.intake import Filled


@giver.get("")
def start_page() -> ResponseReturnValue:
    """Wherever this person is on the way: begin, wait for the meeting, or the questions."""
    state = _state()
    if state is None:
        return redirect(url_for("giver.begin_page"))
    return page("giver/before.html") if state == GiverState.WAITING else list_page()


@giver.get("/begin")
def begin_page() -> ResponseReturnValue:
    visitor = visiting()
    if _state() is not None:
        return redirect(url_for("giver.start_page"))
    return _show(intake.blank(first_name=visitor.first_name if visitor else ""))


@giver.post("/begin")
def register_giver() -> ResponseReturnValue:
    if _state() is not None:
        return redirect(url_for("giver.start_page"))
    form = intake.read(GiverIn)
    if not form.ok:
        return _show(form)
    givers.register_giver(moment(), NewGiver(**form.data))
    return redirect(url_for("giver.start_page"))


def _show(form: Filled) -> ResponseReturnValue:
    tiles = [
        {"value": tile, "label": gettext(words)}
        for tile, words in TILES.items()
        if tile is not Tile.THINK_ALONG
    ]
    return page("giver/begin.html", form=form, tiles=tiles)


def _state() -> str | None:
    visitor = visiting()
    return visitor.giver_state if visitor else None

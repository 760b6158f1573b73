"""Whom the desk asked for the klankbordgroep, and who said yes."""

from flask.typing import ResponseReturnValue

from app.actions.town import board as deeds
from app.domain.verbs import Verb
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.people.person import back_to


@kwartiermaker.post("/mens/<id:person_id>/klankbord")
def welcome_to_board(person_id: int) -> ResponseReturnValue:
    deeds.welcome_to_board(this_moment(), person_id)
    return back_to(person_id, Verb.WELCOME_TO_BOARD)


@kwartiermaker.post("/mens/<id:person_id>/klankbord/weg")
def take_off_board(person_id: int) -> ResponseReturnValue:
    deeds.take_off_board(this_moment(), person_id)
    return back_to(person_id, Verb.TAKE_OFF_BOARD)

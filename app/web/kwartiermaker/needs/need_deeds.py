"""What is decided about a need. Whoever did it sees the need again, and may still take it back."""

from collections.abc import Callable

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.desk import deciding, undoing
from app.actions.needs import wordings
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.deciding import decide
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.needs.needs import show_need


@kwartiermaker.post("/vraag/<id:need_id>/gezien")
def see_need(need_id: int) -> ResponseReturnValue:
    deciding.see_need(this_moment(), need_id)
    return redirect(url_for("kwartiermaker.today_page", _anchor="net-verstuurd"))


@kwartiermaker.post("/vraag/<id:need_id>/door")
def release_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.RELEASE_NEED, deciding.release_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/vraag-terug")
def ask_back(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.ASK_BACK, deciding.ask_back, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/andere-woorden")
def propose_wording(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.PROPOSE_WORDING, wordings.propose_wording, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/kleine-vraag")
def propose_small_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.PROPOSE_SMALL_NEED, wordings.propose_small_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/zelf")
def take_over_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.TAKE_OVER_NEED, deciding.take_over_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/elders")
def redirect_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.REDIRECT_NEED, deciding.redirect_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/vasthouden")
def hold_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.HOLD_NEED, deciding.hold_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/klaar")
def close_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.CLOSE_NEED, deciding.close_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/terug/<id:decision_id>")
def undo_decision(need_id: int, decision_id: int) -> ResponseReturnValue:
    undoing.undo_decision(this_moment(), need_id, decision_id)
    return _back(Verb.UNDO_DECISION, need_id)


def _decide(verb: Verb, deed: Callable[..., None], need_id: int) -> ResponseReturnValue:
    """On the need as it stood when its page was read: a colleague may have been first."""

    def decided(
        moment: Moment, need_id: int, stood: str | None, read: str | None, **told: str
    ) -> None:
        if stood is not None:
            deciding.must_still_stand(moment, verb, need_id, stood, read)
        deed(moment, need_id, **told)

    return decide(verb, decided, need_id, show_need, _back)


def _back(done: Verb, need_id: int) -> ResponseReturnValue:
    return redirect(url_for("kwartiermaker.need_page", need_id=need_id, gedaan=done))

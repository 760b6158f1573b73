"""K3: a held message, the only private message that is read here (R6)."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.desk import deciding
from app.domain.desk.lateness import Looked
from app.domain.refusals import NotFound
from app.domain.triage import read
from app.domain.verbs import Verb
from app.store.queries.desk import needs as desk_needs
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.deciding import decide
from app.web.kwartiermaker.deeds import on_message
from app.web.kwartiermaker.desk.today import todays_list
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.needs.marking import marked
from app.web.kwartiermaker.needs.need_schemas import MessageOut
from app.web.kwartiermaker.schemas import DeedOut
from app.web.showing.formats import page


@kwartiermaker.get("/bericht/<id:message_id>")
def message_page(message_id: int) -> ResponseReturnValue:
    return _show(message_id, intake.blank())


def _show(message_id: int, form: Filled, tried: Verb | None = None) -> ResponseReturnValue:
    note_look(Looked.MESSAGE, message_id)
    message = desk_needs.held_message(this_moment().community_id, message_id)
    if message is None:
        raise NotFound
    return page(
        "kwartiermaker/needs/message.html",
        form=form,
        tried=tried,
        message=MessageOut().dump(
            {**message._mapping, "marked": marked(message.words, read(message.words))}
        ),
        is_mine=this_moment().me in (message.asker_id, message.giver_id),
        deeds=DeedOut(many=True).dump(on_message(message)),
        **todays_list(),
    )


@kwartiermaker.post("/bericht/<id:message_id>/door")
def release_message(message_id: int) -> ResponseReturnValue:
    return decide(Verb.RELEASE_MESSAGE, deciding.release_message, message_id, _show, _back)


@kwartiermaker.post("/bericht/<id:message_id>/tegenhouden")
def stop_message(message_id: int) -> ResponseReturnValue:
    return decide(Verb.STOP_MESSAGE, deciding.stop_message, message_id, _show, _back)


def _back(done: Verb, message_id: int) -> ResponseReturnValue:
    """To its need, where the way back is."""
    need_id = desk_needs.need_of_message(this_moment().community_id, message_id)
    return redirect(url_for("kwartiermaker.need_page", need_id=need_id, gedaan=done))

"""A private conversation: read when it was reported, or for a reason that is written down (R6)."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from marshmallow import Schema, fields

from app.actions.desk import reading_talks
from app.domain.desk.lateness import Looked
from app.domain.policies import may
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.queries.desk import talks as desk_talks
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.deeds import deed
from app.web.kwartiermaker.desk.today import todays_list
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.forms import FORMS
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.schemas import DeedOut
from app.web.showing.formats import day, page


class TalkOut(Schema):
    need_id = fields.Integer()
    need_words = fields.String()
    asker = fields.String()
    giver = fields.String()


class SaidOut(Schema):
    mine = fields.Constant(False)
    name = fields.String(attribute="author")
    day = fields.Function(lambda message: day(message.written_at))
    words = fields.String()


@kwartiermaker.get("/gesprek/<id:offer_id>")
def talk_page(offer_id: int) -> ResponseReturnValue:
    return _show(offer_id, intake.blank())


@kwartiermaker.post("/gesprek/<id:offer_id>")
def read_talk(offer_id: int) -> ResponseReturnValue:
    form = intake.read(FORMS[Verb.READ_TALK])
    if not form.ok:
        return _show(offer_id, form)
    reading_talks.read_talk(this_moment(), offer_id, form.data["reason"])
    return redirect(url_for("kwartiermaker.talk_page", offer_id=offer_id))


def _show(offer_id: int, form: Filled) -> ResponseReturnValue:
    """The words only where there is a reason; that she read them is noted first."""
    moment = this_moment()
    talk = desk_talks.one(moment.community_id, offer_id)
    if talk is None:
        raise NotFound
    may_read = desk_talks.may_read(moment.actor, offer_id, moment.now)
    if may_read:
        note_look(Looked.TALK, offer_id)
    said = desk_talks.messages(moment.community_id, offer_id) if may_read else []
    return page(
        "kwartiermaker/desk/talk.html",
        form=form,
        talk=TalkOut().dump(talk),
        may_read=may_read,
        is_mine=not may(moment.actor, Verb.READ_TALK, talk),
        messages=SaidOut(many=True).dump(said),
        deed=DeedOut().dump(deed(Verb.READ_TALK, talk.asker, talk.state, offer_id=offer_id)),
        **todays_list(),
    )

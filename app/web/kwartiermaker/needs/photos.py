"""A photo that an asker added: looked at by one person before givers see it (R28)."""

from flask import Response
from flask.typing import ResponseReturnValue

from app.actions.needs import photos
from app.domain.actor import Hat
from app.domain.desk.lateness import Looked
from app.domain.lifecycle import LIFECYCLE
from app.domain.policies import may
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.needs import photos as kept
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.deciding import back_to_today, decide
from app.web.kwartiermaker.deeds import deed
from app.web.kwartiermaker.desk.today import todays_list
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.needs.need_schemas import PhotoOut
from app.web.kwartiermaker.schemas import DeedOut
from app.web.photos.showing import photo_file
from app.web.showing.formats import page


@kwartiermaker.get("/foto/<id:photo_id>")
def photo_page(photo_id: int) -> ResponseReturnValue:
    return _show(photo_id, intake.blank())


@kwartiermaker.get("/foto/<id:photo_id>.jpg")
def photo_itself(photo_id: int) -> Response:
    """What the access journal notes: a page whose picture did not come showed nobody anything."""
    note_look(Looked.PHOTO, photo_id)
    return photo_file(_found(photo_id).need_id, Hat.KWARTIERMAKER)


@kwartiermaker.post("/foto/<id:photo_id>/laat-zien")
def show_photo(photo_id: int) -> ResponseReturnValue:
    photos.show_photo(this_moment(), photo_id)
    return back_to_today(Verb.SHOW_PHOTO)


@kwartiermaker.post("/foto/<id:photo_id>/niet-laten-zien")
def refuse_photo(photo_id: int) -> ResponseReturnValue:
    return decide(Verb.REFUSE_PHOTO, photos.refuse_photo, photo_id, _show)


def _show(photo_id: int, form: Filled, tried: Verb | None = None) -> ResponseReturnValue:
    photo = _found(photo_id)
    if photo.state not in LIFECYCLE[Verb.REFUSE_PHOTO].origins:
        raise NotFound
    refuse = deed(Verb.REFUSE_PHOTO, photo.first_name, photo.state, photo_id=photo_id)
    return page(
        "kwartiermaker/needs/photo.html",
        form=form,
        tried=tried,
        photo=PhotoOut().dump(photo),
        may_show=photo.state in LIFECYCLE[Verb.SHOW_PHOTO].origins,
        is_mine=not may(this_moment().actor, Verb.SHOW_PHOTO, photo),
        refuse=DeedOut().dump(refuse),
        **todays_list(),
    )


def _found(photo_id: int) -> AnyRow:
    """Raises NotFound for one that is not there any more."""
    photo = kept.at_desk(this_moment().community_id, photo_id)
    if photo is None:
        raise NotFound
    return photo

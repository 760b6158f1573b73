"""One photo to a need, after it was sent: added, looked at, changed, taken away (R28)."""

from flask import Response, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.exceptions import Forbidden, RequestEntityTooLarge

from app.actions.needs import photos
from app.domain.actor import Hat
from app.domain.refusals import NotFound
from app.store.db import db, only_read, read_anew
from app.texts.fields import SAY
from app.web.asker.door import asker
from app.web.asker.needs import own_need
from app.web.asker.own_photo import own_photo
from app.web.asker.shown_schemas import NeedOut, may_add_photo
from app.web.entrance import errors
from app.web.entrance.moments import this_moment, visiting
from app.web.forms import committing, intake
from app.web.forms.intake import Filled
from app.web.photos import uploads
from app.web.photos.making_small import Unfit, make_small
from app.web.photos.showing import photo_file
from app.web.photos.uploads import TAKES_A_PHOTO
from app.web.showing.formats import page


@asker.before_request
def make_the_photo_small() -> ResponseReturnValue | None:
    """Before the deed begins, so that no other writer waits until it is; only where the deed may
    follow. Raises Unfit, NotFound and EnoughPhotos."""
    if request.endpoint not in TAKES_A_PHOTO:
        return None
    own_need((request.view_args or {})["need_id"])
    earlier = committing.led_to()
    if earlier is not None:
        return earlier
    photos.must_not_be_too_many(this_moment())
    db.session.rollback()
    sent = request.files.get("photo")
    g.photo = make_small(sent.read() if sent else b"", current_app.extensions["house_rules"].photos)
    return None


@asker.get("/vraag/<id:need_id>/foto")
def photo_page(need_id: int) -> ResponseReturnValue:
    need = own_need(need_id)
    if not may_add_photo(need) and own_photo(need_id) is None:
        return redirect(url_for("asker.need_page", need_id=need_id))
    return _show(need_id, intake.blank())


@asker.post("/vraag/<id:need_id>/foto")
def add_photo(need_id: int) -> ResponseReturnValue:
    photos.add_photo(this_moment(), need_id, g.photo)
    return redirect(url_for("asker.need_page", need_id=need_id))


@asker.post("/vraag/<id:need_id>/foto/weg")
def remove_photo(need_id: int) -> ResponseReturnValue:
    photos.remove_photo(this_moment(), need_id)
    return redirect(url_for("asker.need_page", need_id=need_id))


@asker.get("/vraag/<id:need_id>/foto.jpg")
def photo_itself(need_id: int) -> Response:
    own_need(need_id)
    return photo_file(need_id, Hat.ASKER)


@asker.errorhandler(Unfit)
def unfit(refusal: Unfit) -> ResponseReturnValue:
    return _told_beside_the_field(refusal.name)


@asker.errorhandler(RequestEntityTooLarge)
def too_large(error: RequestEntityTooLarge) -> ResponseReturnValue:
    if request.endpoint not in TAKES_A_PHOTO:
        return errors.http_error(error)
    read_anew()
    if visiting() is None:
        return errors.http_error(Forbidden())
    try:
        own_need((request.view_args or {})["need_id"])
    except NotFound as refusal:
        return errors.refused(refusal)
    uploads.drain()
    return _told_beside_the_field("photo_too_large")


def _told_beside_the_field(name: str) -> ResponseReturnValue:
    only_read(True)
    try:
        wrong = intake.blank().refuse("photo", gettext(SAY[name]))
        return _show((request.view_args or {})["need_id"], wrong)
    except NotFound as refusal:
        return errors.refused(refusal)


def _show(need_id: int, form: Filled) -> ResponseReturnValue:
    return page(
        "asker/photo.html",
        form=form,
        need=NeedOut().dump(own_need(need_id)),
        photo=own_photo(need_id),
        longest_side=this_moment().rules.photos.longest_side,
    )

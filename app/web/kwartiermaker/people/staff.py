"""Who is of the house and comes in with a passkey; a first one, and one anew, after meeting."""

import segno
from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from markupsafe import Markup
from marshmallow import Schema, fields

from app.actions.people import staff
from app.domain.actor import STAFF, Hat
from app.domain.people.reach import Channel
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.people import accounts as people
from app.store.queries.people import passkeys as kept
from app.texts.desk.staff import HATS
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.fields import Choice, FirstName, ReachField
from app.web.forms.intake import Filled, Form
from app.web.kwartiermaker.desk.today import just_done
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.formats import page

MODULE = 5  # of the code to point a camera at, in pixels


class StaffHat(Choice):
    def __init__(self) -> None:
        super().__init__(Hat, "choose", required=True)


class StaffIn(Form):
    first_name = FirstName()
    reach = ReachField(Channel.EMAIL, "no_email_of_colleague")
    hat = StaffHat()


class StaffOut(Schema):
    id = fields.Integer()
    name = fields.String(attribute="first_name")
    does = fields.Function(lambda one: gettext(HATS[Hat(one.hat)]))
    has_key = fields.Boolean()
    is_stopped = fields.Boolean()
    is_me = fields.Function(lambda one: one.id == this_moment().actor.person_id)


@kwartiermaker.get("/sleutels")
def staff_page() -> ResponseReturnValue:
    return _show(intake.blank())


@kwartiermaker.post("/sleutels")
def appoint_staff() -> ResponseReturnValue:
    form = intake.read(StaffIn)
    if not form.ok or form.data["hat"] not in STAFF:
        return _show(form)
    told = form.data
    person = staff.appoint(this_moment(), told["reach"], told["first_name"], told["hat"])
    return _invited(person.id)


@kwartiermaker.post("/sleutels/<id:person_id>")
def invite_staff(person_id: int) -> ResponseReturnValue:
    _must_be_of_the_house(person_id)
    return _invited(person_id)


@kwartiermaker.post("/sleutels/<id:person_id>/stil")
def stop_staff(person_id: int) -> ResponseReturnValue:
    _must_be_of_the_house(person_id)
    staff.stop_staff(this_moment(), person_id)
    return redirect(url_for("kwartiermaker.staff_page", gedaan=Verb.STOP_STAFF))


def _must_be_of_the_house(person_id: int) -> None:
    """Raises NotFound for whoever is not."""
    if not any(one.id == person_id for one in _staff()):
        raise NotFound


@kwartiermaker.get("/sleutels/<id:person_id>")
def staff_link_page(person_id: int) -> ResponseReturnValue:
    """The page with the link was opened again: it is kept nowhere."""
    return redirect(url_for("kwartiermaker.staff_page"))


def _invited(person_id: int) -> ResponseReturnValue:
    """The link stands on this one page."""
    token = staff.invite_staff(this_moment(), person_id)
    link = url_for("keys.staff_invitation_page", token=token, _external=True)
    drawn = segno.make_qr(link, error="m").svg_inline(scale=MODULE, light="#fff")
    return page(
        "kwartiermaker/people/staff_link.html",
        name=people.one(this_moment().community_id, person_id).first_name,
        link=link,
        drawn=Markup(drawn),  # noqa: S704 - made by segno, of our own address
        hours=this_moment().rules.sessions.staff_invitation_hours,
    )


def _staff() -> list[AnyRow]:
    return list(kept.staff(this_moment().community_id, sorted(STAFF)))


def _show(form: Filled) -> ResponseReturnValue:
    rows = [{"value": hat.value, "label": gettext(words)} for hat, words in HATS.items()]
    return page(
        "kwartiermaker/people/staff.html",
        form=form,
        rows=rows,
        staff=StaffOut(many=True).dump(_staff()),
        done=just_done(),
    )

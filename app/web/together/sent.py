"""Sent together; and whoever came along hears how it ends, when the asker wants that."""

from typing import Any

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.desk import coming_along
from app.domain.people.reach import Channel
from app.domain.refusals import NotFound
from app.store.db import AnyRow
from app.store.queries.needs import own as own_needs
from app.web.entrance.moments import this_moment, visiting
from app.web.forms import intake
from app.web.forms.fields import ReachField
from app.web.forms.intake import Filled, Form
from app.web.showing.formats import page
from app.web.together.door import together


class BroughtIn(Form):
    reach = ReachField(Channel.EMAIL, "no_email_of_other")


def _need_of_now(need_id: int) -> AnyRow:
    """Only what was asked at this table. Raises NotFound for all else, hers or not."""
    need = own_needs.one(this_moment().actor, need_id) if visiting() else None
    if (
        need is None
        or need.together_id != g.sitting.begun_by
        or need.posted_at < g.sitting.begun_at
    ):
        raise NotFound
    return need


@together.get("/vraag/<id:need_id>")
def sent_page(need_id: int) -> ResponseReturnValue:
    return _show(_need_of_now(need_id), intake.blank())


@together.post("/vraag/<id:need_id>/mee")
def bring_somebody(need_id: int) -> ResponseReturnValue:
    need, form = _need_of_now(need_id), intake.read(BroughtIn)
    if not form.ok:
        return _show(need, form)
    coming_along.bring_somebody(this_moment(), need_id, form.data["reach"])
    return redirect(url_for("together.sent_page", need_id=need_id))


def _show(need: AnyRow, form: Filled) -> ResponseReturnValue:
    shown: dict[str, Any] = {"id": need.id, "words": need.words}
    return page(
        "together/sent.html",
        form=form,
        need=shown,
        somebody_hears=coming_along.somebody_hears(this_moment(), need.id),
    )

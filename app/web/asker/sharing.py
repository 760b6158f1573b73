"""A need that its asker lets others pass on: a link with the card alone behind it."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs import sharing
from app.domain.verbs import Verb
from app.web.asker.door import asker
from app.web.asker.needs import fits, own_need
from app.web.asker.shown_schemas import NeedOut
from app.web.entrance.moments import this_moment
from app.web.showing.formats import page


@asker.get("/vraag/<id:need_id>/delen")
def sharing_page(need_id: int) -> ResponseReturnValue:
    need = own_need(need_id)
    if not fits(Verb.SHARE_NEED, need):
        return redirect(url_for("asker.need_page", need_id=need_id))
    link = _link(need.share_id) if need.share_id else None
    return page("asker/share_link.html", need=NeedOut().dump(need), link=link)


def _link(share_id: int) -> str:
    return request.host_url.rstrip("/") + url_for("public.shared_page", share_id=share_id)


@asker.post("/vraag/<id:need_id>/delen")
def share_need(need_id: int) -> ResponseReturnValue:
    sharing.share_need(this_moment(), need_id)
    return redirect(url_for("asker.sharing_page", need_id=need_id))


@asker.post("/vraag/<id:need_id>/niet-delen")
def unshare_need(need_id: int) -> ResponseReturnValue:
    sharing.unshare_need(this_moment(), need_id)
    return redirect(url_for("asker.sharing_page", need_id=need_id))

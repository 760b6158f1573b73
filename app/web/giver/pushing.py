"""Notifications on this phone: from her press until her press. Without JavaScript, or on a phone
that cannot show them, the choice is not there, and letters come as ever."""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import push
from app.delivery.carrier import carrier
from app.domain.letters.push import Subscription
from app.store.queries.people import push as kept
from app.store.sealing import seals
from app.web.entrance import arriving
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.frame import scripts
from app.web.giver.door import giver
from app.web.giver.push_schemas import SubscriptionIn

PLACE = "push"


@giver.post("/scherm")
def start_push() -> ResponseReturnValue:
    form = intake.read(SubscriptionIn)
    key = key_to_show()
    if not form.ok or key is None:
        return redirect(url_for("giver.settings_page", scherm="niet", _anchor=PLACE))
    browser = arriving.pushed_here(make=True) or ""
    push.start_push(this_moment(), browser, Subscription(**form.data), key)
    return redirect(url_for("giver.settings_page", _anchor=PLACE))


@giver.post("/scherm/uit")
def stop_push() -> ResponseReturnValue:
    push.stop_push(this_moment())
    return redirect(url_for("giver.settings_page", _anchor=PLACE))


def key_to_show() -> str | None:
    """Our public key, for a browser to subscribe with. None: she cannot. Where others use her phone
    too, nothing is shown on it."""
    means = carrier().push
    if means is None or scripts.worker_url() is None or arriving.is_anothers_phone():
        return None
    return means.public_key


def shown() -> dict[str, Any] | None:
    """What the page says of it; None: nothing."""
    means, actor = carrier().push, this_moment().actor
    if means is None:
        return None
    phones = kept.of(actor.community_id, actor.person_id, means.public_key)
    this = seals().fingerprint(arriving.pushed_here() or "")
    here = any(phone.browser_hash == this for phone in phones)
    key = None if here else key_to_show()
    return {
        "key": key,
        "here": here,
        "elsewhere": bool(phones) and not here,
        "refused": key is not None and "scherm" in request.args,
    }

"""Where this program is told that something changed. The secret stands in one answer, once."""

from typing import Any

from flask import g, url_for
from flask.typing import ResponseReturnValue

from app.actions.letters import webhooks as deeds
from app.domain.letters.programs import ASKS_FOR, Scope
from app.domain.refusals import NotFound
from app.store.queries.letters import webhook_calls as kept
from app.web.api.door import api
from app.web.api.intake import read
from app.web.api.once import once
from app.web.api.schemas import WebhookIn, WebhookOut
from app.web.entrance.bearers import opens
from app.web.entrance.moments import this_moment
from app.web.entrance.problems import NotUnderstood
from app.web.forms.committing import for_machines


@api.get("/webhooks")
@opens(Scope.WEBHOOKS)
def webhooks() -> ResponseReturnValue:
    return {"items": WebhookOut(many=True).dump(_own())}


@api.get("/webhooks/<id:webhook_id>")
@opens(Scope.WEBHOOKS)
def webhook(webhook_id: int) -> ResponseReturnValue:
    return _one(webhook_id)


@api.post("/webhooks")
@opens(Scope.WEBHOOKS)
@once
def add_webhook() -> ResponseReturnValue:
    told = read(WebhookIn())
    if not {ASKS_FOR[kind] for kind in told["kinds"]} <= g.bearer.scopes:
        raise NotUnderstood({"kinds": ["For one of these the token needs another scope."]})
    made, secret = deeds.add_webhook(this_moment(), g.bearer.token_id, told["url"], told["kinds"])
    place = url_for("api.webhook", webhook_id=made)
    return {**_one(made), "secret": secret}, 201, {"Location": place}


@api.delete("/webhooks/<id:webhook_id>")
@opens(Scope.WEBHOOKS)
@for_machines
def remove_webhook(webhook_id: int) -> ResponseReturnValue:
    deeds.remove_webhook(this_moment(), g.bearer.token_id, webhook_id)
    return "", 204


def _own() -> Any:
    return kept.of_token(this_moment().community_id, g.bearer.token_id)


def _one(webhook_id: int) -> dict[str, Any]:
    found = next((row for row in _own() if row.id == webhook_id), None)
    if found is None:
        raise NotFound
    told: dict[str, Any] = WebhookOut().dump(found)
    return told

"""Where another program is told that something changed."""

import secrets
from base64 import b64encode
from collections.abc import Iterable

from app.actions.people.erasing import delete_rows
from app.domain.letters.programs import ProgramEvent
from app.domain.moment import Moment
from app.domain.refusals import EnoughWebhooks, NotFound
from app.store.db import db
from app.store.queries import rows
from app.store.queries.known.hanging import hanging_on
from app.store.queries.known.pointers import tables
from app.store.queries.letters import webhook_calls as kept
from app.store.sealing import seals
from app.store.tables import Token, Webhook

OCTETS = 32
BEGINS = "whsec_"  # as Standard Webhooks has it


def add_webhook(
    moment: Moment, token_id: int, url: str, kinds: Iterable[ProgramEvent]
) -> tuple[int, str]:
    """Its id, and the secret to check our signature with: told once. Raises EnoughWebhooks."""
    rows.one(Token, moment.community_id, token_id)  # one at a time
    if len(kept.of_token(moment.community_id, token_id)) >= moment.rules.api.webhooks_each:
        raise EnoughWebhooks
    secret = BEGINS + b64encode(secrets.token_bytes(OCTETS)).decode()
    webhook = Webhook(
        community_id=moment.community_id,
        token_id=token_id,
        kinds=f" {' '.join(dict.fromkeys(kinds))} ",
        url_sealed=seals().seal(url),
        secret_sealed=seals().seal(secret),
        made_at=moment.now,
    )
    db.session.add(webhook)
    db.session.flush()
    return webhook.id, secret


def remove_webhook(moment: Moment, token_id: int, webhook_id: int) -> None:
    """With what waits for it. Raises NotFound, also for that of another token."""
    webhook = rows.one(Webhook, moment.community_id, webhook_id)
    if webhook.token_id != token_id:
        raise NotFound
    found = hanging_on(moment.community_id, Webhook.__tablename__, {webhook_id})
    for table in reversed(tables()):
        delete_rows(moment, table, found.get(table.name, set()))

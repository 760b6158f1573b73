"""A giver's phone that takes notifications: from her press, until she stops, signs out there or
leaves, or its push service says that it is gone."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, delete

from app.actions.steps import take
from app.domain.letters.push import Subscription
from app.domain.moment import Moment
from app.domain.refusals import NotAllowed
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.people import push as kept
from app.store.sealing import seals
from app.store.tables import Giver, PushPhone


def start_push(moment: Moment, browser: str, subscription: Subscription, made_for: str) -> None:
    """`browser` is the token in its cookie, `made_for` our public key that it was shown. A browser
    subscribes once: the last time counts.

    Raises NotFound for whoever is no giver, NotAllowed for what is another person's phone: a
    browser makes a new address each time, so that one was copied.
    """
    take(moment, Verb.CHANGE_SETTINGS, rows.one(Giver, moment.community_id, moment.me))
    fingerprint = seals().fingerprint(subscription.endpoint)
    held = kept.by_endpoint(moment.community_id, fingerprint)
    if held is not None and held.person_id != moment.me:
        raise NotAllowed(Verb.CHANGE_SETTINGS)
    _forget(moment, PushPhone.endpoint_fingerprint == fingerprint)
    forget_browser(moment, browser)
    _make_room(moment)
    db.session.add(
        PushPhone(
            community_id=moment.community_id,
            person_id=moment.me,
            browser_hash=seals().fingerprint(browser),
            endpoint_fingerprint=fingerprint,
            made_for=made_for,
            subscription_sealed=seals().seal(subscription.pack()),
            made_at=moment.now,
        )
    )


def stop_push(moment: Moment) -> None:
    """On all her phones, also the one that she lost."""
    take(moment, Verb.CHANGE_SETTINGS, rows.one(Giver, moment.community_id, moment.me))
    _forget(moment, PushPhone.person_id == moment.me)


def forget_phones_but(moment: Moment, person_id: int, browser: str | None) -> None:
    """Whoever is signed out there is told nothing more on it either."""
    others: ColumnElement[bool] = PushPhone.person_id == person_id
    if browser is not None:
        others &= PushPhone.browser_hash != seals().fingerprint(browser)
    _forget(moment, others)


def forget_browser(moment: Moment, browser: str) -> None:
    """Somebody signs out there: whoever holds it next reads nothing more."""
    _forget(moment, PushPhone.browser_hash == seals().fingerprint(browser))


def forget_others_on(moment: Moment, browser: str) -> None:
    """Somebody comes in there. What was her own stays, so that she need not ask for it again."""
    here = PushPhone.browser_hash == seals().fingerprint(browser)
    _forget(moment, here & (PushPhone.person_id != moment.me))


def forget_gone(moment: Moment, ids: Collection[int]) -> None:
    """What their push services no longer know."""
    _forget(moment, PushPhone.id.in_(ids))


def _make_room(moment: Moment) -> None:
    kept_now = kept.kept_of(moment.community_id, moment.me)
    for oldest in kept_now[moment.rules.push.phones - 1 :]:
        db.session.delete(oldest)
    db.session.flush()


def _forget(moment: Moment, which: ColumnElement[bool]) -> None:
    mine = PushPhone.community_id == moment.community_id
    db.session.execute(delete(PushPhone).where(mine, which))

"""A question being written: kept on the server from the first "Verder", without an account."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, update

from app.domain.moment import Moment
from app.store.db import db
from app.store.queries import drafts as kept
from app.store.sealing import seals
from app.store.tables import Draft


def oldest(moment: Moment) -> datetime:
    """A draft not touched since then counts as absent (UX-27)."""
    return moment.now - timedelta(hours=moment.rules.needs.draft_hours)


def keep_draft(moment: Moment, browser: str, **told: Any) -> None:
    """Keeps what was told so far; `told` names columns of the draft."""
    browser_hash = seals().fingerprint(browser)
    draft = kept.of_browser(moment.community_id, browser_hash)
    if draft is None or draft.touched_at < oldest(moment):
        forget_draft(moment, browser)  # what is too old must not come back with the new answer
        draft = Draft(community_id=moment.community_id, browser_hash=browser_hash)
        db.session.add(draft)
    for name, value in told.items():
        setattr(draft, name, value)
    draft.touched_at = moment.now


def hand_over_draft(moment: Moment, browser: str, successor: str) -> None:
    """Somebody came in: the same browser goes on under a new token."""
    mine = (
        Draft.community_id == moment.community_id,
        Draft.browser_hash == seals().fingerprint(browser),
    )
    db.session.execute(
        update(Draft).where(*mine).values(browser_hash=seals().fingerprint(successor))
    )


def forget_draft(moment: Moment, browser: str) -> bool:
    """Wiped, or sent. False when there was none (any more)."""
    gone = db.session.execute(
        delete(Draft)
        .where(
            Draft.community_id == moment.community_id,
            Draft.browser_hash == seals().fingerprint(browser),
        )
        .returning(Draft.id)
    )
    return gone.first() is not None


def forget_old_drafts(moment: Moment) -> None:
    """Without an account nothing is kept longer than this (UX-27, PR-07)."""
    db.session.execute(
        delete(Draft).where(
            Draft.community_id == moment.community_id, Draft.touched_at < oldest(moment)
        )
    )

"""What is being written, a need or the words of whoever wants to give: kept on the server from
the first "Verder", without an account."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update

from app.domain.moment import Moment
from app.domain.people.recognition import same_name
from app.store.db import db
from app.store.queries.needs import drafts as kept
from app.store.sealing import seals
from app.store.tables import Draft, GiverDraft

AnyDraft = type[Draft] | type[GiverDraft]


class Writing(StrEnum):
    """What a draft becomes."""

    NEED = "need"
    GIVER = "giver"


TABLES: dict[Writing, AnyDraft] = {Writing.NEED: Draft, Writing.GIVER: GiverDraft}


def oldest(moment: Moment) -> datetime:
    """A draft not touched since then counts as absent (UX-27)."""
    return moment.now - timedelta(hours=moment.rules.needs.draft_hours)


def keep_draft(moment: Moment, browser: str, writing: Writing = Writing.NEED, **told: Any) -> None:
    """Keeps what was told so far; `told` names columns of the draft."""
    of, browser_hash = TABLES[writing], seals().fingerprint(browser)
    draft = kept.of_browser(moment.community_id, browser_hash, of)
    if draft is None or draft.touched_at < oldest(moment):
        forget_draft(moment, browser, writing)  # too old: must not come back with the new answer
        draft = of(community_id=moment.community_id, browser_hash=browser_hash)
        db.session.add(draft)
    for name, value in told.items():
        setattr(draft, name, value)
    draft.touched_at = moment.now


def hand_over_draft(moment: Moment, browser: str, successor: str, known_as: str = "") -> None:
    """Somebody came in: the same browser goes on under a new token. What is signed by another than
    whoever is `known_as` so stays behind: out of sight, until its day is over."""
    for of in TABLES.values():
        if is_signed_by_another(moment, browser, known_as, of):
            continue
        hers = update(of).where(*_mine(moment, browser, of))
        db.session.execute(hers.values(browser_hash=seals().fingerprint(successor)))


def is_signed_by_another(moment: Moment, browser: str, known_as: str, of: AnyDraft = Draft) -> bool:
    """Whoever sat at this phone before and walked away. False where either has no name yet."""
    signed = db.session.scalar(select(of.first_name).where(*_mine(moment, browser, of)))
    return bool(signed and known_as) and not same_name(signed or "", known_as)


def forget_draft(moment: Moment, browser: str, writing: Writing = Writing.NEED) -> bool:
    """Wiped, or sent. False when there was none (any more)."""
    of = TABLES[writing]
    hers = delete(of).where(*_mine(moment, browser, of)).returning(of.id)
    return db.session.execute(hers).first() is not None


def forget_drafts(moment: Moment, browser: str) -> None:
    """Drafts of every kind: others may use this phone."""
    for writing in Writing:
        forget_draft(moment, browser, writing)


def _mine(moment: Moment, browser: str, of: AnyDraft) -> tuple[ColumnElement[bool], ...]:
    return (
        of.community_id == moment.community_id,
        of.browser_hash == seals().fingerprint(browser),
    )


def forget_old_drafts(moment: Moment) -> None:
    """Without an account nothing is kept longer than this (UX-27, PR-07)."""
    for of in TABLES.values():
        here = of.community_id == moment.community_id
        db.session.execute(delete(of).where(here, of.touched_at < oldest(moment)))

"""What becomes of the needs that were gathered in a digest: told with it, or not after all."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, select, update

from app.domain.givers.rhythm import Rhythm, morning_on, next_morning
from app.domain.letters.kinds import LetterKind, LetterState
from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import GiverSettings, Letter

ENDED = frozenset({LetterState.SENT, LetterState.DROPPED, LetterState.DEAD})


def settle(moment: Moment, digest_id: int, told: Collection[int]) -> None:
    """Follows the digest once it ended; `told` are the ids of what stood in it when it was sent.
    What was not told may still be asked, by the repeat after silence."""
    ended = _state_of(moment, digest_id)
    if ended == LetterState.SENT:
        _change(moment, digest_id, Letter.id.in_(told), state=ended, sent_at=moment.now)
    if ended in ENDED:
        _change(moment, digest_id, state=LetterState.DROPPED)


def _state_of(moment: Moment, digest_id: int) -> str | None:
    found = select(Letter.state).where(
        Letter.community_id == moment.community_id, Letter.id == digest_id
    )
    return db.session.scalar(found)


def _change(moment: Moment, digest_id: int, *which: ColumnElement[bool], **values: Any) -> None:
    waiting = (
        Letter.community_id == moment.community_id,
        Letter.gathered_in == digest_id,
        Letter.state == LetterState.GATHERED,
    )
    db.session.execute(update(Letter).where(*waiting, *which).values(values))


def move_waiting(moment: Moment, settings: GiverSettings) -> None:
    """What waits for her leaves on the morning that she chose now."""
    wakes = moment.rules.letters.quiet_until
    if settings.rhythm == Rhythm.WEEKLY:
        leaves = morning_on(moment.now, settings.weekly_day, wakes)
    else:
        leaves = next_morning(moment.now, wakes)
    hers = (
        Letter.community_id == settings.community_id,
        Letter.person_id == settings.id,
        Letter.kind == LetterKind.DIGEST,
        Letter.state == LetterState.WAITING,
    )
    db.session.execute(update(Letter).where(*hers).values(not_before=leaves))

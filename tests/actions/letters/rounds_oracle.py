"""What the outbox must never show of a giver, read from the letters that left (R5).

It knows only the letters and what each giver had chosen at that moment, and counts by itself: none
of the code that sends is asked.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from app.store.db import db
from app.store.tables import Letter

HERE = ZoneInfo("Europe/Amsterdam")


@dataclass
class AsChosen:
    """A giver, as the test made her."""

    per_week: int = 3
    quiet: tuple[int, int] = (21, 8)
    introduced: bool = True
    vog: bool = False
    inside: bool = False
    rests: bool = False
    rests_until: datetime | None = None
    asked: set[int] = field(default_factory=set)  # the ids of her own needs

    def is_resting(self, now: datetime) -> bool:
        return self.rests and (self.rests_until is None or now < self.rests_until)


def sent(community_id: int) -> Sequence[Letter]:
    """To givers about needs: letters, digests and what stood in them; in the order they left."""
    found = select(Letter).where(
        Letter.community_id == community_id,
        Letter.kind.in_(("new_need", "digest")),
        Letter.state == "sent",
    )
    return db.session.scalars(found.order_by(Letter.sent_at)).all()


def faults(letters: Sequence[Letter], givers: dict[int, AsChosen], now: datetime) -> Iterator[str]:
    """What is wrong with the letters that left at this moment, beside those before them; nothing
    when all is well."""
    told = Counter((one.person_id, one.need_id) for one in letters if one.need_id is not None)
    yield from (f"twice for one need: {pair}" for pair, times in told.items() if times > 1)
    for letter in letters:
        giver = givers.get(letter.person_id or 0)
        if letter.sent_at == now:
            yield from ["to no giver"] if giver is None else _of_one(letter, letters, giver, now)


def _of_one(
    letter: Letter, letters: Sequence[Letter], giver: AsChosen, now: datetime
) -> Iterator[str]:
    if letter.need_id in giver.asked:
        yield "to the asker herself"
    if not giver.introduced:
        yield "to somebody nobody met, or who was stopped"
    if giver.inside:
        yield "to somebody who only looks inside"
    if giver.is_resting(now):
        yield "to somebody who rests"
    if _is_quiet(giver.quiet, now.astimezone(HERE).hour):
        yield "in her quiet hours"
    if _in_seven_days(letter.person_id, letters, now) > giver.per_week:
        yield "more than her limit in seven days"


def _is_quiet(quiet: tuple[int, int], hour: int) -> bool:
    """Counted hour by hour."""
    at, ends = quiet
    while at != ends:
        if at == hour:
            return True
        at = (at + 1) % 24
    return False


def _in_seven_days(person_id: int | None, letters: Sequence[Letter], now: datetime) -> int:
    first = now.astimezone(HERE).date() - timedelta(days=6)
    return sum(
        one.person_id == person_id
        and one.gathered_in is None
        and one.sent_at is not None
        and one.sent_at.astimezone(HERE).date() >= first
        for one in letters
    )

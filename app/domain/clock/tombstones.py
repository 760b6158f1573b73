"""What must not come back with a copy of the database: who was erased since, and what was taken
back (PR-08). Ids alone; whoever stood behind them is nowhere any more."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.verbs import Verb

ERASED = frozenset({Verb.LEAVE_FOR_GOOD, Verb.FORGET_PERSON})
TAKEN_BACK = frozenset(
    {
        Verb.REMOVE_PHOTO,
        Verb.REFUSE_PHOTO,
        Verb.REMOVE_NOTE,
        Verb.REMOVE_PASSKEY,
        Verb.REVOKE_TOKEN,
        Verb.TAKE_BACK_COMMENT,
        Verb.WITHDRAW_STORY,
        Verb.DROP_STORY,
    }
)
"""Deeds after which the row itself is gone, or holds nothing any more."""
STOPPED = frozenset({Verb.STOP_GIVER, Verb.SUSPEND_PERSON, Verb.STOP_STAFF})
CLOSED = frozenset({Verb.REVOKE_PAPER_CODE, Verb.UNSHARE_NEED})
"""What opened something for anyone who has a paper or a link; the row itself stays."""
FINAL = ERASED | TAKEN_BACK | STOPPED | CLOSED | {Verb.WITHDRAW_CONSENT}

OVERLAP = timedelta(hours=1)
"""Two machines may differ so much about the time; what is told twice stands on the list once."""


@dataclass(frozen=True, order=True)
class Tombstone:
    """A deed of the journal. `thing_id` is of what the verb is about."""

    at: datetime
    community_id: int
    verb: Verb
    thing_id: int
    actor_id: int | None


@dataclass(frozen=True)
class Tombstones:
    """All that were set until a moment; None: the list was never made."""

    until: datetime | None = None
    listed: frozenset[Tombstone] = frozenset()

    def since(self, moment: datetime) -> list[Tombstone]:
        """Those that a copy of that moment may not know of, in their order."""
        return sorted(tombstone for tombstone in self.listed if tombstone.at > moment - OVERLAP)

    def with_more(
        self, more: frozenset[Tombstone], until: datetime, kept: timedelta
    ) -> "Tombstones":
        still = {tombstone for tombstone in self.listed | more if tombstone.at > until - kept}
        return Tombstones(until, frozenset(still))

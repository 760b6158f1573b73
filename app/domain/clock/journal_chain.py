"""The journal in sealed batches: each carries the seal of the one before it (R18).

Whoever holds the database can change its rows. Without the key, which lies elsewhere, nobody makes
a seal that fits what was changed. Where the chain begins and ends is signed too, so that an old
beginning may go after its time, and nobody else can take off a beginning or an end.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime

NOTHING_BEFORE = ""
"""Stands for the seal before the first batch."""


@dataclass(frozen=True, order=True)
class Line:
    """All that stands in the journal of one deed."""

    id: int
    at: datetime
    actor_id: int | None
    verb: str
    thing: str
    thing_id: int
    state: str | None
    together_with: int | None


@dataclass(frozen=True)
class Batch:
    community_id: int
    number: int  # 1, 2, 3 … within its community
    sealed_at: datetime
    size: int  # lines that were sealed
    seal: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Ends:
    """What is kept of a community's chain. `before` is the seal of the last batch that went."""

    community_id: int
    first: int
    before: str
    last: int
    seal: str


class Broken(Exception):
    """The first batch at which the chain does not hold, and what is wrong there."""

    def __init__(self, number: int, what: str) -> None:
        super().__init__(f"batch {number} {what}")
        self.number = number


def seal_of(key: bytes, before: str, batch: Batch) -> str:
    told = (batch.community_id, batch.number, batch.sealed_at, before)
    return _keyed(key, "batch", [*told, *(astuple(line) for line in sorted(batch.lines))])


def signature_of(key: bytes, ends: Ends) -> str:
    return _keyed(key, "ends", astuple(ends))


def is_signed(keys: Sequence[bytes], ends: Ends, signature: str) -> bool:
    return any(hmac.compare_digest(signature_of(key, ends), signature) for key in keys)


def holding(
    keys: Sequence[bytes], ends: Ends, signature: str, batches: Iterable[Batch]
) -> Iterator[Batch]:
    """The batches that hold, from the first one kept. Raises Broken where they stop doing so.

    `keys` are all that ever sealed here; `batches` come in the order of their numbers.
    """
    if not is_signed(keys, ends, signature):
        raise Broken(ends.first, "or the last one is not where the chain was signed to end")
    before, number = ends.before, ends.first
    for batch in batches:
        _must_hold(keys, before, number, batch)
        yield batch
        before, number = batch.seal, number + 1
    if (number - 1, before) != (ends.last, ends.seal):
        raise Broken(number, "is missing")


def _must_hold(keys: Sequence[bytes], before: str, number: int, batch: Batch) -> None:
    if batch.number != number:
        raise Broken(number, "is missing")
    if len(batch.lines) != batch.size:
        raise Broken(number, f"has {len(batch.lines)} lines; {batch.size} were sealed")
    if not any(hmac.compare_digest(seal_of(key, before, batch), batch.seal) for key in keys):
        raise Broken(number, "is not what was sealed")


def _keyed(key: bytes, kind: str, told: Iterable[object]) -> str:
    """`kind` keeps a seal of one thing from passing for that of another."""
    text = json.dumps([kind, *told], default=_moment, separators=(",", ":"))
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def _moment(told: object) -> str:
    if not isinstance(told, datetime):
        raise TypeError(f"nothing to seal: {type(told).__name__}")
    return told.astimezone(UTC).isoformat(timespec="microseconds")

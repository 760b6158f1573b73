"""All that this door reads, in one place: published periods as they were frozen, and what stands
beside them. On which connection, and so how much there is to find, is the guard's to say."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

from app.domain.refusals import NotFound
from app.domain.sights import Sight, may_see
from app.domain.town.figures import FiguresTampered, FrozenFigures, Kept, read_frozen
from app.domain.town.quarters import quarters_in
from app.domain.triage import mask, read
from app.store.db import AnyRow
from app.store.figures_key import figures_key
from app.store.queries.town import board, lookbacks, stories
from app.store.queries.town import figures as kept
from app.web.entrance.moments import this_moment

PERIODS_BACK = 6
"""In the plots: a year and a half, as wide as a phone can show."""
KEPT_READ = 64  # files of some 3 KB


@dataclass(frozen=True)
class Found:
    """`row`: how the period stands. `series`: published ones up to this one, the oldest first.
    `marks`: the digests of these, in which nothing of the files can change unseen."""

    row: AnyRow
    frozen: FrozenFigures
    series: list[FrozenFigures]
    marks: tuple[str, ...]
    stories: list[str]
    comments: list[str]
    lookbacks: list[AnyRow]

    @property
    def quarters(self) -> int:
        return len(quarters_in(self.frozen.period))

    @property
    def hours(self) -> int | None:
        """As entered; None where nobody did."""
        entered = [row.hours for row in self.lookbacks if row.hours is not None]
        return sum(entered) if entered else None


def newest() -> Found | None:
    row = kept.newest_published(this_moment().community_id)
    return _found(row) if row else None


def of(period: str) -> Found:
    """Raises NotFound for a period that is not there or not this reader's, FiguresTampered for a
    file that changed."""
    row = kept.one(this_moment().community_id, period)
    if row is None or not may_see(this_moment().actor, Sight.FIGURES, row):
        raise NotFound
    return _found(row)


def _found(row: AnyRow) -> Found:
    here, quarters = row.community_id, quarters_in(row.period)
    frozen = _read(row)
    read_before = list(_before(row))
    return Found(
        row=row,
        frozen=frozen,
        series=[*(earlier for _, earlier in read_before), frozen],
        marks=(*(mark for mark, _ in read_before), row.digest),
        stories=list(map(_masked, stories.beside_figures(here, quarters))),
        comments=list(map(_masked, board.beside_figures(here, row.period))),
        lookbacks=list(lookbacks.beside_figures(here, quarters)),
    )


def _before(row: AnyRow) -> Iterator[tuple[str, FrozenFigures]]:
    """Each with its digest. One that is not as it was frozen is missing in the plots, and takes no
    other page with it."""
    for earlier in kept.published_before(row.community_id, row.period, PERIODS_BACK - 1):
        with suppress(FiguresTampered):
            yield earlier.digest, _read(earlier)


def _read(row: AnyRow) -> FrozenFigures:
    return _read_once(Kept(row.community_id, row.period, row.file, row.digest), figures_key())


@lru_cache(KEPT_READ)
def _read_once(kept: Kept, key: bytes) -> FrozenFigures:
    """A file that is the same to its last byte reads the same; a touched one is always refused."""
    return read_frozen(kept, key)


def _masked(words: str) -> str:
    return mask(words, read(words))

"""What a community makes of the team's words: its own, one less, one more. Where no row of its own
stands, the team's words stand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from app.actions.steps import take
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.town import own_words as kept


class Place(Protocol):
    """Where words stand: the team's own by their slug, what was added by its id."""

    @property
    def slug(self) -> str | None: ...

    @property
    def own_id(self) -> int | None: ...


At = TypeVar("At", bound=Place)


@dataclass(frozen=True)
class Shelf(Generic[At]):
    table: Any  # of OwnExample's shape
    changes: Verb
    hides: Verb
    restores: Verb
    new: Callable[[Moment, At], Any]

    def change(self, moment: Moment, place: At, words: str) -> None:
        row = self._row(moment, place)
        row.words = words
        take(moment, self.changes, row)

    def hide(self, moment: Moment, place: At) -> None:
        """For the team's own a row says that it is hidden; what was added is simply gone."""
        row = self._row(moment, place)
        take(moment, self.hides, row)
        if row.replaces is None:
            db.session.delete(row)

    def restore(self, moment: Moment, place: At) -> None:
        """Back to the team's own words. Raises WrongMoment when those stand there already."""
        row = self._row(moment, place)
        take(moment, self.restores, row)
        db.session.delete(row)

    def _row(self, moment: Moment, place: At) -> Any:
        """What the community has in this place; a new row where the team's own words stand."""
        if place.slug is None:
            return rows.one(self.table, moment.community_id, place.own_id or 0)
        found = kept.in_place_of(self.table, moment.community_id, place.slug)
        return found or self.new(moment, place)

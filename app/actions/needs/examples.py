"""What a community makes of the team's examples: its own words, one less, one more (screen A1c)."""

from dataclasses import dataclass

from app.actions.steps import take
from app.domain.errors import EnoughExamples
from app.domain.moment import Moment
from app.domain.themes import Tile
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.needs import examples as kept
from app.store.tables import OwnExample


@dataclass(frozen=True)
class Place:
    """Where an example stands: the team's own by its slug, one that was added by its id."""

    situation: str
    tile: Tile
    words: str
    slug: str | None = None
    own_id: int | None = None


def add_example(moment: Moment, place: Place) -> None:
    """Raises EnoughExamples at the house's number for one situation."""
    added = kept.how_many_added(moment.community_id, place.situation)
    if added >= moment.rules.examples.most_added:
        raise EnoughExamples
    take(moment, Verb.ADD_EXAMPLE, _new(moment, place))


def change_example(moment: Moment, place: Place, words: str) -> None:
    row = _row(moment, place)
    row.words = words
    take(moment, Verb.CHANGE_EXAMPLE, row)


def hide_example(moment: Moment, place: Place) -> None:
    """Of the team's own a row says that it is hidden; what was added is simply gone."""
    row = _row(moment, place)
    take(moment, Verb.HIDE_EXAMPLE, row)
    if row.replaces is None:
        db.session.delete(row)


def restore_example(moment: Moment, place: Place) -> None:
    """Back to the team's own words. Raises WrongMoment when those stand there already."""
    row = _row(moment, place)
    take(moment, Verb.RESTORE_EXAMPLE, row)
    db.session.delete(row)


def _row(moment: Moment, place: Place) -> OwnExample:
    """What the community has in this place; a new row where the team's own words stand."""
    if place.slug is None:
        return rows.one(OwnExample, moment.community_id, place.own_id or 0)
    return kept.in_place_of(moment.community_id, place.slug) or _new(moment, place)


def _new(moment: Moment, place: Place) -> OwnExample:
    return OwnExample(
        community_id=moment.community_id,
        situation=place.situation,
        replaces=place.slug,
        tile=place.tile,
        words=place.words,
        written_at=moment.now,
    )

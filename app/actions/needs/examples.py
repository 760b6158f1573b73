"""What a community makes of the team's examples: its own words, one less, one more (screen A1c)."""

from dataclasses import dataclass

from app.actions.steps import take
from app.actions.town.own_words import Shelf
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.refusals import EnoughExamples
from app.domain.verbs import Verb
from app.store.queries.town.own_words import how_many_added
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
    added = how_many_added(OwnExample, moment.community_id, OwnExample.situation == place.situation)
    if added >= moment.rules.examples.most_added:
        raise EnoughExamples
    take(moment, Verb.ADD_EXAMPLE, _new(moment, place))


def _new(moment: Moment, place: Place) -> OwnExample:
    return OwnExample(
        community_id=moment.community_id,
        situation=place.situation,
        replaces=place.slug,
        tile=place.tile,
        words=place.words,
        written_at=moment.now,
    )


SHELF = Shelf(OwnExample, Verb.CHANGE_EXAMPLE, Verb.HIDE_EXAMPLE, Verb.RESTORE_EXAMPLE, _new)
change_example, hide_example, restore_example = SHELF.change, SHELF.hide, SHELF.restore

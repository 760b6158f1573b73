"""What a community makes of the team's sentences: its own words, one less, one more (K2)."""

from dataclasses import dataclass

from app.actions.steps import take
from app.domain.errors import EnoughSentences
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.desk import sentences as kept
from app.store.tables import OwnSentence


@dataclass(frozen=True)
class Place:
    """Where a sentence stands: the team's own by its slug, one that was added by its id."""

    deed: Verb
    words: str
    slug: str | None = None
    own_id: int | None = None


def add_sentence(moment: Moment, place: Place) -> None:
    """Raises EnoughSentences at the house's number for one deed."""
    added = kept.how_many_added(moment.community_id, place.deed)
    if added >= moment.rules.sentences.most_sentences:
        raise EnoughSentences
    take(moment, Verb.ADD_SENTENCE, _new(moment, place))


def change_sentence(moment: Moment, place: Place, words: str) -> None:
    row = _row(moment, place)
    row.words = words
    take(moment, Verb.CHANGE_SENTENCE, row)


def hide_sentence(moment: Moment, place: Place) -> None:
    """Of the team's own a row says that it is hidden; what was added is simply gone."""
    row = _row(moment, place)
    take(moment, Verb.HIDE_SENTENCE, row)
    if row.replaces is None:
        db.session.delete(row)


def restore_sentence(moment: Moment, place: Place) -> None:
    """Back to the team's own words. Raises WrongMoment when those stand there already."""
    row = _row(moment, place)
    take(moment, Verb.RESTORE_SENTENCE, row)
    db.session.delete(row)


def _row(moment: Moment, place: Place) -> OwnSentence:
    """What the community has in this place; a new row where the team's own words stand."""
    if place.slug is None:
        return rows.one(OwnSentence, moment.community_id, place.own_id or 0)
    return kept.in_place_of(moment.community_id, place.slug) or _new(moment, place)


def _new(moment: Moment, place: Place) -> OwnSentence:
    return OwnSentence(
        community_id=moment.community_id,
        deed=place.deed,
        replaces=place.slug,
        words=place.words,
        written_at=moment.now,
    )

"""What a community makes of the team's sentences: its own words, one less, one more (K2)."""

from dataclasses import dataclass

from app.actions.steps import take
from app.actions.town.own_words import Shelf
from app.domain.moment import Moment
from app.domain.refusals import EnoughSentences
from app.domain.verbs import Verb
from app.store.queries.town.own_words import how_many_added
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
    added = how_many_added(OwnSentence, moment.community_id, OwnSentence.deed == place.deed)
    if added >= moment.rules.sentences.most_sentences:
        raise EnoughSentences
    take(moment, Verb.ADD_SENTENCE, _new(moment, place))


def _new(moment: Moment, place: Place) -> OwnSentence:
    return OwnSentence(
        community_id=moment.community_id,
        deed=place.deed,
        replaces=place.slug,
        words=place.words,
        written_at=moment.now,
    )


SHELF = Shelf(OwnSentence, Verb.CHANGE_SENTENCE, Verb.HIDE_SENTENCE, Verb.RESTORE_SENTENCE, _new)
change_sentence, hide_sentence, restore_sentence = SHELF.change, SHELF.hide, SHELF.restore

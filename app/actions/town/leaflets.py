"""The pages in a community's own words: written anew, and back to what stood there."""

from dataclasses import dataclass

from app.actions.steps import take
from app.domain.languages import Language
from app.domain.moment import Moment
from app.domain.refusals import LeafletChanged, NotFound
from app.domain.verbs import Verb
from app.store.queries.town import leaflets as kept
from app.store.tables import LeafletVersion

OURS = 0
"""The number of the words that stand where nobody wrote any."""


@dataclass(frozen=True)
class Sheet:
    """A page in one language."""

    slug: str
    language: Language


def write_leaflet(moment: Moment, sheet: Sheet, after: int, words: str) -> None:
    """`after`: the number of what the writer had before her. Raises LeafletChanged when a colleague
    wrote since; nothing is lost either way, each text stays."""
    if _last(moment, sheet) != after:
        raise LeafletChanged
    _add(moment, Verb.WRITE_LEAFLET, sheet, words)


def restore_leaflet(moment: Moment, sheet: Sheet, number: int) -> None:
    """What stood there before, as the newest; OURS is our own words."""
    _add(moment, Verb.RESTORE_LEAFLET, sheet, _words(moment, sheet, number))


def _words(moment: Moment, sheet: Sheet, number: int) -> str:
    if number == OURS:
        return ""
    earlier = kept.one(moment.community_id, sheet.slug, sheet.language, number)
    if earlier is None:
        raise NotFound
    return str(earlier.words)


def _last(moment: Moment, sheet: Sheet) -> int:
    newest = kept.newest(moment.community_id, sheet.slug, sheet.language)
    return newest.number if newest else OURS


def _add(moment: Moment, verb: Verb, sheet: Sheet, words: str) -> None:
    """When two come at once, the second meets the first's key, and comes again
    (`web/forms/committing.py`)."""
    version = LeafletVersion(
        community_id=moment.community_id,
        slug=sheet.slug,
        language=sheet.language,
        number=_last(moment, sheet) + 1,
        words=words,
        written_at=moment.now,
    )
    take(moment, verb, version)

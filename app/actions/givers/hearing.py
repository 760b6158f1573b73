"""Whether a giver hears of needs by letter, or only reads of them inside."""

from app.actions.letters.digests import move_waiting
from app.actions.steps import take
from app.domain.givers.rhythm import MONDAY, Rhythm
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.tables import Giver, GiverSettings


def stop_letters(moment: Moment) -> None:
    """Letters that are no round go on: a match, a message, a code. Told twice, it is done once.

    Raises NotFound for whoever is no giver.
    """
    settings = _settings(moment)
    if settings.rhythm != Rhythm.INSIDE:
        _choose(moment, settings, Rhythm.INSIDE)


def start_letters(moment: Moment) -> None:
    """As for anyone who never chose. Whoever does hear keeps the rhythm that she chose."""
    settings = _settings(moment)
    if settings.rhythm == Rhythm.INSIDE:
        _choose(moment, settings, Rhythm.AT_ONCE)
        move_waiting(moment, settings)


def _choose(moment: Moment, settings: GiverSettings, rhythm: Rhythm) -> None:
    take(moment, Verb.CHANGE_SETTINGS, rows.one(Giver, moment.community_id, moment.me))
    settings.rhythm = rhythm
    db.session.add(settings)


def _settings(moment: Moment) -> GiverSettings:
    return rows.maybe(GiverSettings, moment.community_id, moment.me) or _of_the_house(moment)


def _of_the_house(moment: Moment) -> GiverSettings:
    letters, offers = moment.rules.letters, moment.rules.offers
    return GiverSettings(
        community_id=moment.community_id,
        id=moment.me,
        rhythm=Rhythm.AT_ONCE,
        weekly_day=MONDAY,
        quiet_from=letters.quiet_from,
        quiet_until=letters.quiet_until,
        per_week=letters.per_week,
        open_promises=offers.open_promises,
    )

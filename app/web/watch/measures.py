"""How things stand in the database, asked at the moment that somebody looks: of all communities
together, in numbers and ages."""

from collections.abc import Iterator
from datetime import datetime

from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from sqlalchemy.exc import SQLAlchemyError

from app.domain.clock.backups import BackupTrouble
from app.domain.house_rules import HouseRules
from app.domain.letters.kinds import LetterKind
from app.domain.letters.lanes import LANES
from app.domain.town.watching import InAWeek, Within
from app.store.backups.backups import backups
from app.store.queries.clock.ticking import last_tick
from app.store.queries.letters import waiting
from app.store.queries.town import watching
from app.web.watch.codes import codes
from app.web.watch.gauges import gauge


class Measures(Collector):
    """Ages are seconds; 0 where nothing waits."""

    def __init__(self, now: datetime, rules: HouseRules) -> None:
        self._now = now
        self._rules = rules

    def collect(self) -> Iterator[Metric]:
        yield from self._copies()
        answers = _database_answers()
        about = "1 when the database answers, else 0; then nothing else is told of it."
        yield gauge("vragen_database_up", about, (), [((), answers)])
        if answers:
            yield from self._inside()

    def _inside(self) -> Iterator[Metric]:
        yield self._clock()
        yield from self._outbox()
        yield self._letters()
        yield from self._needs()
        yield self._first_answers()
        yield self._givers()
        yield from codes(self._now, self._rules.codes)

    def _copies(self) -> Iterator[Metric]:
        """Nothing where there are none: an alarm hears that as well."""
        newest, tried = _copies()
        about = "Since the newest copy of the database was taken."
        yield gauge("vragen_backup_age_seconds", about, (), self._ages(newest))
        about = "Since a copy was put back to try it, and was well."
        yield gauge("vragen_trial_age_seconds", about, (), self._ages(tried))

    def _ages(self, since: datetime | None) -> list[tuple[tuple[str, ...], float]]:
        return [((), self._age(since))] if since else []

    def _clock(self) -> Metric:
        about = "Since the clock last began something. It does each minute."
        return gauge("vragen_clock_silent_seconds", about, (), self._ages(last_tick()))

    def _outbox(self) -> Iterator[Metric]:
        due, of = "How long what waits longest should have left.", ("lane",)
        ages = [((lane.name,), self._age(waiting.oldest_due(lane, self._now))) for lane in LANES]
        yield gauge("vragen_outbox_age_seconds", due, of, ages)
        again = [((lane.name,), waiting.refused(lane)) for lane in LANES]
        yield gauge("vragen_outbox_refused", "What was not taken, and goes again.", of, again)
        dead = [((lane.name,), waiting.given_up(lane)) for lane in LANES]
        yield gauge("vragen_outbox_given_up", "What was tried for days, and ended.", of, dead)

    def _letters(self) -> Metric:
        sent = watching.sent(self._now)
        told = [((kind.value,), sent.get(kind, 0)) for kind in LetterKind]
        return gauge("vragen_letters_sent_day", "What left in the last day.", ("kind",), told)

    def _needs(self) -> Iterator[Metric]:
        held, answer_by = watching.held()
        yield gauge("vragen_held_needs", "Needs that a person reads first.", (), [((), held)])
        late = [((), self._age(answer_by))]
        about = "How long the one that waits longest is past its promised answer."
        yield gauge("vragen_held_late_seconds", about, (), late)

    def _first_answers(self) -> Metric:
        told = watching.first_answers(self._now)
        about = "Needs of the last four weeks, by how soon a giver answered first."
        counted = [((within.value,), told.get(within, 0)) for within in Within]
        return gauge("vragen_first_answer_needs", about, ("within",), counted)

    def _givers(self) -> Metric:
        told = watching.letters_a_giver(self._now)
        about = "Introduced givers, by how many letters about needs they got in the last week."
        counted = [((letters.value,), told.get(letters, 0)) for letters in InAWeek]
        return gauge("vragen_letters_week_givers", about, ("letters",), counted)

    def _age(self, since: datetime | None) -> float:
        return max(0.0, (self._now - since).total_seconds()) if since else 0.0


def _database_answers() -> bool:
    try:
        last_tick()
    except SQLAlchemyError:
        return False
    return True


def _copies() -> tuple[datetime | None, datetime | None]:
    """When the newest was taken, and when one was last put back and was well."""
    try:
        kept = backups()
        return kept.folder.newest(), kept.trials.last_good()
    except BackupTrouble:
        return None, None

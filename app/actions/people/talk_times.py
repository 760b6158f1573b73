"""When a kennismakingsgesprek can be, as it stands now."""

from datetime import datetime

from app.domain.calendar import local
from app.domain.desk.rota import gaps
from app.domain.moment import Moment
from app.domain.people.first_talks import days_of, free_times
from app.store.queries.desk import rota
from app.store.queries.people import first_talks


def free_for(moment: Moment, person_id: int) -> list[datetime]:
    """None of us is away, and nobody else chose it."""
    community_id, now, rules = moment.community_id, moment.now, moment.rules.talks
    there = [row.id for row in rota.people(community_id)]
    absences = rota.as_days(rota.absences(community_id, now))
    away = days_of(gaps(there, absences, local(now).date(), rules.ahead_days + 1))
    return free_times(now, rules, away, first_talks.taken(community_id, now, person_id))

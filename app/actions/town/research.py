"""What a researcher gets: asked for at the desk, made by the operator, kept nowhere (R21 of
the design). Neither of the two can do the other's part, and what nobody made in time lapses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.actions.steps import take
from app.domain.calendar import quarter_of
from app.domain.ids import show_id
from app.domain.moment import Moment
from app.domain.refusals import ExportAsked, ExportLapsed, ExportTooSoon, TooFewForResearch
from app.domain.town.quarters import period_start
from app.domain.town.research import (
    Angle,
    Participant,
    Row,
    Smallest,
    named_areas,
    rows_of_needs,
    rows_of_people,
)
from app.domain.verbs import Verb
from app.store.columns import new_id
from app.store.db import db
from app.store.queries import rows
from app.store.queries.town import research as kept
from app.store.queries.town import research_rows
from app.store.queries.town.communities import one_at_a_time
from app.store.tables import ResearchExport, ResearchPart


@dataclass(frozen=True)
class Handed:
    """All that leaves the house; `until` is the first quarter of which nothing is in it."""

    for_whom: str
    angle: Angle
    until: str
    people: Sequence[Row]
    needs: Sequence[Row]


def ask_export(moment: Moment, for_whom: str, angle: Angle) -> None:
    """Raises ExportAsked, ExportTooSoon or TooFewForResearch."""
    one_at_a_time(moment.community_id)
    if kept.open_id(moment.community_id, moment.now) is not None:
        raise ExportAsked
    _must_be_long_ago(moment)
    _enough(moment)
    export = ResearchExport(
        community_id=moment.community_id,
        for_whom=for_whom,
        angle=angle,
        asked_by=moment.me,
        asked_at=moment.now,
        ends_at=moment.now + timedelta(days=moment.rules.research.open_days),
    )
    take(moment, Verb.ASK_EXPORT, export)


def drop_export(moment: Moment, export_id: int) -> None:
    take(moment, Verb.DROP_EXPORT, rows.one(ResearchExport, moment.community_id, export_id))


def make_export(moment: Moment, export_id: int) -> Handed:
    """Once. Raises NotFound, WrongMoment, ExportLapsed or TooFewForResearch."""
    export = rows.one(ResearchExport, moment.community_id, export_id)
    take(moment, Verb.MAKE_EXPORT, export)
    if export.ends_at <= moment.now:
        raise ExportLapsed
    people = _enough(moment)
    export.made_at = moment.now
    for one in people:
        db.session.add(_part(export, one))
    return _handed(moment, export, people)


def let_go_of_double_parts(community_id: int, person_id: int, newcomer_id: int) -> None:
    """Two who turn out to be one were in an export as two: that she was in it is told once."""
    for part_id in kept.doubles(community_id, person_id, newcomer_id):
        db.session.delete(rows.one(ResearchPart, community_id, part_id))
    db.session.flush()


def _must_be_long_ago(moment: Moment) -> None:
    last = kept.last_made_at(moment.community_id)
    if last is not None and moment.now < last + timedelta(days=moment.rules.research.between_days):
        raise ExportTooSoon


def _enough(moment: Moment) -> list[Participant]:
    people = research_rows.participants(moment.community_id, _oldest_yes(moment))
    if len(people) < moment.rules.research.fewest_people:
        raise TooFewForResearch
    return people


def _oldest_yes(moment: Moment) -> datetime:
    """An older one stands no more, also where the clock has yet to sweep it away."""
    return moment.now - timedelta(days=moment.rules.consents.kept_days)


def _part(export: ResearchExport, one: Participant) -> ResearchPart:
    return ResearchPart(
        community_id=export.community_id,
        person_id=one.person_id,
        export_id=export.id,
        for_whom=export.for_whom,
        at=export.made_at,
    )


def _handed(moment: Moment, export: ResearchExport, people: list[Participant]) -> Handed:
    """Everybody's number is drawn here and kept nowhere."""
    numbers = {one.person_id: show_id(new_id()) for one in people}
    angle, here = Angle(export.angle), moment.community_id
    until = quarter_of(moment.now)
    asked = research_rows.asked(here, numbers, _oldest_yes(moment), period_start(until))
    names = named_areas(people, research_rows.areas(here), _smallest(moment))
    return Handed(
        export.for_whom,
        angle,
        until,
        rows_of_people(people, numbers, names, angle),
        rows_of_needs(asked, numbers, angle),
    )


def _smallest(moment: Moment) -> Smallest:
    rules = moment.rules.research
    return Smallest(rules.fewest_in_area, rules.fewest_households)

"""Whoever did not say yes, or took it back, is in no export after that: over random timelines."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.actions.people import consents, leaving
from app.actions.town.research import Handed, ask_export, make_export
from app.domain.moment import Moment
from app.domain.people.consents import ConsentFor, Household
from app.domain.refusals import Refusal
from app.domain.town.research import Angle
from app.store.db import AnySelect, db
from app.store.queries.town import research_rows
from app.store.tables import Consent, Person, ResearchExport, ResearchPart
from tests.lives import lives
from tests.town import Town

NAMES = count()
PEOPLE = 3
KEPT = timedelta(days=395)


@dataclass
class Timeline:
    """What each should be, kept beside the database: who said yes and since when."""

    town: Town
    karin: Person
    people: list[Person]
    said_yes: dict[int, datetime]

    def moment(self, person: Person | None = None) -> Moment:
        """One yes is enough here, and exports may follow each other at once."""
        now = self.town.moment(person) if person else self.town.by_house()
        rules = replace(now.rules.research, fewest_people=1, between_days=0)
        return replace(now, rules=replace(now.rules, research=rules))


def says_yes(line: Timeline, who: int) -> None:
    person = line.people[who]
    consents.give_consent(line.moment(line.karin), person.id, ConsentFor.RESEARCH)
    line.said_yes.setdefault(who, line.town.now)
    consents.note_research(line.moment(line.karin), person.id, {"household": told_by(who)})


def told_by(who: int) -> str:
    """By this each is known in an export, where nobody has a name."""
    return [*Household][who]


def says_yes_to_questions_alone(line: Timeline, who: int) -> None:
    person = line.people[who]
    consents.give_consent(line.moment(person), person.id, ConsentFor.EFFECT)


def takes_back(line: Timeline, who: int) -> None:
    consents.withdraw_consent(line.moment(line.people[who]), ConsentFor.RESEARCH)
    line.said_yes.pop(who, None)


def leaves(line: Timeline, who: int) -> None:
    leaving.leave_for_good(line.moment(line.people[who]))
    line.said_yes.pop(who, None)
    line.people[who] = line.town.asker(f"Weer{next(NAMES)}")


def asks(line: Timeline, who: int) -> None:
    line.town.asks(line.people[who], "Wie leest met mij?")


def half_a_year_passes(line: Timeline, who: int) -> None:
    """Twice and a half, and a yes is too old: whether the clock swept it away or not."""
    line.town.later(days=180)
    old = {one for one, since in line.said_yes.items() if since + KEPT <= line.town.now}
    for one in old:
        del line.said_yes[one]


def exports(line: Timeline, who: int) -> None:
    angle = [*Angle][who % 2]
    handed = export_now(line, angle)
    if handed is None:
        assert not line.said_yes
        return
    ids = {line.people[one].id for one in line.said_yes}
    parts = db.session.query(ResearchPart.person_id).filter_by(at=line.town.now)
    assert {row.person_id for row in parts} == ids
    assert len(handed.people) == len(ids)
    assert {row["person"] for row in handed.needs} <= {row["person"] for row in handed.people}
    if angle is Angle.LIFE:
        known = {row["household"] for row in handed.people} - {""}
        assert known <= {told_by(one) for one in line.said_yes}


def export_now(line: Timeline, angle: Angle) -> Handed | None:
    line.town.later(seconds=1)
    try:
        ask_export(line.moment(line.karin), "Hogeschool", angle)
    except Refusal:
        return None
    db.session.flush()
    (waiting,) = db.session.query(ResearchExport.id).filter_by(state="asked").one()
    return make_export(line.moment(), waiting)


Happening = tuple[Callable[[Timeline, int], None], int]
DEEDS: list[Callable[[Timeline, int], None]] = [
    says_yes, says_yes_to_questions_alone, takes_back, leaves, asks, half_a_year_passes, exports,
]  # fmt: skip
TIMELINES = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, PEOPLE - 1)), min_size=1, max_size=14
)
EXAMPLES = {"sqlite": 12, "postgresql": 4}
HOW: dict[str, Any] = {"suppress_health_check": list(HealthCheck), "derandomize": True}


@pytest.fixture
def line(town: Town) -> Timeline:
    return Timeline(town, town.kwartiermaker(), [], {})


def live(line: Timeline, deeds: list[Happening]) -> None:
    """A town goes on from one timeline into the next, with other people."""
    for place in range(len(line.people)):
        leaves(line, place)
    line.people = [line.town.asker(f"Mens{next(NAMES)}") for _ in range(PEOPLE)]
    for deed, who in [*deeds, (exports, 0), (exports, 1)]:
        try:
            deed(line, who)
        except Refusal:
            db.session.rollback()
        db.session.commit()


def test_no_yes_no_row_and_a_yes_taken_back_no_row_after_it(line: Timeline) -> None:
    @settings(**HOW, max_examples=lives(EXAMPLES[db.engine.dialect.name]))
    @given(TIMELINES)
    def always(deeds: list[Happening]) -> None:
        live(line, deeds)

    always()


def any_yes(community_id: int, given_after: datetime) -> AnySelect:
    """Without asking whether it still stands."""
    return select(Consent.id, Consent.person_id).where(
        Consent.community_id == community_id, Consent.purpose == ConsentFor.RESEARCH
    )


def test_it_finds_a_yes_that_is_not_asked_for(
    line: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(research_rows, "_yeses", any_yes)

    @settings(**HOW, max_examples=200, phases=[Phase.generate], report_multiple_bugs=False)
    @given(TIMELINES)
    def always(deeds: list[Happening]) -> None:
        live(line, deeds)

    with pytest.raises(AssertionError):
        always()

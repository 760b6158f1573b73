"""What a researcher gets of those who said yes to it, and what stays here (§3.5, SD-07, SD-08).

A row a person and a row a need of hers, by a number that lives in one export alone: so two of them
cannot be laid side by side by it. Nothing in free text, no day but the quarter, nothing of a
quarter that still runs.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.calendar import quarter_of
from app.domain.people.consents import ResearchQuestion
from app.domain.states import NeedState


class Angle(StrEnum):
    """From which side an export looks. Never from both: where somebody lives beside with whom she
    lives, or beside what she asked, picks her out in a small town (SD-07)."""

    PLACE = "place"  # her neighbourhood
    LIFE = "life"  # with whom she lives, and what her needs were about


class Outcome(StrEnum):
    SOLVED = "solved"
    STOPPED = "stopped"  # by herself
    WITH_US = "with_us"  # one of us helped, or told her who can
    NOT_OVER = "not_over"


OUTCOMES = {
    NeedState.SOLVED: Outcome.SOLVED,
    NeedState.WITHDRAWN: Outcome.STOPPED,
    NeedState.TAKEN_OVER: Outcome.WITH_US,
    NeedState.REDIRECTED: Outcome.WITH_US,
    NeedState.CLOSED: Outcome.WITH_US,
}
"""Why a need waits or was held is nobody's: all other states are NOT_OVER."""

ELSEWHERE = "other"
"""The neighbourhood of those who live where few do, or told none."""

PERSON = "person"
SEEN_FROM: Mapping[Angle, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Angle.PLACE: (
        (PERSON, "neighbourhood", ResearchQuestion.CAME_BY, ResearchQuestion.KNOWS_PEOPLE),
        (PERSON, "quarter", "outcome"),
    ),
    Angle.LIFE: (
        (PERSON, *ResearchQuestion),
        (PERSON, "quarter", "theme", "outcome"),
    ),
}
"""The columns of people and of needs: what is not named here leaves the house in no export."""

Row = dict[str, str]


@dataclass(frozen=True)
class Area:
    """`households`: None where nobody told how many it has; then it counts as small."""

    id: int
    name: str
    households: int | None


@dataclass(frozen=True)
class Participant:
    """`told` by question; what she skipped is not in it."""

    person_id: int
    neighbourhood_id: int | None
    told: Mapping[str, str]


@dataclass(frozen=True)
class Asked:
    person_id: int
    posted_at: datetime
    theme: str
    state: str


@dataclass(frozen=True)
class Smallest:
    """An area with fewer people in the export, or fewer households, has no name of its own."""

    people: int
    households: int


def named_areas(
    participants: Collection[Participant], areas: Iterable[Area], smallest: Smallest
) -> Mapping[int, str]:
    """The areas that are told by name. All others are one: while it holds somebody and still too
    few, the next smallest joins it."""
    here = Counter(one.neighbourhood_id for one in participants)
    large = [area for area in areas if _is_large(area, here[area.id], smallest)]
    large.sort(key=lambda area: (here[area.id], area.name))
    others = len(participants) - sum(here[area.id] for area in large)
    while large and 0 < others < smallest.people:
        others += here[large.pop(0).id]
    return {area.id: area.name for area in large}


def _is_large(area: Area, people: int, smallest: Smallest) -> bool:
    return people >= smallest.people and (area.households or 0) >= smallest.households


def rows_of_people(
    participants: Iterable[Participant],
    numbers: Mapping[int, str],
    names: Mapping[int, str],
    angle: Angle,
) -> list[Row]:
    """In the order of their numbers, which says nothing."""
    rows = (
        {
            **one.told,
            PERSON: numbers[one.person_id],
            "neighbourhood": names.get(one.neighbourhood_id or 0, ELSEWHERE),
        }
        for one in participants
    )
    return _only(rows, SEEN_FROM[angle][0])


def rows_of_needs(asked: Iterable[Asked], numbers: Mapping[int, str], angle: Angle) -> list[Row]:
    """In the order of their people, then of the quarter."""
    rows = (
        {
            PERSON: numbers[one.person_id],
            "quarter": quarter_of(one.posted_at),
            "theme": one.theme,
            "outcome": OUTCOMES.get(NeedState(one.state), Outcome.NOT_OVER),
        }
        for one in asked
    )
    return _only(rows, SEEN_FROM[angle][1])


def _only(rows: Iterable[Row], columns: tuple[str, ...]) -> list[Row]:
    """Sorted by all that is told, so that no order of the database shines through."""
    told = ({name: row.get(name, "") for name in columns} for row in rows)
    return sorted(told, key=lambda row: tuple(row.values()))

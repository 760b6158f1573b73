"""What somebody may say is not right about a match (screen G11), and when two say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations


class ReportKind(StrEnum):
    WORRIED = "worried"
    MONEY = "money"
    OTHER = "other"


@dataclass(frozen=True)
class Voice:
    """A report, as far as it tells who speaks. None: not known."""

    person_id: int
    about: int | None  # the offer, else the need
    successor_id: int | None  # whoever came in with her number as somebody new
    organisation_id: int | None
    network: str | None  # keyed hash of where she was


def two_say_so(voices: Sequence[Voice]) -> bool:
    """Whether any two of them are of different people, about different things."""
    return any(independent(one, other) for one, other in combinations(voices, 2))


def independent(one: Voice, other: Voice) -> bool:
    """One person with two accounts, and two of one organisation, are one voice. What is not known
    tells nothing: somebody on two networks with two numbers is not seen through."""
    people = {one.person_id, other.person_id}
    is_one_number = people & {one.successor_id, other.successor_id}
    return (
        len(people) == 2
        and one.about != other.about
        and not is_one_number
        and not _same(one.organisation_id, other.organisation_id)
        and not _same(one.network, other.network)
    )


def _same(one: object, other: object) -> bool:
    return one is not None and one == other

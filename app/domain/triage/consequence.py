"""What follows from findings, as tables: R1 for a need, R6 for a message.

Accepted always, refused never: at most a person reads it first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.triage.kinds import BIG, URGENT, Finding, Kind


class Urgency(StrEnum):
    URGENT = "nu"  # help lines, top of the desk, a letter to duty and deputy
    SOON = "snel"  # answered within one working day
    ORDINARY = "gewoon"


class Family(StrEnum):
    """All that is stored of a finding beside its urgency (R12)."""

    ZORG = "zorg"
    GEGEVENS = "gegevens"
    GELD = "geld"
    OMGANG = "omgang"


@dataclass(frozen=True)
class Consequence:
    """`help_lines`: the kinds for which lines are shown at once. What is masked says `mask`."""

    held: bool = False
    urgency: Urgency | None = None
    family: Family | None = None
    help_lines: frozenset[Kind] = frozenset()


Row = tuple[frozenset[Kind], Urgency, Family]

HOLDS_A_NEED: tuple[Row, ...] = (
    (URGENT, Urgency.URGENT, Family.ZORG),
    (BIG - URGENT, Urgency.SOON, Family.ZORG),
    (frozenset({Kind.MONEY, Kind.COMMERCIAL}), Urgency.ORDINARY, Family.GELD),
    (frozenset({Kind.LINK}), Urgency.ORDINARY, Family.GEGEVENS),
    (frozenset({Kind.ABUSE, Kind.CHILD_ALONE}), Urgency.ORDINARY, Family.OMGANG),
)
HOLDS_A_MESSAGE: tuple[Row, ...] = (
    (frozenset({Kind.MONEY, Kind.IBAN}), Urgency.SOON, Family.GELD),
    (frozenset({Kind.DIGID, Kind.LINK}), Urgency.SOON, Family.GEGEVENS),
    (frozenset({Kind.ABUSE}), Urgency.SOON, Family.OMGANG),
)
HOLDS_A_FIRST_MESSAGE: tuple[Row, ...] = (
    *HOLDS_A_MESSAGE,
    (frozenset({Kind.COMMERCIAL}), Urgency.SOON, Family.GELD),
    (frozenset({Kind.CHILD_ALONE}), Urgency.SOON, Family.OMGANG),
)
"""The stricter list, while two hardly know each other: selling something is about money, and asking
for a child alone may begin abuse (R6).

In all of these the first row that fits stands, so that the most urgent wins."""

FIRST_MESSAGES = 3  # of a pair, whoever wrote them and whichever need they were about


def consequence_for_need(findings: Iterable[Finding]) -> Consequence:
    return _consequence(findings, HOLDS_A_NEED)


def consequence_for_message(
    findings: Iterable[Finding], arrived: int = FIRST_MESSAGES
) -> Consequence:
    """A worry holds no message; one's own number or address is asked about at the door.

    `arrived` counts the messages of these two that the other received before.
    """
    is_first = arrived < FIRST_MESSAGES
    return _consequence(findings, HOLDS_A_FIRST_MESSAGE if is_first else HOLDS_A_MESSAGE)


def _consequence(findings: Iterable[Finding], table: tuple[Row, ...]) -> Consequence:
    kinds = {finding.kind for finding in findings}
    lines = URGENT & kinds
    for holding, urgency, family in table:
        if holding & kinds:
            return Consequence(True, urgency, family, lines)
    return Consequence(help_lines=lines)


def holding_kinds(family: str | None = None) -> frozenset[Kind]:
    """The kinds for which a need of this rule family is held; without one, those of a message."""
    if family is None:
        return frozenset().union(*(kinds for kinds, _, _ in HOLDS_A_FIRST_MESSAGE))
    return frozenset().union(*(kinds for kinds, _, of in HOLDS_A_NEED if of == family))

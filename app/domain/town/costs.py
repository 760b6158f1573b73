"""What a period of this work costs, as a sum of assumptions that a reader may change.

No price of a person helped comes out of it: that would make a target of people.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

MONTHS_A_QUARTER = 3
QUARTERS_A_YEAR = 4
MOST = Decimal(10_000_000)
"""Euros or hours: more is a slip of the finger."""


@dataclass(frozen=True)
class Assumptions:
    """Whole of a period where it says so; `hours` of all who work here."""

    hours: Decimal
    euros_an_hour: Decimal
    hosting_euros_a_month: Decimal
    upkeep_euros_a_quarter: Decimal


@dataclass(frozen=True)
class Costs:
    """In whole euros. `a_year` is four quarters like these."""

    work: int
    hosting: int
    upkeep: int
    period: int
    a_year: int


def costs_of(told: Assumptions, quarters: int) -> Costs:
    work = told.hours * told.euros_an_hour
    hosting = told.hosting_euros_a_month * MONTHS_A_QUARTER * quarters
    upkeep = told.upkeep_euros_a_quarter * quarters
    period = work + hosting + upkeep
    a_year = period * QUARTERS_A_YEAR / quarters
    return Costs(*map(_whole, (work, hosting, upkeep, period, a_year)))


def _whole(euros: Decimal) -> int:
    return int(euros.quantize(Decimal(1), ROUND_HALF_UP))


def number_in(told: str) -> Decimal | None:
    """A number as a Dutch reader writes it: "1.250,50", "€ 65" or "65". None for anything else."""
    plain = told.replace("€", "").replace(" ", "").replace("\u00a0", "")
    whole, comma, cents = plain.partition(",")
    if "." in whole and not comma and len(whole.rpartition(".")[2]) != 3:
        whole, _, cents = whole.rpartition(".")  # "65.50", as a calculator writes it
    whole = whole.replace(".", "")
    if not whole.isdecimal() or not (cents == "" or cents.isdecimal()):
        return None
    number = Decimal(f"{whole}.{cents or 0}") if len(plain) <= 20 else MOST + 1
    return number if number <= MOST else None

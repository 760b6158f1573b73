"""What is counted, and what a reader begins with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ConsentRules:
    kept_days: int


@dataclass(frozen=True)
class ResearchRules:
    fewest_people: int
    fewest_in_area: int
    fewest_households: int
    open_days: int
    between_days: int
    longest_for_whom: int


@dataclass(frozen=True)
class LookbackRules:
    longest_words: int
    most_hours: int


@dataclass(frozen=True)
class CostRules:
    """What the sum of the municipality's page begins with, in whole euros."""

    euros_an_hour: int
    hosting_euros_a_month: int
    upkeep_euros_a_quarter: int
    building_euros: int


@dataclass(frozen=True)
class FigureRules:
    freeze_days: int
    publish_days: int
    rounding: str

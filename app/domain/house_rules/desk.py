"""The kwartiermaker's day."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TermRules:
    """Working days within which a person answers a held need, by urgency (R1)."""

    urgent_working_days: int
    soon_working_days: int
    ordinary_working_days: int


@dataclass(frozen=True)
class TalkRules:
    """Hours of a working day at which a kennismakingsgesprek can be."""

    first: str
    second: str
    third: str
    weekdays: str
    notice_days: int
    ahead_days: int


@dataclass(frozen=True)
class SentenceRules:
    longest_sentence: int
    most_sentences: int
    most_told: int


@dataclass(frozen=True)
class DeskRules:
    claim_minutes: int
    urgent_claim_minutes: int
    opens: str
    gap_ahead_days: int
    figure_days: int


@dataclass(frozen=True)
class LookRules:
    warn_an_hour: int
    stop_an_hour: int
    evening_hours: int
    checked_a_month: int


@dataclass(frozen=True)
class ReportRules:
    count_days: int

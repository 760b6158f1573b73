"""How often and how long letters try."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LetterRules:
    per_week: int
    quiet_from: str
    quiet_until: str
    first_wait_seconds: int
    longest_wait_minutes: int
    give_up_hours: int
    claim_seconds: int
    link_days: int
    fan_out: int


@dataclass(frozen=True)
class PushRules:
    phones: int
    tries: int
    round_hours: int
    hours: int


@dataclass(frozen=True)
class ReplyRules:
    a_day: int
    strangers_a_day: int

"""Who comes in, and how she leaves."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CodeRules:
    minutes: int
    tries: int
    per_ten_minutes: int
    per_day: int
    per_day_here: int
    per_network_hour: int
    per_network_day: int
    per_range_hour: int
    per_range_day: int
    texts_per_day: int
    wrong_in_a_row: int
    wrong_code_days: int


@dataclass(frozen=True)
class SessionRules:
    days: int
    staff_hours: int
    staff_idle_minutes: int
    note_minutes: int
    old_reach_days: int
    silent_days: int
    name_tries: int
    touch_minutes: int
    first_key_minutes: int
    challenge_minutes: int
    staff_invitation_hours: int
    staff_codes_until: str


@dataclass(frozen=True)
class ApiRules:
    token_days: int
    tokens_each: int
    requests_a_minute: int
    webhooks_each: int
    calls_a_day: int
    givers_a_day: int
    brought_days: int


@dataclass(frozen=True)
class PhoneRules:
    works_offline: bool


@dataclass(frozen=True)
class QuickExitRules:
    elsewhere: str

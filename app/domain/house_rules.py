"""The numbers people may argue about. Their values and reasons: `config/house_rules.toml`."""

from dataclasses import dataclass
from enum import StrEnum


class Moderation(StrEnum):
    """When a person reads a need before givers see it; a community chooses."""

    BY_EXCEPTION = "by_exception"
    FIRST_NEED = "first_need"
    EVERY_NEED = "every_need"


@dataclass(frozen=True)
class NeedRules:
    change_minutes: int
    under_way_at_a_time: int
    shortest_words: int
    longest_words: int
    most_offers: int
    draft_hours: int


@dataclass(frozen=True)
class OfferRules:
    open_promises: int
    take_back_minutes: int
    longest_word: int


@dataclass(frozen=True)
class PromiseRules:
    """Working days within which a person answers a held need, by urgency (decision 1)."""

    urgent_working_days: int
    soon_working_days: int
    ordinary_working_days: int


@dataclass(frozen=True)
class FollowupRules:
    silence_days: int
    silence_person_days: int
    first_question_days: int
    second_question_days: int
    person_days: int
    talk_opens_days: int
    talk_due_days: int


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
class CodeRules:
    minutes: int
    tries: int
    per_ten_minutes: int
    per_day: int
    per_day_here: int
    per_network_hour: int
    per_network_day: int
    texts_per_day: int


@dataclass(frozen=True)
class SessionRules:
    days: int
    staff_hours: int
    staff_idle_minutes: int
    note_minutes: int


@dataclass(frozen=True)
class FigureRules:
    freeze_days: int
    publish_days: int


@dataclass(frozen=True)
class HouseRules:
    needs: NeedRules
    offers: OfferRules
    promises: PromiseRules
    followups: FollowupRules
    letters: LetterRules
    codes: CodeRules
    sessions: SessionRules
    figures: FigureRules

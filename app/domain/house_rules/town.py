"""What a community has beside its questions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CafeRules:
    shown_days: int
    longest_place: int
    planned_days: int
    most_a_day: int


@dataclass(frozen=True)
class LeafletRules:
    longest_words: int
    versions_listed: int


@dataclass(frozen=True)
class BoardRules:
    longest_comment: int
    longest_answer: int
    waiting_listed: int
    done_listed: int


@dataclass(frozen=True)
class StoryRules:
    longest_words: int
    most_a_quarter: int

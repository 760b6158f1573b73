"""What an asker may expect, and how much."""

from dataclasses import dataclass
from enum import StrEnum


class Moderation(StrEnum):
    """When a person reads a need before givers see it; a community chooses."""

    BY_EXCEPTION = "by_exception"
    FIRST_NEED = "first_need"
    EVERY_NEED = "every_need"

    def reads_first(self, is_first: bool) -> bool:
        """Whether a person reads a need; `is_first`: whether it is its asker's first."""
        return self is Moderation.EVERY_NEED or (self is Moderation.FIRST_NEED and is_first)


@dataclass(frozen=True)
class NeedRules:
    change_minutes: int
    undo_minutes: int
    under_way_at_a_time: int
    shortest_words: int
    longest_words: int
    most_offers: int
    most_hands: int
    draft_hours: int


@dataclass(frozen=True)
class PhotoRules:
    most_megabytes: int
    longest_side: int
    most_kilobytes_kept: int
    most_an_hour: int


@dataclass(frozen=True)
class ExampleRules:
    longest_words: int
    most_added: int
    at_a_time: int
    sentences_of_givers: int
    givers_behind: int


@dataclass(frozen=True)
class TogetherRules:
    idle_minutes: int
    longest_minutes: int
    paper_tries: int
    paper_tries_anywhere: int
    paper_tries_network: int

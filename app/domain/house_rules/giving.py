"""What a giver may promise, lend and join under."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OfferRules:
    open_promises: int
    take_back_minutes: int
    thanks_minutes: int
    longest_word: int


@dataclass(frozen=True)
class LendingRules:
    extend_days: int
    extensions: int
    reminders: int


@dataclass(frozen=True)
class VogRules:
    years: int
    remind_days: int


@dataclass(frozen=True)
class JoiningRules:
    longest_gives: int
    longest_why: int
    longest_organisation: int
    invitations_a_day: int
    invitation_days: int


@dataclass(frozen=True)
class CardRules:
    a_day: int

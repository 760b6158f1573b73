"""The numbers people may argue about. Their values and reasons: `config/house_rules.toml`."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Moderation(StrEnum):
    """When a person reads a need before givers see it; a community chooses."""

    BY_EXCEPTION = "by_exception"
    FIRST_NEED = "first_need"
    EVERY_NEED = "every_need"


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
class OfferRules:
    open_promises: int
    take_back_minutes: int
    thanks_minutes: int
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
    choice_question_days: int
    choice_second_question_days: int
    choice_person_days: int
    way_on_days: int
    find_out_ends_days: int
    loan_question_days: int
    loan_second_question_days: int
    loan_person_days: int
    companion_first_days: int
    companion_every_days: int
    talk_again_days: int
    effect_first_days: int
    effect_second_days: int


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
class ConsentRules:
    kept_days: int


DAYS = range(1, 367)
"""Of a follow-up, where no narrower bound stands below. A community may change the days; it cannot
take the care away, nor ask the same on the same day."""

NARROWER_DAYS = {
    "silence_days": range(1, 15),
    "silence_person_days": range(2, 31),
    "first_question_days": range(1, 31),
    "second_question_days": range(2, 61),
    "person_days": range(3, 91),
    "choice_question_days": range(1, 15),
    "choice_second_question_days": range(2, 31),
    "choice_person_days": range(3, 61),
    "way_on_days": range(1, 8),
    "talk_opens_days": range(1, 61),
    "talk_due_days": range(2, 91),
    "find_out_ends_days": range(1, 15),
    "loan_question_days": range(1, 15),
    "loan_second_question_days": range(2, 31),
    "loan_person_days": range(3, 61),
    "companion_first_days": range(3, 31),
    "companion_every_days": range(7, 93),
}

ONE_AFTER_ANOTHER = (
    ("silence_days", "silence_person_days"),
    ("first_question_days", "second_question_days", "person_days"),
    ("choice_question_days", "choice_second_question_days", "choice_person_days"),
    ("talk_opens_days", "talk_due_days"),
    ("loan_question_days", "loan_second_question_days", "loan_person_days"),
)
"""Question, reminder, person: counted from one start, so each comes later than the one before."""


def wrong_day(rules: FollowupRules) -> tuple[str, str] | None:
    """The first number that cannot be, and what it must be."""
    for name, told in vars(rules).items():
        allowed = NARROWER_DAYS.get(name, DAYS)
        if told not in allowed:
            return name, f"must be {allowed[0]} to {allowed[-1]} days"
    for story in ONE_AFTER_ANOTHER:
        for earlier, later in pairwise(story):
            if getattr(rules, later) <= getattr(rules, earlier):
                return later, f"must be more than followups.{earlier}"
    return None


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
class LendingRules:
    extend_days: int
    extensions: int
    reminders: int


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
    silent_days: int
    name_tries: int


@dataclass(frozen=True)
class PhotoRules:
    most_megabytes: int
    longest_side: int
    most_kilobytes_kept: int
    most_an_hour: int


@dataclass(frozen=True)
class LeavingRules:
    told_days: int
    incident_days: int


@dataclass(frozen=True)
class FigureRules:
    freeze_days: int
    publish_days: int


@dataclass(frozen=True)
class ExampleRules:
    longest_words: int
    most_added: int
    at_a_time: int
    sentences_of_givers: int
    givers_behind: int


@dataclass(frozen=True)
class SentenceRules:
    longest_sentence: int
    most_sentences: int
    most_told: int


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


@dataclass(frozen=True)
class ReportRules:
    count_days: int


@dataclass(frozen=True)
class TogetherRules:
    idle_minutes: int
    longest_minutes: int
    paper_tries: int


@dataclass(frozen=True)
class PhoneRules:
    works_offline: bool


@dataclass(frozen=True)
class QuickExitRules:
    elsewhere: str


@dataclass(frozen=True)
class HouseRules:
    needs: NeedRules
    offers: OfferRules
    promises: PromiseRules
    followups: FollowupRules
    talks: TalkRules
    consents: ConsentRules
    lending: LendingRules
    letters: LetterRules
    push: PushRules
    replies: ReplyRules
    codes: CodeRules
    sessions: SessionRules
    photos: PhotoRules
    leaving: LeavingRules
    figures: FigureRules
    examples: ExampleRules
    sentences: SentenceRules
    cafe: CafeRules
    leaflets: LeafletRules
    board: BoardRules
    vog: VogRules
    joining: JoiningRules
    desk: DeskRules
    looks: LookRules
    reports: ReportRules
    together: TogetherRules
    phones: PhoneRules
    quick_exit: QuickExitRules

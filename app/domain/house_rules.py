"""The numbers people may argue about. Their values and reasons: `config/house_rules.toml`."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.followup_days import FollowupRules


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


@dataclass(frozen=True)
class ResearchRules:
    fewest_people: int
    fewest_in_area: int
    fewest_households: int
    open_days: int
    between_days: int
    longest_for_whom: int


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
class BackupRules:
    """How often a copy of the database is taken, and which stay (`domain/backups.py`)."""

    sqlite_minutes: int
    postgresql_minutes: int
    minutes: int
    hours: int
    days: int
    tombstone_days: int


@dataclass(frozen=True)
class RetentionRules:
    """Days. What they are counted from: `domain/retention.py`."""

    asker_days: int
    longest_days: int
    notice_days: int
    need_stopped_days: int
    need_days: int
    note_days: int
    letter_words_days: int
    letter_days: int
    desk_days: int
    journal_days: int


@dataclass(frozen=True)
class FigureRules:
    freeze_days: int
    publish_days: int
    rounding: str


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
class CardRules:
    a_day: int


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
    research: ResearchRules
    lending: LendingRules
    letters: LetterRules
    push: PushRules
    replies: ReplyRules
    codes: CodeRules
    sessions: SessionRules
    photos: PhotoRules
    leaving: LeavingRules
    retention: RetentionRules
    backups: BackupRules
    figures: FigureRules
    examples: ExampleRules
    sentences: SentenceRules
    cafe: CafeRules
    leaflets: LeafletRules
    board: BoardRules
    stories: StoryRules
    lookbacks: LookbackRules
    costs: CostRules
    vog: VogRules
    joining: JoiningRules
    desk: DeskRules
    looks: LookRules
    cards: CardRules
    reports: ReportRules
    together: TogetherRules
    phones: PhoneRules
    quick_exit: QuickExitRules

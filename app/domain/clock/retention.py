"""How long each thing is kept: one table (§3.4, R9 and R19).

What, how long, counted from what, and then. The days stand in `config/house_rules.toml`; which rows
that makes is said in `store/queries/clock/overdue.py`, and one job of the clock goes through all
of it. Which table falls under which line is said in `config/register.toml`.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter

from app.domain.calendar import A_DAY
from app.domain.house_rules import HouseRules
from app.domain.house_rules.retention import RetentionRules


class Kept(StrEnum):
    """What has a term of its own; all else of a person goes when she goes."""

    SILENT = "silent"
    NEEDS_STOPPED = "needs_stopped"
    NEEDS_ENDED = "needs_ended"
    NOTES = "notes"
    MEASURES = "measures"
    REPORTS = "reports"
    REPORT_NETWORKS = "report_networks"
    TASKS = "tasks"
    FOLLOWUPS = "followups"
    LETTER_WORDS = "letter_words"
    LETTERS = "letters"
    STRANGERS = "strangers"
    JOURNAL = "journal"
    LOOKS = "looks"
    LOOK_CHECKS = "look_checks"
    SITTINGS = "sittings"
    EVENINGS = "evenings"
    ABSENCES = "absences"
    CONSENTS = "consents"
    PARTINGS = "partings"
    INVITATIONS = "invitations"
    ORGANISATIONS = "organisations"
    SESSIONS = "sessions"
    CODES = "codes"
    WRONG_CODES = "wrong_codes"
    FORMER_REACHES = "former_reaches"
    DRAFTS = "drafts"
    CLAIMS = "claims"
    CARD_SHOWINGS = "card_showings"
    CHALLENGES = "challenges"
    FORM_KEYS = "form_keys"
    TOKENS = "tokens"
    TOKEN_USES = "token_uses"
    WEBHOOK_CALLS = "webhook_calls"
    BROUGHT = "brought"
    SLOTS = "slots"


class Then(StrEnum):
    GONE = "gone"
    EMPTIED = "emptied"  # that it was stays, what it said goes


@dataclass(frozen=True)
class Term:
    """`after` names a number of house_rules.toml, or is a time that nobody argues about. None: at
    the end that the row itself carries."""

    after: str | timedelta | None
    then: Then = Then.GONE


A_WEEK = timedelta(days=7)

RETENTION: dict[Kept, Term] = {
    Kept.SILENT: Term("retention.asker_days"),  # askers; of givers and at most: `longest_days`
    Kept.NEEDS_STOPPED: Term("retention.need_stopped_days"),
    Kept.NEEDS_ENDED: Term("retention.need_days"),  # with messages, offers and all that hangs on it
    Kept.NOTES: Term("retention.note_days"),
    Kept.MEASURES: Term("leaving.incident_days"),
    Kept.REPORTS: Term("leaving.incident_days", Then.EMPTIED),
    Kept.REPORT_NETWORKS: Term("reports.count_days", Then.EMPTIED),
    Kept.TASKS: Term("retention.desk_days"),
    Kept.FOLLOWUPS: Term("retention.desk_days"),
    Kept.LETTER_WORDS: Term("retention.letter_words_days", Then.EMPTIED),
    Kept.LETTERS: Term("retention.letter_days"),
    Kept.STRANGERS: Term(A_DAY),
    Kept.JOURNAL: Term("retention.journal_days"),
    Kept.LOOKS: Term("retention.journal_days"),
    Kept.LOOK_CHECKS: Term("retention.desk_days"),
    Kept.SITTINGS: Term("retention.desk_days"),
    Kept.EVENINGS: Term("retention.desk_days"),
    Kept.ABSENCES: Term("retention.desk_days"),
    Kept.CONSENTS: Term("consents.kept_days"),
    Kept.PARTINGS: Term("leaving.told_days"),
    Kept.INVITATIONS: Term(None),
    Kept.ORGANISATIONS: Term(None),
    Kept.SESSIONS: Term(None),
    Kept.CODES: Term(A_DAY),  # the limits on codes look back no further (rule 4.5)
    Kept.WRONG_CODES: Term("codes.wrong_code_days"),
    Kept.FORMER_REACHES: Term(None),
    Kept.DRAFTS: Term("needs.draft_hours"),
    Kept.CLAIMS: Term(None),
    Kept.CARD_SHOWINGS: Term(A_DAY),
    Kept.CHALLENGES: Term(None),
    Kept.FORM_KEYS: Term(A_WEEK),
    Kept.TOKENS: Term(None),
    Kept.TOKEN_USES: Term("retention.desk_days"),
    Kept.WEBHOOK_CALLS: Term("retention.letter_days"),
    Kept.BROUGHT: Term(None),
    Kept.SLOTS: Term(A_WEEK),
}


def lasts(kept: Kept, rules: HouseRules) -> timedelta:
    """How long after what it is counted from."""
    after = RETENTION[kept].after
    if isinstance(after, timedelta):
        return after
    if after is None:
        return timedelta()
    unit = "hours" if after.endswith("_hours") else "days"
    return timedelta(**{unit: attrgetter(after)(rules)})


IN_THIS_ORDER = (
    ("letter_words_days", "letter_days"),
    ("need_stopped_days", "need_days"),
    ("notice_days", "asker_days", "longest_days"),
)
"""Each less than the next, or as much."""


def wrong_term(rules: RetentionRules) -> tuple[str, str] | None:
    """The number that cannot be, and why; None when all can."""
    for names in IN_THIS_ORDER:
        for earlier, later in pairwise(names):
            if not 0 < getattr(rules, earlier) <= getattr(rules, later):
                return later, f"must not be less than retention.{earlier}, and both more than 0"
    return None

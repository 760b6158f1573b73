"""How long each thing is kept, and each copy of the database."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LeavingRules:
    told_days: int
    incident_days: int


@dataclass(frozen=True)
class BackupRules:
    """How often a copy of the database is taken, and which stay (`domain/clock/backups.py`)."""

    sqlite_minutes: int
    postgresql_minutes: int
    minutes: int
    hours: int
    days: int
    tombstone_days: int


@dataclass(frozen=True)
class RetentionRules:
    """Days. What they are counted from: `domain/clock/retention.py`."""

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

"""What somebody may say is not right about a match (screen G11)."""

from enum import StrEnum


class ReportKind(StrEnum):
    WORRIED = "worried"
    MONEY = "money"
    OTHER = "other"

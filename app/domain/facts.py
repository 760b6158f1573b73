"""The kinds of fact that figures are counted from (decisions 19, 20)."""

from enum import StrEnum


class FactKind(StrEnum):
    ASKED = "asked"
    OFFERED = "offered"
    HELPED = "helped"  # an asker whose need became a match

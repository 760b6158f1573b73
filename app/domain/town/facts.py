"""The kinds of fact that figures are counted from (R19, R20), and what each can say."""

from collections.abc import Mapping
from enum import StrEnum

from app.domain.needs.themes import Theme


class FactKind(StrEnum):
    """The comment names whose record key it carries."""

    ASKED = "asked"  # the asker's
    OFFERED = "offered"  # the giver's
    HELPED = "helped"  # of an asker who chose a giver
    WENT = "went"  # of the giver: how it went, as the two told
    MET = "met"  # of whom one of us sat down with
    BLOCKED = "blocked"  # of an asker whose help hung on a condition
    UNANSWERED = "unanswered"  # of an asker to whom nobody came
    PAIRED = "paired"  # of an asker who answered after three months and after six
    SILENT = "silent"  # of an asker who was asked after six months and did not answer both


class Went(StrEnum):
    WORKED = "worked"
    NOT_YET = "not_yet"
    DID_NOT = "did_not"


class Met(StrEnum):
    ASKER = "asker"  # the kennismakingsgesprek
    GIVER = "giver"  # introduced


class Blocked(StrEnum):
    CONDITION = "condition"  # she let an offer with a condition go
    VOG = "vog"  # whom she chose may not come without one


class Change(StrEnum):
    """How an answer after six months stands beside her own after three."""

    MORE_ROOM = "more_room"
    SAME = "same"
    LESS_ROOM = "less_room"


CATEGORIES: Mapping[FactKind, tuple[str, ...]] = {
    FactKind.ASKED: tuple(Theme),
    FactKind.OFFERED: (),
    FactKind.HELPED: (),
    FactKind.WENT: tuple(Went),
    FactKind.MET: tuple(Met),
    FactKind.BLOCKED: tuple(Blocked),
    FactKind.UNANSWERED: tuple(Theme),
    FactKind.PAIRED: tuple(Change),
    FactKind.SILENT: (),
}
"""Nothing: it is counted, and not divided."""

NEVER_WRITTEN = frozenset({FactKind.PAIRED, FactKind.SILENT})
"""Counted from the answers themselves, so that they go with the yes they were given by."""

"""Which figure may leave the house, so that nobody can be picked out of it.

Counts of people come in, printable figures go out: rounded by a key (`rounding`), hidden where a
reader could work a small group out (`suppression`), put together (`protection`); tables that nobody
planned go through `capping` too, and a share or a time becomes a class (`classes`). Which tables
exist, and for which period, does not live here. The rule ids (SD-…) are those of the disclosure
rules the project agreed on; the record keys are R19.
"""

from app.domain.disclosure.capping import MOST_FIGURES_A_PERSON, Release, protect_tables
from app.domain.disclosure.choice import ROUNDINGS, RoundedBy
from app.domain.disclosure.laplace import laplace_rounding
from app.domain.disclosure.protection import ProtectedTable, protect
from app.domain.disclosure.rounding import BASE, Count, Rounding, keyed_rounding
from app.domain.disclosure.suppression import FLOOR, LARGEST_SHARE, Reason

__all__ = [
    "BASE",
    "FLOOR",
    "LARGEST_SHARE",
    "MOST_FIGURES_A_PERSON",
    "ROUNDINGS",
    "Count",
    "ProtectedTable",
    "Reason",
    "Release",
    "RoundedBy",
    "Rounding",
    "keyed_rounding",
    "laplace_rounding",
    "protect",
    "protect_tables",
]

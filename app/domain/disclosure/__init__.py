"""Which figure may leave the house, so that nobody can be picked out of it.

Counts of people come in, printable figures go out: rounded by a key (`rounding`), hidden where a
reader could work a small group out (`suppression`), put together (`protection`). Which tables
exist, and for which period, does not live here. The rule ids (SD-…) are those of the disclosure
rules the project agreed on; the record keys are decision 19.
"""

from app.domain.disclosure.classes import Share, Wait, share_of, wait_between
from app.domain.disclosure.protection import ProtectedTable, protect
from app.domain.disclosure.rounding import BASE, Count, Rounding, keyed_rounding
from app.domain.disclosure.suppression import FLOOR, LARGEST_SHARE, Reason

__all__ = [
    "BASE",
    "FLOOR",
    "LARGEST_SHARE",
    "Count",
    "ProtectedTable",
    "Reason",
    "Rounding",
    "Share",
    "Wait",
    "keyed_rounding",
    "protect",
    "share_of",
    "wait_between",
]

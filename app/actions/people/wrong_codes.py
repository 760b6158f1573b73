"""A hundred wrong codes in a row to one number or address, and a person helps (NIST 800-63B).

Counted by where the codes went, whoever is known there: the same happens to anyone who is not (case
4). Nobody is locked out for good: the desk helps at once, and after a quiet month it is forgotten.
"""

from collections.abc import Iterable

from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.people import codes as kept
from app.store.tables import WrongCodes


def are_too_many(moment: Moment, fingerprint: str) -> bool:
    row = kept.wrong_to(moment.community_id, fingerprint)
    return row is not None and row.in_a_row >= moment.rules.codes.wrong_in_a_row


def count_wrong(moment: Moment, fingerprints: Iterable[str]) -> None:
    """One try. Two browsers at once: the second does it again on what the first left."""
    for fingerprint in sorted(set(fingerprints)):
        row = kept.wrong_to(moment.community_id, fingerprint, to_change=True)
        if row is None:
            row = WrongCodes(
                community_id=moment.community_id, reach_fingerprint=fingerprint, in_a_row=0
            )
            db.session.add(row)
        row.in_a_row, row.last_at = row.in_a_row + 1, moment.now


def forget_wrong(moment: Moment, fingerprint: str | None) -> None:
    """After a right one, on a screen or on paper."""
    row = kept.wrong_to(moment.community_id, fingerprint or "", to_change=True)
    if row is not None:
        db.session.delete(row)

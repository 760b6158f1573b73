"""Which needs a letter to a giver may still tell of, when its turn has come."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select

from app.domain.house_rules import HouseRules
from app.domain.letters.kinds import TO_ALL_GIVERS, LetterKind, LetterState
from app.domain.states import NeedState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.queries.givers.admission import may_be_asked, with_settings
from app.store.queries.needs.card_rows import is_full
from app.store.tables import Giver, Letter, Need, Neighbourhood

MOST_TOLD = 10  # in one letter; the list inside has them all


def needs_to_tell(
    letter: AnyRow, letter_id: int, now: datetime, rules: HouseRules
) -> Sequence[AnyRow]:
    """The needs of this letter, or gathered in it, that are open, have room for an offer and may
    be put to her: `letter_id` (of the row that says so), `need_id`, and what a card shows. The
    newest first.
    """
    if letter.kind not in TO_ALL_GIVERS:
        return []
    found = with_settings(
        select(
            Letter.id.label("letter_id"),
            Letter.need_id,
            Need.card_words,
            Need.language.label("need_language"),
            Need.timing,
            Neighbourhood.name.label("neighbourhood"),
        )
        .join(Giver, leads_to(Letter.person_id, Giver))
        .join(Need, leads_to(Letter.need_id, Need))
        .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
    )
    found = found.where(
        Letter.community_id == letter.community_id,
        Letter.kind == LetterKind.NEW_NEED,
        or_(Letter.id == letter_id, _waits_in(letter_id)),
        Need.state == NeedState.OPEN,
        ~is_full(rules.needs.most_offers),
        may_be_asked(rules.offers.open_promises, now),
    )
    newest = Need.out_at.desc(), Need.id
    return db.session.execute(found.order_by(*newest).limit(MOST_TOLD)).all()


def _waits_in(digest_id: int) -> ColumnElement[bool]:
    return and_(Letter.gathered_in == digest_id, Letter.state == LetterState.GATHERED)

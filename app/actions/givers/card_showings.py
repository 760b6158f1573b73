"""Which cards a giver was shown: a day holds so many different ones (abuse case 3, SE-21)."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, delete, insert

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import soon
from app.actions.letters.outbox import write_to_colleagues
from app.domain.calendar import A_DAY, local
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.givers import showings
from app.store.tables import CardShowing


def show_cards(moment: Moment, need_ids: Iterable[int]) -> frozenset[int]:
    """Those of them that she may read now; each counts once a day. Raises IntegrityError when
    another phone of hers was shown some at the same time."""
    known = showings.lately(moment.actor, moment.now)
    new = [need_id for need_id in need_ids if need_id not in known.values()]
    free = (place for place in range(moment.rules.cards.a_day) if place not in known)
    rows = [_row(moment, need_id, place) for need_id, place in zip(new, free, strict=False)]
    if rows:
        _forget_earlier_days(moment)
        db.session.execute(insert(CardShowing), rows)
    return frozenset(need_ids) & {*known.values(), *(row["need_id"] for row in rows)}


def _row(moment: Moment, need_id: int, place: int) -> dict[str, object]:
    hers = {"community_id": moment.community_id, "person_id": moment.me}
    return {**hers, "need_id": need_id, "place": place, "at": moment.now}


def _forget_earlier_days(moment: Moment) -> None:
    """Her places are free again."""
    _forget(moment, CardShowing.person_id == moment.me)


def _forget(moment: Moment, *only: ColumnElement[bool]) -> None:
    old = CardShowing.at <= moment.now - A_DAY
    here = CardShowing.community_id == moment.community_id
    db.session.execute(delete(CardShowing).where(here, old, *only))


def warn_of_many_cards(moment: Moment) -> None:
    """Once a day for each giver; looking itself writes no letters."""
    most = moment.rules.cards.a_day
    for person_id in showings.full_days(moment.community_id, moment.now, most):
        key = f"{person_id}:{local(moment.now):%Y%m%d}"
        open_task(moment, TaskKind.MANY_CARDS, key, soon(moment), person_id=person_id)
        write_to_colleagues(moment, LetterKind.LOOK_AT_DESK, key)

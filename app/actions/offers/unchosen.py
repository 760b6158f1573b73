"""Somebody offered and nothing was chosen: the asker reads so twice, then a person looks along."""

from app.actions.clock import asking, subjects
from app.domain.moment import Moment
from app.domain.offers.kinds import COUNTED
from app.domain.states import NeedState
from app.store.tables import Followup, Need


def ask_whether_she_chose(moment: Moment, row: Followup) -> None:
    """About the need: however many offered, it is one choice."""
    need = _waits_for_choice(row)
    if need is not None:
        asking.write_to(moment, row, need.asker_id, f"{row.kind}:{need.id}")


def nobody_chose(moment: Moment, row: Followup) -> None:
    need = _waits_for_choice(row)
    if need is not None and need.out_at is not None:
        key = f"{need.id}:{need.out_at.isoformat()}"
        asking.open_planned_task(moment, row, key, person_id=need.asker_id)


def _waits_for_choice(row: Followup) -> Need | None:
    """The need, when this press still stands and the asker can choose."""
    need = subjects.need_of(row)
    offer = subjects.offer_of(row)
    is_this_press = row.start_at >= offer.made_at and offer.kind in COUNTED
    return need if is_this_press and need.state == NeedState.OPEN else None

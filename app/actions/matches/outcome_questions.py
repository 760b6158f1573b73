""" "Is het gelukt?", asked of both of a match, and what is done when nothing comes."""

from app.actions.clock import asking, subjects
from app.domain.matches.outcomes import ASKED_AGAIN, IN_OUR_HANDS, WANTS_A_WAY_ON
from app.domain.moment import Moment
from app.store.queries import rows
from app.store.tables import Followup, Need, Offer


def how_it_went(moment: Moment, row: Followup) -> None:
    """Each giver is asked, and the asker once about the need, however many help. Whoever answered
    is not asked again, but after "not yet"."""
    offer = subjects.offer_of(row)
    if offer.asker_said in ASKED_AGAIN:
        asking.write_to(moment, row, offer.asker_id, _of_need(row, offer))
    if offer.giver_said in ASKED_AGAIN:
        asking.write_to(moment, row, offer.giver_id)


def nobody_said(moment: Moment, row: Followup) -> None:
    """Nothing when we have it in hand already."""
    offer = subjects.offer_of(row)
    if offer.asker_said not in IN_OUR_HANDS:
        asking.open_planned_task(moment, row, _of_need(row, offer), person_id=offer.asker_id)


def nobody_chose_a_way_on(moment: Moment, row: Followup) -> None:
    """One of the two said no, closed the page, and said nothing else since."""
    offer = subjects.offer_of(row)
    answers = {
        offer.asker_id: (offer.asker_said, offer.asker_said_at),
        offer.giver_id: (offer.giver_said, offer.giver_said_at),
    }
    for person_id, (said, at) in answers.items():
        if at == row.start_at and said in WANTS_A_WAY_ON:
            asking.open_planned_task(moment, row, person_id=person_id, offer_id=offer.id)


def _of_need(row: Followup, offer: Offer) -> str:
    """The same for all who help with a need, until it looks further: then a story begins anew."""
    need = rows.one(Need, row.community_id, offer.need_id)
    return f"{row.kind}:{need.id}:{need.out_at and need.out_at.isoformat()}"

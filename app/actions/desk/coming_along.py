"""A professional who came along to the table hears how a need ended, and nothing else: no name, no
words, no other's. The asker wanted it; the address goes with the letter."""

from app.actions.letters.outbox import write_letter
from app.actions.steps import take
from app.domain.languages import SOURCE
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.codes import Carried, pack
from app.domain.people.reach import Channel, Reach
from app.domain.states import NeedState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.desk import came_along as kept
from app.store.sealing import seals
from app.store.tables import CameAlong, Need

NOTHING_TO_TELL = "-"


def bring_somebody(moment: Moment, need_id: int, reach: Reach) -> None:
    """Another address takes the place of the one before it."""
    need = rows.one(Need, moment.community_id, need_id)
    take(moment, Verb.BRING_SOMEBODY, need)
    sealed = seals().seal(reach.address)
    along = kept.of_need(moment.community_id, need_id)
    if along is not None:
        along.reach_sealed = sealed
        return
    db.session.add(
        CameAlong(
            community_id=moment.community_id, need_id=need_id, reach_sealed=sealed, at=moment.now
        )
    )


def somebody_hears(moment: Moment, need_id: int) -> bool:
    return kept.of_need(moment.community_id, need_id) is not None


def tell_who_came_along(moment: Moment, along_id: int) -> None:
    """Once, when it is over. Nothing when it is not, or the asker left meanwhile."""
    along = rows.maybe(CameAlong, moment.community_id, along_id)
    need = rows.maybe(Need, moment.community_id, along.need_id) if along else None
    if along is None or need is None or need.state not in kept.OVER:
        return
    went_well = need.state == NeedState.SOLVED
    reach = Reach(Channel.EMAIL, seals().unseal(along.reach_sealed))
    carried = Carried(NOTHING_TO_TELL, reach, SOURCE)
    write_letter(
        moment, LetterKind.ENDED_WELL if went_well else LetterKind.ENDED, str(along.id),
        person_id=None, to=reach, sealed=seals().seal(pack(carried)),
    )  # fmt: skip
    db.session.delete(along)

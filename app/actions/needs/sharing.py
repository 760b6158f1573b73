"""A link by which everybody may read the card of a need: only when its asker says so."""

from app.actions.steps import take
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.columns import new_id
from app.store.queries import rows
from app.store.tables import Need


def share_need(moment: Moment, need_id: int) -> None:
    """Twice is as once: what was passed on goes on working."""
    need = rows.one(Need, moment.community_id, need_id)
    take(moment, Verb.SHARE_NEED, need)
    need.share_id = need.share_id or new_id()


def unshare_need(moment: Moment, need_id: int) -> None:
    """From now on the link shows nothing; a later one is another."""
    need = rows.one(Need, moment.community_id, need_id)
    take(moment, Verb.UNSHARE_NEED, need)
    need.share_id = None

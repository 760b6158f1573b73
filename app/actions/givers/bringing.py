"""A volunteer platform says that somebody wants to give. Nothing is made of her here: she gets one
letter, and comes in herself, by her own code, or does not. Then she is met as everybody is.

The platform hears the same whoever it is: not whether she is known here, nor whether she came.
"""

from datetime import timedelta

from app.actions.letters.outbox import write_letter
from app.domain.calendar import A_DAY
from app.domain.languages import SOURCE
from app.domain.letters.kinds import LetterKind
from app.domain.letters.programs import NewBrought
from app.domain.moment import Moment
from app.domain.people.codes import Carried, pack
from app.domain.refusals import EnoughBrought
from app.store.db import db
from app.store.links import Purpose, sign
from app.store.queries import rows
from app.store.queries.givers import bringing as kept
from app.store.sealing import seals
from app.store.tables import BroughtGiver, Token

NOBODY = 0


def bring_giver(moment: Moment, token_id: int, new: NewBrought) -> None:
    """One letter as long as the last one opens, whoever asks for it. Raises EnoughBrought at the
    day's number."""
    rows.one(Token, moment.community_id, token_id)  # one at a time
    since = moment.now - A_DAY
    if kept.brought_since(moment.community_id, token_id, since) >= moment.rules.api.givers_a_day:
        raise EnoughBrought
    fingerprint = seals().fingerprint(new.reach.address)
    was_written = kept.is_open(moment.community_id, fingerprint, moment.now)
    brought = BroughtGiver(
        community_id=moment.community_id,
        token_id=token_id,
        first_name=new.first_name,
        reach_sealed=seals().seal(new.reach.address),
        reach_fingerprint=fingerprint,
        tiles=" ".join(dict.fromkeys(new.tiles)),
        made_at=moment.now,
        ends_at=moment.now + timedelta(days=moment.rules.api.brought_days),
    )
    db.session.add(brought)
    db.session.flush()
    if not was_written:
        _write_to(moment, brought, new)


def _write_to(moment: Moment, brought: BroughtGiver, new: NewBrought) -> None:
    token = sign(moment, Purpose.BROUGHT, NOBODY, brought.id)
    write_letter(
        moment, LetterKind.BROUGHT, str(brought.id), person_id=None, to=new.reach,
        sealed=seals().seal(pack(Carried(token, new.reach, SOURCE))), not_after=brought.ends_at,
    )  # fmt: skip

"""Another number or address, as she says herself and a code proves (PR-09, ASVS 6.3.7).

No code is asked of the old one: whoever changes it has mostly lost it. Instead the old one is told,
opens for some days one page, and puts itself back there or in its letter by one tap. Somebody who
sat at an open page of hers gains nothing by it that the page did not give.

Whoever one of us met says so from a code on paper, or a passkey: then the old one is told nothing
and opens nothing. It may be in the hands that she left.

A number that may be another's by now (R9) is told nothing, lets nobody in and puts nothing back;
and whoever came in by it moves nothing to a number of her own. Whoever lost hers comes in by a code
on paper, which one of us handed her in person.
"""

from datetime import timedelta

from app.actions.letters.outbox import drop_letter, write_letter
from app.actions.people.numbers import bring_blocks_along, bring_reports_along
from app.actions.people.other_doors import (
    NOWHERE,
    Here,
    close_doors_made_since,
    close_other_doors,
)
from app.actions.people.unreached import note_reached
from app.actions.steps import take
from app.domain.actor import STAFF
from app.domain.languages import SOURCE, Language
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.codes import Carried, pack
from app.domain.people.passkeys import CameBy
from app.domain.people.reach import Channel, Reach
from app.domain.people.recognition import is_long_ago
from app.domain.policies import may
from app.domain.refusals import LinkTooOld, ReachTaken
from app.domain.verbs import Verb
from app.store.columns import new_id
from app.store.db import db
from app.store.links import Purpose, sign
from app.store.queries import rows
from app.store.queries.people import accounts as people
from app.store.queries.people import reaches
from app.store.sealing import seals
from app.store.tables import FormerReach, Person

BY_US = frozenset({CameBy.PAPER, CameBy.PASSKEY})
"""What somebody who was met in person has."""


def change_reach(moment: Moment, person_id: int, reach: Reach, here: Here = NOWHERE) -> None:
    """From now on letters go there. Every door but `here` closes.

    Whether she may by herself is `may_change_reach`. Raises NotAllowed, and ReachTaken when
    somebody else comes in with it.
    """
    person = rows.one(Person, moment.community_id, person_id)
    if _prints(reach) == person.reach_fingerprint:
        note_reached(moment, person)
        return
    _must_be_free(moment, person, reach)
    take(moment, Verb.CHANGE_REACH, person)
    if here.came_by in BY_US:
        _let_go_of_former(moment, person)
    was = next(
        (row for row in _former(moment, person.id) if row.reach_fingerprint == _prints(reach)), None
    )
    if was is not None:
        _undo(moment, person, was)
    else:
        if here.came_by not in BY_US:
            _keep_former(moment, person)
        _lead_to(moment, person, reach)
    close_other_doors(moment, person.id, here)


def may_change_reach(moment: Moment, came_by: CameBy) -> bool:
    """Whether it is she who asks for it: known where she is reached now, or by what one of us
    handed her. A first name after long silence is not enough (R9)."""
    person = people.one(moment.community_id, moment.me)
    if not may(moment.actor, Verb.CHANGE_REACH, person):
        return False
    return came_by in BY_US or person.reach_sealed is None or _is_surely_hers(moment, person)


def _is_surely_hers(moment: Moment, person: Person) -> bool:
    """Staff meet each other, and come in by no code: theirs falls not silent."""
    if people.hats(moment.community_id, person.id) & STAFF:
        return True
    is_silent = is_long_ago(person.surely_reached_at, moment.now, moment.rules.sessions)
    return person.named_at is None and not is_silent


def put_reach_back(moment: Moment, former_id: int | None = None) -> None:
    """This one, else the first that she had. What it was changed into since opens nothing, she is
    signed out everywhere, and what was made in her name around that time is gone.

    Raises LinkTooOld when its days are over, or it is back already.
    """
    person = rows.one(Person, moment.community_id, moment.me)
    hers = [row for row in _former(moment, person.id) if former_id in (None, row.id)]
    if not hers:
        raise LinkTooOld
    take(moment, Verb.PUT_REACH_BACK, person)
    taken_at = hers[0].replaced_at
    _undo(moment, person, hers[0])
    close_other_doors(moment, person.id)
    close_doors_made_since(moment, person.id, taken_at)


def has_former(moment: Moment, former_id: int | None = None) -> bool:
    """Whether there is one, or this one, to be put back."""
    return any(former_id in (None, row.id) for row in _former(moment, moment.me))


def _prints(reach: Reach) -> str:
    return seals().fingerprint(reach.address)


def _must_be_free(moment: Moment, person: Person, reach: Reach) -> None:
    other = reaches.behind(moment.community_id, _prints(reach), moment.now)
    if other is not None and other.id != person.id:
        raise ReachTaken


def _former(moment: Moment, person_id: int) -> list[FormerReach]:
    found = reaches.former_of(moment.community_id, person_id)
    return [row for row in found if row.ends_at > moment.now]


def _keep_former(moment: Moment, person: Person) -> None:
    """Nothing is kept of anyone who had neither a number nor an address, or whose number went on,
    or may have."""
    if person.reach_sealed is None or person.reach_fingerprint is None:
        return
    if not _is_surely_hers(moment, person):
        return
    former = FormerReach(
        community_id=moment.community_id,
        id=new_id(),
        person_id=person.id,
        channel=person.channel,
        reach_sealed=person.reach_sealed,
        reach_fingerprint=person.reach_fingerprint,
        replaced_at=moment.now,
        ends_at=moment.now + timedelta(days=moment.rules.sessions.old_reach_days),
    )
    db.session.add(former)
    if person.unreached_since is None:
        _tell(moment, person, former)


def _tell(moment: Moment, person: Person, former: FormerReach) -> None:
    """There, not where her letters go from now on."""
    old = Reach(Channel(former.channel), seals().unseal(former.reach_sealed))
    token = sign(moment, Purpose.REACH, person.id, former.id)
    carried = Carried(token, old, Language(person.language or SOURCE))
    write_letter(
        moment, LetterKind.REACH_CHANGED, str(former.id),
        person_id=None, to=old, sealed=seals().seal(pack(carried)), not_after=former.ends_at,
    )  # fmt: skip


def _undo(moment: Moment, person: Person, former: FormerReach) -> None:
    """With all that it was changed into since: those days are over at once."""
    back = Reach(Channel(former.channel), seals().unseal(former.reach_sealed))
    for row in _former(moment, person.id):
        if row.replaced_at >= former.replaced_at:
            _let_go(moment, row)
    _lead_to(moment, person, back)


def _let_go_of_former(moment: Moment, person: Person) -> None:
    """None of those she had before opens anything from now on."""
    for row in _former(moment, person.id):
        _let_go(moment, row)
    db.session.flush()


def _let_go(moment: Moment, former: FormerReach) -> None:
    drop_letter(moment, LetterKind.REACH_CHANGED, str(former.id))
    db.session.delete(former)


def _lead_to(moment: Moment, person: Person, reach: Reach) -> None:
    note_reached(moment, person)
    bring_reports_along(moment, person, _prints(reach))
    bring_blocks_along(person, _prints(reach))
    person.reached_at, person.named_at = moment.now, None
    person.channel, person.reach_fingerprint = reach.channel, _prints(reach)
    person.reach_sealed = seals().seal(reach.address)

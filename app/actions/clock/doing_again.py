"""A copy of the database was put back: what people did since and what must hold all the same is
done again, before anybody comes in (PR-08, I9).

Who was erased is erased, what was taken back goes, who was stopped is stopped. What people wrote
since is lost with the copy, and so is that they want no contact with somebody: of that only a keyed
hash was kept, in the database itself.
"""

from dataclasses import replace

from sqlalchemy import delete, update

from app.actions.givers.stopping import stop_giver
from app.actions.needs.sharing import unshare_need
from app.actions.people.consents import withdraw_consent
from app.actions.people.erasing import delete_rows
from app.actions.people.leaving import forget_again
from app.actions.people.paper_codes import revoke
from app.actions.people.staff import stop_staff
from app.actions.people.standing import suspend_person
from app.domain.actor import Actor, Hat
from app.domain.clock.tombstones import ERASED, STOPPED, Tombstone
from app.domain.moment import Moment
from app.domain.people.consents import ConsentFor
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.known.hanging import hanging_on
from app.store.queries.known.pointers import tables
from app.store.queries.people import accounts as people
from app.store.tables import (
    Challenge,
    Code,
    Comment,
    Consent,
    Need,
    Note,
    PaperCode,
    Passkey,
    Person,
    Photo,
    Session,
    Story,
    Token,
)

TABLES = {
    Verb.REMOVE_PHOTO: Photo,
    Verb.REFUSE_PHOTO: Photo,
    Verb.REMOVE_NOTE: Note,
    Verb.REMOVE_PASSKEY: Passkey,
    Verb.REVOKE_TOKEN: Token,
    Verb.TAKE_BACK_COMMENT: Comment,
    Verb.WITHDRAW_STORY: Story,
    Verb.DROP_STORY: Story,
}


def do_again(moment: Moment, stone: Tombstone) -> None:
    """The moment is the house's. Raises NotFound or WrongMoment where this copy gives nothing
    to do."""
    if stone.verb in ERASED:
        forget_again(moment, stone.thing_id)
    elif stone.verb in STOPPED:
        _stop_again(moment, stone)
    elif stone.verb is Verb.WITHDRAW_CONSENT:
        _withdraw_again(moment, stone.thing_id)
    elif stone.verb is Verb.REVOKE_PAPER_CODE:
        revoke(moment, rows.one(PaperCode, moment.community_id, stone.thing_id))
    elif stone.verb is Verb.UNSHARE_NEED:
        _unshare_again(moment, stone.thing_id)
    else:
        _take_away_again(moment, stone)


def close_all_doors(moment: Moment) -> None:
    """Whoever was inside when the copy was taken comes in anew, and no code of then opens anything
    (RE-11)."""
    for table in (Session, Challenge):
        db.session.execute(delete(table).where(table.community_id == moment.community_id))
    here = Code.community_id == moment.community_id, Code.used_at.is_(None)
    db.session.execute(update(Code).where(*here).values(used_at=moment.now))


def _take_away_again(moment: Moment, stone: Tombstone) -> None:
    table = TABLES[stone.verb].__tablename__
    gone = hanging_on(moment.community_id, table, {stone.thing_id})
    for one in reversed(tables()):
        delete_rows(moment, one, gone.get(one.name, set()))


def _withdraw_again(moment: Moment, consent_id: int) -> None:
    consent = rows.one(Consent, moment.community_id, consent_id)
    withdraw_consent(_as_her(moment, consent.person_id), ConsentFor(consent.purpose))


def _unshare_again(moment: Moment, need_id: int) -> None:
    """Raises NotFound where it was not shared. Also where she shared it anew since: that link is
    not in this copy."""
    need = rows.one(Need, moment.community_id, need_id)
    if need.share_id is None:
        raise NotFound
    unshare_need(_as_her(moment, need.asker_id), need_id)


def _as_her(moment: Moment, person_id: int) -> Moment:
    hats = frozenset(map(Hat, people.hats(moment.community_id, person_id)))
    return replace(moment, actor=Actor(moment.community_id, person_id, hats))


def _stop_again(moment: Moment, stone: Tombstone) -> None:
    """In the name of who decided it, if this copy knows her."""
    who = stone.actor_id and rows.maybe(Person, moment.community_id, stone.actor_id)
    if not who:
        raise NotFound
    desk = Actor(moment.community_id, who.id, frozenset({Hat.KWARTIERMAKER}))
    theirs = replace(moment, actor=desk)
    if stone.verb is Verb.STOP_GIVER:
        stop_giver(theirs, stone.thing_id)
    elif stone.verb is Verb.STOP_STAFF:
        stop_staff(theirs, stone.thing_id)
    else:
        suspend_person(theirs, stone.thing_id, "", "")

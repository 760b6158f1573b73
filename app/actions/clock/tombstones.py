"""A copy of the database was put back: what people did since and what must hold all the same is
done again, before anybody comes in (PR-08, I9).

Whoever was erased is erased, what was taken back goes, whoever was stopped is stopped. What people
wrote since is lost with the copy, and so is that they want no contact with somebody: of that only a
keyed hash was kept, in the database itself.
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
from app.actions.steps import in_her_name
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


def apply_tombstone(moment: Moment, tombstone: Tombstone) -> None:
    """The moment is the house's. Raises NotFound or WrongMoment where this copy gives nothing
    to do."""
    if tombstone.verb in ERASED:
        forget_again(moment, tombstone.thing_id)
    elif tombstone.verb in STOPPED:
        _stop_again(moment, tombstone)
    elif tombstone.verb is Verb.WITHDRAW_CONSENT:
        _withdraw_again(moment, tombstone.thing_id)
    elif tombstone.verb is Verb.REVOKE_PAPER_CODE:
        revoke(moment, rows.one(PaperCode, moment.community_id, tombstone.thing_id))
    elif tombstone.verb is Verb.UNSHARE_NEED:
        _unshare_again(moment, tombstone.thing_id)
    else:
        _take_away_again(moment, tombstone)


def close_all_doors(moment: Moment) -> None:
    """Whoever was inside when the copy was taken comes in anew, and no code of then opens anything
    (RE-11)."""
    for table in (Session, Challenge):
        db.session.execute(delete(table).where(table.community_id == moment.community_id))
    here = Code.community_id == moment.community_id, Code.used_at.is_(None)
    db.session.execute(update(Code).where(*here).values(used_at=moment.now))


def _take_away_again(moment: Moment, tombstone: Tombstone) -> None:
    table = TABLES[tombstone.verb].__tablename__
    gone = hanging_on(moment.community_id, table, {tombstone.thing_id})
    for one in reversed(tables()):
        delete_rows(moment, one, gone.get(one.name, set()))


def _withdraw_again(moment: Moment, consent_id: int) -> None:
    consent = rows.one(Consent, moment.community_id, consent_id)
    withdraw_consent(in_her_name(moment, consent.person_id), ConsentFor(consent.purpose))


def _unshare_again(moment: Moment, need_id: int) -> None:
    """Raises NotFound where it was not shared. Also where she shared it anew since: that link is
    not in this copy."""
    need = rows.one(Need, moment.community_id, need_id)
    if need.share_id is None:
        raise NotFound
    unshare_need(in_her_name(moment, need.asker_id), need_id)


def _stop_again(moment: Moment, tombstone: Tombstone) -> None:
    """In the name of whoever decided it, if this copy knows her."""
    who = tombstone.actor_id and rows.maybe(Person, moment.community_id, tombstone.actor_id)
    if not who:
        raise NotFound
    desk = Actor(moment.community_id, who.id, frozenset({Hat.KWARTIERMAKER}))
    theirs = replace(moment, actor=desk)
    if tombstone.verb is Verb.STOP_GIVER:
        stop_giver(theirs, tombstone.thing_id)
    elif tombstone.verb is Verb.STOP_STAFF:
        stop_staff(theirs, tombstone.thing_id)
    else:
        suspend_person(theirs, tombstone.thing_id, "", "")

"""Passkeys of anyone who answers for others: made, touched, taken away."""

from sqlalchemy import update

from app.actions.people.ceremonies import Signed, made, used
from app.actions.people.sessions import hash_token
from app.actions.steps import take
from app.domain.actor import STAFF
from app.domain.calendar import local
from app.domain.moment import Moment
from app.domain.people.passkeys import CameBy, Ceremony, Site, codes_are_over
from app.domain.refusals import KeyRefused, LastKey, NotFound
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.people import accounts as people
from app.store.queries.people import passkeys as kept
from app.store.tables import Passkey, Session


def needs_passkey(moment: Moment, person_id: int) -> bool:
    """Whether a code does not let her in: one of us, or of the municipality, who has a passkey or
    was ever invited to make one, or for whom the time of codes is over (house rule).

    She comes in with it as whatever else she is here too. A code that let her in as a giver alone
    would take away what holds for staff, such as that an official comes near to no need.
    """
    if not people.hats(moment.community_id, person_id) & STAFF:
        return False
    return (
        kept.has_any(moment.community_id, person_id)
        or kept.invitation_of(moment.community_id, person_id) is not None
        or codes_are_over(local(moment.now).date(), moment.rules.sessions.staff_codes_until)
    )


def make_passkey(moment: Moment, browser: str, site: Site, signed: Signed, name: str) -> Passkey:
    """The moment is her own. Raises KeyRefused, and NotAllowed for anyone who answers for nobody
    else."""
    seen = made(moment, browser, site, signed)
    if kept.by_credential(moment.community_id, seen.credential_id) is not None:
        raise KeyRefused
    passkey = Passkey(
        community_id=moment.community_id,
        person_id=moment.me,
        name=name,
        credential=seen.credential_id,
        public_key=seen.credential_public_key,
        sign_count=seen.sign_count,
        made_at=moment.now,
    )
    take(moment, Verb.MAKE_PASSKEY, passkey)
    return passkey


def come_in_with(moment: Moment, browser: str, site: Site, signed: Signed) -> int:
    """Whose passkey signed. Raises KeyRefused."""
    return used(moment, browser, Ceremony.COME_IN, site, signed).person_id


def touch(moment: Moment, browser: str, site: Site, signed: Signed) -> None:
    """That it is she who sits here. Raises KeyRefused, also for a passkey of somebody else."""
    if used(moment, browser, Ceremony.TOUCH, site, signed).person_id != moment.me:
        raise KeyRefused


def note_touch(moment: Moment, token: str, came_from: str) -> None:
    """For some minutes this session may do what needs a passkey, from the same device and network
    (`came_from`, a keyed hash): a cookie that was carried elsewhere may not."""
    mine = Session.community_id == moment.community_id, Session.token_hash == hash_token(token)
    told = {"touched_at": moment.now, "touched_from": came_from, "came_by": CameBy.PASSKEY}
    db.session.execute(update(Session).where(*mine).values(told))


def remove_passkey(moment: Moment, passkey_id: int) -> None:
    """Raises NotFound, and LastKey for the only one: she could not come in any more."""
    hers = kept.locked_of(moment.community_id, moment.me)
    found = next((passkey for passkey in hers if passkey.id == passkey_id), None)
    if found is None:
        raise NotFound
    if len(hers) == 1:
        raise LastKey
    take(moment, Verb.REMOVE_PASSKEY, found)
    db.session.delete(found)

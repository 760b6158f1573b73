"""Who is of the house: appointed by the operator or by one of us, and invited to make a passkey.

The link is handed over in person and sent nowhere: whoever reads her mail does not become her.
"""

import secrets
from datetime import timedelta

from app.actions.desk.sittings import end_sittings_of
from app.actions.givers.stopping import stop_giving
from app.actions.letters.outbox import write_to_colleagues
from app.actions.people.accounts import give_name, person_of, wear
from app.actions.people.paper_codes import end_paper_codes_by
from app.actions.people.sessions import end_sessions_of, hash_token
from app.actions.people.tokens import end_tokens_of
from app.actions.steps import by_the_house, take
from app.domain.actor import Hat
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.reach import Reach
from app.domain.refusals import LinkTooOld
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.people import passkeys as kept
from app.store.tables import Person, StaffInvitation


def appoint(moment: Moment, reach: Reach, first_name: str, hat: Hat) -> Person:
    """Whoever was here already keeps the name she gave herself. Whoever is to read for the
    municipality gives no more: she decides about the money, and comes nearer to no need."""
    person = person_of(moment, reach)
    give_name(moment, person.id, person.first_name or first_name)
    wear(moment, person, hat)
    if hat is Hat.MUNICIPALITY:
        stop_giving(moment, person.id)
    return person


def invite_staff(moment: Moment, person_id: int) -> str:
    """The token of a link that opens once, to make a passkey; the link before it opens nothing.

    It is how somebody begins, and how she comes back after her devices were lost or stolen: what
    she had opens nothing from now on, and everybody at the desk is told. Raises NotAllowed.
    """
    lasts = timedelta(hours=moment.rules.sessions.staff_invitation_hours)
    token = _from_now_on(moment, Verb.INVITE_STAFF, person_id, lasts)
    write_to_colleagues(moment, LetterKind.STAFF_INVITED, f"{person_id}:{moment.now.isoformat()}")
    return token


def stop_staff(moment: Moment, person_id: int) -> None:
    """Somebody else may be inside as her: she is out everywhere, no key, code or link lets anybody
    in as her until she is invited anew (`invite_staff`), and tokens and codes on paper that were
    made in her name open nothing: whoever holds one gets another. Everybody at the desk is told,
    she as well. Raises NotAllowed, and WrongMoment when a colleague was first."""
    _from_now_on(moment, Verb.STOP_STAFF, person_id, lasts=timedelta())
    end_sittings_of(moment, person_id)
    end_tokens_of(moment, person_id)
    end_paper_codes_by(moment, person_id)
    write_to_colleagues(moment, LetterKind.STAFF_STOPPED, f"{person_id}:{moment.now.isoformat()}")


def _from_now_on(moment: Moment, verb: Verb, person_id: int, lasts: timedelta) -> str:
    """Nothing that she had opens anything; the token of the link that may. The row first: whoever
    makes a key by the old link holds it, and that key is found here."""
    token = secrets.token_urlsafe(32)
    invitation = kept.invitation_of(moment.community_id, person_id) or StaffInvitation(
        community_id=moment.community_id, id=person_id
    )
    take(moment, verb, invitation)
    invitation.token_hash = hash_token(token)
    invitation.made_by, invitation.made_at = moment.actor.person_id, moment.now
    invitation.ends_at = moment.now + lasts
    db.session.flush()
    _end_what_she_had(moment, person_id)
    return token


def _end_what_she_had(moment: Moment, person_id: int) -> None:
    for passkey in kept.locked_of(moment.community_id, person_id):
        take(by_the_house(moment), Verb.REMOVE_PASSKEY, passkey)
        db.session.delete(passkey)
    end_sessions_of(moment, person_id)


def invited(moment: Moment, token: str, to_use: bool = False) -> StaffInvitation:
    """Raises LinkTooOld for one that was used, is over, or never was, all alike."""
    found = kept.invitation_by(moment.community_id, hash_token(token), moment.now, to_use)
    if found is None:
        raise LinkTooOld
    return found


def use_invitation(moment: Moment, invitation: StaffInvitation) -> None:
    """It opens nothing any more."""
    take(by_the_house(moment), Verb.USE_STAFF_INVITATION, invitation)

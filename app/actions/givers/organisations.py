"""An organisation answers through named people: the first founds it, and invites colleagues. Each
of them is a giver like any other, met by the kwartiermaker before anything shows."""

from datetime import timedelta

from sqlalchemy import delete

from app.actions.letters.outbox import write_letter
from app.actions.steps import by_the_house, take
from app.domain.actor import GiverKind
from app.domain.calendar import A_DAY
from app.domain.languages import SOURCE
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.codes import Carried, pack
from app.domain.people.reach import Reach
from app.domain.refusals import EnoughInvitations, WrongMoment
from app.domain.states import InvitationState
from app.domain.verbs import Verb
from app.store.db import AnyRow, db
from app.store.links import Purpose, sign
from app.store.queries import rows
from app.store.queries.givers import organisations as kept
from app.store.sealing import seals
from app.store.tables import Giver, Invitation, Organisation


def found_organisation(
    moment: Moment, name: str, kvk: str, why: str, condition: str
) -> Organisation:
    organisation = Organisation(
        community_id=moment.community_id,
        name=name,
        kvk=kvk or None,
        why=why,
        condition=condition,
        joined_at=moment.now,
    )
    db.session.add(organisation)
    db.session.flush()
    return organisation


def join_by_invitation(moment: Moment, invitation_id: int) -> tuple[Organisation, GiverKind]:
    """The organisation of whoever invited her. Raises WrongMoment when it opens nothing now."""
    invitation = rows.maybe(Invitation, moment.community_id, invitation_id)
    if invitation is None or not is_open(moment, invitation):
        raise WrongMoment(Verb.REGISTER_GIVER)
    take(by_the_house(moment), Verb.USE_INVITATION, invitation)
    inviter = rows.one(Giver, moment.community_id, invitation.person_id)
    organisation = rows.one(Organisation, moment.community_id, invitation.organisation_id)
    return organisation, GiverKind(inviter.kind)


def is_open(moment: Moment, invitation: Invitation | AnyRow) -> bool:
    """Once, until its last day, and as long as whoever wrote it answers for the organisation."""
    return (
        invitation.state == InvitationState.OPEN
        and moment.now < invitation.ends_at
        and kept.answers_for(invitation.community_id, invitation.person_id)
        == invitation.organisation_id
    )


def invite_colleague(moment: Moment, reach: Reach) -> None:
    """One letter with one link, that opens once. No word of the inviter stands in it, for nobody
    asked to get it. Raises NotAllowed, and EnoughInvitations at the day's number."""
    organisation_id = moment.actor.organisation_id
    invitation = Invitation(
        community_id=moment.community_id,
        organisation_id=organisation_id,
        person_id=moment.me,
        reach_sealed=seals().seal(reach.address),
        reach_fingerprint=seals().fingerprint(reach.address),
        made_at=moment.now,
        ends_at=moment.now + timedelta(days=moment.rules.joining.invitation_days),
    )
    take(moment, Verb.INVITE_COLLEAGUE, invitation)
    rows.one(Organisation, moment.community_id, invitation.organisation_id)  # one at a time
    if kept.invited_since(invitation, moment.now - A_DAY) >= moment.rules.joining.invitations_a_day:
        raise EnoughInvitations
    db.session.flush()
    token = sign(moment, Purpose.COLLEAGUE, moment.me, invitation.id)
    write_letter(
        moment, LetterKind.INVITED, str(invitation.id), person_id=None, to=reach,
        sealed=seals().seal(pack(Carried(token, reach, SOURCE))), not_after=invitation.ends_at,
    )  # fmt: skip


def forget_deserted(moment: Moment) -> None:
    """An organisation for which nobody answers any more."""
    db.session.execute(delete(Organisation).where(kept.deserted(moment.community_id)))

"""What an asker says yes to beside the service: given, answered because of it, and taken back.

Taking back is whole: in the same transaction the answers go, and what would still be asked.
"""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import delete

from app.actions.clock.planning import plan
from app.actions.letters.outbox import drop_letters_of, write_letter
from app.actions.steps import take
from app.domain.calendar import quarter_of
from app.domain.clock.plan import FollowupKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.consents import VERSION, Asked, ConsentFor, asked_by_now
from app.domain.refusals import NotFound, WrongMoment
from app.domain.states import ConsentState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.people import consents
from app.store.tables import Answer, Consent, Followup, Person

EFFECTS = (FollowupKind.EFFECT_FIRST, FollowupKind.EFFECT_SECOND)


def give_consent(moment: Moment, person_id: int, purpose: ConsentFor) -> None:
    """In the words of today's version; whoever gave it already gave it."""
    person = rows.one(Person, moment.community_id, person_id)  # so that two ask after each other
    consent = consents.lock(moment.community_id, person_id, purpose)
    if consent is None:
        consent = Consent(community_id=moment.community_id, person_id=person_id, purpose=purpose)
    elif consent.state == ConsentState.GIVEN:
        return
    take(moment, Verb.GIVE_CONSENT, consent)
    consent.version, consent.given_at = VERSION[purpose], moment.now
    consent.written_by = None if moment.me == person_id else moment.me
    consent.withdrawn_at = None
    if purpose is ConsentFor.EFFECT:
        for kind in EFFECTS:
            plan(moment, kind, person)


def withdraw_consent(moment: Moment, purpose: ConsentFor) -> None:
    """All that was told because of it is deleted here and now. Raises NotFound without a yes."""
    consent = _given(moment, moment.me, purpose)
    take(moment, Verb.WITHDRAW_CONSENT, consent)
    consent.withdrawn_at = moment.now
    _forget_answers(consent)
    if purpose is ConsentFor.EFFECT:
        _ask_no_more(moment, consent.person_id)


def answer_effect(moment: Moment, told: Mapping[str, str]) -> None:
    """`told` by question; what was skipped is not in it. A second answer takes the place of the
    first. Raises WrongMoment before it was asked."""
    consent = _given(moment, moment.me, ConsentFor.EFFECT)
    asked = asked_by_now(consent.given_at, moment.now, moment.rules.followups)
    if asked is None:
        raise WrongMoment(Verb.ANSWER_EFFECT)
    take(moment, Verb.ANSWER_EFFECT, consent)
    _keep(moment, consent, asked, told)


def note_research(moment: Moment, person_id: int, told: Mapping[str, str]) -> None:
    """As she said it at the first talk; written once, and read by nobody at the desk."""
    consent = _given(moment, person_id, ConsentFor.RESEARCH)
    if consents.has_told(moment.community_id, person_id, ConsentFor.RESEARCH, Asked.AT_TALK):
        raise WrongMoment(Verb.NOTE_RESEARCH)
    take(moment, Verb.NOTE_RESEARCH, consent)
    _keep(moment, consent, Asked.AT_TALK, told)


def ask_effect(moment: Moment, row: Followup) -> None:
    """One letter for each time, while her yes of then still stands."""
    if row.person_id is None:
        return
    consent = consents.lock(row.community_id, row.person_id, ConsentFor.EFFECT)
    if consent is None or consent.state != ConsentState.GIVEN or consent.given_at != row.start_at:
        return
    write_letter(moment, LetterKind.EFFECT, row.key, person_id=row.person_id)


def let_go_of_doubles(person: Person, newcomer: Person) -> None:
    """Two who turn out to be one said yes twice: the first yes stands, with its answers."""
    for purpose in ConsentFor:
        second = consents.lock(newcomer.community_id, newcomer.id, purpose)
        if second and consents.lock(person.community_id, person.id, purpose):
            _forget_answers(second)
            db.session.delete(second)
    db.session.flush()


def forget_old_consents(moment: Moment) -> None:
    """With what was told because of them (R9)."""
    oldest = moment.now - timedelta(days=moment.rules.consents.kept_days)
    ids = consents.old_ids(moment.community_id, oldest)
    for table, column in ((Answer, Answer.consent_id), (Consent, Consent.id)):
        here = table.community_id == moment.community_id, column.in_(ids)
        db.session.execute(delete(table).where(*here))


def _keep(moment: Moment, consent: Consent, asked: Asked, told: Mapping[str, str]) -> None:
    mine = Answer.community_id == consent.community_id, Answer.consent_id == consent.id
    db.session.execute(delete(Answer).where(*mine, Answer.asked == asked))
    for question, value in told.items():
        db.session.add(
            Answer(
                community_id=consent.community_id,
                consent_id=consent.id,
                asked=asked,
                question=question,
                value=value,
                quarter=quarter_of(moment.now),
            )
        )


def _forget_answers(consent: Consent) -> None:
    mine = Answer.community_id == consent.community_id, Answer.consent_id == consent.id
    db.session.execute(delete(Answer).where(*mine))


def _ask_no_more(moment: Moment, person_id: int) -> None:
    drop_letters_of(moment, person_id, LetterKind.EFFECT)
    db.session.execute(
        delete(Followup).where(
            Followup.community_id == moment.community_id,
            Followup.person_id == person_id,
            Followup.kind.in_(EFFECTS),
            Followup.done_at.is_(None),
        )
    )


def _given(moment: Moment, person_id: int, purpose: ConsentFor) -> Consent:
    consent = consents.lock(moment.community_id, person_id, purpose)
    if consent is None:
        raise NotFound
    return consent

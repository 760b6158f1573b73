"""Sessions are rows: begun at sign-in, ended by a press, noted at most every few minutes. With
them goes when a person was here last, so that a number in other hands is met with care."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from app.domain.actor import STAFF, Hat
from app.domain.moment import Moment
from app.domain.people.devices import Device
from app.domain.people.passkeys import CameBy
from app.domain.refusals import NotFound
from app.store.db import db
from app.store.queries.people import reaches
from app.store.sealing import seals
from app.store.tables import PaperCode, Person, Session


def hash_token(token: str) -> str:
    """The token has 256 bits of chance in it, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def mark_of(network: str, device: str) -> str:
    """Whence a passkey was touched, so that a copied cookie does not do as if from elsewhere."""
    return seals().fingerprint(f"touch:{network}:{device}")


def begin_session(
    moment: Moment,
    person_id: int,
    hats: frozenset[Hat],
    sitting_id: int | None = None,
    network: str | None = None,
    came_by: CameBy = CameBy.CODE,
    touched_from: str | None = None,
    device: Device | None = None,
) -> str:
    """The token for the cookie. `touched_from` says whence her passkey was touched just now; see
    `passkeys.note_touch`. Staff stay signed in for a working day at most, and at our table
    nobody longer than a sitting lasts."""
    token, rules = secrets.token_urlsafe(32), moment.rules.sessions
    lasts = timedelta(hours=rules.staff_hours) if hats & STAFF else timedelta(days=rules.days)
    if sitting_id is not None:
        lasts = timedelta(minutes=moment.rules.together.longest_minutes)
    ends_at = moment.now + lasts
    if came_by is CameBy.FORMER:
        ends_at = min(ends_at, _first_former_ends(moment, person_id))
    db.session.add(
        Session(
            community_id=moment.community_id,
            token_hash=hash_token(token),
            person_id=person_id,
            sitting_id=sitting_id,
            network_hash=seals().fingerprint(network) if network else None,
            begun_at=moment.now,
            used_at=moment.now,
            ends_at=ends_at,
            came_by=came_by,
            device=device,
            touched_at=moment.now if touched_from else None,
            touched_from=touched_from,
        )
    )
    note_seen(moment, person_id, came_by)
    return token


def _first_former_ends(moment: Moment, person_id: int) -> datetime:
    """Nobody stays in by a number whose days are over."""
    found = reaches.former_of(moment.community_id, person_id)
    return min((row.ends_at for row in found if row.ends_at > moment.now), default=moment.now)


def end_session(moment: Moment, token: str) -> None:
    db.session.execute(
        delete(Session).where(
            Session.community_id == moment.community_id, Session.token_hash == hash_token(token)
        )
    )


def end_one_session(moment: Moment, session_id: int) -> None:
    """One of her own. Raises NotFound."""
    hers = Session.community_id == moment.community_id, Session.person_id == moment.me
    ended = delete(Session).where(*hers, Session.id == session_id).returning(Session.id)
    if db.session.scalar(ended) is None:
        raise NotFound


def end_sessions_of(moment: Moment, person_id: int) -> None:
    """On every phone she is in; each of them meets a closed door at its next page."""
    end_sessions_but(moment, person_id)


def end_sessions_but(moment: Moment, person_id: int, token_hash: str = "") -> None:
    """On every phone but the one with this token."""
    hers = Session.community_id == moment.community_id, Session.person_id == person_id
    db.session.execute(delete(Session).where(*hers, Session.token_hash != token_hash))


def end_sessions_by_code(moment: Moment, person_id: int) -> None:
    """From her first passkey on no code opens anything of hers."""
    hers = Session.community_id == moment.community_id, Session.person_id == person_id
    db.session.execute(
        delete(Session).where(*hers, Session.came_by.in_((CameBy.CODE, CameBy.PAPER)))
    )


def end_sessions_by_paper_of(moment: Moment, maker_id: int) -> None:
    """The sessions of everybody for whom she ever made a code: one that works no more may have let
    in."""
    here = PaperCode.community_id == moment.community_id
    hers = select(PaperCode.person_id).where(here, PaperCode.made_by == maker_id)
    db.session.execute(
        delete(Session).where(
            Session.community_id == moment.community_id,
            Session.came_by == CameBy.PAPER,
            Session.person_id.in_(hers),
        )
    )


def end_sessions_by_paper(moment: Moment, person_id: int) -> None:
    """Whoever found her paper is out with it."""
    hers = Session.community_id == moment.community_id, Session.person_id == person_id
    db.session.execute(delete(Session).where(*hers, Session.came_by == CameBy.PAPER))


def note_use(moment: Moment, token: str) -> None:
    """That the session is used now, unless it ended meanwhile on another phone."""
    mine = Session.community_id == moment.community_id, Session.token_hash == hash_token(token)
    whose = Session.person_id, Session.came_by
    used = update(Session).where(*mine).values(used_at=moment.now).returning(*whose)
    row = db.session.execute(used).first()
    if row is not None:
        note_seen(moment, row.person_id, CameBy(row.came_by))


def note_seen(moment: Moment, person_id: int, came_by: CameBy = CameBy.CODE) -> None:
    """That she herself is here now, so that her first name is not asked (R9). Of her number only a
    code says anything that went there: by paper or with a passkey it may be another's meanwhile.
    Whoever came by a former number is perhaps not she."""
    if came_by is CameBy.FORMER:
        return
    mine = Person.community_id == moment.community_id, Person.id == person_id
    seen = {"seen_at": moment.now, "wrong_names": 0}
    if came_by is CameBy.CODE:
        seen["reached_at"] = moment.now
    db.session.execute(update(Person).where(*mine).values(seen))

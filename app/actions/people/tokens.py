"""Tokens by which other programs come in: made, used, revoked. The token itself is kept nowhere."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import case, func, update

from app.actions.people.erasing import delete_rows
from app.actions.people.sessions import hash_token
from app.actions.steps import take
from app.domain.givers.rhythm import day_began
from app.domain.letters.programs import OPENS, NewToken, Whose
from app.domain.moment import Moment
from app.domain.refusals import EnoughTokens, NotFound
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.known.hanging import hanging_on
from app.store.queries.known.pointers import tables
from app.store.queries.people import tokens as kept
from app.store.tables import Organisation, Token, TokenUse

BEGINS = "vg_"
"""So that a token that lies where it should not is known for what it is."""


def make_token(moment: Moment, new: NewToken) -> str:
    """To be shown once. One of an organisation acts as whoever makes it. Raises NotAllowed, and
    EnoughTokens at the house's number."""
    is_hers = new.whose is Whose.ORGANISATION
    told = BEGINS + secrets.token_urlsafe(32)
    days = min(new.days, moment.rules.api.token_days)
    token = Token(
        community_id=moment.community_id,
        token_hash=hash_token(told),
        whose=new.whose,
        name=new.name,
        scopes=" ".join(scope for scope in OPENS[new.whose] if scope in new.scopes),
        organisation_id=moment.actor.organisation_id if is_hers else None,
        person_id=moment.me if is_hers else None,
        made_by=moment.me,
        made_at=moment.now,
        ends_at=moment.now + timedelta(days=days),
    )
    _must_have_room(moment, token)
    take(moment, Verb.MAKE_TOKEN, token)
    return told


def _must_have_room(moment: Moment, token: Token) -> None:
    """When two colleagues come at once, one waits for the other."""
    if token.organisation_id is not None:
        rows.one(Organisation, moment.community_id, token.organisation_id)
    working = kept.working(moment.community_id, token.organisation_id, moment.now)
    if working >= moment.rules.api.tokens_each:
        raise EnoughTokens


def revoke_token(moment: Moment, token_id: int) -> None:
    """It opens nothing from the next request on; what it was told goes along. Raises NotFound, also
    for what is somebody else's."""
    token = rows.one(Token, moment.community_id, token_id)
    take(moment, Verb.REVOKE_TOKEN, token)
    db.session.flush()
    _delete(moment, {token.id})


def end_tokens_of(moment: Moment, person_id: int) -> None:
    """Those that she made at the desk, or somebody in her name. Raises NotAllowed."""
    _end(moment, kept.made_by(moment.community_id, person_id))


def end_tokens_since(moment: Moment, person_id: int, since: datetime) -> None:
    """Those that were made in her name from then on. The moment is the house's."""
    _end(moment, kept.made_since(moment.community_id, person_id, since))


def _end(moment: Moment, tokens: Iterable[Token]) -> None:
    for token in tokens:
        take(moment, Verb.REVOKE_TOKEN, token)
        db.session.flush()
        _delete(moment, {token.id})


def forget_ended_tokens(moment: Moment) -> None:
    _delete(moment, set(kept.ended(moment.community_id, moment.now)))


def _delete(moment: Moment, token_ids: set[int]) -> None:
    found = hanging_on(moment.community_id, Token.__tablename__, token_ids)
    for table in reversed(tables()):
        delete_rows(moment, table, found.get(table.name, set()))


def take_requests(moment: Moment, token_id: int, minute: datetime, some: int) -> int:
    """So many of this minute's requests, fewer where it is nearly full, none where it is full or
    the token was revoked. One statement, so that two processes never take the same ones."""
    most, is_now = moment.rules.api.requests_a_minute, Token.minute_at == minute
    taken = case((is_now, func.coalesce(Token.in_minute, 0)), else_=0)
    mine = Token.community_id == moment.community_id, Token.id == token_id
    took = update(Token).where(*mine, taken < most)
    after: int | None = db.session.scalar(
        took.values(minute_at=minute, in_minute=taken + some).returning(Token.in_minute)
    )
    return 0 if after is None else some - max(0, after - most)


def note_use(moment: Moment, token_id: int, requests: int) -> None:
    """That it is used now, and that it was some times since the last note. Raises NotFound where it
    was revoked meanwhile, and IntegrityError where another process notes the first of a day."""
    mine = Token.community_id == moment.community_id, Token.id == token_id
    noted = update(Token).where(*mine).values(used_at=moment.now).returning(Token.id)
    if db.session.scalar(noted) is None:
        raise NotFound
    day = day_began(moment.now)
    same = TokenUse.token_id == token_id, TokenUse.noted_at == day
    more = {"requests": TokenUse.requests + requests}
    counted = update(TokenUse).where(TokenUse.community_id == moment.community_id, *same)
    if db.session.scalar(counted.values(more).returning(TokenUse.id)) is None:
        db.session.add(
            TokenUse(
                community_id=moment.community_id, token_id=token_id, noted_at=day, requests=requests
            )
        )

"""Tokens of other programs: whose, what they open, when they were used."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select

from app.domain.actor import Actor
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Organisation, Person, Token, TokenUse

USES_LISTED = 14  # days


def who(community_id: int, token_hash: str, now: datetime) -> AnyRow | None:
    """id, whose, scopes, organisation_id, person_id and used_at of a token that has not ended."""
    return questions.first(_WHO, community_id=community_id, token_hash=token_hash, now=now)


def of_organisation(actor: Actor) -> Sequence[AnyRow]:
    """Those of hers and of her colleagues, the newest first."""
    return _listed(_of_organisation(actor.community_id, actor.organisation_id))


def of_community(community_id: int) -> Sequence[AnyRow]:
    """All, with the name of the organisation: one of us may stop any of them."""
    return _listed(Token.community_id == community_id)


def _listed(which: ColumnElement[bool]) -> Sequence[AnyRow]:
    found = (
        select(
            Token.id,
            Token.whose,
            Token.name,
            Token.scopes,
            Token.person_id,
            Token.made_at,
            Token.ends_at,
            Token.used_at,
            Person.first_name.label("made_by"),
            Organisation.name.label("organisation"),
        )
        .outerjoin(Person, leads_to(Token.made_by, Person))
        .outerjoin(Organisation, leads_to(Token.organisation_id, Organisation))
        .where(which)
    )
    return db.session.execute(found.order_by(Token.made_at.desc(), Token.id)).all()


def working(community_id: int, organisation_id: int | None, now: datetime) -> int:
    """How many, of an organisation, or with None of the desk."""
    found = select(func.count()).where(
        _of_organisation(community_id, organisation_id), Token.ends_at > now
    )
    return db.session.scalar(found) or 0


def _of_organisation(community_id: int, organisation_id: int | None) -> ColumnElement[bool]:
    return and_(Token.community_id == community_id, Token.organisation_id == organisation_id)


def made_by(community_id: int, person_id: int) -> Sequence[Token]:
    """At the desk; those of organisations act as whoever made them, and end with her."""
    at_the_desk = _of_organisation(community_id, None)
    return db.session.scalars(select(Token).where(at_the_desk, Token.made_by == person_id)).all()


def made_since(community_id: int, person_id: int, since: datetime) -> Sequence[Token]:
    """At the desk or for her organisation."""
    found = select(Token).where(
        Token.community_id == community_id, Token.made_by == person_id, Token.made_at >= since
    )
    return db.session.scalars(found).all()


def uses(community_id: int, token_id: int) -> Sequence[AnyRow]:
    """Day and about how often, the newest first."""
    found = select(TokenUse.noted_at, TokenUse.requests).where(
        TokenUse.community_id == community_id, TokenUse.token_id == token_id
    )
    return db.session.execute(found.order_by(TokenUse.noted_at.desc()).limit(USES_LISTED)).all()


def ended(community_id: int, now: datetime) -> Sequence[int]:
    found = select(Token.id).where(Token.community_id == community_id, Token.ends_at <= now)
    return db.session.scalars(found).all()


_WHO = select(
    Token.id,
    Token.whose,
    Token.scopes,
    Token.organisation_id,
    Token.person_id,
    Token.used_at,
).where(
    Token.community_id == questions.value("community_id"),
    Token.token_hash == questions.value("token_hash"),
    Token.ends_at > questions.NOW,
)

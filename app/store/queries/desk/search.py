"""Finding somebody at the desk: by the beginning of a first name, or by a whole code word.

Never by a number or an address: those are sealed, and whoever has one can be called by it.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, or_, select

from app.domain.actor import STAFF
from app.domain.people.paper_codes import as_kept
from app.domain.people.recognition import heard
from app.domain.states import PaperCodeState
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Giver, HatOf, Need, Neighbourhood, PaperCode, Person

LAST_SIGN = "\U0010ffff"


def found(community_id: int, sought: str, most: int, after: int | None = None) -> Sequence[AnyRow]:
    """id, first_name, state, since, neighbourhood, gives and asks. Whoever has the code word is
    found alone; else all whose name begins so, by name, from behind the person `after`."""
    by_word = db.session.execute(_of_code_word(community_id, sought)).all()
    if by_word or not heard(sought):
        return by_word
    named = _people(community_id).where(_begins_with(heard(sought)))
    last = db.session.scalar(_key_of(community_id, after)) if after else None
    if last is not None:
        further = and_(Person.name_key == last, Person.id > after)
        named = named.where(or_(Person.name_key > last, further))
    return db.session.execute(named.order_by(Person.name_key, Person.id).limit(most)).all()


def _begins_with(key: str) -> ColumnElement[bool]:
    return and_(Person.name_key >= key, Person.name_key < key + LAST_SIGN)


def _key_of(community_id: int, person_id: int) -> AnySelect:
    here = Person.community_id == community_id, Person.id == person_id
    return select(Person.name_key).where(*here)


def _of_code_word(community_id: int, sought: str) -> AnySelect:
    return (
        _people(community_id)
        .join(PaperCode, leads_to(PaperCode.person_id, Person))
        .where(PaperCode.code_word == as_kept(sought), PaperCode.state == PaperCodeState.WORKS)
    )


def _people(community_id: int) -> AnySelect:
    """Without those who work here."""
    works_here = select(HatOf.id).where(
        HatOf.community_id == Person.community_id, HatOf.id == Person.id, HatOf.hat.in_(STAFF)
    )
    return select(
        Person.id,
        Person.first_name,
        Person.state,
        Person.joined_at.label("since"),
        _last_neighbourhood().label("neighbourhood"),
        _gives().label("gives"),
        _asks().label("asks"),
    ).where(Person.community_id == community_id, ~works_here.exists())


def _last_neighbourhood() -> ScalarSelect[str]:
    return (
        select(Neighbourhood.name)
        .join(Need, leads_to(Need.neighbourhood_id, Neighbourhood))
        .where(Need.community_id == Person.community_id, Need.asker_id == Person.id)
        .order_by(Need.posted_at.desc())
        .limit(1)
        .correlate(Person)
        .scalar_subquery()
    )


def _gives() -> ColumnElement[bool]:
    return select(Giver.id).where(leads_to(Person.id, Giver)).correlate(Person).exists()


def _asks() -> ColumnElement[int]:
    """How many needs."""
    hers = Need.community_id == Person.community_id, Need.asker_id == Person.id
    return select(func.count()).where(*hers).correlate(Person).scalar_subquery()

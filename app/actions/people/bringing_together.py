"""Two who turn out to be one: somebody came as new, and is known again after all (R9).

Which rows are hers is read from the tables, so that those of a table made tomorrow come along.
"""

from sqlalchemy import update

from app.actions.people.consents import let_go_of_doubles
from app.actions.people.erasing import erase
from app.actions.people.numbers import bring_blocks_along
from app.actions.town.research import let_go_of_double_parts
from app.domain.actor import Hat
from app.domain.desk.lateness import Looked
from app.domain.moment import Moment
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.known.pointers import PEOPLE, Pointer, leading_to
from app.store.queries.people import accounts as people
from app.store.tables import HatOf, LookedAt, Person, Session

STAY_BEHIND = frozenset({PEOPLE, Session.__tablename__})
"""Who succeeded whom is no row of hers; and the next right code lets her in as who she is."""
HAT = Pointer(HatOf.metadata.tables[HatOf.__tablename__], "id", PEOPLE)
"""With the day since when she asks: the first talk that follows on it is planned already."""


def bring_together(moment: Moment, person: Person, newcomer: Person) -> None:
    """The number and all that was asked since go back to whom they belong; of the newcomer nothing
    is left that `erase` would not find later (PR-06).

    Both are locked. Raises WrongMoment when the newcomer is more than an asker meanwhile: whoever
    gives is met anew.
    """
    hats = people.hats(moment.community_id, newcomer.id)
    if hats - {Hat.ASKER}:
        raise WrongMoment(Verb.OPEN_HISTORY)
    _hand_over_number(person, newcomer)
    let_go_of_doubles(person, newcomer)
    let_go_of_double_parts(moment.community_id, person.id, newcomer.id)
    for pointer in leading_to(PEOPLE):
        if _comes_along(pointer):
            _lead_to(person, newcomer, pointer)
    if not people.wears(moment.community_id, person.id, Hat.ASKER):
        _lead_to(person, newcomer, HAT)
    _hand_over_looks(person, newcomer)
    erase(moment, newcomer)


def _hand_over_number(person: Person, newcomer: Person) -> None:
    """Where it went on once more, it stays there until that is known to be her as well."""
    sealed, fingerprint = newcomer.reach_sealed, newcomer.reach_fingerprint
    newcomer.reach_sealed = newcomer.reach_fingerprint = None
    db.session.flush()  # one number is one person's
    bring_blocks_along(person, fingerprint)
    person.reach_sealed, person.reach_fingerprint = sealed, fingerprint
    person.channel, person.succeeded_by = newcomer.channel, newcomer.succeeded_by
    db.session.flush()


def _comes_along(pointer: Pointer) -> bool:
    """A row whose own id is a person's (a hat, a place on the rota) is that person herself."""
    return pointer.column != "id" and pointer.table.name not in STAY_BEHIND


def _lead_to(person: Person, newcomer: Person, pointer: Pointer) -> None:
    column, here = pointer.table.c[pointer.column], pointer.table.c.community_id
    theirs = here == newcomer.community_id, column == newcomer.id
    db.session.execute(update(pointer.table).where(*theirs).values({column: person.id}))


def _hand_over_looks(person: Person, newcomer: Person) -> None:
    """Which of us looked at her stays to be told."""
    here = LookedAt.community_id == newcomer.community_id
    at_her = LookedAt.thing == Looked.PERSON, LookedAt.thing_id == newcomer.id
    db.session.execute(update(LookedAt).where(here, *at_her).values(thing_id=person.id))

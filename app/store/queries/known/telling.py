"""All that is told to a person of what is kept of her: her rows, with people by their first name.

Of others stands there what they wrote to her, and their first name where she was allowed to know
it: of us always, of somebody else with a match.
"""

from typing import Any

from sqlalchemy import DateTime, LargeBinary, Table, select, union

from app.domain.actor import Actor
from app.domain.desk.lateness import Looked
from app.domain.states import OPEN_OFFERS, TALKING, MessageState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.known.belongings import belongings
from app.store.queries.known.pointers import BY_NAME, DONE_BY, PEOPLE, tables
from app.store.queries.known.withheld import TABLES, is_withheld
from app.store.sealing import seals
from app.store.tables import Offer, Person

ShownRow = dict[str, Any]
SHOWN_TO_ASKER = OPEN_OFFERS | TALKING
SAID_BY_ASKER = ("asker_said", "asker_said_at", "contact_kept")
SAID_BY_GIVER = ("giver_said", "giver_said_at", "back_because")
"""What each of the two of an offer told us, and not the other."""
ABOUT_A_TALK = frozenset({Verb.RELEASE_MESSAGE, Verb.STOP_MESSAGE, Verb.READ_TALK})


def rows_about(actor: Actor, person_id: int) -> dict[str, list[ShownRow]]:
    """Rows by table, each as its columns say; the oldest first. The actor is this person."""
    hers = belongings(actor.community_id, person_id).hers
    found = {
        table.name: _rows(table, actor, hers[table.name])
        for table in tables()
        if table.name in hers and table.name not in TABLES
    }
    names = _names(actor, found)
    return {
        name: [_as_shown(row, actor, names) for row in rows if _is_for_her(name, row, actor, found)]
        for name, rows in found.items()
    }


def _rows(table: Table, actor: Actor, ids: set[int]) -> list[ShownRow]:
    columns = [column for column in table.c if not is_withheld(table.name, column.name)]
    moments = [column for column in table.c if isinstance(column.type, DateTime)]
    found = select(*columns).where(table.c.community_id == actor.community_id, table.c.id.in_(ids))
    rows = db.session.execute(found.order_by(*moments[:1], table.c.id)).mappings()
    sealed = {column.name for column in columns if isinstance(column.type, LargeBinary)}
    return [_opened(dict(row), sealed) for row in rows]


def _opened(row: ShownRow, sealed: set[str]) -> ShownRow:
    """Contact details as she gave them."""
    for name in sealed:
        if name.endswith("_sealed") and row[name] is not None:
            row[name] = seals().unseal(row[name])
    return row


def _is_for_her(table: str, row: ShownRow, actor: Actor, found: dict[str, list[ShownRow]]) -> bool:
    """A message that is held or stopped is its author's alone, and so is who looked at it."""
    if table == "messages":
        return row["state"] == MessageState.SENT or row["author_id"] == actor.person_id
    if table == "looked_at" and row["thing"] == Looked.MESSAGE:
        hers = {m["id"] for m in found["messages"] if m["author_id"] == actor.person_id}
        return row["thing_id"] in hers
    return True


def _as_shown(row: ShownRow, actor: Actor, names: dict[int, str]) -> ShownRow:
    """Ids of people become first names, or nothing. Of an offer she reads what she told herself."""
    of_the_other = SAID_BY_ASKER if row.get("giver_id") == actor.person_id else SAID_BY_GIVER
    row |= dict.fromkeys(row.keys() & of_the_other)
    if "word" in row and row["giver_id"] != actor.person_id and row["state"] not in SHOWN_TO_ASKER:
        row["word"] = ""  # taken back, or let go of: neither side reads it any more
    if row.get("verb") in ABOUT_A_TALK and "reason" in row:
        row["reason"] = ""  # it may say something of the other
    for name in row:
        if BY_NAME.get(name) == PEOPLE or name in DONE_BY:
            row[name] = names.get(row[name])
    return row


def _names(actor: Actor, found: dict[str, list[ShownRow]]) -> dict[int, str]:
    """The first names she knows, by id: her own, of us, and of who helps whom."""
    of_us = {row[name] for rows in found.values() for row in rows for name in DONE_BY & row.keys()}
    here = Offer.community_id == actor.community_id
    others = union(
        select(Offer.giver_id).where(
            here, Offer.asker_id == actor.person_id, Offer.state.in_(SHOWN_TO_ASKER)
        ),
        select(Offer.asker_id).where(
            here, Offer.giver_id == actor.person_id, Offer.state.in_(TALKING)
        ),
    )
    known = {actor.person_id, *of_us, *db.session.scalars(others)}
    people = select(Person.id, Person.first_name).where(
        Person.community_id == actor.community_id, Person.id.in_(known - {None})
    )
    return {person.id: person.first_name for person in db.session.execute(people)}

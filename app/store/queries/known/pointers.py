"""Which columns lead to a person, or to what is hers.

Read from the tables themselves, so that a table made tomorrow is followed as well. A test holds
that every column with an id in it stands in one of the lists here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Table

from app.store.db import Base
from app.store.tables import Person

PEOPLE = Person.__tablename__

BY_NAME = {
    "person_id": PEOPLE,
    "asker_id": PEOPLE,
    "giver_id": PEOPLE,
    "author_id": PEOPLE,
    "succeeded_by": PEOPLE,
    "other_id": PEOPLE,
    "need_id": "needs",
    "gathered_in": "letters",
    "offer_id": "offers",
    "message_id": "messages",
    "task_id": "tasks",
    "handover_id": "handovers",
    "decision_id": "decisions",
    "sitting_id": "sittings",
    "consent_id": "consents",
    "token_id": "api_tokens",
    "webhook_id": "webhooks",
}
"""Where a column of this name leads, also where the database does not check it."""

DONE_BY = frozenset(
    {
        "actor_id",
        "asked_by",
        "begun_by",
        "checked_by",
        "decided_by",
        "done_by",
        "introduced_by",
        "looked_by",
        "made_by",
        "opened_by",
        "proposed_by",
        "taken_by",
        "together_with",
        "written_by",
    }
)
"""Which of us did it. That makes a row known to her, and not hers."""

TABLE_OF = {
    "need": "needs",
    "offer": "offers",
    "loan": "loans",
    "message": "messages",
    "talk": "offers",
    "block": "blocks",
    "photo": "photos",
    "wording": "wordings",
    "handover": "handovers",
    "task": "tasks",
    "giver": "givers",
    "invitation": "invitations",
    "person": PEOPLE,
    "note": "notes",
    "look_check": "look_checks",
    "sitting": "sittings",
    "paper_code": "paper_codes",
    "board_member": "board_members",
    "comment": "comments",
    "first_talk": "first_talks",
    "consent": "consents",
    "story": "stories",
    "passkey": "passkeys",
    "token": "api_tokens",
    "staff_invitation": "staff_invitations",
}
"""Where `thing_id` leads, by its `thing`."""

NOBODYS = frozenset({"communities", "neighbourhoods", "organisations", "research_exports"})


@dataclass(frozen=True)
class Pointer:
    table: Table
    column: str
    leads_to: str  # a table


@cache
def pointers() -> tuple[Pointer, ...]:
    return tuple(pointer for table in tables() for pointer in _of(table))


@cache
def tables() -> tuple[Table, ...]:
    """Those that are pointed at before those that point."""
    return tuple(Base.metadata.sorted_tables)


def leading_to(table: str) -> Iterator[Pointer]:
    return (pointer for pointer in pointers() if pointer.leads_to == table)


def _of(table: Table) -> Iterator[Pointer]:
    """A key that the database checks goes before what a name says."""
    checked = dict(_checked(table))
    named = {name: BY_NAME[name] for name in BY_NAME if name in table.columns}
    for column, leads_to in {**named, **checked}.items():
        if column not in DONE_BY and leads_to not in NOBODYS:
            yield Pointer(table, column, leads_to)


def _checked(table: Table) -> Iterator[tuple[str, str]]:
    for key in table.foreign_key_constraints:
        for column in key.columns:
            if column.name != "community_id":
                yield column.name, key.referred_table.name

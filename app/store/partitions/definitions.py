"""What PostgreSQL's catalogue knows of our tables, as the orders that would make it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from graphlib import TopologicalSorter

from sqlalchemy import Connection, text

from app.store.wall.role import SCHEMA

OF_COMMUNITIES = text("""
SELECT whole.oid::regclass::text, whole.relkind = 'p' FROM pg_class AS whole
JOIN pg_attribute ON attrelid = whole.oid AND attname = 'community_id'
WHERE whole.relnamespace = 'public'::regnamespace AND whole.relkind IN ('r', 'p')
ORDER BY 1
""")

CONSTRAINTS = text("""
SELECT conrelid::regclass::text AS of, quote_ident(conname), pg_get_constraintdef(oid), contype
FROM pg_constraint WHERE conrelid = ANY (CAST(:tables AS regclass[])) AND contype IN ('p', 'u', 'f')
AND conparentid = 0
ORDER BY contype = 'f', conname
""")

INDEXES = text("""
SELECT pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = ANY (CAST(:tables AS regclass[]))
AND indexrelid NOT IN (SELECT conindid FROM pg_constraint)
ORDER BY indexrelid
""")

TRIGGERS = text("""
SELECT pg_get_triggerdef(oid) FROM pg_trigger
WHERE tgrelid = ANY (CAST(:tables AS regclass[])) AND NOT tgisinternal
ORDER BY oid
""")

VIEWS = text("""
SELECT oid::regclass::text, array_to_string(reloptions, ', '), pg_get_viewdef(oid)
FROM pg_class WHERE relnamespace = to_regnamespace(:schema) AND relkind = 'v'
""").bindparams(schema=SCHEMA)

VIEWS_USED = text("""
SELECT DISTINCT ev_class::regclass::text, refobjid::regclass::text
FROM pg_rewrite JOIN pg_depend ON objid = pg_rewrite.oid
WHERE classid = 'pg_rewrite'::regclass AND refclassid = 'pg_class'::regclass
AND ev_class <> refobjid
""")

READERS = text("""
SELECT view.oid::regclass::text, who.grantee::regrole::text
FROM pg_class AS view, aclexplode(view.relacl) AS who
WHERE view.relnamespace = to_regnamespace(:schema) AND view.relkind = 'v'
AND who.grantee <> view.relowner AND who.privilege_type = 'SELECT'
""").bindparams(schema=SCHEMA)


class Kind(StrEnum):
    FOREIGN = "f"
    PRIMARY = "p"
    UNIQUE = "u"


@dataclass(frozen=True)
class Constraint:
    table: str
    name: str
    definition: str
    kind: Kind

    @property
    def dropped(self) -> str:
        return f"ALTER TABLE {self.table} DROP CONSTRAINT {self.name}"

    @property
    def made(self) -> str:
        return f"ALTER TABLE {self.table} ADD CONSTRAINT {self.name} {self.definition}"


@dataclass(frozen=True)
class View:
    name: str
    options: str
    definition: str
    readers: tuple[str, ...]

    @property
    def dropped(self) -> str:
        return f"DROP VIEW {self.name}"

    @property
    def made(self) -> tuple[str, ...]:
        options = f" WITH ({self.options})" if self.options else ""
        grants = (f"GRANT SELECT ON {self.name} TO {reader}" for reader in self.readers)
        return f"CREATE VIEW {self.name}{options} AS {self.definition}", *grants


@dataclass(frozen=True)
class Definitions:
    """`orders`: indexes first, then triggers."""

    constraints: Sequence[Constraint]
    orders: Sequence[str]
    views: Sequence[View]


def of(connection: Connection, tables: Sequence[str]) -> Definitions:
    told = {"tables": list(tables)}
    found = connection.execute(CONSTRAINTS, told)
    constraints = [Constraint(row[0], row[1], row[2], Kind(row[3])) for row in found]
    orders = [row[0] for asked in (INDEXES, TRIGGERS) for row in connection.execute(asked, told)]
    return Definitions(constraints, orders, _views(connection))


def _views(connection: Connection) -> list[View]:
    """Each after those that it is made from."""
    readers, used = connection.execute(READERS).all(), connection.execute(VIEWS_USED).all()
    known = {row[0]: row for row in connection.execute(VIEWS)}
    order = TopologicalSorter(
        {name: {uses for view, uses in used if view == name} for name in known}
    )
    return [
        View(name, options or "", definition, tuple(who for view, who in readers if view == name))
        for name, options, definition in (
            known[name] for name in order.static_order() if name in known
        )
    ]

"""The kinds of column that every table is made of, and the two keys of R13."""

import secrets
from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    String,
    Text,
    and_,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped, QueryableAttribute, mapped_column
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator


def new_id() -> int:
    """A random id without time in it: 62 bits, so that it fits every database's integer."""
    return 1 + secrets.randbits(62)


UTC_SIGN = "+00:00"


class UTCDateTime(TypeDecorator[datetime]):
    """Aware moments in, aware moments out, on both databases (both hand back naive ones)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _without_zone(value)

    def bind_processor(self, dialect: Dialect) -> Any:
        """SQLite keeps words: as SQLAlchemy writes them, in one step instead of four."""
        return _written if dialect.name == "sqlite" else super().bind_processor(dialect)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Any:
        """A list reads a dozen, and SQLAlchemy takes three steps for each."""
        if dialect.name != "sqlite":
            return super().result_processor(dialect, coltype)
        return lambda value: None if value is None else datetime.fromisoformat(value + UTC_SIGN)


def _without_zone(moment: datetime) -> datetime:
    """As it was in UTC."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    if moment.tzinfo is not UTC:
        moment = moment.astimezone(UTC)
    return moment.replace(tzinfo=None)


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else _without_zone(moment).isoformat(" ", "microseconds")


Word = Annotated[str, mapped_column(String(40))]  # a state, a kind, a slug
Line = Annotated[str, mapped_column(String(300))]
Prose = Annotated[str, mapped_column(Text)]
Id = Annotated[int, mapped_column(BigInteger)]
At = Annotated[datetime, mapped_column(UTCDateTime)]
MaybeAt = Annotated[datetime | None, mapped_column(UTCDateTime)]


class OfCommunity:
    """A row belongs to one community; its key is (community, id), and so is what points at it."""

    community_id: Mapped[int] = mapped_column(
        Integer, ForeignKey("communities.id"), primary_key=True, sort_order=-2
    )
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, default=new_id, sort_order=-1)


UNDER_ITS_KEY = {"sqlite_with_rowid": False}
"""For a table whose rows are found by their key, one for each person: on SQLite a row then lies
where the key is found, and not behind a second number that leads to it."""


def points_at(table: str, column: str) -> ForeignKeyConstraint:
    """A foreign key within the same community."""
    return ForeignKeyConstraint(["community_id", column], [f"{table}.community_id", f"{table}.id"])


def leads_to(pointer: QueryableAttribute[Any], table: Any) -> ColumnElement[bool]:
    """What a question joins such a key on; `table` may be an alias."""
    here = pointer.parent.entity
    return and_(table.community_id == here.community_id, table.id == pointer)


class random_id(FunctionElement[int]):  # noqa: N801 - reads as the SQL function it is
    """An id made by the database, for rows that it inserts set-wise."""

    type = BigInteger()
    inherit_cache = True


@compiles(random_id, "sqlite")
def _random_id_sqlite(element: random_id, compiler: SQLCompiler, **kw: Any) -> str:
    return "(abs(random()) >> 1) + 1"


@compiles(random_id, "postgresql")
def _random_id_postgresql(element: random_id, compiler: SQLCompiler, **kw: Any) -> str:
    digits = "left(replace(gen_random_uuid()::text, '-', ''), 16)"
    return f"((('x' || {digits})::bit(64)::bigint & 4611686018427387903) + 1)"


class all_bits(FunctionElement[int]):  # noqa: N801 - as random_id
    """All bits of many numbers of one bit each, in one number. An aggregate."""

    type = BigInteger()
    inherit_cache = True


@compiles(all_bits, "sqlite")
def _all_bits_sqlite(element: all_bits, compiler: SQLCompiler, **kw: Any) -> str:
    return f"sum(DISTINCT {compiler.process(element.clauses, **kw)})"


@compiles(all_bits, "postgresql")
def _all_bits_postgresql(element: all_bits, compiler: SQLCompiler, **kw: Any) -> str:
    return f"bit_or({compiler.process(element.clauses, **kw)})"

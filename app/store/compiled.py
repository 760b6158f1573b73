"""A statement as its database reads it: its words, where each value goes, and how values and
answers are turned into the driver's kinds and back.

SQLAlchemy finds all of that anew at each question, with a context, a cursor result and rows of its
own: some 250 µs of processor where SQLite answers in 30. Found once, what is left is the driver's.

What is the same each time (a state, how many cards a page has) stands in the words themselves.
PostgreSQL plans a question once for all values that it may be asked with, and where it was not told
which state is meant it took there to be one person in a town, and read them all for each page.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import BindParameter, Connection, Insert
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import visitors
from sqlalchemy.sql.compiler import SQLCompiler

from app.store.db import AnyRow, AnySelect
from app.store.looking import Looking

T = TypeVar("T")
Turn = Callable[[Any], Any]
Lengths = tuple[tuple[str, int], ...]


class Compiled:
    """One statement, for lists of these lengths; an INSERT, of these columns."""

    def __init__(
        self,
        statement: AnySelect | Insert,
        dialect: Dialect,
        lengths: Lengths = (),
        columns: Sequence[str] | None = None,
    ) -> None:
        self.locks = isinstance(statement, Insert) or statement._for_update_arg is not None
        compiled = _with_its_constants(statement).compile(dialect=dialect, column_keys=columns)
        lists = {name: [None] * length for name, length in lengths}
        state = compiled.construct_expanded_state(_unasked(compiled) | lists, escape_names=False)
        self._turns = _bound(compiled)
        self._places = {name: state.parameter_expansion.get(name, []) for name in lists}
        self._words, self._order = state.statement, state.positiontup
        self._fixed = {name: self._turned(name, told) for name, told in state.parameters.items()}
        self._answers = tuple(_answered(compiled, dialect))
        self._row = _row_of(compiled)

    def asked(self, connection: Connection, values: Mapping[str, Any]) -> Sequence[AnyRow]:
        """Raises what SQLAlchemy raises of the same."""
        return self._by(connection, values, self._answers_in)

    def done(self, connection: Connection, values: Mapping[str, Any]) -> None:
        """As `asked`, of what has no answer."""
        self._by(connection, values, lambda cursor: None)

    def _by(
        self, connection: Connection, values: Mapping[str, Any], answers: Callable[[Any], T]
    ) -> T:
        cursor = connection.connection.cursor()
        try:
            self._send(cursor, values)
            return answers(cursor)
        except Exception as trouble:
            connection._handle_dbapi_exception(trouble, self._words, None, cursor, None)
            raise
        finally:
            cursor.close()

    def looked_up(self, looking: Looking, values: Mapping[str, Any]) -> Sequence[AnyRow]:
        """As `asked`, by a page that only looks."""
        return self._rows(looking.asked(self._words, self._sent(values)))

    def _send(self, cursor: Any, values: Mapping[str, Any]) -> None:
        cursor.execute(self._words, self._sent(values))

    def _sent(self, values: Mapping[str, Any]) -> Any:
        """In the order in which the words ask for them, or by name."""
        told = self._told(values)
        return told if self._order is None else [told[name] for name in self._order]

    def _answers_in(self, cursor: Any) -> Sequence[AnyRow]:
        return self._rows(cursor.fetchall())

    def _rows(self, found: Iterable[Sequence[Any]]) -> Sequence[AnyRow]:
        if self._answers:
            found = map(self._turned_back, found)
        return [*map(self._row, found)]

    def _told(self, values: Mapping[str, Any]) -> dict[str, Any]:
        told = self._fixed.copy()
        for name, value in values.items():
            if name in self._places:
                told.update(zip(self._places[name], value, strict=True))
            else:
                told[name] = self._turned(name, value)
        return told

    def _turned(self, name: str, value: Any) -> Any:
        turn = self._turns.get(name)
        return turn(value) if turn else value

    def _turned_back(self, row: Sequence[Any]) -> Sequence[Any]:
        told = list(row)
        for place, turn in self._answers:
            told[place] = turn(told[place])
        return told


def _with_its_constants(statement: AnySelect | Insert) -> AnySelect | Insert:
    return visitors.cloned_traverse(statement, {}, {"bindparam": _write_if_constant})


def _write_if_constant(bind: BindParameter[Any]) -> None:
    bind.literal_execute = not bind.required


def _unasked(compiled: SQLCompiler) -> dict[str, Any]:
    """Something in the place of each value that goes along when it is asked."""
    return {bind.key: None for bind in compiled.bind_names if bind.required}


def _bound(compiled: SQLCompiler) -> dict[str, Turn]:
    turns = (
        (name, bind.type.dialect_impl(compiled.dialect).bind_processor(compiled.dialect))
        for bind, name in compiled.bind_names.items()
    )
    return {name: turn for name, turn in turns if turn}


def _answered(compiled: SQLCompiler, dialect: Dialect) -> Iterator[tuple[int, Turn]]:
    for place, column in enumerate(compiled._result_columns):
        turn = column.type.dialect_impl(dialect).result_processor(dialect, None)
        if turn:
            yield place, turn


def _row_of(compiled: SQLCompiler) -> Callable[[Sequence[Any]], AnyRow]:
    names = [column.keyname for column in compiled._result_columns]
    found: Any = namedtuple("Found", names)  # type: ignore[misc]
    return cast(Callable[[Sequence[Any]], AnyRow], found._make)

"""Questions that go straight to PostgreSQL's own library, and rows straight from it.

psycopg makes a cursor for each question, waits for its answer in steps that a signal may interrupt,
and counts what it may prepare: some 70 µs of processor for an answer that takes as long to find. A
page that looks has a connection to itself, outside any transaction; so what it asks is prepared at
once, by a name that says which words it stands for, and one call later the answer is there.

The server makes one plan for each question and keeps it. Left to itself it plans anew for each
value where that looks cheaper: in a database that was cut in parts for every question there is; and
to plan takes longer than to answer.

psycopg has the server forget all that is prepared whenever it undoes a transaction, and whoever
takes tables apart does too. Then the question is prepared again: outside a transaction nothing else
was lost. Behind a pooler that lends a connection by the transaction nothing is prepared at all.
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any

from psycopg import Connection
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import (
    DuplicatePreparedStatement,
    FeatureNotSupported,
    InvalidSqlStatementName,
    OperationalError,
    error_from_result,
)
from psycopg.pq import DiagnosticField, ExecStatus
from psycopg.pq.abc import PGresult
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

NUMBERED = PGDialect_psycopg(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]
"""Writes the place of a value as PostgreSQL itself reads it: $1."""
SIGNS = 24  # of a name
MOST_NAMES = 1024
MOST = 128  # that are prepared on one connection: each takes memory of the server, for as long
OUT_OF_STEP = (InvalidSqlStatementName, DuplicatePreparedStatement, FeatureNotSupported)
"""The server forgot it; has it, though we think not; or its tables changed under its plan."""
WELL = frozenset({ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK})
ONE_PLAN = b"SET plan_cache_mode = force_generic_plan"  # for as long as the connection lasts
Row = tuple[Any, ...]


class Straight:
    """What is prepared on one connection, for as long as it lasts."""

    dialect = NUMBERED

    def __init__(self, driver: Connection[Any]) -> None:
        self._driver, self._server = driver, driver.pgconn
        self._prepares = driver.prepare_threshold is not None
        self._turns = Transformer(driver)
        self._prepared: set[str] = set()
        if self._prepares:
            self._must_go_well(self._server.exec_(ONE_PLAN))

    def asked(self, words: str, values: Sequence[Any]) -> list[Row]:
        """Raises psycopg.Error."""
        told = self._turns.dump_sequence(values, [PyFormat.TEXT] * len(values))
        if not self._prepares or (len(self._prepared) >= MOST and words not in self._prepared):
            return self._rows(self._server.exec_params(words.encode(), told))
        try:
            return self._by_name(words, told)
        except OUT_OF_STEP:
            self._forget(words)
            return self._by_name(words, told)

    def _by_name(self, words: str, told: Sequence[Any]) -> list[Row]:
        name = _name_of(words)
        if words not in self._prepared:
            self._must_go_well(self._server.prepare(name, words.encode()))
            self._prepared.add(words)
        return self._rows(self._server.exec_prepared(name, told))

    def _forget(self, words: str) -> None:
        """On both sides, and this one alone: others may be known there or not, as they were."""
        self._prepared.discard(words)
        self._server.exec_(b"DEALLOCATE " + _name_of(words))

    def _rows(self, answer: PGresult) -> list[Row]:
        self._must_go_well(answer)
        self._turns.set_pgresult(answer)
        return self._turns.load_rows(0, answer.ntuples, tuple)

    def _must_go_well(self, answer: PGresult) -> None:
        if answer.status in WELL:
            return
        if answer.error_field(DiagnosticField.SQLSTATE) is None:  # the line broke
            self._driver.close()
            raise OperationalError(answer.get_error_message(self._turns.encoding))
        raise error_from_result(answer, encoding=self._turns.encoding)


@lru_cache(MOST_NAMES)
def _name_of(words: str) -> bytes:
    """The same words have the same name."""
    return f"house_{sha256(words.encode()).hexdigest()[:SIGNS]}".encode()

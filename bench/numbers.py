"""Rows that the database makes by itself, from a row of numbers."""

from collections.abc import Iterator

A_PART = 100_000
NUMBERS = {
    "sqlite": "(WITH RECURSIVE n(i) AS (SELECT :first UNION ALL SELECT i + 1 FROM n"
    " WHERE i < :last) SELECT i FROM n)",
    "postgresql": "(SELECT i FROM generate_series(CAST(:first AS bigint), CAST(:last AS bigint))"
    " AS n(i)) AS n",
}


def parts(rows: int) -> Iterator[tuple[int, int]]:
    """From 1 on, the first and the last number of each statement."""
    for first in range(1, rows + 1, A_PART):
        yield first, min(first + A_PART - 1, rows)

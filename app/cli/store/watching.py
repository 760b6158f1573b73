"""Shows on stderr how far it is."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from sqlalchemy import Connection

from app.store.moving.goods import travelling
from app.store.moving.rows import counted


@dataclass(frozen=True)
class Watch:
    progress: Progress
    bar: TaskID

    def saw(self, table: str, rows: int) -> None:
        self.progress.update(self.bar, advance=rows, description=table)


@contextmanager
def watching(source: Connection, ids: Collection[int]) -> Iterator[Watch]:
    rows = sum(counted(source, table, ids) for table in travelling())
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as progress:
        yield Watch(progress, progress.add_task("rows", total=rows))

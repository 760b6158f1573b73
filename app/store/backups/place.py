"""Where a database lives, as far as copies of it go: a file, or a database of PostgreSQL."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy import make_url

from app.store.backups.sqlite import SqlitePlace
from app.store.backups.taken import Taken


class Place(Protocol):
    @property
    def url(self) -> str: ...

    @property
    def is_free(self) -> bool:
        """Whether nothing is there yet."""

    def taken(self) -> AbstractContextManager[Taken]:
        """All of it as it is at one moment. Whoever works in it goes on."""

    def beside(self, name: str) -> "Place":
        """Another place, as near as can be, for a copy that is put back."""

    def put(self, parts: Iterable[bytes]) -> None:
        """What `taken` gave, here; whatever is here goes first."""

    def check(self) -> None:
        """Raises BackupTrouble when the database itself says that something is wrong."""

    def counts(self) -> dict[str, int]:
        """Rows by table."""

    def move_to(self, url: str) -> None:
        """All at once: nobody finds half of it there. Nobody may work here."""

    def drop(self) -> None: ...


def place_of(url: str) -> Place:
    if make_url(url).get_backend_name() == "sqlite":
        return SqlitePlace(url)
    from app.store.backups.postgresql import PostgresqlPlace  # the driver: a file needs none

    return PostgresqlPlace(url)

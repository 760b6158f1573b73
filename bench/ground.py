"""The towns on which goals are measured: each is made when it is first asked for, and lent on."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from flask import Flask

from app.factory import create_app
from bench.databases import database
from bench.filling import Size, fill
from tests.conftest import opened, settings
from tests.town import Town

SMALL = Size(givers=100, needs=1_000)
LARGE = Size(givers=100_000, needs=1_000_000)
LARGE_ENOUGH = Size(givers=100_000, needs=200_000)  # for `make bench`, which has ten minutes


@dataclass
class Ground:
    """`large`: how large a large town is; `facts`: of a quarter that is closed."""

    large: Size = LARGE_ENOUGH
    facts: int = 300_000
    _open: ExitStack = field(default_factory=ExitStack)
    _made: dict[tuple[str, Size], str] = field(default_factory=dict)

    def __enter__(self) -> "Ground":
        return self

    def __exit__(self, *failed: object) -> None:
        self._open.close()

    def url(self, engine: str, size: Size = SMALL) -> str:
        """The address of a database with that town in it, and Karin on duty."""
        if (engine, size) not in self._made:
            url = self._open.enter_context(database(engine))
            with opened(create_app(settings(url))) as app:
                Town.founded(app).kwartiermaker()
                fill(size)
            self._made[engine, size] = url
        return self._made[engine, size]

    @contextmanager
    def app(self, engine: str, size: Size = SMALL) -> Iterator[Flask]:
        with opened(create_app(settings(self.url(engine, size)))) as app:
            yield app

    def empty(self, engine: str) -> str:
        """A migrated database without any town, for one goal."""
        return self._open.enter_context(database(engine))

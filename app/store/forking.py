"""A process that was forked makes connections of its own: on one line two of them would read each
other's answers. The web server forks its workers from a master that has loaded the app."""

import os
from weakref import WeakSet

from sqlalchemy import Engine, Pool

_engines: WeakSet[Engine] = WeakSet()

_of_the_parent: list[Pool] = []
"""Connections made before a fork. To close one here would end it there, so they are held on to."""


def stays_in_its_process(engine: Engine) -> None:
    """What it has open is left to the process that opened it."""
    _engines.add(engine)


def _leave_to_the_parent() -> None:
    for engine in _engines:
        _of_the_parent.append(engine.pool)
        engine.dispose(close=False)


os.register_at_fork(after_in_child=_leave_to_the_parent)

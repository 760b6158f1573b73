"""How a server of PostgreSQL is reached: it may be started anew, be another one than a moment ago,
or stand behind PgBouncer.

A connection is tried before it is lent: after a restart the first page is made on a new one, not
answered with an error. Where it is silent that costs no question: a server that went has said so
on it, and of a machine that fell silent the kernel finds out (`PATIENCE`). Of several hosts libpq
asks one after another which takes writes (`target_session_attrs`), so that a replica that was
promoted is found by itself.
"""

from select import POLLIN, poll
from typing import Any

from sqlalchemy import URL, Engine, make_url

IN_ORDER = 2  # of a transaction: it goes on, and nothing in it failed (libpq's PQTRANS_INTRANS)
POOLER = "pooler"
BY_TRANSACTION = "transaction"

PATIENCE = {
    "connect_timeout": "5",  # seconds, for each host
    "tcp_user_timeout": "10000",  # milliseconds that what we sent may stay unanswered
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
}
"""libpq's own words; without them a page waits minutes for a machine that is gone. What the URL
says of the same goes before."""


def reached(told: str | URL) -> tuple[str, dict[str, Any]]:
    """The URL as the driver reads it, and the options of an engine for it.

    `?pooler=transaction` in the URL is ours: nothing is prepared on a connection that PgBouncer
    hands to somebody else after each transaction (it learnt to follow that in 1.21).
    """
    url = make_url(told)
    options: dict[str, Any] = {"hide_parameters": True}  # no words of people in a log
    if url.get_backend_name() == "sqlite":
        return _written(url), options
    pooled = url.query.get(POOLER) == BY_TRANSACTION
    url = url.difference_update_query([POOLER])
    connecting = {name: value for name, value in PATIENCE.items() if name not in url.query}
    prepared = {"prepare_threshold": None} if pooled else {}
    options |= {"pool_pre_ping": True, "connect_args": connecting | prepared}
    return _written(url), options


def tries_by_listening(engine: Engine) -> None:
    """For PostgreSQL. Another question for each page would cost a fifth of what a list may."""
    asks = engine.dialect.do_ping

    def is_there(connection: Any) -> bool:
        return _is_silent(connection) or asks(connection)

    engine.dialect.do_ping = is_there  # type: ignore[assignment,method-assign]


def keeps_what_is_prepared(engine: Engine) -> None:
    """For PostgreSQL. A transaction that only read ends by COMMIT: it has nothing to undo, and
    after a ROLLBACK psycopg has the server forget all that is prepared on the connection. Each
    question was then planned anew on the next pages, which takes longer than to answer it."""
    undoes = engine.dialect.do_rollback

    def end(connection: Any) -> None:
        if connection.read_only and connection.pgconn.transaction_status == IN_ORDER:
            connection.commit()
        else:
            undoes(connection)

    engine.dialect.do_rollback = end  # type: ignore[assignment,method-assign]


def _is_silent(connection: Any) -> bool:
    if connection.closed:
        return False
    listening = poll()
    listening.register(connection.pgconn.socket, POLLIN)
    return not listening.poll(0)


def _written(url: URL) -> str:
    return url.render_as_string(hide_password=False)

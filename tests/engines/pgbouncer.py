"""PgBouncer in transaction mode before a server of PostgreSQL: after each transaction a connection
is handed to whoever is next."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url

from tests.engines.missing import missing
from tests.engines.postgresql import READER, READERS_PASSWORD
from tests.engines.postgresql_programs import account, as_account

SERVERS = 3  # connections that all of its clients share
SECONDS = 20
PORT = "6432"  # only a name inside the folder
# As the servers behind it: however the run ends, the pipe closes and it stops.
KEEPER = '"$0" --quiet "$1" & read -r _; kill $!; wait $!'

USERS = {"postgres": "", READER: READERS_PASSWORD}

SETTINGS = """
[databases]
* = host={host} port={port}
[pgbouncer]
listen_addr =
listen_port = {own}
unix_socket_dir = {folder}
auth_type = trust
auth_file = {folder}/users
pool_mode = transaction
default_pool_size = {servers}
logfile = {folder}/log
"""


@contextmanager
def running_pgbouncer(server_url: str) -> Iterator[str]:
    """Yields the folder of its socket; whoever comes is let in, as by the server itself."""
    program = shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
    program = program or missing("PgBouncer", "it is not on the PATH; see .ci/engines")
    folder = Path(tempfile.mkdtemp(prefix="pgbouncer-for-tests-", dir="/tmp"))
    _write_settings(folder, server_url)
    process = subprocess.Popen(
        [*as_account(), "sh", "-c", KEEPER, program, str(folder / "ini")],
        cwd="/",
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for the tests
    )
    try:
        _wait_until_it_listens(folder)
        yield str(folder)
    finally:
        process.communicate(b"stop\n")
        shutil.rmtree(folder)


def through(folder: str, told: str) -> str:
    """The same database and user, by way of it."""
    query = {"host": folder, "port": PORT, "pooler": "transaction"}
    url = make_url(told).update_query_dict(query)
    return url.render_as_string(hide_password=False)


def _write_settings(folder: Path, server_url: str) -> None:
    server = make_url(server_url).query
    told = SETTINGS.format(
        host=server["host"], port=server["port"], own=PORT, folder=folder, servers=SERVERS
    )
    users = "".join(f'"{name}" "{password}"\n' for name, password in USERS.items())
    (folder / "ini").write_text(told)
    (folder / "users").write_text(users)
    for path in (folder, *folder.iterdir()):
        shutil.chown(path, account() or os.geteuid())


def _wait_until_it_listens(folder: Path) -> None:
    ends = time.monotonic() + SECONDS
    while not (folder / f".s.PGSQL.{PORT}").exists():
        assert time.monotonic() < ends, "PgBouncer does not start"
        time.sleep(0.02)

"""The server's configuration, tried by really starting it."""

import json
import shutil
import signal
from pathlib import Path

from tests.conftest import settings
from tests.engines.gunicorn import SECONDS, answers, free_port, running_gunicorn


def test_it_answers_keeps_no_addresses_and_ends_when_told(
    sqlite_template: Path, tmp_path: Path
) -> None:
    path, port = shutil.copy(sqlite_template, tmp_path / "town.db"), free_port()
    with running_gunicorn(settings(f"sqlite:///{path}"), port) as server:
        assert answers(port) == 200
        server.send_signal(signal.SIGTERM)
        _, told = server.communicate(timeout=SECONDS)
    assert server.returncode == 0
    says = [json.loads(line)["says"] for line in told.splitlines()]
    assert "Using worker: gthread" in says
    assert "192.0.2.7" not in told
    assert "healthz" not in told

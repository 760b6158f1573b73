"""`make run` in an empty folder: settings, both demo towns, pages, and a clean end. Then again.

One telling of the towns, which takes most of a minute, serves all of these tests; hence SQLite. Of
the larger town's askers a third is told: `TELLS=all` (`make test-both`) tells all of them.
"""

import os
import re
import signal
import smtplib
import socket
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import pytest

from app.cli.first_run.post import caught_post

ROOT = Path(__file__).parents[2]
PATIENCE = 300  # seconds, for a machine that is busy with other tests
READY = "Ctrl-C stops it."
ASKERS = 300 if os.environ.get("TELLS") == "all" else 100
TELLS = f"""
from app.cli.demo_town import tell
from app.cli.first_run.__main__ import main

whole, fewer = tell.read_file, {{"lindewater": {{"invented_askers": {ASKERS}}}}}
tell.read_file = lambda name: whole(name) | fewer.get(name, {{}})
main()
"""


class Run:
    """The program as somebody started it in a folder of her own."""

    def __init__(self, folder: Path, *program: str, **told: str) -> None:
        self.folder, self.port = folder, _free_port()
        self._output = folder / "output"
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
        with self._output.open("w") as output:
            self._process = subprocess.Popen(
                [sys.executable, *(program or ("-m", "app.cli.first_run"))],
                cwd=folder,
                env={**environment, "PORT": str(self.port), **told},
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def said(self) -> str:
        return self._output.read_text()

    def until(self, words: str = READY) -> "Run":
        deadline = time.monotonic() + PATIENCE
        while words not in self.said:
            assert self._process.poll() is None, self.said
            assert time.monotonic() < deadline, self.said
            time.sleep(0.1)
        return self

    def ends(self, told: int | None = None) -> int:
        """The exit code, after a signal if one is told."""
        if told is not None:
            self._process.send_signal(told)
        try:
            return self._process.wait(PATIENCE if told is None else 30)
        finally:
            self._process.kill()

    def status(self, path: str, host: str = "localhost", to: str = "127.0.0.1") -> int:
        with closing(HTTPConnection(to, self.port, timeout=30)) as line:
            line.request("GET", path, headers={"Host": f"{host}:{self.port}"})
            return line.getresponse().status


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def started(folder: Path, *program: str, **told: str) -> Iterator[Run]:
    run = Run(folder, *program, **told)
    try:
        yield run
    finally:
        run.ends(signal.SIGKILL)


def seconds_of_children() -> float:
    """Seconds of a processor: those on the clock tell how busy the machine is."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("empty folder")


@pytest.fixture(scope="module")
def run(folder: Path) -> Iterator[Run]:
    with started(folder, "-c", TELLS) as run:
        yield run.until()


def ask(folder: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "var" / "town.db")) as database:
        return database.execute(question).fetchall()


def count(folder: Path, of: str) -> int:
    ((found,),) = ask(folder, f"SELECT count(*) FROM {of}")
    return int(str(found))


REESTVEEN, LINDEWATER = (
    f"community_id = (SELECT id FROM communities WHERE slug = '{slug}')"
    for slug in ("reestveen", "lindewater")
)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "tweede.localhost"])
@pytest.mark.parametrize("path", ["/healthz", "/", "/dev/post"])
def test_it_answers_to_its_names_and_numbers(run: Run, host: str, path: str) -> None:
    assert run.status(path, host) == 200


def test_it_answers_on_both_kinds_of_address(run: Run) -> None:
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    assert run.status("/healthz", to="::1") == 200


def test_another_name_is_nobody(run: Run) -> None:
    assert run.status("/", "elsewhere.example") == 404


def test_each_role_has_a_link_that_opens(run: Run) -> None:
    links = re.findall(r"(\w+), (\w+) +http://([\w.]+):(\d+)(/dev/binnen/\w+)", run.said)
    roles = [role for _, role, *_ in links]
    assert roles[:4] == ["asker", "giver", "organisation", "kwartiermaker"]
    assert roles[4:] == ["deputy", "municipality", "kwartiermaker", "municipality"]
    for _, _, host, port, path in links:
        assert (run.status(path, host), int(port)) == (200, run.port)


def test_settings_are_for_the_owner_alone(run: Run) -> None:
    path = run.folder / ".env"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert f"PUBLIC_URL='http://localhost:{run.port}'" in path.read_text()


def test_reestveen_has_the_size_of_the_seeds(run: Run) -> None:
    assert count(run.folder, f"givers WHERE {REESTVEEN}") == 130
    assert count(run.folder, f"hats WHERE hat = 'asker' AND {REESTVEEN}") == 22
    matches = count(run.folder, f"offers WHERE state IN ('accepted', 'done') AND {REESTVEEN}")
    assert 25 <= matches <= 35


def test_reestveen_has_a_need_in_every_state(run: Run) -> None:
    states = {state for (state,) in ask(run.folder, f"SELECT state FROM needs WHERE {REESTVEEN}")}
    assert states >= {
        *("open", "held", "asked_back", "matched", "taken_over", "solved", "redirected"),
        "withdrawn",
    }
    assert count(run.folder, f"needs WHERE urgency = 'nu' AND {REESTVEEN}") == 1
    assert count(run.folder, f"givers WHERE state = 'waiting' AND {REESTVEEN}") == 5
    open_offers = ask(
        run.folder,
        "SELECT count(offers.id) FROM needs LEFT JOIN offers ON offers.need_id = needs.id"
        " AND offers.state = 'open'"
        f" WHERE needs.state = 'open' AND needs.{REESTVEEN} GROUP BY needs.id",
    )
    assert {0, 2, 5} <= {found for (found,) in open_offers}


def test_figures_show_in_lindewater(run: Run) -> None:
    assert count(run.folder, f"hats WHERE hat = 'asker' AND {LINDEWATER}") >= ASKERS * 0.96
    opened_in, *published = ask(
        run.folder,
        f"SELECT file FROM figures WHERE state = 'published' AND {LINDEWATER} ORDER BY period",
    )
    withheld = '"askers":{"cells":{"all":null}'
    assert withheld in str(opened_in), "givers were met, and nobody asked yet"
    assert len(published) == 3
    assert all(withheld not in str(file) for (file,) in published)


def test_no_letter_about_the_past_leaves(run: Run) -> None:
    """Nothing waits; what is due later comes by itself."""
    assert ask(run.folder, "SELECT DISTINCT state FROM letters") == [("dropped",)]
    assert count(run.folder, "followups WHERE done_at IS NULL AND due_at > datetime('now')") > 0
    assert count(run.folder, "followups WHERE done_at IS NULL AND due_at < datetime('now')") == 0
    assert list((run.folder / "var" / "post" / "new").iterdir()) == []


def test_a_port_in_use_is_said(run: Run, tmp_path: Path) -> None:
    with started(tmp_path, PORT=str(run.port)) as second:
        assert second.ends() == 1
        assert second.said == (
            f"Port {run.port} is in use or not allowed: choose another with PORT=…\n"
        )
    assert not (tmp_path / ".env").exists()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"PORT": "eighty"}, "PORT must be a number from 1 to 65535, not 'eighty'.\n"),
        ({"PORT": "65536"}, "PORT must be a number from 1 to 65535, not '65536'.\n"),
        (
            {"ENVIRONMENT": "production"},
            "`make run` is for development; ENVIRONMENT says production.\n",
        ),
    ],
)
def test_a_start_that_may_not_be_is_one_sentence(
    told: dict[str, str], said: str, tmp_path: Path
) -> None:
    with started(tmp_path, **told) as run:
        assert run.ends() == 1
        assert run.said == said
    assert not (tmp_path / ".env").exists()


def test_a_second_start_is_quick_and_tells_nothing_twice(folder: Path, run: Run) -> None:
    """The last test of the run: it ends here."""
    assert run.ends(signal.SIGTERM) == 0
    settings, needs = (folder / ".env").read_text(), count(folder, "needs")
    spent = seconds_of_children()
    with started(folder) as second:
        second.until()
        assert "Telling" not in second.said
        assert second.status("/") == 200
        assert f"http://localhost:{second.port}/dev/binnen/" in second.said
        assert second.ends(signal.SIGINT) == 0
    assert seconds_of_children() - spent < 30
    assert (folder / ".env").read_text() == settings
    assert count(folder, "needs") == needs


def test_a_town_is_told_whole_or_not_at_all(tmp_path: Path) -> None:
    with started(tmp_path) as run:
        run.until("Telling")
        time.sleep(1)  # into the tale
        assert run.ends(signal.SIGINT) == 0
    assert count(tmp_path, "communities") == 0


def test_settings_for_production_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("ENVIRONMENT=production\n")
    with started(tmp_path) as run:
        assert run.ends() == 1
        assert run.said == "`make run` is for development; ENVIRONMENT says production.\n"
    assert path.read_text() == "ENVIRONMENT=production\n"


def test_post_finds_a_place_beside_what_listens_there_already(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        url = f"smtp://127.0.0.1:{taken.getsockname()[1]}"
        with caught_post(url, str(tmp_path / "post")) as found:
            assert found != url
            with smtplib.SMTP("127.0.0.1", int(found.rpartition(":")[2])) as mail:
                mail.sendmail("a@example.org", "b@example.org", "Subject: hallo\n\nhallo")
    (letter,) = (tmp_path / "post" / "new").iterdir()
    assert "hallo" in letter.read_text()


def test_post_to_another_machine_is_not_caught(tmp_path: Path) -> None:
    with caught_post("smtp://mail.example", str(tmp_path / "post")) as found:
        assert found == "smtp://mail.example"
    assert not (tmp_path / "post").exists()

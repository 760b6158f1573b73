"""Goals of memory: one web process for itself, and the whole box on SQLite with its clock."""

from collections.abc import Iterator
from pathlib import Path

from bench.goals import Measured
from bench.ground import Ground
from bench.pages import LIST, giver_cookie
from bench.served import asked, get
from bench.ticking import ticking
from tests.conftest import settings
from tests.engines.gunicorn import answers, free_port, running_gunicorn

MIB = 1024
PRIVATE = ("Private_Clean", "Private_Dirty")
SHARE = ("Pss",)  # what is shared counts for each that shares it in part


def of_web_process(ground: Ground) -> Measured:
    """The larger of the two, after they served lists."""
    master, workers = _served(ground)[:2]
    largest = max(workers)
    return Measured(largest, f"MiB private of the larger of {len(workers)}; master {master:.0f}")


def of_box(ground: Ground) -> Measured:
    """Master, two workers and the clock; what they share counts once."""
    whole = _served(ground)[2]
    return Measured(whole, "MiB of web ×2 with its master, and the clock")


def _served(ground: Ground) -> tuple[float, list[float], float]:
    with ground.app("sqlite") as app:
        cookie = giver_cookie(app)
    url, port = ground.url("sqlite"), free_port()
    with (
        running_gunicorn(settings(url), port) as master,
        ticking(url, "smtp://127.0.0.1:1") as clock,
    ):
        answers(port)
        for path in (LIST, "/"):
            asked(get(port, path, cookie))
        workers = list(_children(master.pid))
        web = [_mib(worker, PRIVATE) for worker in workers]
        whole = sum(_mib(pid, SHARE) for pid in (master.pid, clock, *workers))
        return _mib(master.pid, PRIVATE), web, whole


def _children(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").iterdir():
        yield from map(int, (task / "children").read_text().split())


def _mib(pid: int, kinds: tuple[str, ...]) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    told = (line.split() for line in lines if line.partition(":")[0] in kinds)
    return sum(int(words[1]) for words in told) / MIB

"""The web server and the clocks, as processes that can be killed one by one or all at once."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import IO

from config.settings import Settings
from tests.engines.gunicorn import environment, free_port

WEB_WORKERS, CLOCKS = 2, 2
SECONDS = 60
ZYGOTE = [sys.executable, "-m", "tests.fire.zygote"]


def children_of(pid: int) -> list[int]:
    """Those that live."""
    with suppress(OSError):
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        return [child for child in map(int, told.split()) if _lives(child)]
    return []


def _lives(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def _kill(*pids: int) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


@dataclass
class House:
    """All programs of one start: two workers of gunicorn and two clocks, forked from the process
    that imported the app. That one opened nothing and knows nothing of what they did, so whoever is
    forked from it after all of them died begins as from the files."""

    zygote: subprocess.Popen[str]
    web: int = 0
    clocks: tuple[int, ...] = ()

    def opens(self) -> None:
        self.web = self.starts("web")
        self.clocks = tuple(self.starts("clock") for _ in range(CLOCKS))

    def starts(self, program: str) -> int:
        """Its pid."""
        assert self.zygote.stdin is not None
        self.zygote.stdin.write(f"{program}\n")
        self.zygote.stdin.flush()
        return int(self._hears())

    def _hears(self) -> str:
        assert self.zygote.stdout is not None
        return self.zygote.stdout.readline().strip()

    def dies(self) -> None:
        """At once and altogether, as when the power goes."""
        forked = (self.web, *children_of(self.web), *self.clocks)
        _kill(*forked)
        wait_until_gone(forked)


def wait_until_gone(pids: tuple[int, ...]) -> None:
    ends = time.monotonic() + SECONDS
    while any(map(_lives, pids)):
        assert time.monotonic() < ends, "it stays"
        time.sleep(0.02)


class Processes:
    """The house that is open, and behind it the process that has read its files. Where people
    wait is `held` here, as by systemd, or else by each web server for itself."""

    def __init__(
        self, told: Settings, wrong_order: str, log: IO[str], held: socket.socket | None
    ) -> None:
        self.port = held.getsockname()[1] if held else free_port()
        self.killed = Counter[str]()
        self._log = log
        self._told = {
            **environment(told, self.port, WEB_WORKERS),
            "WRONG_ORDER": wrong_order,
            "COMPILED_IN": str(Path(log.name).parent),
        }
        self._passed = [held.fileno()] if held else []
        self._house: House | None = None
        self._zygote = self._read_from_files()

    def _read_from_files(self) -> subprocess.Popen[str]:
        pipe, log, held = subprocess.PIPE, self._log, self._passed
        order = [*ZYGOTE, *map(str, held)]
        zygote = subprocess.Popen(
            order, env=self._told, stdin=pipe, stdout=pipe, stderr=log, text=True, pass_fds=held
        )
        assert zygote.stdout is not None
        assert zygote.stdout.readline() == "ready\n"
        return zygote

    @property
    def house(self) -> House:
        if self._house is None:
            self._house = House(self._zygote)
            self._house.opens()
        return self._house

    def restart_web(self, how: int = signal.SIGTERM) -> None:
        """As `systemctl restart`: the next begins when the last of the one before has gone."""
        before = (self.house.web, *children_of(self.house.web))
        for pid in before[:1] if how == signal.SIGTERM else before:
            os.kill(pid, how)
        wait_until_gone(before)
        self.house.web = self.house.starts("web")

    def kill_web_worker(self, chance: Random) -> None:
        """Its master starts another."""
        workers = children_of(self.house.web)
        if workers:
            _kill(chance.choice(workers))
            self.killed["web"] += 1

    def kill_web_workers(self, _: Random) -> None:
        workers = children_of(self.house.web)
        _kill(*workers)
        self.killed["web"] += len(workers)

    def kill_clock(self, chance: Random) -> None:
        dead = chance.choice(self.house.clocks)
        _kill(dead)
        self.killed["clock"] += 1
        stay = tuple(one for one in self.house.clocks if one != dead)
        self.house.clocks = (*stay, self.house.starts("clock"))

    def kill_everything(self) -> None:
        """What is asked of it next, it does from a new start."""
        if self._house is not None:
            self._house.dies()
            self._house = None
            self.killed["everything"] += 1

    def end(self) -> None:
        self.kill_everything()
        self._zygote.kill()
        self._zygote.communicate()


@contextmanager
def running(
    told: Settings, log: Path, wrong_order: str = "", held: socket.socket | None = None
) -> Iterator[Processes]:
    with log.open("w") as lines:
        processes = Processes(told, wrong_order, lines, held)
        try:
            yield processes
        finally:
            processes.end()

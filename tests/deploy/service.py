"""The web server as its units start it: systemd's own hand-over of a socket that stays when the
server goes."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.deploy.units import ROOT, command, environment, program
from tests.engines import handed

UNIT = "vragen-web.service"
SECONDS = 40


@dataclass
class Service:
    """Begun by whoever comes first."""

    held: socket.socket
    told: dict[str, str]
    process: subprocess.Popen[bytes] = field(init=False)

    def starts(self) -> None:
        order = [sys.executable, handed.__file__, str(self.held.fileno())]
        order += [program("systemd-socket-activate")]
        order += [f"--setenv={name}={value}" for name, value in self.told.items()]
        self.process = subprocess.Popen(
            [*order, *command(UNIT)],
            cwd=ROOT, stderr=subprocess.DEVNULL, pass_fds=[self.held.fileno()],
        )  # fmt: skip

    def ends(self) -> None:
        self.process.terminate()
        self.process.wait(SECONDS)

    def starts_anew(self) -> None:
        """As `systemctl restart`."""
        self.ends()
        self.starts()


@contextmanager
def served(settings_file: Path, folder: Path) -> Iterator[Service]:
    """At `web.sock` in this folder; what it tells systemd goes to `notify` there."""
    told = {**environment(UNIT, settings_file, folder), "WEB_CONCURRENCY": "1"}
    told["NOTIFY_SOCKET"] = str(folder / "notify")
    with closing(socket.socket(socket.AF_UNIX)) as held:
        held.bind(str(folder / "web.sock"))
        held.listen()
        service = Service(held, told)
        service.starts()
        try:
            yield service
        finally:
            service.ends()

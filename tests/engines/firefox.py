"""Debian's Firefox, spoken to in the words that geckodriver uses (Marionette: a number, a colon,
a list in JSON), so that no driver and no package more is needed."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.engines.gunicorn import free_port
from tests.engines.missing import missing

NAMES = ("firefox-esr", "firefox")
SECONDS = 60  # a first start on a machine with other work
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key of an element in WebDriver's JSON."""

# Nothing but our own pages: no look for updates, no report, no page of the browser itself.
PREFERENCES: dict[str, str | int | bool] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.safebrowsing.update.enabled": False,
    "browser.startup.page": 0,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "intl.accept_languages": "nl-NL,nl",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#none",
    "toolkit.telemetry.enabled": False,
}

# A window of Firefox is never narrower than 500 pixels; what shows the page can be.
AS_PHONE = """
  const shown = gBrowser.selectedBrowser;
  shown.style.cssText += `width:${arguments[0]}px!important;height:${arguments[1]}px!important`;
  shown.style.flex = "none";
"""


class FirefoxFault(Exception):
    """What the browser refused, in its own words."""


class Firefox:
    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._heard = b""
        self._count = 0
        self._read()  # it says hello
        self.version = str(
            self._ask("NewSession", capabilities={})["capabilities"]["browserVersion"]
        )

    def becomes(self, width: int, height: int) -> None:
        """As wide and high as the screen of a phone."""
        self._ask("SetWindowRect", width=width + 500, height=height + 300)
        self._ask("SetContext", "Marionette", value="chrome")
        self._ask("ExecuteScript", script=AS_PHONE, args=[width, height])
        self._ask("SetContext", "Marionette", value="content")
        self._until("return innerWidth === arguments[0]", width)

    def goes_to(self, address: str) -> None:
        self._ask("Navigate", url=address)

    def finds(self, xpath: str) -> dict[str, str]:
        """Raises FirefoxFault when it is not there."""
        return dict(self._ask("FindElement", using="xpath", value=xpath)["value"])

    def presses(self, xpath: str) -> None:
        """A real click, in the middle of what is seen; then waits for the page behind it."""
        before = self.says("return performance.timeOrigin")
        self._ask("ElementClick", id=self.finds(xpath)[ELEMENT])
        self._until(
            "return performance.timeOrigin !== arguments[0] && document.readyState === 'complete'",
            before,
        )

    def ticks(self, xpath: str) -> None:
        self._ask("ElementClick", id=self.finds(xpath)[ELEMENT])

    def types(self, xpath: str, words: str) -> None:
        found = self.finds(xpath)[ELEMENT]
        self._ask("ElementClear", id=found)
        self._ask("ElementSendKeys", id=found, text=words)

    def says(self, script: str, *told: Any) -> Any:
        return self._ask("ExecuteScript", script=script, args=list(told))["value"]

    def picture(self, path: Path) -> None:
        path.write_bytes(b64decode(self._ask("TakeScreenshot", full=False)["value"]))

    def leaves(self) -> None:
        with suppress(OSError, FirefoxFault):
            self._ask("Quit", "Marionette", flags=["eForceQuit"])

    def _until(self, script: str, *told: Any) -> None:
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            with suppress(FirefoxFault):  # between two pages there is nobody to ask
                if self.says(script, *told):
                    return
            time.sleep(0.02)
        raise TimeoutError(f"still not: {script}")

    def _ask(self, command: str, of: str = "WebDriver", **told: Any) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, f"{of}:{command}", told]).encode()
        self._line.sendall(b"%d:%b" % (len(message), message))
        _, _, fault, answer = self._read()
        if fault:
            raise FirefoxFault(f"{fault['error']}: {fault['message']}")
        return answer

    def _read(self) -> Any:
        while b":" not in self._heard:
            self._hear()
        length, _, self._heard = self._heard.partition(b":")
        while len(self._heard) < int(length):
            self._hear()
        told, self._heard = self._heard[: int(length)], self._heard[int(length) :]
        return json.loads(told)

    def _hear(self) -> None:
        more = self._line.recv(65536)
        if not more:
            raise ConnectionError("Firefox is gone")
        self._heard += more


@contextmanager
def running_firefox() -> Iterator[Firefox]:
    """Yields a browser without a screen, with a profile that is thrown away."""
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        missing("Firefox", f"none of {', '.join(NAMES)} is on the PATH; see .ci/engines")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        port = free_port()
        _write_preferences(Path(profile), port)
        process = _started(executable, profile)
        try:
            with _line_to(process, port) as line:
                firefox = Firefox(line)
                yield firefox
                firefox.leaves()
        finally:
            process.kill()
            process.wait()


def _write_preferences(profile: Path, port: int) -> None:
    told = {**PREFERENCES, "marionette.port": port}
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in told.items())
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")


def _started(executable: str, profile: str) -> subprocess.Popen[bytes]:
    options = ("--headless", "--marionette", "--remote-allow-system-access", "--no-remote")
    return subprocess.Popen(
        [executable, *options, "--profile", profile],
        env={**os.environ, "HOME": profile, "MOZ_HEADLESS": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _line_to(process: subprocess.Popen[bytes], port: int) -> socket.socket:
    end = time.monotonic() + SECONDS
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=SECONDS)
        except OSError as error:
            if time.monotonic() > end or process.poll() is not None:
                missing("Firefox", f"it does not start here: {error}")
            time.sleep(0.1)

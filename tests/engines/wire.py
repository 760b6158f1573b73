"""What one page loads, as Chromium itself counts it (Chrome DevTools Protocol)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page


@dataclass(frozen=True)
class Line:
    """A connection: bits a second down and up, milliseconds there and back, and how many times
    slower than this machine the phone is."""

    down: int
    up: int
    delay: int
    slower: int = 4


@dataclass
class Fetch:
    """One question to the server and its answer. `received` counts bytes, headers as well."""

    url: str
    kind: str
    received: int = 0
    from_cache: bool = False

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc


@dataclass
class View:
    """A page and what it uses. The form that led to it, if any, is in `form`: to send is not to
    see."""

    page: Fetch
    form: list[Fetch] = field(default_factory=list)
    used: list[Fetch] = field(default_factory=list)

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def fetches(self) -> list[Fetch]:
        """What was really asked of the server in order to see it."""
        return [fetch for fetch in (self.page, *self.used) if not fetch.from_cache]

    def of(self, kind: str) -> list[Fetch]:
        return [fetch for fetch in self.fetches if fetch.kind == kind]


def weight(fetches: list[Fetch]) -> int:
    return sum(fetch.received for fetch in fetches)


class Wire:
    """Listens to one page from now on; `views` are the pages that were seen.

    A service worker is passed by, for what goes through it Chromium counts as nothing; what it
    loads itself is for a `Meter` to count.
    """

    def __init__(self, page: Page) -> None:
        self.views: list[View] = []
        self._known: dict[str, Fetch] = {}
        self._cdp = page.context.new_cdp_session(page)
        self._cdp.on("Network.requestWillBeSent", self._asks)
        self._cdp.on("Network.requestServedFromCache", self._knew)
        self._cdp.on("Network.responseReceived", self._answered)
        self._cdp.on("Network.loadingFinished", self._arrived)
        self._cdp.send("Network.enable")
        self._cdp.send("Network.setBypassServiceWorker", {"bypass": True})

    def slow_down(self, line: Line) -> None:
        conditions = {
            "offline": False,
            "latency": line.delay,
            "downloadThroughput": line.down / 8,
            "uploadThroughput": line.up / 8,
        }
        self._cdp.send("Network.emulateNetworkConditions", conditions)
        self._cdp.send("Emulation.setCPUThrottlingRate", {"rate": line.slower})

    def _asks(self, event: dict[str, Any]) -> None:
        name, led_on = event["requestId"], event.get("redirectResponse")
        fetch = Fetch(event["request"]["url"], event["type"])
        if fetch.kind != "Document":
            self.views[-1].used.append(fetch)
        elif led_on:
            self._known[name].received = int(led_on["encodedDataLength"])
            self.views[-1].form.append(self._known[name])
            self.views[-1].page = fetch
        else:
            self.views.append(View(fetch))
        self._known[name] = fetch

    def _knew(self, event: dict[str, Any]) -> None:
        self._known[event["requestId"]].from_cache = True

    def _answered(self, event: dict[str, Any]) -> None:
        if event["response"].get("fromDiskCache"):
            self._known[event["requestId"]].from_cache = True

    def _arrived(self, event: dict[str, Any]) -> None:
        self._known[event["requestId"]].received = int(event["encodedDataLength"])

"""What may be asked of somebody's phone, her bundle and her patience, in one table, each bar with
how it is measured. Bytes are those on the wire, headers included; KB are thousands."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from tests.engines.seeing import Seen
from tests.engines.wire import Fetch, View, weight

KB = 1000


@dataclass(frozen=True)
class Costs:
    """What the first need of somebody with a cold cache costs, on slow 4G; and of the front page
    alone, some times over, on that line and on a worse one."""

    views: list[View]
    seen: list[Seen]
    taps: int  # until it is sent
    signs: int
    both_ways: int  # bytes past the meter in the whole trip
    worker: int  # bytes of the script behind the pages
    fronts: list[Seen]
    fronts_on_a_bad_line: list[Seen]

    def of(self, kind: str) -> list[Fetch]:
        return [fetch for view in self.views for fetch in view.of(kind)]

    def strangers(self) -> list[Fetch]:
        own = self.views[0].page.host
        return [fetch for view in self.views for fetch in view.fetches if fetch.host != own]


@dataclass(frozen=True)
class Bar:
    what: str
    most: float
    unit: str
    of: Callable[[Costs], float]


BARS = (
    Bar("sign-up and first question, both ways", 100 * KB, "bytes", lambda c: c.both_ways),
    Bar("first view", 40 * KB, "bytes", lambda c: weight(c.views[0].fetches)),
    Bar("first view", 5, "requests", lambda c: len(c.views[0].fetches)),
    Bar("next page", 8 * KB, "bytes", lambda c: max(weight(v.fetches) for v in c.views[1:])),
    Bar("next page", 2, "requests", lambda c: max(len(v.fetches) for v in c.views[1:])),
    Bar("style", 12 * KB, "bytes", lambda c: weight(c.of("Stylesheet"))),
    Bar("script, never needed", 5 * KB, "bytes", lambda c: weight(c.of("Script")) + c.worker),
    Bar("pictures", 15 * KB, "bytes", lambda c: weight(c.of("Image") + c.of("Other"))),
    Bar("fonts", 0, "requests", lambda c: len(c.of("Font"))),
    Bar("other hosts", 0, "requests", lambda c: len(c.strangers())),
    Bar("front page to sent, by an example", 12, "taps", lambda c: c.taps),
    Bar("front page to sent, by an example", 30, "signs", lambda c: c.signs),
    Bar("first words, 1.6 Mbit/s", 1500, "ms", lambda c: median(s.first for s in c.fronts)),
    Bar("largest words, 1.6 Mbit/s", 2500, "ms", lambda c: median(s.largest for s in c.fronts)),
    Bar("deaf, 1.6 Mbit/s", 50, "ms", lambda c: min(s.blocked for s in c.fronts)),
    Bar(
        "first words, 400 kbit/s",
        3000,
        "ms",
        lambda c: median(s.first for s in c.fronts_on_a_bad_line),
    ),
    Bar("layout shift, worst page", 0.02, "", lambda c: max(s.shift for s in c.seen)),
)

"""The bars of `bars.py`, held by one trip on the real server and the front page on slow lines."""

from collections.abc import Callable
from dataclasses import replace
from http.client import HTTPConnection

import pytest

from tests.ease.bars import BARS, KB, Bar, Costs
from tests.ease.conftest import House
from tests.ease.trip import BAD_LINE, SLOW_4G, Newcomer
from tests.engines.chromium import phone
from tests.engines.seeing import Seen, seen, watch
from tests.engines.wire import Fetch, Line, View, Wire
from tests.stories.street import Street

TIMES = 5  # of which the middle one counts, or the best: other work on the machine adds to them


@pytest.fixture(scope="module")
def costs(house: House, street: Street) -> Costs:
    before = house.meter.up + house.meter.down
    bianca = Newcomer(street, "Bianca", line=SLOW_4G)
    bianca.asks_through_an_example()
    taps, signs = bianca.taps_made, bianca.signs_typed
    bianca.says_whose_phone_it_is()
    return Costs(
        views=bianca.wire.views,
        seen=bianca.seen,
        taps=taps,
        signs=signs,
        both_ways=house.meter.up + house.meter.down - before,
        worker=_worker(house),
        **_fronts(street),
    )


def _worker(house: House) -> int:
    """In bytes, packed and with its headers."""
    before = house.meter.down
    connection = HTTPConnection("localhost", house.meter.port)
    connection.request("GET", "/sw.js", headers={"Accept-Encoding": "gzip"})
    connection.getresponse().read()
    connection.close()
    return house.meter.down - before


def _fronts(street: Street) -> dict[str, list[Seen]]:
    return {
        "fronts": [_front(street, SLOW_4G) for _ in range(TIMES)],
        "fronts_on_a_bad_line": [_front(street, BAD_LINE) for _ in range(TIMES)],
    }


def _front(street: Street, line: Line) -> Seen:
    """On a phone that was never here."""
    with phone(street.chromium, base_url=street.address) as context:
        page = context.new_page()
        watch(page)
        Wire(page).slow_down(line)
        page.goto("/")
        return seen(page)


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: f"{bar.what} {bar.unit}".strip())
def test_the_bar_is_held(
    bar: Bar, costs: Costs, street: Street, record_property: Callable[[str, object], None]
) -> None:
    """Time is measured once more where it was too much: all five may have been taken while the
    machine was busy with something else."""
    measured = bar.of(costs)
    if measured > bar.most and bar.unit == "ms":
        measured = bar.of(replace(costs, **_fronts(street)))
    record_property("bar", f"{bar.what:<40}{measured:>10,.6g} of {bar.most:>7,.6g} {bar.unit}")
    assert measured <= bar.most


HEAVY = Fetch("http://localhost/heavy", "Document", received=101 * KB)
FONT = Fetch("http://elsewhere.example/font.woff2", "Font", received=41 * KB)
STYLE = Fetch("http://localhost/a.css", "Stylesheet", received=13 * KB)
SCRIPT = Fetch("http://localhost/a.js", "Script", received=6 * KB)
PICTURE = Fetch("http://localhost/a.jpg", "Image", received=16 * KB)
FAULTY = Costs(
    views=[View(HEAVY, used=[FONT, STYLE, SCRIPT, PICTURE, FONT])] * 2,
    seen=[Seen(0, 0, 0, shift=0.03)],
    taps=13,
    signs=31,
    both_ways=101 * KB,
    worker=0,
    fronts=[Seen(1600, 2600, 60, 0)] * 3 + [Seen(1, 1, 60, 0)] * 2,
    fronts_on_a_bad_line=[Seen(3100, 0, 0, 0)] * 3 + [Seen(1, 1, 1, 0)] * 2,
)
FREE = Costs(
    [View(Fetch("http://localhost/", "Document"))] * 2, [Seen(0, 0, 0, 0)], 0, 0, 0, 0, [], []
)


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: f"{bar.what} {bar.unit}".strip())
def test_no_bar_holds_for_a_page_that_costs_too_much(bar: Bar) -> None:
    assert bar.of(FAULTY) > bar.most
    quick = [Seen(0, 0, 0, 0)]
    assert bar.of(replace(FREE, fronts=quick, fronts_on_a_bad_line=quick)) <= bar.most

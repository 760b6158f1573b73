"""The camera stops when a page is gone or shows something else than was meant."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Page, Route

from app.cli.handbooks.camera import Picture, go
from app.cli.handbooks.town import morning

PAGES = {"/bureau": "<h1>Vandaag</h1><a href='/vraag'>Een fiets</a>", "/vraag": "<h1>Fiets</h1>"}


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    def answer(route: Route) -> None:
        path = route.request.url.removeprefix("http://localhost")
        status = 200 if path in PAGES else 404
        route.fulfill(status=status, content_type="text/html", body=PAGES.get(path, "Weg"))

    with chromium.new_context(base_url="http://localhost") as context:
        page = context.new_page()
        page.route("**/*", answer)
        yield page


def picture(path: str, shows: str, *taps: str) -> Picture:
    return Picture("proef", "reestveen", "Karin", path, "phone", shows, taps)


def test_it_goes_where_the_table_says(page: Page) -> None:
    go(page, picture("/bureau", "Vandaag"))
    go(page, picture("/bureau", "Fiets", "Een fiets"))
    assert page.url == "http://localhost/vraag"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (picture("/weg", "Weg"), "proef: /weg answers 404"),
        (picture("/bureau", "Morgen"), "proef: “Morgen” does not stand on http://localhost/bureau"),
        (picture("/bureau", "Fiets", "Een auto"), "proef: there is no “Een auto”"),
    ],
)
def test_it_stops_where_the_page_is_another(page: Page, asked: Picture, told: str) -> None:
    with pytest.raises(SystemExit, match=told):
        go(page, asked)


@pytest.mark.parametrize("year", range(2026, 2040))
def test_its_morning_is_a_tuesday_to_come(year: int) -> None:
    day = morning(year)
    assert (day.year, day.month, day.weekday()) == (year + 1, 10, 1)
    assert (day - timedelta(days=7)).month == 9

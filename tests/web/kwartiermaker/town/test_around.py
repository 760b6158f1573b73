"""What the desk does beside its lists, on one page."""

import re

from tests.web.browser import Browser


def test_the_figures_too_are_one_tap_away(desk: Browser) -> None:
    """They are published by a person of the desk (R21): she needs a door to them."""
    desk.get("/bureau/buurt")
    assert '<a class="choice" href="/gemeente">' in desk.html
    assert len(re.findall("<h2>", desk.html)) == 4
    assert desk.get("/gemeente").status_code == 200

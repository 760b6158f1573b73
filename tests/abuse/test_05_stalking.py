"""Case 5, stalking: of two who want no contact neither sees, hears or reaches the other (SE-23).

A table of roads × sides. Each road first shows that it does lead to the other (the control), and
then, blocked by either of the two, that it does not; also for an account that was made anew on the
same number, and for a number that was changed.
"""

from collections.abc import Callable

import pytest

from tests.abuse.stalking import (
    ROADS,
    SIDES,
    Road,
    Two,
)


@pytest.mark.parametrize("road", ROADS, ids=lambda road: road.__name__)
def test_without_a_block_each_road_leads_to_the_other(two: Two, road: Road) -> None:
    assert road(two)


@pytest.mark.parametrize("side", SIDES, ids=lambda side: side.__name__)
@pytest.mark.parametrize("road", ROADS, ids=lambda road: road.__name__)
def test_a_block_closes_every_road_for_both(
    two: Two, road: Road, side: Callable[[Two], None]
) -> None:
    side(two)
    assert not road(two)

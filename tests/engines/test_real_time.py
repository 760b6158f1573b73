"""Only what meets a clock of another is told twice."""

import pytest

from tests.engines.real_time import SHELVES, keeps_its_own_time


@pytest.mark.parametrize(
    ("name", "fixtures", "twice"),
    [
        ("tests/fire/test_fire.py::test_sqlite", (), True),
        ("tests/house/test_every_page.py::test_it", ("town", "chromium"), True),
        ("tests/web/giver/test_list.py::test_it", ("town", "database"), False),
        ("tests/domain/needs/test_life.py::test_always", (), False),
        ("tests/actions/desk/test_deciding_race.py::test_one_wins", ("database",), False),
    ],
)
def test_what_keeps_its_own_time(name: str, fixtures: tuple[str, ...], twice: bool) -> None:
    assert keeps_its_own_time(name, fixtures) is twice


def test_it_speaks_of_what_there_is(request: pytest.FixtureRequest) -> None:
    assert [shelf for shelf in SHELVES if not (request.config.rootpath / shelf).exists()] == []


def test_this_shelf_is_told_twice(request: pytest.FixtureRequest) -> None:
    marker = request.node.get_closest_marker("flaky")
    assert marker is not None
    assert marker.kwargs == {"reruns": 1}

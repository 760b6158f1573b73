"""Only what depends on real time is run once more; all else fails at once."""

import pytest

from tests.engines.real_time import PLACES, keeps_its_own_time


@pytest.mark.parametrize(
    ("name", "fixtures", "twice"),
    [
        ("tests/fire/test_fire.py::test_sqlite", (), True),
        ("tests/house/test_every_page.py::test_it", ("town", "chromium"), True),
        ("tests/cli/test_stopping.py::test_it", (), True),
        ("tests/cli/test_journal.py::test_it", ("town", "database"), False),
        ("tests/web/giver/test_list.py::test_it", ("town", "database"), False),
        ("tests/domain/needs/test_life.py::test_always", (), False),
        ("tests/actions/desk/test_deciding_race.py::test_one_wins", ("database",), False),
    ],
)
def test_what_keeps_its_own_time(name: str, fixtures: tuple[str, ...], twice: bool) -> None:
    assert keeps_its_own_time(name, fixtures) is twice


def test_it_speaks_of_what_there_is(request: pytest.FixtureRequest) -> None:
    assert [place for place in PLACES if not (request.config.rootpath / place).exists()] == []


def test_this_one_fails_at_once(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("flaky") is None

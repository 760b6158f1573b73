"""The same noun on every shelf: whoever knows one folder guesses where the others are."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NO_NOUNS = {"known"}  # all that is kept of a person, in the queries alone
SHARED = {"letters", "parts"}  # templates that no door has to itself


def folders(*place: str) -> set[str]:
    home = ROOT.joinpath(*place)
    return {one.name for one in home.iterdir() if one.is_dir() and one.name != "__pycache__"}


def with_code(*place: str) -> set[str]:
    """Without what tests only read."""
    return {name for name in folders(*place) if ROOT.joinpath(*place, name, "__init__.py").exists()}


@pytest.mark.parametrize(
    "place", ["app/actions", "app/store/queries", "app/web/kwartiermaker"], ids=str
)
def test_a_shelf_is_called_as_in_the_domain(place: str) -> None:
    assert folders(place) - folders("app/domain") <= NO_NOUNS


@pytest.mark.parametrize("room", sorted(folders("app") & folders("tests")))
def test_tests_lie_as_what_they_try(room: str) -> None:
    assert folders("tests", room) <= folders("app", room)
    for shelf in folders("tests", room):
        assert with_code("tests", room, shelf) <= folders("app", room, shelf)


def test_templates_lie_as_the_doors_that_show_them() -> None:
    assert folders("templates") - SHARED <= folders("app/web")
    for door in folders("templates") - SHARED:
        assert folders("templates", door) <= folders("app/web", door)

"""Which tests meet what keeps its own time: a browser, a killed process, a clock on the wall.

On a machine that is busy with something else such a test may see what it looks for a moment too
early. It is told once more, and the run says of each that it was ("rerun"); what fails twice fails.
All other tests know their time and their order: of those one failure is a fault.
"""

from collections.abc import Container

SHELVES = (
    "tests/bench/",
    "tests/cli/",
    "tests/deploy/",
    "tests/ease/",
    "tests/engines/",
    "tests/failover/",
    "tests/fire/",
    "tests/many/",
    "tests/stories/",
    "tests/upgrades/",
    "tests/web/signin/test_equal_work.py",
)


def keeps_its_own_time(name: str, fixtures: Container[str]) -> bool:
    """`name`: as pytest tells it."""
    return name.startswith(SHELVES) or "chromium" in fixtures

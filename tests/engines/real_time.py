"""Which tests depend on real time: a browser, a killed process, a clock on the wall.

On a machine that is busy with something else such a test may see what it looks for a moment too
early. It is run once more, and the run says of each that it was ("rerun"); what fails twice fails.
All other tests know their time and their order: of those one failure is a fault.
"""

from collections.abc import Container

PLACES = (
    "tests/bench/test_goals.py",
    "tests/cli/doctor/test_around.py",
    "tests/cli/statistics/test_killed.py",
    "tests/cli/store/test_copying.py",
    "tests/cli/test_clock.py",
    "tests/cli/test_first_run.py",
    "tests/cli/test_stopping.py",
    "tests/deploy/test_knocks.py",
    "tests/deploy/test_proxy.py",
    "tests/deploy/test_server_log.py",
    "tests/deploy/test_units.py",
    "tests/deploy/test_upgrade.py",
    "tests/ease/",
    "tests/engines/test_engines.py",
    "tests/engines/test_postgresql.py",
    "tests/engines/test_wire.py",
    "tests/failover/",
    "tests/fire/",
    "tests/many/",
    "tests/stories/",
    "tests/upgrades/test_old_code.py",
    "tests/web/signin/test_equal_work.py",
)
"""Single files, and the folders of which every file starts something. What asks for the browser is
known by that."""


def keeps_its_own_time(name: str, fixtures: Container[str]) -> bool:
    """`name`: as pytest tells it."""
    return name.startswith(PLACES) or "chromium" in fixtures

"""One kill of a primary; `make failover` does more of them, and a control that must lose."""

from pathlib import Path
from subprocess import CalledProcessError

import pytest

from tests.engines import postgresql
from tests.failover.course import Outcome, lived
from tests.failover.pair import running_pair


def test_what_was_acknowledged_outlives_the_primary(tmp_path: Path) -> None:
    outcome = lived(tmp_path, seed=11)
    assert outcome.wrong == []
    assert outcome.acknowledged > 0 < outcome.afterwards


def test_two_primaries_are_refused(tmp_path: Path) -> None:
    with running_pair(tmp_path) as pair:
        with pytest.raises(CalledProcessError) as refused:
            pair.promote()
        assert "still answers" in refused.value.stderr
        pair.kill_primary()
        assert "this is the primary since" in pair.promote()
        with pytest.raises(CalledProcessError) as refused:
            pair.promote()
        assert "this is no replica" in refused.value.stderr
        postgresql.create_database(postgresql.at(pair.replica, "postgres"), "written")


@pytest.mark.parametrize(
    ("fault", "is_wrong"),
    [
        ("lost or doubled (0): …", True),
        ("no letter chosen (None) for …", True),
        ("sent and not kept: …", True),
        ("sent 2 times, 0 times in hand: …", False),
    ],
)
def test_a_letter_that_went_twice_is_no_loss(fault: str, is_wrong: bool) -> None:
    outcome = Outcome(1, 1, 0, 0, [fault])
    assert bool(outcome.wrong) is is_wrong
    assert outcome.as_told("", may_lose=False)["ok"] is not is_wrong

"""RE-16: the server reads its files again (HUP) while people are in the middle of things; none of
their steps fails, and none has to be taken twice."""

import signal
import time
from subprocess import Popen

from tests.fire.conftest import Rolls
from tests.fire.processes import children_of

RESTARTS, SECONDS = 2, 120


def reads_its_files_again(server: Popen[str]) -> None:
    """Until the last of those that ran before has gone."""
    before = set(children_of(server.pid))
    server.send_signal(signal.SIGHUP)
    ends = time.monotonic() + SECONDS
    while before & set(children_of(server.pid)):
        assert time.monotonic() < ends, "the old ones stay"
        time.sleep(0.1)


def test_no_step_fails(rolls: Rolls) -> None:
    with rolls() as (server, folk):
        for _ in range(RESTARTS):
            reads_its_files_again(server)
        folk.end()
        assert [circle.turned_away for circle in folk.circles if circle.turned_away] == []
        assert [phone.again for phone in folk.phones if phone.again] == []
        assert folk.acknowledged

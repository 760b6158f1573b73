"""RE-16: the server is told to read its files again (HUP) while people are in the middle of things;
none of their steps fails."""

import signal
import time

from tests.fire.conftest import Rolls

RESTARTS, SECONDS_BETWEEN = 2, 4


def test_no_step_fails(rolls: Rolls) -> None:
    with rolls() as (server, folk):
        for _ in range(RESTARTS):
            time.sleep(SECONDS_BETWEEN)
            server.send_signal(signal.SIGHUP)
        time.sleep(SECONDS_BETWEEN)
        folk.end()
        assert folk.acknowledged
        assert [phone.again for phone in folk.phones if phone.again] == []

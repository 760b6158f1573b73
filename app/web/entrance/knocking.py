"""Who stands before the door with the right proof, and is not in yet."""

from datetime import timedelta

from flask import g, session

from app.store.queries.known import written_about

KNOCKS = "knocks"
"""In the cookie: behind whose number the right code was, in which second it was entered, and
whether it was sent or on paper."""
WAITS = timedelta(hours=1)


def is_told_to_stay_out(person_id: int) -> bool:
    """The page that says so knows who knocks."""
    if written_about.told_to_stay_out(g.community.id, person_id) is None:
        return False
    session[KNOCKS] = [person_id, int(g.now.timestamp())]
    return True

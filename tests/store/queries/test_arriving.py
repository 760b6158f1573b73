"""Town and visitor in one question are what two questions tell."""

from datetime import timedelta

import pytest

from app.actions.people.sessions import begin_session, hash_token
from app.domain.states import PersonState
from app.store.db import db
from app.store.queries.people import arriving, sessions
from app.store.queries.town import communities
from app.store.tables import Person
from tests.town import Town

ENDED = timedelta(days=4000)


@pytest.mark.parametrize("introduced", [True, False])
@pytest.mark.parametrize("state", list(PersonState))
@pytest.mark.parametrize("later", [timedelta(0), ENDED])
@pytest.mark.parametrize("told", ["hers", "another"])
def test_it_is_both(
    town: Town, karin: Person, introduced: bool, state: PersonState, later: timedelta, told: str
) -> None:
    her = town.giver("Fatma") if introduced else town.asker("Bianca")
    her.state = state
    token = begin_session(town.moment(her), her.id, frozenset())
    db.session.commit()
    now, mark = town.now + later, hash_token(token if told == "hers" else told)
    here = communities.at("localhost", now)
    found = arriving.at("localhost", mark, now)
    assert found is not None
    assert here is not None
    who = sessions.who(here.id, mark, now)
    nobody = (None,) * len(sessions.WHO.selected_columns)
    assert tuple(found) == (*here, *(who or nobody))
    assert (who is not None) is (
        told == "hers" and not later and state is not PersonState.SUSPENDED
    )


def test_of_a_host_that_is_not_remembered_it_says_nothing(town: Town) -> None:
    assert arriving.at("elders.example", "x", town.now) is None

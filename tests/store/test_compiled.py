"""A question that is written once finds what SQLAlchemy finds, whatever stands in its words."""

import pytest
from sqlalchemy import literal, select
from sqlalchemy.dialects import postgresql

from app.store import questions
from app.store.compiled import Compiled
from app.store.db import AnySelect, db
from app.store.queries.people.sessions import WHO
from app.store.tables import Community
from tests.town import Town

WORDS = ["it's", '100% "sure"', "a\\b", ":name %s %(x)s ?", "déjà\n", "'; DROP TABLE people; --"]


@pytest.mark.parametrize("words", WORDS)
def test_a_constant_is_told_as_it_is(town: Town, words: str) -> None:
    question: AnySelect = select(literal(words).label("found")).where(
        Community.town.in_(["Voorbeeldstad", words]), Community.town != questions.value("other")
    )
    ((found,),) = questions.rows(question, other=words)
    assert found == words == db.session.execute(question, {"other": words}).scalar_one()


def test_what_people_told_never_stands_in_the_words() -> None:
    written = Compiled(WHO, postgresql.dialect(), ())
    assert "'suspended'" in written._words  # the control: else one plan is made for any state
    assert sorted(written._fixed) == ["community_id", "now", "token_hash"]

"""A question is always accepted and always reaches a person (R1): out, or held with a term
and on the desk's list; never neither, whatever is mixed in it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions.needs.asking import NewNeed, post_need
from app.domain.needs.themes import Tile
from app.domain.needs.timings import Timing
from app.domain.states import NeedState
from app.store.db import db
from app.store.queries.desk import today as desk
from app.store.tables import Need, Person, Round
from tests.town import Town

PIECES = st.sampled_from(
    [
        "Wie kan mijn fiets maken?",
        "Ik wil niet meer leven",
        "mijn man slaat mij",
        "we hebben geen eten meer",
        "de deurwaarder komt morgen",
        "leen mij 50 euro",
        "NL91ABNA0417164300",
        "mijn BSN is 111222333",
        "bel 06 12345678",
        "bianca@example.org",
        "Dorpsstraat 12, 7941 AB",
        "http://goedkoop.example/koop",
        "wie past op mijn kind, alleen bij hem thuis",
        "jij vuile klootzak",
        "koop nu bij mijn winkel",
        "intihar etmek istiyorum",
        "أريد أن أموت",
        "mijn pincode is 1234",
    ]
)
WORDS = st.lists(PIECES | st.text(max_size=60), min_size=1, max_size=6).map(" ".join)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    words=WORDS, tile=st.sampled_from(Tile), policy=st.sampled_from(["by_exception", "every_need"])
)
def test_out_or_held_with_a_term_and_on_the_list(
    town: Town, words: str, tile: Tile, policy: str
) -> None:
    bianca = asker(town)
    town.reads_first(policy)
    need = post_need(town.moment(bianca), NewNeed(tile, clean(words), None, Timing.THIS_WEEK))
    db.session.flush()
    is_out = need.state == NeedState.OPEN and need.out_at is not None and goes_round(need)
    assert is_out != is_held(need), (need.state, need.answer_by)
    assert policy == "by_exception" or is_held(need)
    db.session.rollback()


def clean(words: str) -> str:
    """As the door hands it on."""
    return words.replace("\x00", "").encode("utf-8", "ignore").decode() or "Wie helpt mij?"


def asker(town: Town) -> Person:
    found = db.session.query(Person).filter_by(first_name="Bianca").first()
    return found or town.asker("Bianca")


def goes_round(need: Need) -> bool:
    return db.session.query(Round).filter_by(need_id=need.id).count() == 1


def is_held(need: Need) -> bool:
    listed = {row.id for row in desk.today(need.community_id, need.posted_at, 1000)}
    return bool(
        need.state == NeedState.HELD and need.answer_by and need.urgency and need.id in listed
    )


@pytest.mark.parametrize("state", [NeedState.OPEN, NeedState.HELD])
def test_the_check_finds_a_question_that_is_neither(town: Town, state: NeedState) -> None:
    need = town.asks(town.asker("Bianca"), "Wie leent mij 50 euro?")
    need.state, need.answer_by, need.out_at = state, None, None
    db.session.flush()
    assert not is_held(need)
    db.session.rollback()

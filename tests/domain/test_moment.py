"""Who acts."""

import pytest

from app.domain.actor import Actor, house
from app.domain.moment import Moment
from config.house_rules import read_house_rules
from tests.town import START

RULES = read_house_rules()


def test_who_is_signed_in_acts_herself() -> None:
    assert Moment(Actor(1, 7), START, RULES).me == 7


@pytest.mark.parametrize("actor", [Actor(1), house(1)])
def test_a_visitor_and_the_house_are_nobody(actor: Actor) -> None:
    with pytest.raises(AssertionError):
        _ = Moment(actor, START, RULES).me

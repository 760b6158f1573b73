"""A first name is read by an asker who has not chosen yet: it is no road round the mask (SE-14,
SE-30)."""

import pytest
from marshmallow import ValidationError

from app.web.forms.fields import LONGEST_NAME, FirstName
from tests.web.newcomer import Newcomer

ONLY_A_NAME = "Schrijf hier alleen een voornaam, zonder cijfers."


@pytest.mark.parametrize(
    "told",
    [
        "Karin, bel mij op 06 12345678",
        "piet@example.org",
        "NL91ABNA0417164300",
        "www.example.org/piet",
    ],
)
def test_what_is_more_than_a_name_stays_in_the_field(newcomer: Newcomer, told: str) -> None:
    newcomer.writes()
    assert newcomer.sends("/vraag/naam", first_name=told).status_code == 422
    assert ONLY_A_NAME in newcomer.sees


@pytest.mark.parametrize(
    "told", ["Bianca", "Jan-Willem", "Anne Sophie", "O'Neill", "Нина", "فاطمة", "Łukasz", "Li"]
)
def test_names_of_people(told: str) -> None:
    assert FirstName().deserialize(told) == told


def test_a_story_is_no_name(newcomer: Newcomer) -> None:
    with newcomer.app.test_request_context(), pytest.raises(ValidationError):
        FirstName().deserialize("a" * (LONGEST_NAME + 1))

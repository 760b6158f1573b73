"""Numbers and addresses in every spelling people use, and what cannot be one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.people.reach import Channel, Reach, email_reach, is_other_phone, phone_reach

NUMBER = Reach(Channel.PHONE, "+31612345678")


@pytest.mark.parametrize(
    "told",
    [
        "0612345678",
        "06 12 34 56 78",
        "06-12345678",
        "06 - 123 456 78",
        "+31612345678",
        "+31 6 12345678",
        "+31 (0)6 12345678",
        "0031612345678",
        "(06) 12345678",
        " 06.12.34.56.78 ",
        "06/12345678",
        "[06] 1234 5678",
        "tel:+31612345678",
        "\u202a+31 6 12345678\u202c",
        "06\u200b12345678",
        "٠٦١٢٣٤٥٦٧٨",
        "۰۶ ۱۲ ۳۴ ۵۶ ۷۸",
        "０６１２３４５６７８",
    ],
)
def test_every_spelling_of_a_mobile_number(told: str) -> None:
    assert phone_reach(told) == NUMBER


@pytest.mark.parametrize(
    "told",
    [
        "",
        "06",
        "061234567",
        "06123456789",
        "0522 123456",  # a house telephone gets no text message
        "0900 1234",  # nor does a number that costs money
        "+32 470 12 34 56",
        "+44 7700 900123",
        "bel me maar",
        "0" * 5000,
    ],
)
def test_what_gets_no_text_message(told: str) -> None:
    assert phone_reach(told) is None


@pytest.mark.parametrize(
    ("told", "exists"),
    [
        ("0522 123456", True),
        ("+32 470 12 34 56", True),
        ("+49 1512 3456789", True),
        ("0090 532 123 45 67", True),
        ("+48 512 345 678", True),
        ("06 12 34 56 78", False),
        ("0612", False),
        ("+999 123", False),
        ("bel me maar", False),
        ("", False),
    ],
)
def test_a_number_to_which_no_text_goes_may_well_exist(told: str, exists: bool) -> None:
    assert is_other_phone(told) is exists


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("Bianca@Example.org", "bianca@example.org"),
        (" bianca.de.boer+vraag@post.example.org ", "bianca.de.boer+vraag@post.example.org"),
        ("o'neill@example.org", "o'neill@example.org"),
        ("bianca @ example.org", "bianca@example.org"),
        ("mailto:Bianca@example.org", "bianca@example.org"),
        ("bianca@bücher.example", "bianca@bücher.example"),
        ("\u200ebianca@example.org", "bianca@example.org"),
    ],
)
def test_addresses_as_typed(told: str, address: str) -> None:
    assert email_reach(told) == Reach(Channel.EMAIL, address)


@pytest.mark.parametrize(
    "told",
    [
        "",
        "bianca",
        "bianca@",
        "@example.org",
        "bianca@example",
        "a@b@example.org",
        "bianca@example.org, piet@example.org",
        "bianca@example.org\nBcc: all@example.org",
        "x" * 250 + "@example.org",
    ],
)
def test_what_is_no_address(told: str) -> None:
    assert email_reach(told) is None


@given(st.text(max_size=200))
def test_any_text_is_answered_without_a_fault(told: str) -> None:
    for reach in (phone_reach(told), email_reach(told)):
        assert reach is None or "\n" not in reach.address

"""What the letter of a code carries comes out as it went in, in any language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.languages import SOURCE, Language
from app.domain.people.codes import DIGITS, Carried, pack, unpack
from app.domain.people.reach import Channel, Reach, email_reach, phone_reach

PHONES = st.from_regex(r"06[1-58][0-9]{7}", fullmatch=True).map(phone_reach)
ADDRESSES = st.one_of(st.emails(), st.text().map(lambda name: f"{name}@example.org"))
REACHES = st.one_of(PHONES, ADDRESSES.map(email_reach)).filter(bool)
CODES = st.text("0123456789", min_size=DIGITS, max_size=DIGITS)


@given(CODES, REACHES, st.sampled_from(Language))
def test_what_is_packed_is_unpacked(digits: str, reach: Reach, language: Language) -> None:
    carried = Carried(digits, reach, language)
    assert unpack(pack(carried)) == carried


def test_one_from_before_there_were_languages_is_in_ours() -> None:
    carried = unpack("email a@example.org 012345")
    assert carried == Carried("012345", Reach(Channel.EMAIL, "a@example.org"), SOURCE)


@pytest.mark.parametrize("packed", ["", "123456", "nl pigeon a@example.org 123456"])
def test_what_was_never_packed_is_not_guessed_at(packed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whichever part it is that is not there
        unpack(packed)

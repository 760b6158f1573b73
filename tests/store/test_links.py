"""One-tap links: what was signed opens, once altered or too late it does not."""

import struct
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from itsdangerous import Signer

from app.domain.actor import Actor
from app.domain.moment import Moment
from app.factory import create_app
from app.store.links import WHEREVER, Link, Purpose, read, sign
from tests.conftest import opened, settings
from tests.town import START

ids = st.integers(min_value=1, max_value=2**62)


@pytest.fixture(scope="module")
def house() -> Flask:
    """Nothing is kept, so no database is needed."""
    return create_app(settings("sqlite://"))


@pytest.fixture(scope="module")
def moment(house: Flask) -> Moment:
    return Moment(Actor(1), START, house.extensions["house_rules"])


HERE = "fingerprint of where she is reached"


def here(person_id: int) -> str:
    return HERE


def elsewhere(person_id: int) -> str:
    return "another one"


def later(moment: Moment, **time: float) -> Moment:
    return replace(moment, now=moment.now + timedelta(**time))


@given(person=ids, thing=ids, purpose=st.sampled_from(Purpose))
def test_a_link_opens_what_it_was_made_for(
    house: Flask, moment: Moment, person: int, thing: int, purpose: Purpose
) -> None:
    with opened(house):
        token = sign(moment, purpose, person, thing, HERE)
        assert read(moment, purpose, token, here) == Link(person, thing)
        assert len(token) <= 80, "it fits a text message beside its words"


@pytest.mark.parametrize(
    ("days", "opens"), [(0, True), (29.9, True), (30, True), (30.1, False), (400, False)]
)
def test_a_link_opens_for_thirty_days(
    house: Flask, moment: Moment, days: float, opens: bool
) -> None:
    with opened(house):
        token = sign(moment, Purpose.NEED, 7, 8, HERE)
        assert (read(later(moment, days=days), Purpose.NEED, token, here) is not None) == opens


def test_a_link_has_one_purpose_and_one_town(house: Flask, moment: Moment) -> None:
    with opened(house):
        token = sign(moment, Purpose.NEED, 7, 8, HERE)
        in_another_town = replace(moment, actor=Actor(2))
        assert read(moment, Purpose.HOW_IT_WENT, token, here) is None
        assert read(in_another_town, Purpose.NEED, token, here) is None


def test_another_secret_opens_nothing(house: Flask, moment: Moment) -> None:
    with opened(create_app(settings("sqlite://", secret_key="t" * 32))):
        token = sign(moment, Purpose.NEED, 7, 8, HERE)
    with opened(house):
        assert read(moment, Purpose.NEED, token, here) is None


@given(st.text() | st.from_regex(r"[A-Za-z0-9_-]{32}\.[A-Za-z0-9_-]{43}", fullmatch=True))
def test_what_was_not_signed_opens_nothing(house: Flask, moment: Moment, token: str) -> None:
    with opened(house):
        assert read(moment, Purpose.NEED, token, here) is None


@given(st.data())
def test_one_altered_sign_opens_nothing(house: Flask, moment: Moment, data: st.DataObject) -> None:
    with opened(house):
        token = sign(moment, Purpose.NEED, 7, 8, HERE)
        at = data.draw(st.integers(0, len(token) - 2))  # the last sign holds two idle bits
        other = data.draw(st.sampled_from("ABCxyz019-_.").filter(lambda sign: sign != token[at]))
        assert read(moment, Purpose.NEED, token[:at] + other + token[at + 1 :], here) is None


@pytest.mark.parametrize("purpose", Purpose)
def test_what_went_to_where_she_is_reached_no_more_opens_nothing(
    house: Flask, moment: Moment, purpose: Purpose
) -> None:
    with opened(house):
        token = sign(moment, purpose, 7, 8, HERE)
        assert (read(moment, purpose, token, elsewhere) is not None) == (purpose in WHEREVER)


@pytest.mark.parametrize("purpose", Purpose)
def test_a_letter_of_before_that_rule_opens_what_is_wherever(
    house: Flask, moment: Moment, purpose: Purpose
) -> None:
    """It lies in mailboxes on the day of the upgrade."""
    packed = urlsafe_b64encode(struct.pack(">IQQI", 1, 7, 8, 2**32 - 1))
    with opened(house):
        signer = Signer(house.secret_key or "", salt=f"letter/{purpose}", digest_method=sha256)
        found = read(moment, purpose, signer.sign(packed).decode(), here)
        assert (found is not None) == (purpose in WHEREVER)


def test_nobody_is_looked_up_by_an_id_that_is_none(house: Flask, moment: Moment) -> None:
    def never(person_id: int) -> str:
        raise AssertionError(person_id)

    packed = urlsafe_b64encode(struct.pack(">IQQI", 1, 2**64 - 1, 8, 2**32 - 1)).decode()
    with opened(house):
        assert read(moment, Purpose.NEED, f"{packed}.{'A' * 43}", never) is None

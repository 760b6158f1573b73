"""Case 10, pumping text messages: a ceiling a day whoever asks, few to numbers that begin alike,
and an alarm at half of the money; e-mail goes on (SE-27)."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.actions.people import accounts
from app.actions.people.accounts import Caller
from app.domain.people.reach import email_reach, phone_reach
from app.domain.refusals import TooManyCodes
from app.store.db import db
from app.store.queries.town.watching import full_ranges
from app.store.tables import Letter
from tests.deploy.test_watching import RULES
from tests.town import Town
from tests.web.watch.test_watch import samples

CEILING, ASKED = 30, 300


def spread(number: int) -> str:
    """As the numbers of a town are, over all ranges."""
    return f"06{1000 + number * 7:04d}{number:04d}"


def test_the_ceiling_holds_and_mail_goes_on(town: Town) -> None:
    house = town.by_house()
    codes = replace(house.rules.codes, texts_per_day=CEILING)
    house = replace(house, rules=replace(house.rules, codes=codes))
    refused = 0
    for number in range(ASKED):
        reach = phone_reach(spread(number))
        assert reach is not None
        try:
            accounts.ask_code(house, reach, Caller(f"browser{number}", f"10.0.{number}.0/24"))
        except TooManyCodes:
            refused += 1
    db.session.commit()
    assert refused == ASKED - CEILING
    assert db.session.query(Letter).filter_by(kind="code").count() == CEILING
    by_mail = email_reach("bianca@example.org")
    assert by_mail is not None
    accounts.ask_code(house, by_mail, Caller("hers", "10.9.9.0/24"))


def test_one_network_reaches_few(town: Town) -> None:
    house, sent = town.by_house(), 0
    for number in range(40):
        reach = phone_reach(spread(number))
        assert reach is not None
        try:
            accounts.ask_code(house, reach, Caller(f"browser{number}", "10.0.0.0/24"))
            sent += 1
        except TooManyCodes:
            continue
    assert sent == house.rules.codes.per_network_hour


def test_a_rented_range_gets_few_whoever_asks(town: Town) -> None:
    """One hundred browsers on as many networks, and numbers that follow on each other."""
    house, sent = town.by_house(), 0
    for number in range(100):
        reach = phone_reach(f"06123{number:05d}")
        assert reach is not None
        with suppress(TooManyCodes):
            accounts.ask_code(house, reach, Caller(f"browser{number}", f"10.0.{number}.0/24"))
            sent += 1
    db.session.commit()
    assert sent == house.rules.codes.per_range_hour
    assert full_ranges(house.now, house.rules.codes.per_range_hour) == 1
    assert full_ranges(house.now + timedelta(hours=1), house.rules.codes.per_range_hour) == 0


def rings(town: Town) -> dict[str, bool]:
    """Each alarm about codes, as its rule in deploy/alarms.yml reckons it."""
    figures = {one.name: one.value for one in samples(town.app)}
    half, over = figures["vragen_code_texts_most"] / 2, figures["vragen_code_texts_most"]
    asked = figures["vragen_code_texts_day"]
    return {"SmsGeldHalfOp": asked > half, "SmsGeldOp": asked >= over}


def test_it_rings_at_half_of_the_money_and_again_when_it_is_gone(town: Town) -> None:
    house, heard = replace(town.by_house(), now=datetime.now(UTC)), []
    most = house.rules.codes.texts_per_day
    for number in range(most):
        reach = phone_reach(spread(number))
        assert reach is not None
        accounts.ask_code(house, reach, Caller(f"browser{number}", f"10.0.{number}.0/24"))
        if number + 1 in (most // 2, most // 2 + 1, most):
            db.session.commit()
            heard.append(rings(town))
    assert [one["SmsGeldHalfOp"] for one in heard] == [False, True, True]
    assert [one["SmsGeldOp"] for one in heard] == [False, False, True]
    asked = {rule["alert"]: rule["expr"] for rule in RULES}
    assert asked["SmsGeldHalfOp"] == "vragen_code_texts_day > 0.5 * vragen_code_texts_most"
    assert asked["SmsGeldOp"] == "vragen_code_texts_day >= vragen_code_texts_most"

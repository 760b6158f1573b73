"""Case 10, pumping text messages: a ceiling a day whoever asks; e-mail goes on (SE-27).
An alarm before the ceiling is reached is not built."""

from dataclasses import replace

from app.actions.people import accounts
from app.actions.people.accounts import Caller
from app.domain.errors import TooManyCodes
from app.domain.reach import email_reach, phone_reach
from app.store.db import db
from app.store.tables import Letter
from tests.town import Town

CEILING, ASKED = 30, 300


def test_the_ceiling_holds_and_mail_goes_on(town: Town) -> None:
    house = town.by_house()
    codes = replace(house.rules.codes, texts_per_day=CEILING)
    house = replace(house, rules=replace(house.rules, codes=codes))
    refused = 0
    for number in range(ASKED):
        reach = phone_reach(f"06123{number:05d}")
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
        reach = phone_reach(f"06123{number:05d}")
        assert reach is not None
        try:
            accounts.ask_code(house, reach, Caller(f"browser{number}", "10.0.0.0/24"))
            sent += 1
        except TooManyCodes:
            continue
    assert sent == house.rules.codes.per_network_hour

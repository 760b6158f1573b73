"""Codes: right, wrong, used, expired, bound to the browser, and never too many (rule 4.5)."""

from contextlib import suppress
from datetime import timedelta

import pytest

from app.actions.people.accounts import Caller, ask_code, use_code
from app.actions.people.paper_codes import make_paper_code, use_paper_code
from app.domain.people.codes import unpack
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import CodesStopped, TooManyCodes
from app.jobs.sweeps import forget_everywhere
from app.store.db import db
from app.store.queries.people.accounts import reached_at
from app.store.sealing import seals
from app.store.tables import Code, Letter, Person
from tests.town import Town

EMAIL = Reach(Channel.EMAIL, "bianca@example.org")
PHONE = Reach(Channel.PHONE, "+31612345678")
HOME, ELSEWHERE = Caller("browser", "192.0.2.0/24"), Caller("another browser", "192.0.2.0/24")


def asked(town: Town, reach: Reach = EMAIL, caller: Caller = HOME) -> str:
    """Asks for a code and reads it from the outbox, as the letter will."""
    codes = db.session.query(Letter).filter(Letter.kind == "code")
    earlier = {letter.id for letter in codes}
    ask_code(town.by_house(), reach, caller)
    db.session.commit()
    (letter,) = codes.filter(Letter.id.not_in(earlier))
    carried = unpack(seals().unseal(letter.sealed))
    assert carried.reach == reach
    return carried.digits


def used(town: Town, digits: str, caller: Caller = HOME) -> Person | None:
    known = use_code(town.by_house(), caller, digits)
    db.session.commit()
    return known.person if known else None


def test_a_right_code_makes_a_person_once(town: Town) -> None:
    first = used(town, asked(town))
    again = used(town.later(hours=1), asked(town))
    assert first is not None
    assert again is not None
    assert first.id == again.id
    assert db.session.query(Person).count() == 1


def test_a_code_works_once(town: Town) -> None:
    digits = asked(town)
    assert used(town, digits)
    assert used(town, digits) is None


def test_a_code_works_for_ten_minutes(town: Town) -> None:
    digits = asked(town)
    assert used(town.later(minutes=10), digits) is None


def test_a_code_works_in_the_browser_that_asked(town: Town) -> None:
    digits = asked(town)
    assert used(town, digits, ELSEWHERE) is None
    assert used(town, digits, HOME)


def test_an_earlier_code_works_in_its_own_time_and_a_right_one_ends_them_all(town: Town) -> None:
    first, second = asked(town), asked(town.later(minutes=2))
    assert used(town, first)
    assert used(town, second) is None


def test_five_wrong_tries_end_a_code(town: Town) -> None:
    digits = asked(town)
    wrong = f"{(int(digits) + 1) % 10**6:06d}"
    for _ in range(5):
        assert used(town, wrong) is None
    assert used(town, digits) is None


def test_three_codes_in_ten_minutes_and_five_a_day_from_one_network(town: Town) -> None:
    for _ in range(3):
        asked(town)
    with pytest.raises(TooManyCodes):
        asked(town)
    for _ in range(2):
        asked(town.later(hours=1))
    with pytest.raises(TooManyCodes):
        asked(town.later(hours=1))
    assert asked(town.later(hours=24))


def test_ten_codes_a_day_from_anywhere(town: Town) -> None:
    for number in range(10):
        asked(town.later(minutes=20), caller=Caller("browser", f"network {number}"))
    with pytest.raises(TooManyCodes):
        asked(town.later(minutes=20), caller=Caller("browser", "one more"))


def test_a_stranger_does_not_lock_her_out(town: Town) -> None:
    """Nor learns that she asked: his own count is all he sees."""
    asked(town)
    for _ in range(3):
        asked(town, caller=Caller("his", "elsewhere"))
    with pytest.raises(TooManyCodes):
        asked(town, caller=Caller("his", "elsewhere"))
    assert asked(town)


def test_ten_codes_an_hour_from_one_network(town: Town) -> None:
    for number in range(10):
        asked(town, Reach(Channel.EMAIL, f"vraag{number}@example.org"))
    with pytest.raises(TooManyCodes):
        asked(town, Reach(Channel.EMAIL, "nog@example.org"))
    assert asked(town, Reach(Channel.EMAIL, "nog@example.org"), Caller("b", "198.51.100.0/24"))


def test_one_network_cannot_use_up_the_texts_of_a_town(town: Town) -> None:
    rules = town.by_house().rules.codes
    for number in range(rules.per_network_day):
        if number % rules.per_network_hour == 0:
            town.later(hours=1)
        asked(town, Reach(Channel.PHONE, f"+3161{number:04d}123"))
    with pytest.raises(TooManyCodes):
        asked(town.later(hours=1), PHONE)
    assert asked(town, PHONE, Caller("b", "198.51.100.0/24"))
    assert rules.per_network_day * 4 < rules.texts_per_day


def test_the_daily_ceiling_stops_text_messages_and_leaves_email(town: Town) -> None:
    ceiling = town.by_house().rules.codes.texts_per_day
    for number in range(ceiling):
        reach = Reach(Channel.PHONE, f"+3161{number:04d}123")
        ask_code(town.by_house(), reach, Caller("b", f"network {number}"))
    with pytest.raises(TooManyCodes):
        asked(town, PHONE)
    assert asked(town, EMAIL)


def test_no_code_and_no_address_stands_readable_in_the_database(town: Town) -> None:
    digits = asked(town)
    kept = db.session.query(Code).one()
    told = str({key: value for key, value in vars(kept).items() if key != "_sa_instance_state"})
    assert digits not in told
    assert EMAIL.address not in told


def test_numbers_that_begin_alike_get_few_and_others_go_on(town: Town) -> None:
    rules, begins = town.by_house().rules.codes, "+31612"
    sent = 0
    for hour in range(3):
        for number in range(rules.per_range_hour + 2):
            reach = Reach(Channel.PHONE, f"{begins}34{hour}{number:03d}")
            with suppress(TooManyCodes):
                ask_code(town.by_house(), reach, Caller("b", f"network {hour} {number}"))
                sent += 1
        town.later(hours=1)
    assert sent == rules.per_range_day
    assert asked(town, Reach(Channel.PHONE, f"{begins}990001"), Caller("b", "net"))
    assert asked(town, EMAIL)


def tries_wrong(town: Town, times: int, reach: Reach = EMAIL) -> None:
    """As whoever guesses does: another network for each code, for days."""
    tries = town.by_house().rules.codes.tries
    for number in range(times // tries):
        caller = Caller(f"browser {number}", f"network {number}")
        digits = asked(town.later(hours=3), reach, caller)
        for _ in range(tries):
            assert used(town, f"{(int(digits) + 1) % 10**6:06d}", caller) is None


@pytest.mark.parametrize("is_known", [True, False])
def test_after_a_hundred_wrong_in_a_row_a_person_helps(town: Town, is_known: bool) -> None:
    karin = town.kwartiermaker()
    bianca = town.asker("Bianca", reach=EMAIL.address) if is_known else None
    tries_wrong(town, 100)
    for later in (3, 24):
        with pytest.raises(CodesStopped):
            asked(town.later(hours=later))
    if bianca is not None:
        word, digits = make_paper_code(town.moment(karin), bianca.id)
        assert use_paper_code(town.by_house(), word, digits, "192.0.2.0/24")
        db.session.commit()
        assert asked(town)


def test_a_right_one_begins_the_row_anew(town: Town) -> None:
    tries_wrong(town, 95)
    assert used(town, asked(town.later(hours=3)))
    tries_wrong(town, 95)
    assert asked(town.later(hours=3))


def test_a_quiet_month_frees_it_so_that_nobody_is_locked_out_for_good(town: Town) -> None:
    tries_wrong(town, 100)
    days = town.by_house().rules.codes.wrong_code_days
    forget_everywhere(town.later(days=days + 1).by_house())
    assert asked(town)


@pytest.mark.parametrize("reached", [None, timedelta(), timedelta(days=3)])
def test_when_she_was_reached_is_the_same_in_a_row_and_in_a_question(
    town: Town, reached: timedelta | None
) -> None:
    """Also where the release before this one left it empty."""
    bianca = town.asker()
    bianca.reached_at = None if reached is None else town.now + reached
    db.session.flush()
    assert reached_at(town.community_id, bianca.id) == bianca.surely_reached_at
    assert bianca.surely_reached_at == town.now + (reached or timedelta())

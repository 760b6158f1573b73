"""A code on paper: hashed, few tries, another one any time."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.actions.people import paper_codes
from app.actions.people.leaving import leave_for_good
from app.domain.actor import Hat
from app.domain.people.paper_codes import WORDS, as_kept
from app.domain.refusals import NotAllowed
from app.store.db import db
from app.store.queries.town import watching
from app.store.tables import JournalLine, PaperCode, Person
from tests.town import Town

HERE = "192.0.2.0/24"


def made(town: Town, karin: Person, person: Person) -> tuple[str, str]:
    told = paper_codes.make_paper_code(town.moment(karin), person.id)
    db.session.commit()
    return told


def opens(town: Town, word: str, digits: str, network: str = HERE) -> int | None:
    person = paper_codes.use_paper_code(town.by_house(), word, digits, network)
    db.session.commit()
    return person.id if person else None


def other(digits: str) -> str:
    return f"{(int(digits) + 1) % 10**6:06d}"


def test_the_right_number_opens_and_is_kept_nowhere(town: Town, karin: Person) -> None:
    bianca = town.asker()
    word, digits = made(town, karin, bianca)
    assert re.fullmatch(r"\d{6}", digits)
    assert opens(town, f" {word.upper()} ".replace(" ", "  "), digits) == bianca.id
    row = db.session.query(PaperCode).one()
    assert digits not in f"{row.salt} {row.code_hash}"
    assert row.code_hash != made(town, karin, bianca)[1]


def test_a_new_one_ends_the_one_before_it(town: Town, karin: Person) -> None:
    bianca = town.asker()
    old, new = made(town, karin, bianca), made(town, karin, bianca)
    assert opens(town, *old) is None
    assert opens(town, *new) == bianca.id
    paper_codes.revoke_paper_code(town.moment(karin), bianca.id)
    db.session.commit()
    assert opens(town, *new) is None
    assert {"make_paper_code", "revoke_paper_code"} <= {
        line.verb for line in db.session.query(JournalLine)
    }


def test_few_tries_a_day_and_tomorrow_it_works_again(town: Town, karin: Person) -> None:
    bianca = town.asker()
    word, digits = made(town, karin, bianca)
    for _ in range(town.by_house().rules.together.paper_tries):
        assert opens(town, word, other(digits)) is None
    assert opens(town, word, digits) is None, "even the right one, today"
    assert opens(town.later(hours=14), word, digits) is None
    assert opens(town.later(hours=2), word, digits) == bianca.id, "the next day"


def test_a_stranger_keeps_nobody_out(town: Town, karin: Person) -> None:
    """She comes from another network than he."""
    bianca = town.asker()
    word, digits = made(town, karin, bianca)
    for _ in range(2 * town.by_house().rules.together.paper_tries_network):
        opens(town, word, other(digits), "198.51.100.0/24")
    assert opens(town, word, digits, "198.51.100.0/24") is None
    assert opens(town, word, digits) == bianca.id


def test_many_networks_together_guess_few_times_at_one_word(town: Town, karin: Person) -> None:
    bianca = town.asker()
    word, digits = made(town, karin, bianca)
    most = town.by_house().rules.together.paper_tries_anywhere
    for number in range(most):
        opens(town, word, other(digits), f"198.51.{number}.0/24")
    assert opens(town, word, digits) is None
    assert watching.wrong_on_paper(town.now) == most
    assert watching.wrong_on_paper(town.later(days=1, minutes=1).now) == 0
    assert opens(town, word, digits) == bianca.id


def test_one_network_guesses_few_times_at_all_words(town: Town, karin: Person) -> None:
    bianca = town.asker()
    word, digits = made(town, karin, bianca)
    for number in range(town.by_house().rules.together.paper_tries_network):
        assert opens(town, f"word {number}", "000000") is None
    assert opens(town, word, digits) is None
    assert opens(town, word, digits, "198.51.100.0/24") == bianca.id
    assert opens(town.later(days=1), word, digits) == bianca.id


def test_a_right_one_forgives_the_wrong_ones(town: Town, karin: Person) -> None:
    bianca = town.asker()
    word, digits = made(town, karin, bianca)
    for _ in range(3):
        for _ in range(town.by_house().rules.together.paper_tries - 1):
            assert opens(town, word, other(digits)) is None
        assert opens(town, word, digits) == bianca.id


def test_a_word_of_nobody_and_another_towns_open_nothing(town: Town, karin: Person) -> None:
    word, digits = made(town, karin, town.asker())
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    assert opens(town, "geen woord", digits) is None
    assert opens(elsewhere, word, digits) is None


def test_staff_have_none(town: Town, karin: Person) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    with pytest.raises(NotAllowed):
        made(town, karin, sam)


def test_who_leaves_leaves_no_word_behind(town: Town, karin: Person) -> None:
    person = paper_codes.person_on_paper(town.by_house(), "Els")
    town.hats[person.id] = frozenset({Hat.ASKER})
    made(town, karin, person)
    leave_for_good(town.moment(person))
    db.session.commit()
    assert db.session.query(PaperCode).count() == 0


@given(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from([" ", "-", "  ", " - "]))
def test_however_the_words_are_typed(one: str, two: str, between: str) -> None:
    assert as_kept(f"{one.title()}{between}{two.upper()}") == f"{one} {two}"


def test_every_word_is_told_apart_and_fits() -> None:
    assert len(set(WORDS)) == len(WORDS)
    assert all(re.fullmatch(r"[a-z]{3,7}", word) for word in WORDS)

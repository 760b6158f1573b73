"""Knowing somebody again by a first name, as people write them (R9)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.people.recognition import is_long_ago, same_name
from config.house_rules import read_house_rules
from tests.town import START

RULES = read_house_rules().sessions


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("Bianca", "bianca"),
        ("Bianca", "  BIANCA "),
        ("Şükran", "Sukran"),
        ("Işıl", "isil"),
        ("İpek", "ipek"),
        ("Nguyễn", "nguyen"),
        ("Anne-Marie", "anne marie"),
        ("O'Neill", "O’Neill"),
        ("Łucja", "lucja"),
        ("Søren", "soren"),
        ("Weiß", "WEISS"),
        ("أحمد", "احمد"),
        ("مُحَمَّد", "محمد"),
        ("Ганна", "ганна"),
        ("Ελένη", "ΕΛΕΝΗ"),
        ("שָׂרָה", "שרה"),
        ("Ａｎｎａ", "anna"),
        ("🌻", "🌻"),
        ("…", "…"),
    ],
)
def test_one_name_written_in_two_ways(known: str, told: str) -> None:
    assert same_name(known, told)
    assert same_name(told, known)


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("Bianca", "Bianka"),
        ("Bianca", "Bia"),
        ("Fatma", "Fatima"),
        ("", ""),
        (" ", " "),
        ("", "Bianca"),
        ("Bianca", ""),
        ("Bianca", "..."),
        ("🌻", "🌷"),
        ("محمد", "محمود"),
    ],
)
def test_two_names_are_two(known: str, told: str) -> None:
    assert not same_name(known, told)


@given(st.text(max_size=100))
def test_every_name_is_itself_and_no_name_is_nobodys(name: str) -> None:
    assert same_name(name, name) == bool(name.strip())
    assert not same_name(name, "")


@pytest.mark.parametrize(("days", "asks"), [(0, False), (59, False), (60, True), (400, True)])
def test_after_sixty_days_the_code_alone_is_not_enough(days: int, asks: bool) -> None:
    assert is_long_ago(START, START + timedelta(days=days), RULES) is asks


def test_the_days_are_a_house_rule() -> None:
    rules = replace(RULES, silent_days=7)
    assert is_long_ago(START, START + timedelta(days=7), rules)

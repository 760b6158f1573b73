"""A number that people argued into the impossible stops the start, and is named."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from app.domain.house_rules.followups import FollowupRules, wrong_day
from config.checks import SettingsError
from config.house_rules import HOUSE_RULES, RENAMED, read_house_rules

WRONG = [
    ("per_week = 3", "", "letters.per_week is missing in house_rules.toml"),
    ("per_week = 3", "per_weak = 3", "letters.per_weak is not known in house_rules.toml"),
    ("per_week = 3", 'per_week = "3"', "letters.per_week must be a number"),
    ("per_week = 3", "per_week = 3.5", "letters.per_week must be a number"),
    ("per_week = 3", "per_week = true", "letters.per_week must be a number"),
    ("per_week = 3", "per_week = -1", "letters.per_week must not be less than 0"),
    ('quiet_from = "21:00"', "quiet_from = 21", "letters.quiet_from must be a text"),
    ('quiet_from = "21:00"', 'quiet_from = "late"', "letters.quiet_from must be a time of day"),
    ('elsewhere = "https:', 'elsewhere = "http:', "quick_exit.elsewhere must start with one of"),
    ('rounding = "keyed"', 'rounding = "none"', "figures.rounding must be one of keyed, laplace"),
    ("works_offline = true", "works_offline = 1", "phones.works_offline must be true or false"),
    ("silence_days = 2 ", "silence_days = 0 ", "followups.silence_days must be 1 to 14 days"),
    ("way_on_days = 1 ", "way_on_days = -1 ", "followups.way_on_days must not be less than 0"),
    ("\nperson_days = 9 ", "\nperson_days = 9000 ", "followups.person_days must be 3 to 90 days"),
    (
        "\nsecond_question_days = 7",
        "\nsecond_question_days = 2",
        "followups.second_question_days must be more than followups.first_question_days",
    ),
    (
        "talk_due_days = 21",
        "talk_due_days = 14",
        "followups.talk_due_days must be more than followups.talk_opens_days",
    ),
    (
        "longest_days = 395",
        "longest_days = 90",
        "retention.longest_days must not be less than retention.asker_days",
    ),
    ("notice_days = 30", "notice_days = 0", "retention.asker_days must not be less than"),
    ("[letters]", "[leters]", "leters is not known in house_rules.toml"),
    ("[needs]", "letters_a_day = 4\n[needs]", "letters_a_day is not known in house_rules.toml"),
    ("[needs]", "[needs", "house_rules.toml cannot be read"),
]


@pytest.mark.parametrize(("right", "wrong", "problem"), WRONG)
def test_a_wrong_number_is_named(right: str, wrong: str, problem: str, tmp_path: Path) -> None:
    told = HOUSE_RULES.read_text(encoding="utf-8")
    assert told.count(right) == 1
    path = tmp_path / HOUSE_RULES.name
    path.write_text(told.replace(right, wrong), encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        read_house_rules(path)
    assert str(refused.value).startswith(f"Setting {problem}")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("old", "new"), RENAMED.items())
def test_a_part_is_read_by_its_name_of_before(old: str, new: str, tmp_path: Path) -> None:
    told = HOUSE_RULES.read_text(encoding="utf-8")
    path = tmp_path / HOUSE_RULES.name
    path.write_text(told.replace(f"[{new}]", f"[{old}]"), encoding="utf-8")
    assert read_house_rules(path) == read_house_rules()
    path.write_text(f"{told}\n[{old}]\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=f"^Setting {old} is not known"):
        read_house_rules(path)


def test_a_part_must_be_a_part(tmp_path: Path) -> None:
    told = HOUSE_RULES.read_text(encoding="utf-8")
    start, end = told.index("[figures]"), len(told)
    path = tmp_path / HOUSE_RULES.name
    path.write_text("figures = 14\n" + told[:start] + told[end:], encoding="utf-8")
    with pytest.raises(SettingsError, match="^Setting figures must be a part of its own"):
        read_house_rules(path)


def test_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^Setting house_rules\.toml cannot be read"):
        read_house_rules(tmp_path / "house_rules.toml")


DAYS = [field.name for field in fields(FollowupRules)]


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize("days", [0, 10_000])
def test_no_care_can_be_taken_away_by_its_days(name: str, days: int) -> None:
    """Not by none, and not by so many that it never comes."""
    told = read_house_rules().followups
    assert wrong_day(told) is None
    wrong = wrong_day(replace(told, **{name: days}))
    assert wrong is not None
    assert wrong[0] == name

"""How a word is known: as it stands, by its form, as a compound, by its sound."""

import pytest

from app.texts.plain.words import Level, look_up, syllables


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("fiets", Level.EVERYDAY),
        ("brieven", Level.EVERYDAY),
        ("werkte", Level.EVERYDAY),
        ("opgehangen", Level.EVERYDAY),
        ("buurvrouwen", Level.EVERYDAY),
        ("kinderfietsen", Level.EVERYDAY),
        ("vóór", Level.EVERYDAY),
        ("vergadering", Level.EVERYDAY),
        ("voorwaarden", Level.STIFF),
        ("vergunningen", Level.KNOWN),
        ("ingediend", Level.OFFICIALESE),
        ("verstrekte", Level.OFFICIALESE),
        ("geregistreerd", Level.STIFF),
        ("feedback", Level.FOREIGN),
        ("viets", Level.MISSPELT),
        ("reisvergunning", Level.KNOWN),
        ("sedentair", Level.RARE),
        ("a" * 100_000, Level.RARE),
    ],
)
def test_a_word_is_known_as(word: str, level: Level) -> None:
    assert look_up(word).level is level


def test_a_formal_word_comes_with_a_plain_one() -> None:
    assert look_up("indien").instead == "als"
    assert look_up("geretourneerd").instead == "terugsturen"


def test_a_compound_says_what_it_is_made_of() -> None:
    assert look_up("keukentafel").parts == ("keuken", "tafel")


@pytest.mark.parametrize(
    ("word", "number"), [("ja", 1), ("fiets", 1), ("lopen", 2), ("kwartiermaker", 4), ("x", 1)]
)
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number

"""The file of examples: each could be sent as it stands, and a broken file is refused in words."""

import re
from pathlib import Path

import pytest

from app.domain.needs.themes import ASKED, TILE_THEMES
from app.domain.triage import read
from app.texts.examples import (
    FILE,
    GIVERS_HERE,
    SITUATIONS,
    BrokenExamples,
    Example,
    read_situations,
)
from config.house_rules import read_house_rules

RULES = read_house_rules()
EXAMPLES = {e.slug: e for situation in SITUATIONS.values() for e in situation.examples}
MOST_WORDS = 12  # a sentence
MOST_SITUATIONS = 6  # a screen (A1b)


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES.keys())
def test_an_example_could_be_sent_as_it_stands(example: Example) -> None:
    assert RULES.needs.shortest_words <= len(example.words) <= RULES.examples.longest_words
    assert read(example.words) == (), "nothing in it that a person must read first"


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES.keys())
def test_an_example_is_said_in_short_sentences_and_ends_in_one(example: Example) -> None:
    for sentence in re.split(r"(?<=[.?!])\s+", example.words):
        assert sentence.endswith((".", "?")), sentence
        assert len(sentence.split()) <= MOST_WORDS, sentence


def test_every_situation_fits_on_its_screen_and_has_something_to_choose() -> None:
    assert len(SITUATIONS) <= MOST_SITUATIONS
    assert all(8 <= len(situation.examples) <= 12 for situation in SITUATIONS.values())


def test_every_tile_is_reached_by_an_example() -> None:
    assert {example.tile for example in EXAMPLES.values()} == set(ASKED)


def test_of_every_tile_is_said_what_givers_can_do() -> None:
    assert set(GIVERS_HERE) == {TILE_THEMES[tile][0] for tile in ASKED}


BREAKS = [
    # what is done to the file, and what the refusal says
    ('slug = "muur"', 'slug = "lamp"', "2 examples are called 'lamp'"),
    ('slug = "anders"', 'slug = "huis"', "2 situations are called 'huis'"),
    ('tile = "maken"', 'tile = "toveren"', "an example of 'huis' has the tile 'toveren'"),
    ('tile = "maken"', 'tile = "denk-mee"', "has the tile 'denk-mee', which no question can get"),
    ('words = "Mijn huis"', "", "a situation has no words"),
    ('words = "Wie kan een lamp ophangen?"', 'words = " "', "an example of 'huis' has no words"),
    ("[[situations.examples]]", "[[situations.others]]", "situation 'huis' has no examples"),
    ("[[situations]]", "[[situations", "examples.toml cannot be read"),
]


@pytest.mark.parametrize(("good", "bad", "says"), BREAKS, ids=[says for *_, says in BREAKS])
def test_a_broken_file_is_refused_in_words(tmp_path: Path, good: str, bad: str, says: str) -> None:
    path = tmp_path / FILE.name
    told = FILE.read_text(encoding="utf-8")
    path.write_text(told.replace(good, bad), encoding="utf-8")
    with pytest.raises(BrokenExamples, match=re.escape(says)):
        read_situations(path)


def test_no_file_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(BrokenExamples, match="cannot be read"):
        read_situations(tmp_path / FILE.name)

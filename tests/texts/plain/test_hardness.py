"""Whether hardness ranks sentences as readers would. Each file holds easy before hard, tab by tab.

Lists and weights were chosen on `pairs`, `ladders` and `small_differences`. The held-out files were
written later; the lists were not tuned on them, but for two faults they showed.
"""

import time
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.texts.plain import hardness, why

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    """The sentences of each line; pairs begin with their register."""
    told = [line.split("\t") for line in (HERE / name).read_text().splitlines()]
    return [row[-2:] if "pairs" in name else row for row in told]


def in_order(name: str) -> float:
    """The share of all two in a row that come out in their order."""
    both = [pair for row in rows(name) for pair in combinations(map(hardness, row), 2)]
    return sum(easy < hard for easy, hard in both) / len(both)


def across(name: str) -> float:
    """How often an easy sentence of one row is below the hard one of any other."""
    first, last = zip(*((hardness(row[0]), hardness(row[-1])) for row in rows(name)), strict=True)
    return sum(easy < hard for easy in first for hard in last) / len(first) ** 2


def rank_correlation(name: str) -> float:
    """Spearman's, between a sentence's step on its ladder and its score."""
    told = [(step, hardness(words)) for row in rows(name) for step, words in enumerate(row)]
    steps, scores = (ranks([pair[side] for pair in told]) for side in (0, 1))
    middle = (len(told) - 1) / 2
    spread = sum((one - middle) ** 2 for one in steps) * sum((one - middle) ** 2 for one in scores)
    both = sum((a - middle) * (b - middle) for a, b in zip(steps, scores, strict=True))
    return both / spread**0.5


def ranks(values: list[float]) -> list[float]:
    """Equal values share the mean of their places."""
    placed = sorted(values)
    return [placed.index(value) + (placed.count(value) - 1) / 2 for value in values]


@pytest.mark.parametrize(
    ("name", "right", "apart"),
    [
        ("pairs.tsv", 0.99, 0.99),
        ("held_out_pairs.tsv", 0.95, 0.95),
        ("small_differences.tsv", 0.95, 0.95),
        ("ladders.tsv", 0.98, 0.99),
        ("held_out_ladders.tsv", 0.95, 0.99),
    ],
)
def test_what_is_easier_scores_lower(name: str, right: float, apart: float) -> None:
    assert in_order(name) >= right
    assert across(name) >= apart


@pytest.mark.parametrize("name", ["ladders.tsv", "held_out_ladders.tsv"])
def test_scores_climb_with_the_ladder(name: str) -> None:
    assert rank_correlation(name) >= 0.9


def test_length_alone_would_not_do() -> None:
    """The control: counting words ranks the held-out pairs far worse."""
    both = [(len(easy.split()), len(hard.split())) for easy, hard in rows("held_out_pairs.tsv")]
    assert sum(easy < hard for easy, hard in both) / len(both) < 0.75


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Middels dit formulier vraag je het.", "officialese word: middels → met"),
        ("We doen dit ten behoeve van jou.", "formal words: ten behoeve van → voor"),
        ("Je vraag wordt gelezen.", "passive: wordt gelezen"),
        ("Het is niet zonder reden.", "double negation: niet … zonder"),
        ("Dit geldt voor 20% van ons.", "percentage: 20%"),
        ("Kom z.s.m.", "abbreviation: z.s.m. → snel"),
        ("De door jou gestuurde brief is er.", "noun far from its article: de door …"),
        ("Het invullen van de brief is klaar.", "verb made a noun: het invullen van"),
        ("Aan de bel trekken mag.", "figure of speech: aan de bel trekken → hulp vragen"),
        (
            "Ik heb gisteren met mijn lieve oude buurvrouw gepraat.",
            "verbs far apart: 6 words between",
        ),
    ],
)
def test_it_says_why(sentence: str, reason: str) -> None:
    assert reason in map(str, why(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Niet je naam en niet je nummer.",  # two noes beside each other
        "Ik wil dat je gezond wordt.",  # gezond looks like a participle
        "Karin leest je vraag.",  # a name is no strange word
    ],
)
def test_what_only_looks_hard_is_not_called_so(sentence: str) -> None:
    said = " ".join(map(str, why(sentence)))
    assert not any(word in said for word in ("negation: n", "passive", "rare"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("wie kan mij helpe met me fiest", "Wie kan mij helpen met mijn fiets?"),
        ("ik zoek een but voor mij dogter", "Ik zoek een bed voor mijn dochter."),
    ],
)
def test_slips_of_the_pen_cost_little(written: str, meant: str) -> None:
    assert hardness(written) < hardness(meant) + 8


@pytest.mark.parametrize("line", ["", "   ", "\n", "?!…", "😀", "\x00", "﻿"])
def test_a_line_without_words_scores_nothing(line: str) -> None:
    assert hardness(line) == 0.0


@pytest.mark.parametrize("line", ["Help", "هل يمكنك مساعدتي؟", "Can you please help me?", "xqzw"])
def test_any_language_gets_a_number(line: str) -> None:
    assert hardness(line) > 0


@given(st.text())
def test_any_text_gets_a_number_that_is_the_same_again(line: str) -> None:
    assert 0 <= hardness(line) == hardness(line)


@pytest.mark.parametrize(
    "part", ["a", "a.", "niet ", "wordt ", "omdat ik ", "de door ", "1.", "a@"]
)
def test_a_long_line_takes_time_with_its_length_alone(part: str) -> None:
    """Four times as long may not take ten times as long: what grows by squares takes sixteen."""

    def seconds(times: int) -> float:
        started = time.process_time()
        hardness(part * times)
        return time.process_time() - started

    seconds(2_500)
    short, long = (min(seconds(times) for _ in range(2)) for times in (2_500, 10_000))
    assert long < 10 * short + 0.05


def test_ten_thousand_lines_take_seconds() -> None:
    """A tenth of them in a tenth of five seconds, at the best of three tries."""
    both = [
        words for name in ("pairs.tsv", "held_out_pairs.tsv") for row in rows(name) for words in row
    ]
    lines = [f"{both[number % len(both)]} {number:x}" for number in range(1_000)]

    def seconds() -> float:
        started = time.process_time()
        for line in lines:
            hardness(line)
        return time.process_time() - started

    assert min(seconds() for _ in range(3)) < 0.5


def test_the_files_hold_no_sentence_twice() -> None:
    told = [
        words for name in ("pairs.tsv", "held_out_pairs.tsv") for row in rows(name) for words in row
    ]
    assert all(one != other for one, other in pairwise(sorted(told)))

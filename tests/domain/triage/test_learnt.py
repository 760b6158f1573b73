"""Weighing words: what is weighed, what never is, and what is pointed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.triage import BIG, Kind, read, read_need
from app.domain.triage.folding import fold
from app.domain.triage.learnt import weigh
from app.domain.triage.learnt.common import OfCommonWords
from app.domain.triage.learnt.features import parts, whole, words_of
from app.domain.triage.learnt.packing import Learnt, packed
from app.domain.triage.learnt.places import drawer_of
from app.domain.triage.learnt.unread import is_unread
from app.domain.triage.learnt.weights import NOUGHT, Weights, weights
from tests.domain.triage.judged import judged

SMALL = Learnt(
    ("big", "urgent"), (-1.5, 0.5), (0.25, 0.125), ["=fiets", "~ü"], [1.5, 2.0],
    bytes([NOUGHT - 127, NOUGHT + 3, NOUGHT, NOUGHT + 1]),
)  # fmt: skip


def test_words_pairs_and_parts() -> None:
    words = words_of(fold("Mijn fiets 12"))
    assert list(whole(words)) == [["=mijn", "=mijn fiets"], ["=fiets", "=fiets 00"], ["=00"]]
    assert {"~ f", "~ fiet", "~fiets", "~s "} <= set(parts(words[1].form))


def test_what_was_learnt_is_read_as_it_was_written() -> None:
    again = Weights(packed(SMALL))
    places = again.met(SMALL.names)
    assert [*again.met(["=fiet"]), *again.met(["fiets"]), *again.met([""])] == []
    assert (again.labels, again.starts, again.scales) == (SMALL.labels, SMALL.starts, SMALL.scales)
    assert list(again.rarity_of(places)) == SMALL.rarity
    assert again.rows_of(places) == SMALL.rows


def test_of_many_each_is_found_for_itself() -> None:
    """Also where several lie in one drawer, and where one name begins or ends like another."""
    names = [f"={number**3:x}" for number in range(2_000)]
    assert len({drawer_of(f"{name}\n".encode()) for name in names}) < len(names)
    rows = bytes([NOUGHT]) * len(names)
    learnt = Weights(packed(Learnt(("big",), (0.0,), (1.0,), names, range(len(names)), rows)))
    in_order = list(learnt.names())
    assert [in_order[place] for place in learnt.met(names)] == names
    assert list(learnt.rarity_of(learnt.met(names))) == list(range(len(names)))
    assert learnt.met(f"={number**3:x}" for number in range(2_000, 4_000)) == []


def test_of_nothing_and_of_one_there_is_a_rarity() -> None:
    learnt = Weights(packed(SMALL))
    assert list(learnt.rarity_of([])) == []
    assert list(learnt.rarity_of(learnt.met(["~ü"]))) == [2.0]


def test_a_name_that_was_not_learnt_is_not_kept() -> None:
    learnt = Weights(packed(SMALL))
    assert len(learnt.met(["=samirowska", "=fiets", "~ü"])) == 2
    assert set(learnt.kept) == {"=fiets", "~ü"}


def test_nothing_hangs_on_religion_or_origin() -> None:
    words = (name[1:].split(" ") for name in weights().names() if name.startswith("="))
    assert [word for pair in words for word in pair if is_unread(word)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mijn buurvrouw is moslim en zoekt werk", "mijn buurvrouw is en zoekt werk"),
        ("een Turkse man bracht brood", "een Marokkaanse man bracht brood"),
        ("ik ga naar de kerk op zondag", "ik ga naar de moskee op zondag"),
    ],
)  # fmt: skip
def test_whoever_she_is_her_words_weigh_the_same(one: str, other: str) -> None:
    one_scores, other_scores = weigh(fold(one)).scores, weigh(fold(other)).scores
    labels = weights().labels
    assert [one_scores[label] for label in labels] == [other_scores[label] for label in labels]


@pytest.mark.parametrize("word", ["rust", "persoon", "lets", "roman", "pasta", "indien", "krimp"])
def test_a_word_that_only_begins_like_one_is_read(word: str) -> None:
    assert not is_unread(word)


def test_it_points_at_the_words_that_weigh_most() -> None:
    text = "wie heeft dozen, we moeten er de 28e uit van de rechter en ik weet nog niet waarheen"
    found = [finding for finding in read_need(text) if finding.kind is Kind.WONEN]
    assert found
    assert any("rechter" in finding.words or "uit" in finding.words for finding in found)
    assert all(text[finding.start : finding.end] == finding.words for finding in found)


def test_of_words_that_were_not_learnt_nothing_is_kept() -> None:
    kept: OfCommonWords[int] = OfCommonWords()
    weigh(fold("fiets"))
    assert [kept.keep(word, 7) for word in ("fiets", "samirowska")] == [7, 7]
    assert kept == {"fiets": 7}


def test_nothing_is_opened_to_know_whether_a_word_is_common() -> None:
    kept: OfCommonWords[int] = OfCommonWords()
    weights.cache_clear()
    kept.keep("fiets", 7)
    assert (kept, weights.cache_info().currsize) == ({}, 0)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for finding in read_need(text):
        assert text[finding.start : finding.end] == finding.words


def test_nothing_is_found_in_nothing() -> None:
    assert read_need("") == ()
    assert weigh(fold("")).stretch("big") is None


def test_more_is_found_than_by_the_rules_alone() -> None:
    """The control: without weights the floors of `test_judged.py` would not hold."""
    big = [text for text in judged() if BIG.intersection(text["kinds"])]
    by_rules = sum(bool(BIG.intersection(f.kind for f in read(text["text"]))) for text in big)
    assert by_rules < len(big) * 0.7

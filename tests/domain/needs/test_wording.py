"""Two wordings of one question beside each other, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.desk.handover import sentences_of
from app.domain.needs.wording import Change, compare, mark_of

words = st.text(alphabet=st.sampled_from("ab .,?!\n\t é👍ش"), max_size=40)

CHANGES = [
    ("fiets stuk", "Mijn fiets is stuk.", [("", "Mijn"), ("", "is")]),
    ("Wie helpt?", "wie   helpt", []),
    ("een oude bed", "een bed", [("oude", "")]),
    ("een fiets voor mij", "een kinderfiets voor mij", [("fiets", "kinderfiets")]),
    ("", "Wie helpt?", [("", "Wie helpt?")]),
    ("a - b", "a b", [("-", "")]),
    ("<b>hoi</b>", "hoi", [("<b>hoi</b>", "hoi")]),
]


@pytest.mark.parametrize(("own", "proposed", "changes"), CHANGES)
def test_only_words_count(own: str, proposed: str, changes: list[tuple[str, str]]) -> None:
    assert compare(own, proposed).changes == tuple(Change(*change) for change in changes)


@given(words, words)
def test_both_texts_stay_whole(own: str, proposed: str) -> None:
    compared = compare(own, proposed)
    assert "".join(piece.text for piece in compared.own).split() == own.split()
    assert "".join(piece.text for piece in compared.proposed).split() == proposed.split()


@given(words)
def test_what_is_the_same_differs_nowhere(text: str) -> None:
    assert compare(text, text).changes == ()


@given(words, words)
def test_other_words_have_another_mark(one: str, other: str) -> None:
    assert (mark_of(one) == mark_of(other)) == (one == other)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Een. Twee? Drie", ("Een.", "Twee?", "Drie")),
        ("Een\n\n  Twee.\nDrie!  ", ("Een", "Twee.", "Drie!")),
        ("0,5 uur en 1.5 meter.", ("0,5 uur en 1.5 meter.",)),
        (" \n ", ()),
    ],
)
def test_a_text_is_told_sentence_by_sentence(text: str, sentences: tuple[str, ...]) -> None:
    assert sentences_of(text) == sentences

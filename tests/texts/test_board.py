"""What a member reads along with stands so on the screen or in the letter itself."""

from pathlib import Path

import pytest

from app.texts.board import PIECES, TOPICS, Piece
from app.texts.leaflets import LEAFLETS

TEMPLATES = Path(__file__).parents[2] / "templates"


def said(piece: Piece, words: str) -> list[str]:
    """Those of its sentences that stand there."""
    return [sentence for sentence in piece.sentences if f'_("{sentence}"' in words]


@pytest.mark.parametrize("piece", PIECES.values(), ids=lambda piece: piece.slug)
def test_each_sentence_stands_in_its_template(piece: Piece) -> None:
    words = (TEMPLATES / piece.template).read_text()
    assert said(piece, words) == list(piece.sentences)
    assert said(piece, words.replace(piece.sentences[0], "Anders.")) != list(piece.sentences)


def test_every_topic_has_a_name_of_its_own_that_fits_its_column() -> None:
    assert len(TOPICS) == len(LEAFLETS) + len(PIECES)
    assert max(map(len, TOPICS)) <= 40

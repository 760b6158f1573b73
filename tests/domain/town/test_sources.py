"""What is told of the counts of invitations: never a small one, never a real one by chance."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import BASE, FLOOR
from app.domain.town.sources import shown_figure

SECRETS = st.binary(min_size=8, max_size=32)


@given(SECRETS, st.text(), st.integers(0, 100_000))
def test_a_figure_is_rounded_and_above_the_floor_or_it_is_not_told(
    secret: bytes, cell: str, people: int
) -> None:
    figure = shown_figure(secret, cell, people)
    if figure is None:
        assert people < FLOOR
    else:
        assert figure >= FLOOR
        assert figure % BASE == 0
        assert abs(figure - people) < BASE
    assert figure == shown_figure(secret, cell, people)


@given(SECRETS, st.text(), st.integers(0, 10))
def test_a_few_look_like_nobody(secret: bytes, cell: str, people: int) -> None:
    assert shown_figure(secret, cell, people) is shown_figure(secret, cell, 0) is None


def test_cells_round_each_their_own_way() -> None:
    assert {shown_figure(b"secret", str(cell), 23) for cell in range(50)} == {20, 25}

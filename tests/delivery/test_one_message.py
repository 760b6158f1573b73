"""What fits in one text message."""

import pytest

from app.delivery.one_message import fits, size


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("a" * 160, (160, 160)),
        ("€" * 80, (160, 160)),
        ("€" * 81, (162, 160)),
        ("ş" * 70, (70, 70)),
        ("😀" * 36, (72, 70)),
        ("é" * 160, (160, 160)),
    ],
)
def test_how_much_of_a_message_a_text_takes(text: str, taken: tuple[int, int]) -> None:
    assert size(text) == taken
    assert fits(text) is (taken[0] <= taken[1])

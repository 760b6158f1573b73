"""What a mail server says of a letter: that the address is gone, or anything else."""

from email import message_from_bytes, policy

import pytest

from app.delivery.bounces import says_gone
from app.delivery.permanence import is_about_address
from tests.delivery.reports import letter, report

ADDRESS = "in@vragenengeven.example"


@pytest.mark.parametrize(
    ("action", "status", "gone"),
    [
        ("failed", "5.1.1", True),
        ("Failed", "5.1.1 (bad destination mailbox address)", True),
        ("failed", "5.1.10", True),
        ("failed", "5.2.1", True),
        ("failed", "5.4.4", True),
        ("failed", "5.0.0", True),
        ("failed", "5.7.1", False),  # we are taken for a spammer: that is not about her
        ("failed", "5.1.8", False),  # our own address is refused
        ("failed", "5.3.4", False),
        ("failed", "4.4.7", False),  # given up on after days of trouble
        ("failed", "", False),
        ("delayed", "4.4.1", False),
        ("delayed", "5.1.1", False),
        ("delivered", "2.0.0", False),
    ],
)
def test_a_report(action: str, status: str, gone: bool) -> None:
    told = report(ADDRESS, action, status).as_bytes()
    assert says_gone(message_from_bytes(told, policy=policy.default)) is gone


@pytest.mark.parametrize(
    "told",
    [
        letter(ADDRESS, "Action: failed\nStatus: 5.1.1").as_bytes(),
        b"Content-Type: message/delivery-status\n\nAction: failed",
        b"Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status",
        b"",
        b"\xff\x00\n\n",
    ],
)
def test_anything_else_says_nothing(told: bytes) -> None:
    assert says_gone(message_from_bytes(told, policy=policy.default)) is False


@pytest.mark.parametrize(
    ("said", "code", "about"),
    [
        ("5.1.1 <bianca@example.org>: User unknown", 550, True),
        ("5.5.0 Requested action not taken: mailbox unavailable", 550, True),
        ("5.7.1 Service unavailable, client host blocked", 550, False),
        ("5.7.26 This mail is unauthenticated", 550, False),
        ("no such user", 550, True),
        ("refused", 553, True),
        ("transaction failed", 554, False),
        ("message too big", 552, False),
        ("10.5.1.1 is on a list", 554, False),
    ],
)
def test_an_answer_at_once(said: str, code: int, about: bool) -> None:
    assert is_about_address(said, code) is about

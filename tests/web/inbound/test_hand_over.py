"""`deploy/hand-over` as a mail server runs it: the letter on stdin, curl, and the real server."""

import subprocess
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.conftest import settings
from tests.engines.gunicorn import answers, free_port, running_gunicorn
from tests.town import Town
from tests.web.inbound.two_who_write import BIANCA, Two, letter

HAND_OVER = "deploy/hand-over"
TAKEN, LATER = 0, 75  # sysexits.h


def hands_over(folder: Path, raw: bytes, url: str, secret: str) -> int:
    told = folder / "hand-over"
    told.write_text(f"INBOUND_URL={url}\nINBOUND_SECRET={secret}\n")
    program = {"PATH": "/usr/bin:/bin", "HAND_OVER": str(told)}
    return subprocess.run([HAND_OVER], input=raw, env=program, check=False).returncode


@pytest.fixture(autouse=True)
def that_tuesday() -> None:
    """Not here: the server is a process of its own, and has the clock of the machine."""


@pytest.fixture
def two(town: Town) -> Two:
    town.now = datetime.now(UTC)
    return Two(town)


def test_a_letter_reaches_the_talk(database: str, two: Two, tmp_path: Path) -> None:
    port, told = free_port(), settings(database)
    url, secret = f"http://127.0.0.1:{port}/inkomend/post", told.inbound_secret
    plain = letter(two.bianca, "Ja, zaterdag!", two.to(two.bianca), Message_ID="<1@x>")
    with running_gunicorn(told, port, workers=1):
        assert answers(port) == 200
        assert [hands_over(tmp_path, plain, url, secret) for _ in range(2)] == [TAKEN, TAKEN]
        assert hands_over(tmp_path, with_photos(two), url, secret) == TAKEN
        assert hands_over(tmp_path, plain, url, "wrong") == LATER
    assert hands_over(tmp_path, plain, url, secret) == LATER, "nobody is there"
    assert {words for words, _ in two.said()} == {"Ja, zaterdag!", "Met foto’s."}
    assert ("reply_trimmed", two.bianca.id) in two.told()


def with_photos(two: Two) -> bytes:
    """Larger than a letter may be that comes in."""
    written = EmailMessage()
    written["From"], written["To"] = BIANCA, two.to(two.bianca)
    written.set_content("Met foto’s.")
    for number in range(5):
        written.add_attachment(bytes(2_000_000), "image", "jpeg", filename=f"{number}.jpg")
    return written.as_bytes()

"""What is masked stays masked, whatever the text; and reading never fails."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.triage import PERSONAL, Kind, mask, read
from app.domain.triage.masking import MARK
from app.domain.triage.reading import READ_AT_MOST

SAID = """
06 12345678 0612345678 +31 (0)6 NL91ABNA0417164300 NL91 ABNA 0417 1643 00 999990019 bsn bel app
sara@example.org jan apenstaartje gmail punt com [at] Kerkstraat Burg. 12 12b nr 1234 AB 7941kb nul
zes elf tweeëntwintig een woon op serienummer 01-02-2024 . , - € é 🎉 • … ٠٦ ½ x
"""
PIECES = st.sampled_from([*SAID.split(), "\n", "\x00"])
TALK = st.lists(PIECES, max_size=14).flatmap(
    lambda pieces: st.sampled_from(["", " ", "  ", "-"]).map(lambda glue: glue.join(pieces))
)
ANY_TEXT = st.one_of(st.text(max_size=300), TALK)
SHOULD_TAKE = 0.02
LOOSELY = 5


def personal(text: str) -> list[Kind]:
    return [finding.kind for finding in read(text) if finding.kind in PERSONAL]


@given(ANY_TEXT)
def test_findings_are_in_order_and_tell_their_words(text: str) -> None:
    found = read(text)
    assert list(found) == sorted(found, key=lambda finding: finding.start)
    assert all(text[finding.start : finding.end] == finding.words for finding in found)
    assert all(finding.words and finding.rule for finding in found)


@given(ANY_TEXT)
def test_nothing_personal_is_left(text: str) -> None:
    assert personal(mask(text, read(text))) == []


@given(ANY_TEXT)
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text, read(text))
    assert mask(once, read(once)) == once


@given(ANY_TEXT)
def test_what_is_not_personal_stays_as_typed(text: str) -> None:
    if not personal(text):
        assert mask(text, read(text)) == text


def test_the_check_sees_a_mask_that_forgets() -> None:
    assert personal("bel 06 12345678 en 0687654321".replace("06 12345678", MARK)) == [Kind.PHONE]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Bel 06 12345678 of mail b@example.org", f"Bel {MARK} of mail {MARK}"),
        ("mijn bsn is 123456782", f"mijn bsn is {MARK}"),
        ("NL91 ABNA 0417 1643 00", MARK),
        ("maat 128", "maat 128"),
    ],
)
def test_a_mask_without_a_language(text: str, seen: str) -> None:
    assert mask(text, read(text)) == seen


def test_only_the_kinds_that_are_asked_for() -> None:
    """One's own number may be sent to the chosen giver; a BSN never (R6)."""
    text = "bel 0612345678, bsn 123456782"
    only_bsn = [finding for finding in read(text) if finding.kind is Kind.BSN]
    assert mask(text, only_bsn) == f"bel 0612345678, bsn {MARK}"
    assert mask(text, []) == text


def test_what_was_not_read_is_not_shown() -> None:
    text = "a " * READ_AT_MOST + "0612345678"
    shown = mask(text, read(text))
    assert len(shown) == READ_AT_MOST + 1
    assert "0612345678" not in shown
    assert mask("a" * READ_AT_MOST, []) == "a" * READ_AT_MOST  # all of it was read


@pytest.mark.parametrize(
    "text",
    ["", "\x00", "\ud800", "🎉" * 99, "\u202eنص", "ﷺ" * 50, "a" * 10_000_000, "1 " * 5_000_000],
    ids=["empty", "nul", "surrogate", "emoji", "rtl", "ligature", "10 MB", "10 MB of numbers"],
)
def test_odd_texts_are_read_and_soon(text: str) -> None:
    assert seconds_for(text) < 2


@pytest.mark.parametrize(
    "text",
    [
        "ik zoek een fiets voor mijn zoon en ook wat kleren, bel 06-12345678 " * 8,
        "06 12 34 56 7 " * 40,
        "a.a.a.a.a." * 50,
        "nl91 abna 0417 " * 40,
        "ik wil niet meer " * 30,
        "van de van de straat " * 25,
    ],
    ids=["ordinary", "numbers", "dots", "accounts", "worries", "streets"],
)
def test_a_question_is_read_at_once(text: str) -> None:
    assert min(seconds_for(text[:500]) for _ in range(5)) < SHOULD_TAKE * LOOSELY


def seconds_for(text: str) -> float:
    start = time.perf_counter()
    read(text)
    return time.perf_counter() - start

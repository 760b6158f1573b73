"""Mail servers that are slow, refuse, answer half or nonsense: what is known of the letter then;
one of which nobody knows is never told to another server."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace

import pytest

from app.delivery import smtp
from app.delivery.mail import Mail
from app.delivery.providers import Place, Providers
from app.delivery.refusals import Final, NoSuchAddress, NotAccepted, Passing, Unreachable, Unsure
from app.delivery.switch import IN_A_ROW, SECONDS, Switch
from tests.delivery.notes import NOW, note
from tests.engines.rude_smtp import Answer, Rude, running_rude_smtp
from tests.engines.smtp import PostBox

FROM = "post@vragenengeven.example"

CANNOT_ENCRYPT = {"EHLO": ["250-here\r\n250 STARTTLS"], "STARTTLS": ["454 no"]}
BEHAVIOUR: dict[str, tuple[dict[str, Sequence[Answer]], type[NotAccepted], int]] = {
    "hangs up at once": ({"HELLO": [None]}, Unreachable, 0),
    "is silent at once": ({"HELLO": [0.6]}, Unreachable, 0),
    "speaks nonsense at once": ({"HELLO": ["hello there"]}, Unreachable, 0),
    "is busy": ({"HELLO": ["421 later"]}, Unreachable, 0),
    "offers encryption and cannot": (CANNOT_ENCRYPT, Unreachable, 0),
    "hangs up after MAIL": ({"MAIL": [None]}, Unreachable, 0),
    "speaks nonsense after MAIL": ({"MAIL": ["what?"]}, Unreachable, 0),
    "does not want our address": ({"MAIL": ["550 5.7.1 no"]}, Unreachable, 0),
    "greylists": ({"RCPT": ["451 4.7.1 later"]}, Passing, 0),
    "is full for now": ({"RCPT": ["452 4.2.2 full"]}, Passing, 0),
    "knows no such person": ({"RCPT": ["550 5.1.1 nobody"]}, NoSuchAddress, 0),
    "hangs up after RCPT": ({"RCPT": [None]}, Unreachable, 0),
    "refuses the letter": ({"DATA": ["554 5.7.1 no"]}, Final, 0),
    "hangs up at DATA": ({"DATA": [None]}, Unreachable, 0),
    "is silent at DATA": ({"DATA": [0.6]}, Unreachable, 0),
    "puts off the whole letter": ({"LETTER": ["451 later"]}, Passing, 0),
    "refuses the whole letter": ({"LETTER": ["554 5.6.0 no"]}, Final, 0),
    "hangs up after the letter": ({"LETTER": [None]}, Unsure, 1),
    "is silent after the letter": ({"LETTER": [0.6]}, Unsure, 1),
    "speaks nonsense after the letter": ({"LETTER": ["!#"]}, Unsure, 1),
    "never ends its line": ({"LETTER": ["2" * 10_000]}, Unsure, 1),
}  # fmt: skip
"""What it does, what that means, and how many letters it has then."""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "SECONDS", 0.3)


@pytest.mark.parametrize("how", BEHAVIOUR)
def test_what_is_known_of_a_letter(how: str) -> None:
    answers, refusal, has = BEHAVIOUR[how]
    with running_rude_smtp(**answers) as rude:
        with pytest.raises(NotAccepted) as said, closing(Mail(rude.url, FROM)) as mail:
            mail.send(note(), NOW)
        assert type(said.value) is refusal
        assert said.value.may_have_left is (has > 0)
        assert len(rude.kept) == has


@pytest.mark.parametrize("how", BEHAVIOUR)
def test_the_second_is_told_what_the_first_surely_has_not(how: str, letters: PostBox) -> None:
    """Together they never have it twice; and nobody asks a second when the first said never."""
    answers, refusal, has = BEHAVIOUR[how]
    goes_over = issubclass(refusal, Passing) and not has
    with running_rude_smtp(**answers) as rude:
        both = Providers([Mail(rude.url, FROM), Mail(letters.url, FROM)], Switch())
        if goes_over:
            both.send(note(), NOW, None)
        else:
            with pytest.raises(refusal) as said:
                both.send(note(), NOW, None)
            assert said.value.may_be_with == (Place.FIRST if has else None)
        both.close()
        assert (len(rude.kept), len(letters.letters)) == (has, int(goes_over))


def test_an_open_line_that_breaks_after_the_letter_is_not_tried_again() -> None:
    """One that breaks before is: servers end what they find long enough."""
    with running_rude_smtp(MAIL=["250 ok", None, "250 ok"], LETTER=["250 ok"]) as rude:
        with closing(Mail(rude.url, FROM)) as mail:
            for _ in range(2):
                mail.send(note(), NOW)
        assert len(rude.kept) == 2
    with running_rude_smtp(LETTER=["250 ok", None, "250 ok"]) as rude:
        mail = Mail(rude.url, FROM)
        mail.send(note(), NOW)
        with pytest.raises(Unsure):
            mail.send(note(), NOW)
        assert len(rude.kept) == 2


def test_a_letter_with_dots_arrives_as_it_was_written(letters: PostBox) -> None:
    text = ".\n..weg\nen klaar\n."
    with closing(Mail(letters.url, FROM)) as mail:
        mail.send(replace(note(), text=text), NOW)
    body = letters.letters[0].get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == text.splitlines()


# which of two goes first


class Twice:
    """A provider that refuses while it is told to."""

    def __init__(self) -> None:
        self.asked, self.is_out = 0, False

    def send(self, letter: object, now: object) -> None:
        self.asked += 1
        if self.is_out:
            raise Passing("out")

    def close(self) -> None: ...


class Hands:
    """The hands of a clock that a test moves."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_after_failures_in_a_row_the_second_goes_first_for_a_while() -> None:
    first, second, hands = Twice(), Twice(), Hands()
    both = Providers([first, second], Switch(hands))
    first.is_out = True
    for _ in range(IN_A_ROW + 5):
        both.send(note(), NOW, None)
    assert (first.asked, second.asked) == (IN_A_ROW, IN_A_ROW + 5)
    hands.now += SECONDS
    first.is_out = False
    both.send(note(), NOW, None)
    assert (first.asked, second.asked) == (IN_A_ROW + 1, IN_A_ROW + 5)


def test_one_failure_between_others_changes_nothing() -> None:
    first, second = Twice(), Twice()
    both = Providers([first, second], Switch())
    for number in range(20):
        first.is_out = number % IN_A_ROW == 0
        both.send(note(), NOW, None)
    assert first.asked == 20


def test_while_both_are_out_both_are_asked() -> None:
    first, second = Twice(), Twice()
    both = Providers([first, second], Switch())
    first.is_out = second.is_out = True
    for _ in range(IN_A_ROW * 2):
        with pytest.raises(Passing):
            both.send(note(), NOW, None)
    assert first.asked == second.asked == IN_A_ROW * 2


def test_what_one_may_have_no_other_is_told() -> None:
    first, second = Twice(), Twice()
    both = Providers([first, second], Switch())
    first.is_out = True
    for _ in range(IN_A_ROW * 2):
        with pytest.raises(Passing):
            both.send(note(), NOW, Place.FIRST)
    assert second.asked == 0


def test_behind_one_that_is_unsure_no_letter_is_unsure_that_was_never_told() -> None:
    """Else the second try would be its last, though nobody has it."""
    with running_rude_smtp(LETTER=[None]) as rude:
        alone = Providers([Mail(rude.url, FROM)], Switch())
        with pytest.raises(Unsure):
            alone.send(note(), NOW, None)
        with pytest.raises(Unreachable) as said:
            alone.send(note(), NOW, None)
        assert (said.value.most_tries, len(rude.kept)) == (None, 1)


# the control


def test_control_a_server_that_is_called_unreachable_after_it_took_a_letter_is_found(
    letters: PostBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the library tells it: the line broke. Then both have the letter."""
    monkeypatch.setattr(Unsure, "may_have_left", False)
    with running_rude_smtp(LETTER=[None]) as rude:
        both = Providers([Mail(rude.url, FROM), Mail(letters.url, FROM)], Switch())
        both.send(note(), NOW, None)
        both.close()
        assert copies(rude, letters) == 2


def copies(rude: Rude, letters: PostBox) -> int:
    return len(rude.kept) + len(letters.letters)

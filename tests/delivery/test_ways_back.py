"""What the e-mails say about stopping, and where reports about them go."""

from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

import pytest

from app.delivery.mail import Mail
from app.domain.letters.kinds import MAY_BE_ANSWERED, TO_ALL_GIVERS, LetterKind
from app.store.links import Purpose
from app.store.return_addresses import Errand, mark_of, read
from tests.carrying import carry_letters
from tests.conftest import settings
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.engines.smtp import PostBox
from tests.letter_links import read as read_link
from tests.town import Town

BASE = settings("").inbound_address


@pytest.fixture
def box(town: Town) -> Outbox:
    return Outbox.of(town)


@pytest.fixture
def mail(letters: PostBox) -> Iterator[Mail]:
    mail = Mail(letters.url, "post@vragenengeven.example")
    yield mail
    mail.close()


def written(box: Outbox, mail: Mail, kind: LetterKind) -> EmailMessage:
    """As it goes over the line: a long header must come out whole."""
    sent = mail.written(box.renders(kind), box.town.now).as_bytes()
    return message_from_bytes(sent, policy=policy.default)  # type: ignore[return-value]


def test_a_letter_about_needs_says_how_to_stop(box: Outbox, mail: Mail) -> None:
    letter = written(box, mail, LetterKind.NEW_NEED)
    by_web, by_mail = letter["List-Unsubscribe"].split(", ")
    assert by_web.startswith(f"<http://localhost/l/{Purpose.STOP}/")
    assert by_web.endswith(">")
    link = read_link(box.town.by_house(), Purpose.STOP, by_web.strip("<>").rpartition("/")[2])
    assert link is not None
    assert link.person_id == box.giver.id
    address = by_mail.removeprefix("<mailto:").removesuffix("?subject=stop>")
    returned = read(BASE, address)
    assert returned is not None
    assert (returned.errand, returned.person_id) == (Errand.STOP, box.giver.id)
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize("kind", sorted(set(LetterKind) - TO_ALL_GIVERS))
def test_no_other_letter_does(box: Outbox, mail: Mail, kind: LetterKind) -> None:
    letter = written(box, mail, kind)
    assert "List-Unsubscribe" not in letter
    assert "List-Unsubscribe-Post" not in letter
    assert f"/l/{Purpose.STOP}/" not in letter.as_string()


def test_both_forms_hold_the_link_and_plain_text_stays(box: Outbox, mail: Mail) -> None:
    letter = written(box, mail, LetterKind.NEW_NEED)
    for kind in ("plain", "html"):
        body = letter.get_body([kind])
        assert body is not None
        assert f"http://localhost/l/{Purpose.STOP}/" in body.get_content()
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]


def test_a_link_to_stop_works_in_a_letter_of_years_ago(box: Outbox, mail: Mail) -> None:
    letter = written(box, mail, LetterKind.NEW_NEED)
    token = letter["List-Unsubscribe"].partition(">")[0].rpartition("/")[2]
    box.town.later(days=3000)
    assert read_link(box.town.by_house(), Purpose.STOP, token) is not None


@pytest.mark.parametrize("kind", sorted(MAY_BE_ANSWERED))
def test_a_letter_from_a_talk_may_be_answered_into_it(
    box: Outbox, mail: Mail, kind: LetterKind
) -> None:
    letter = written(box, mail, kind)
    name, told = parseaddr(letter["Reply-To"])
    returned = read(BASE, told)
    assert name == "Vragen & Geven"
    assert returned is not None
    assert (returned.errand, returned.thing_id) == (Errand.TALK, box.offer.id)
    assert returned.person_id in (box.asker.id, box.giver.id)
    assert returned.day == box.town.now.date()


@pytest.mark.parametrize("kind", [LetterKind.MESSAGE, LetterKind.CHOSEN])
def test_it_says_so_and_what_the_other_sees(box: Outbox, kind: LetterKind) -> None:
    letter = box.renders(kind)
    for part in (letter.text, letter.html or ""):
        assert "Je kunt ook gewoon antwoorden op deze mail." in part
        assert "De ander leest alleen je woorden." in part


@pytest.mark.parametrize("kind", sorted(set(LetterKind) - MAY_BE_ANSWERED))
def test_no_other_letter_may(box: Outbox, mail: Mail, kind: LetterKind) -> None:
    assert "Reply-To" not in written(box, mail, kind)


@pytest.mark.parametrize("kind", sorted(MAY_BE_ANSWERED))
def test_where_no_answers_come_in_no_letter_says_so(
    database: str, open_app: Callable[..., Any], kind: LetterKind
) -> None:
    with open_app(database, inbound_address="", inbound_secret="") as app:
        letter = Outbox.of(Town.founded(app)).renders(kind)
        assert "Reply-To" not in letter.headers
        assert "antwoorden op deze mail" not in letter.text + (letter.html or "")


def test_a_text_message_cannot_be_answered(box: Outbox) -> None:
    moves_to_phone(box.asker, box.giver)
    letter = box.renders(LetterKind.MESSAGE)
    assert letter.headers == {}
    assert "antwoorden" not in letter.text


def test_a_report_comes_back_to_an_address_of_its_own(box: Outbox, letters: PostBox) -> None:
    box.writes(LetterKind.OFFER_CAME)
    carry_letters(box.town.by_house())
    (sender,) = letters.senders_to("bianca1@example.org")
    returned = read(BASE, sender)
    assert returned is not None
    assert (returned.errand, returned.person_id) == (Errand.BOUNCE, box.asker.id)
    assert returned.thing_id == mark_of(box.asker.reach_fingerprint or "")


def test_a_code_is_sent_back_to_nobody(box: Outbox, mail: Mail) -> None:
    assert box.renders(LetterKind.CODE).bounces_to == ""

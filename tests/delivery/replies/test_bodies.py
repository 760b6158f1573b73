"""The words of a letter, however it is wrapped; and of one made to break a reader, no harm."""

from email.message import EmailMessage, Message
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.delivery.replies.bodies import body_of
from app.delivery.replies.html_text import text_of
from app.delivery.replies.own_words import Sender, own_words
from app.delivery.replies.reading import read_letter
from app.delivery.replies.senders import is_by_machine, mark_of_letter, may_be_answered, sender_of

OURS = Sender("Vragen & Geven", ("post@vragenengeven.example",))


def letter(raw: bytes | str) -> Message:
    read = read_letter(raw if isinstance(raw, bytes) else raw.encode())
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("charset", "encoded"),
    [
        ("utf-8", "één".encode()),
        ("us-ascii", "één".encode()),
        ("us-ascii", "één".encode("cp1252")),
        ("iso-8859-1", "“één”".encode("cp1252")),
        ("windows-1252", "“één”".encode("cp1252")),
        ("utf-16", "één".encode("utf-16")),
        ("utf-8", "één".encode("cp1252")),  # it says so, and is not
        ("no-such-set", "één".encode()),
        ("punycode", b"een"),  # no set in which people write
        ("zlib", b"een"),
        ("utf-8\0", "één".encode()),
    ],
)
def test_in_whatever_it_is_written(charset: str, encoded: bytes) -> None:
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    assert body_of(letter(head.encode() + encoded)).text.strip("“”") in ("één", "een")


def test_a_name_in_rfc_2231_is_a_file() -> None:
    part = "Content-Type: text/plain; charset*=utf-8'nl'utf-8\n{}\n\nHoi"
    assert body_of(letter(part.format("X-None: 1"))).text == "Hoi"
    file = body_of(letter(part.format("Content-Disposition: attachment; filename*0*=u''%e2;")))
    assert (file.text, file.has_more) == ("", True)


@pytest.mark.parametrize(
    ("told", "flowed"),
    [
        ("een lange \nregel\nen een korte", "een lange regel\nen een korte"),
        (" >geen citaat", ">geen citaat"),
        ("hoi \n-- \nEls", "hoi -- \nEls"),
    ],
)
def test_lines_that_flow(told: str, flowed: str) -> None:
    assert body_of(letter(f"Content-Type: text/plain; format=flowed\n\n{told}")).text == flowed


def test_lines_that_flow_without_a_space() -> None:
    head = "Content-Type: text/plain; format=flowed; delsp=yes\n\n"
    assert body_of(letter(f"{head}fiets \nband")).text == "fietsband"


def test_a_letter_that_hangs_on_to_it_is_not_looked_into() -> None:
    inner, outer = EmailMessage(), EmailMessage()
    inner.set_content("Woorden van een ander")
    outer.set_content("Kijk eens")
    outer.add_attachment(inner)
    body = body_of(letter(outer.as_bytes()))
    assert (body.text, body.has_more) == ("Kijk eens", True)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Een</p><p>Twee</p>", "Een\n\nTwee"),
        ("Een<br>Twee", "Een\nTwee"),
        ("<div>Een</div><div>Twee</div>", "Een\nTwee"),
        ("<div>Een\n  regel</div>", "Een regel"),
        ("<p>5 &lt; 6 &amp; caf&eacute;</p>", "5 < 6 & café"),
        ("<script>alert(1)</script><style>p{}</style><p>Hoi</p>", "Hoi"),
        ("<p>Hoi<img src='https://elders.example/zie.gif' alt='logo'></p>", "Hoi"),
        ("<p>Ja</p><blockquote><p>Van ons</p></blockquote>", "Ja\n\n> Van ons"),
        ("<a href='https://elders.example'>hier</a>", "hier"),
        ("<!-- niets --><p onclick='x()'>Ja", "Ja"),
        ("</blockquote></div><<>>&#0;&#x110000;", "<<>>\ufffd\ufffd"),
        ("<title>T</title>", ""),
    ],
)
def test_html_as_it_is_read(html: str, text: str) -> None:
    assert text_of(html).strip() == text


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<!--", "&", "<div>", "<blockquote>", "<p>x", "<script>", "<![CDATA[", "<a b='"],
)
def test_no_html_takes_long(piece: str) -> None:
    began = process_time()
    head = "Content-Type: text/html\n\n"
    body_of(letter(head + piece * (100_000 // len(piece))))
    assert process_time() - began < 10


def test_parts_within_parts_are_no_letter_or_an_empty_one() -> None:
    nested = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000)
    )
    read = read_letter(nested.encode())
    assert read is None or body_of(read).text == ""


HEADERS = st.sampled_from(
    [
        b"From",
        b"Subject",
        b"Content-Type",
        b"Content-Transfer-Encoding",
        b"Message-ID",
        b"Date",
        b"Return-Path",
        b"Auto-Submitted",
        b"Precedence",
        b"Content-Disposition",
    ]
)
VALUES = st.binary(max_size=60) | st.sampled_from(
    [
        b"=?utf-8?q?=ff?=",
        b"=?x?b?====?=",
        b"multipart/mixed; boundary=b",
        b"text/html; charset=\xff",
        b"a@b.nl, c@d.nl",
        b"<",
        b"base64",
        b"x-uuencode",
        b"attachment; filename*=x'y'%ff",
        b'"@"@b',
    ]
)


@given(st.lists(st.tuples(HEADERS, VALUES), max_size=8), st.binary(max_size=300))
def test_whatever_comes_is_read(headers: list[tuple[bytes, bytes]], rest: bytes) -> None:
    raw = b"".join(name + b": " + value + b"\n" for name, value in headers) + b"\n" + rest
    read = letter(raw)
    assert own_words(body_of(read).text, OURS) is not None
    assert len(mark_of_letter(read, body_of(read).text)) == 64
    is_by_machine(read)
    sender = sender_of(read)
    if sender is not None:
        sender.address.encode()
        may_be_answered(read, sender)


@pytest.mark.parametrize(
    ("head", "is_machine"),
    [
        ("Auto-Submitted: no", False),
        ("Auto-Submitted: auto-replied; owner-email=x@y.nl", True),
        ("Precedence: bulk", True),
        ("Precedence: first-class", False),
        ("List-Unsubscribe: <https://x.example>", True),
        ("Return-Path: <>", True),
        ("Subject: =?utf-8?q?Automatisch_antwoord=3A_hoi?=", True),
        ("Subject: Re: Afwezig", False),
        ("Subject: Odpowiedź automatyczna: x", True),
        ("Content-Type: multipart/report; boundary=x", True),
    ],
)
def test_a_machine_says_so(head: str, is_machine: bool) -> None:
    assert is_by_machine(letter(f"{head}\n\nHoi")) == is_machine


@pytest.mark.parametrize(
    ("sender", "head", "may"),
    [
        ("els@example.org", "", True),
        ("els@example.org", "Return-Path: <els@example.org>", True),
        ("els@example.org", "Return-Path: <other@example.org>", False),
        ("els@example.org", "X-Auto-Response-Suppress: OOF", False),
        ("no-reply@example.org", "", False),
        ("noreply+abc@example.org", "", False),
        ("nieuws.noreply@example.org", "", False),
        ("postmaster@example.org", "", False),
        ("MAILER-DAEMON@example.org", "", False),
        ("bounce+123=x@example.org", "", False),
        ("buurt-request@example.org", "", False),
        ("owner-buurt@example.org", "", False),
        ("noor@example.org", "", True),
    ],
)
def test_who_may_be_answered(sender: str, head: str, may: bool) -> None:
    read = letter("\n".join(filter(None, (f"From: X <{sender}>", head))) + "\n\nHoi")
    found = sender_of(read)
    assert found is not None
    assert may_be_answered(read, found) == may


@pytest.mark.parametrize(
    "told", ["", "els", "els@", "a@b.nl, c@d.nl", "Groep: a@b.nl, c@d.nl;", "\udcff@b.nl", "=?u?"]
)
def test_without_one_address_there_is_no_sender(told: str) -> None:
    assert sender_of(letter(f"From: {told}\n\n".encode(errors="surrogateescape"))) is None

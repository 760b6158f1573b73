"""Notifications, posted to a real push service and opened by the phone; and each way to fail."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from py_vapid.jwt import decode

from app.delivery import vapid
from app.delivery.carrier import PushMeans
from app.delivery.gateways import wire
from app.delivery.notices import Notice, Shown
from app.delivery.push import Phone as To
from app.delivery.push import Pushes
from app.delivery.refusals import NoSuchAddress, NotAccepted, Passing, Unreachable
from app.domain.letters.push import Subscription
from tests.engines.push_service import Phone, PushService

NOW = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
PRIVATE, PUBLIC = vapid.new_pair()
SHOWN = Shown("Vragen & Geven", "Er is een vraag in je buurt.", "nl", "ltr", "a" * 32, "/l/v/x")
NOTICE = Notice(SHOWN, timedelta(hours=12))


def pushes_to(*hosts: str) -> Pushes:
    return Pushes(PushMeans(PRIVATE, PUBLIC, "post@town.example", hosts))


def push(service: PushService, *phones: Phone, notice: Notice = NOTICE) -> list[NotAccepted | None]:
    to = [To(number, phone.subscription) for number, phone in enumerate(phones)]
    return list(pushes_to(service.url).send(notice, to, NOW).values())


def test_the_phone_reads_it_and_the_service_cannot(pushes: PushService) -> None:
    phone = pushes.phone()
    assert push(pushes, phone) == [None]
    assert phone.shown == [
        {
            "title": "Vragen & Geven",
            "body": "Er is een vraag in je buurt.",
            "lang": "nl",
            "dir": "ltr",
            "tag": "a" * 32,
            "path": "/l/v/x",
        }
    ]


def test_it_says_for_how_long_and_what_it_takes_the_place_of(pushes: PushService) -> None:
    phone = pushes.phone()
    push(pushes, phone)
    (headers,) = phone.headers
    assert (headers["TTL"], headers["Topic"]) == ("43200", "a" * 32)
    assert (headers["Content-Encoding"], headers["Urgency"]) == ("aes128gcm", "normal")


def test_every_notice_is_as_long(pushes: PushService) -> None:
    phone, other = pushes.phone(), Shown("Ede", "Weet je het al?", "nl", "ltr", "b" * 32, "/geef")
    push(pushes, phone)
    push(pushes, phone, notice=Notice(other, timedelta(hours=1)))
    one, two = (headers["Content-Length"] for headers in phone.headers)
    assert one == two


@pytest.mark.parametrize(
    ("status", "refusal"),
    [
        (404, NoSuchAddress), (410, NoSuchAddress),
        (302, Passing), (307, Passing), (400, Passing), (401, Passing), (403, Passing),
        (413, Passing), (429, Passing), (500, Passing), (503, Passing),
    ],
)  # fmt: skip
def test_a_service_that_does_not_take_it(
    pushes: PushService, status: int, refusal: type[NotAccepted]
) -> None:
    """Only 404 and 410 say that the phone is gone; of where it redirects to nothing is asked."""
    pushes.refuse_next(1, status)
    (said,) = push(pushes, pushes.phone())
    assert type(said) is refusal
    assert str(said) == f"push service answered {status}"
    assert pushes.asked == 1


def test_one_phone_that_is_gone_stops_no_other(pushes: PushService) -> None:
    lost, hers = pushes.phone(), pushes.phone()
    pushes.forgets(lost)
    said = push(pushes, lost, hers)
    assert isinstance(said[0], NoSuchAddress)
    assert (said[1], len(hers.shown)) == (None, 1)


def test_silent_for_too_long_it_is_out_for_this_turn(
    pushes: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.1)
    pushes.accept_but_hang_next(1, 0.5)
    said = push(pushes, pushes.phone(), pushes.phone())
    assert [type(each) for each in said] == [Unreachable, Unreachable]
    assert pushes.asked == 1


def test_told_twice_it_is_seen_once(pushes: PushService) -> None:
    """The service took it and was silent, so it is told again."""
    phone = pushes.phone()
    assert push(pushes, phone) == push(pushes, phone) == [None]
    assert len(phone.shown) == 1


def test_signed_for_elsewhere_it_is_refused(pushes: PushService) -> None:
    """The service of the tests does look."""
    phone = pushes.phone()
    elsewhere = vapid.signature(PRIVATE, "post@town.example", "https://fcm.googleapis.com/x", NOW)
    headers = {"Authorization": elsewhere, "TTL": "1"}
    assert wire.put(urlsplit(phone.subscription.endpoint), b"x", headers).status == 403


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://localhost/to/1", "http://169.254.169.254/latest/meta-data/",
        "https://fcm.googleapis.com.evil.example/",
    ],
)  # fmt: skip
def test_nothing_is_asked_of_a_host_that_is_not_on_the_list(
    pushes: PushService, endpoint: str
) -> None:
    """Also one that was on it when she subscribed."""
    keys = pushes.phone().subscription
    to = To(1, Subscription(endpoint, keys.p256dh, keys.auth))
    said = pushes_to(pushes.url).send(NOTICE, [to], NOW)
    assert isinstance(said[1], NoSuchAddress)


@pytest.mark.parametrize(
    ("p256dh", "auth"),
    [("B" * 87, "A" * 22), ("", ""), ("BA", "A" * 22), ("?" * 87, "A" * 22)],
)
def test_keys_that_open_nothing(pushes: PushService, p256dh: str, auth: str) -> None:
    to = To(1, Subscription(pushes.phone().subscription.endpoint, p256dh, auth))
    said = pushes_to(pushes.url).send(NOTICE, [to], NOW)
    assert isinstance(said[1], NoSuchAddress)
    assert pushes.asked == 0


def test_who_we_are_is_signed_for_half_a_day() -> None:
    told = vapid.signature(PRIVATE, "post@town.example", "https://fcm.googleapis.com/fcm/x", NOW)
    parts = dict(part.split("=", 1) for part in told.removeprefix("vapid ").split(","))
    assert parts["k"] == PUBLIC == vapid.public_of(PRIVATE)
    assert decode(parts["t"], parts["k"]) == {
        "aud": "https://fcm.googleapis.com",
        "sub": "mailto:post@town.example",
        "exp": int((NOW + timedelta(hours=12)).timestamp()),
    }

"""To which machines we post what a stranger says is her phone; and for how long it is worth it."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import after_quiet
from app.domain.house_rules.letters import PushRules
from app.domain.letters.kinds import LetterKind
from app.domain.letters.push import is_admitted, lasts
from config.push_hosts import PUSH_HOSTS

RULES = PushRules(phones=5, tries=3, round_hours=12, hours=72)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:APA91",
        "https://fcm.googleapis.com:443/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
        "https://web.push.apple.com/QLx",
        "https://db5p.notify.windows.com/w/?token=BQ%3d",
    ],
)
def test_the_services_of_browsers_are_admitted(endpoint: str) -> None:
    assert is_admitted(endpoint, PUSH_HOSTS)


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://localhost/", "https://localhost:8000/", "https://127.0.0.1/", "https://[::1]/",
        "http://169.254.169.254/latest/meta-data/", "https://169.254.169.254/", "https://0/",
        "http://fcm.googleapis.com/fcm/send/a", "https://fcm.googleapis.com:8443/fcm/send/a",
        "https://fcm.googleapis.com.evil.example/", "https://evilfcm.googleapis.com/",
        "https://fcm.googleapis.com@evil.example/", "https://evil.example#fcm.googleapis.com",
        "https://evil.example/fcm.googleapis.com", "https://evil.example?fcm.googleapis.com",
        "https://evil.example\\@fcm.googleapis.com/", "https://fcm.googleapis.com\\.evil.example/",
        "https://me:pw@fcm.googleapis.com/", "https://push.apple.com/", "https://.push.apple.com",
        "https://evilpush.apple.com/", "https://push.apple.com.evil.example/",
        "https://fcm.googleapis.com/a\nHost: evil.example", "https://fcm.googleapis.com/a b",
        "https://fcm.googleapis.com:port/", "https://[fcm.googleapis.com/", "javascript:1", "",
        "https://fcm。googleapis。com/", "https://a..push.apple.com/", "https://%61.push.apple.com/",
        "ftp://fcm.googleapis.com/", "//fcm.googleapis.com/", "fcm.googleapis.com",
        "https://fcm.googleapis.com/" + "a" * 1000,
    ],
)  # fmt: skip
def test_nothing_else_is(endpoint: str) -> None:
    assert not is_admitted(endpoint, PUSH_HOSTS)


def test_a_service_on_this_machine_is_admitted_by_its_whole_origin() -> None:
    here = ("http://127.0.0.1:9000",)
    assert is_admitted("http://127.0.0.1:9000/to/1", here)
    for other in ("http://127.0.0.1:9001/", "https://127.0.0.1:9000/", "http://127.0.0.1:90000/"):
        assert not is_admitted(other, here)


@given(st.text(max_size=60), st.sampled_from(PUSH_HOSTS))
def test_whatever_stands_before_the_host_leads_nowhere_else(odd: str, host: str) -> None:
    """Where it is admitted, what the wire connects to is a host of the list."""
    endpoint = f"https://{odd}{host.removeprefix('*')}/x"
    if is_admitted(endpoint, PUSH_HOSTS):
        name = urlsplit(endpoint).hostname or ""
        assert any(name == each or name.endswith(each[1:]) for each in PUSH_HOSTS)


TUESDAY = datetime(2026, 5, 12, tzinfo=UTC)  # two hours later in Amsterdam


@pytest.mark.parametrize(
    ("hour", "quiet_from", "expected"),
    [(6, "21:00", 12), (12, "21:00", 7), (18.5, "21:00", 0.5), (6, "08:00", 12), (6, "07:00", 12)],
)
def test_what_goes_round_is_gone_before_her_quiet_hours(
    hour: float, quiet_from: str, expected: float
) -> None:
    now = TUESDAY + hour * HOUR
    assert lasts(LetterKind.NEW_NEED, quiet_from, now, RULES) == expected * HOUR


@given(st.integers(0, 24 * 60 - 1), st.integers(0, 23), st.integers(0, 23))
def test_never_in_quiet_hours(minute: int, starts: int, ends: int) -> None:
    """Whenever it leaves outside them, the last moment at which a phone may show it is outside."""
    quiet, now = (f"{starts:02}:00", f"{ends:02}:00"), TUESDAY + timedelta(minutes=minute)
    if after_quiet(now, *quiet) == now and starts != ends:
        last = now + lasts(LetterKind.DIGEST, quiet[0], now, RULES) - timedelta(seconds=1)
        assert after_quiet(last, *quiet) == last


def test_what_is_for_her_alone_waits_for_days() -> None:
    assert lasts(LetterKind.CHOSEN, "21:00", TUESDAY, RULES) == 72 * HOUR

"""Which addresses of other programs may be told anything (SSRF)."""

import pytest

from app.domain.letters.programs import is_on_the_open_internet, may_be_told

NEVER = [
    "http://example.nl/",
    "https://localhost/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://10.0.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://metadata.google.internal/",
    "https://router.lan/",
    "https://printer.local/",
    "https://example.nl:8443/",
    "https://user:pass@example.nl/",
    "https://example.nl@127.0.0.1/",
    "https://example.nl\\@127.0.0.1/",
    "https://example.nl/\r\nX: y",
    "https://example.nl/#x",
    "https://intranet/",
    "https://example.nl./",
    "ftp://example.nl/",
    "//example.nl/",
    "",
    "https://" + "a" * 600 + ".nl/",
]
PRIVATE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0",  # noqa: S104
    "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::a00:1", "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:80ff:fffe", "::7f00:1",
    "fec0::1", "3fff::1", "2606:2800::5efe:a00:1", "2606:2800::200:5efe:7f00:1", "no address",
]  # fmt: skip
PUBLIC = [
    "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "2606:2800::5efe:5db8:d822",
]  # fmt: skip


@pytest.mark.parametrize("url", NEVER)
def test_what_is_not_a_name_of_the_open_internet_is_refused(url: str) -> None:
    assert not may_be_told(url)


@pytest.mark.parametrize(
    "url", ["https://example.nl", "https://hooks.example.nl:443/a?b=c", "https://a.b.c.example.nl/"]
)
def test_what_is_may_be_told(url: str) -> None:
    """The control."""
    assert may_be_told(url)


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_ours_or_private_is_not_open(address: str) -> None:
    assert not is_on_the_open_internet(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_open_is(address: str) -> None:
    assert is_on_the_open_internet(address)

"""Who we are to a push service (VAPID, RFC 8292): a key pair, and each time a signature with it."""

from base64 import urlsafe_b64encode
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

SIGNED_FOR = timedelta(hours=12)  # a push service takes no signature that lasts over a day
OCTETS = 32


def new_pair() -> tuple[str, str]:
    """The private key and the public one, in base64url as browsers take it."""
    made = Vapid02()
    made.generate_keys()
    secret = made.private_key.private_numbers().private_value.to_bytes(OCTETS, "big")
    return _base64(secret), _public(made)


def public_of(private: str) -> str:
    """Raises ValueError for what is no key."""
    return _public(_opened(private))


def signature(private: str, contact: str, endpoint: str, now: datetime) -> str:
    """The `Authorization` that this push service asks for."""
    url = urlsplit(endpoint)
    claims = {
        "aud": f"{url.scheme}://{url.netloc}",
        "sub": f"mailto:{contact}",
        "exp": int((now + SIGNED_FOR).timestamp()),
    }
    return str(_opened(private).sign(claims)["Authorization"])


def _opened(private: str) -> Vapid02:
    return Vapid02.from_raw(private.encode())


def _public(pair: Vapid02) -> str:
    point = pair.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return _base64(point)


def _base64(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()

"""On which side of the wall this request is."""

from contextvars import ContextVar

_key: ContextVar[str | None] = ContextVar("reading_key", default=None)


def go_behind(reading_key: str) -> None:
    """From here on this request reads what is published for the community of that key."""
    _key.set(reading_key)


def come_back() -> None:
    _key.set(None)


def is_behind() -> bool:
    return _key.get() is not None


def reading_key() -> str:
    """Opens nothing on this side of the wall."""
    return _key.get() or ""

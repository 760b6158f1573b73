"""A sealed file comes back byte for byte, or is refused with a sentence."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from app.domain.clock.backups import BackupTrouble
from app.store.backups import sealed
from app.store.backups.sealed import NO_KEY, NOT_OURS, NOT_WHOLE, PART, TAG, read_header, unseal

KEY, OLDER, OTHER = (Fernet.generate_key().decode() for _ in range(3))
WORDS = bytes(range(256)) * 40


def seal(*parts: bytes, key: str = KEY) -> bytes:
    to = io.BytesIO()
    sealed.seal(parts, {"at": "today"}, key, to)
    return to.getvalue()


def opened(told: bytes, *keys: str) -> bytes:
    file = io.BytesIO(told)
    return b"".join(unseal(file, read_header(file), keys or (KEY,)))


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "PART", 50)


@given(st.lists(st.binary(max_size=300), max_size=8))
def test_it_always_comes_back(parts: list[bytes]) -> None:
    told = seal(*parts)
    assert opened(told) == b"".join(parts)
    assert read_header(io.BytesIO(told)).told["at"] == "today"


def test_nothing_of_it_can_be_read() -> None:
    assert b"Zilverreiger" not in seal(b"Zilverreiger" * 100)
    assert seal(WORDS) != seal(WORDS), "and two of the same have nothing in common"


def test_an_older_key_still_opens() -> None:
    told = seal(WORDS, key=OLDER)
    assert opened(told, KEY, OLDER) == WORDS
    with pytest.raises(BackupTrouble, match="BACKUP_KEYS"):
        opened(told, KEY, OTHER)


def parts_of(told: bytes) -> tuple[bytes, list[bytes]]:
    file = io.BytesIO(told)
    read_header(file)
    head, size = told[: file.tell()], sealed.PART + TAG
    body = told[len(head) :]
    return head, [body[at : at + size] for at in range(0, len(body), size)]


def put_together(head: bytes, parts: list[bytes]) -> bytes:
    return head + b"".join(parts)


HARMS: dict[str, Callable[[bytes, list[bytes]], bytes]] = {
    "the end is cut off": lambda head, parts: put_together(head, parts[:-1]),
    "a byte of the end is cut off": lambda head, parts: put_together(head, parts)[:-1],
    "all but the header is gone": lambda head, parts: head,
    "two parts changed places": lambda head, parts: put_together(
        head, [parts[1], parts[0], *parts[2:]]
    ),
    "a part is missing": lambda head, parts: put_together(head, [parts[0], *parts[2:]]),
    "a part stands there twice": lambda head, parts: put_together(head, [parts[0], *parts]),
    "something was added": lambda head, parts: put_together(head, [*parts, b"more"]),
    "the header says another thing": lambda head, parts: put_together(
        head.replace(b"today", b"later"), parts
    ),
    "a part of another file": lambda head, parts: put_together(
        head, [parts_of(seal(WORDS))[1][0], *parts[1:]]
    ),
    "half of the header": lambda head, parts: head[: len(head) // 2],
}  # fmt: skip


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("harm", HARMS)
def test_what_is_not_as_it_was_written_is_refused(harm: str) -> None:
    head, parts = parts_of(seal(WORDS))
    assert len(parts) > 3
    assert opened(put_together(head, parts)) == WORDS, "the control"
    with pytest.raises(BackupTrouble, match="not as it was written"):
        opened(HARMS[harm](head, parts))


@pytest.mark.usefixtures("small_parts")
@given(st.data())
def test_no_byte_can_be_changed(data: st.DataObject) -> None:
    told = bytearray(seal(WORDS))
    told[data.draw(st.integers(0, len(told) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(BackupTrouble) as refused:
        opened(bytes(told))
    assert str(refused.value) in {NOT_OURS, NO_KEY, NOT_WHOLE}


def test_another_file_is_no_copy() -> None:
    for told in (b"", b"SQLite format 3\0" * 100):
        with pytest.raises(BackupTrouble, match="sealed here"):
            opened(told)


def test_a_large_one_costs_no_memory() -> None:
    class Counted(io.RawIOBase):
        size = 0

        def write(self, told: bytes) -> int:  # type: ignore[override]
            self.size += len(told)
            return len(told)

    def noise() -> Iterator[bytes]:
        piece = Fernet.generate_key() * 20_000
        for _ in range(60):
            yield piece

    to = Counted()
    tracemalloc.start()
    sealed.seal(noise(), {}, KEY, to)  # type: ignore[arg-type]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert to.size > 0
    assert most < 8 * PART

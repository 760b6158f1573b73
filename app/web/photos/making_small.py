"""A photo as it came in, made into one that can be kept.

Whatever bytes come in, what goes on is a JPEG that was written here: small, upright, and with
nothing in it but what it shows. Where it was taken (GPS), when and with which phone stays behind.

What is known of a file before it is decoded decides whether it is. Measured on a core of its own: a
phone's photo of 12 megapixels takes 0.2 s and 60 MB, one of 49 megapixels 0.3 s and 70 MB, because
a JPEG that is gone over once is decoded at a fraction of its size; the worst that could be made to
hurt, 0.6 s and 280 MB.
"""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock

from PIL import Image
from PIL.ExifTags import Base
from PIL.Image import Transpose
from PIL.JpegImagePlugin import JpegImageFile

from app.actions.needs.photos import NewPhoto
from app.domain.house_rules.asking import PhotoRules

MOST_MEMORY = 300_000_000  # bytes, for the one photo that a process has in hand
BYTES_A_PIXEL = {"JPEG": 9, "MPO": 9, "PNG": 10, "GIF": 10, "WEBP": 18}
"""The formats that are taken, and what the dearest file of each needs while it is made small. MPO
is a JPEG with a second one behind it, as many phones make them."""
GONE_OVER_ONCE = 6
"""And a JPEG that is never held whole: set so that 50 megapixels, the most of a phone, pass."""

MOST_SCANS = 32
MOST_GONE_OVER = 400_000_000  # pixels, each counted in every scan
"""A JPEG can ask to be gone over again and again: a million times in 12 MB, for hours. Real ones do
so ten times."""
MOST_PARTS = 2_000
"""The most parts that a JPEG may consist of. Real ones have some tens, and one with notes of depth
two hundred."""
PART = re.compile(rb"\xff[\xc0-\xcf\xd8-\xfe]")
SCAN, END = b"\xff\xda", b"\xff\xd9"

MOST_SIPS = 20_000
"""And any file can be made of millions of empty parts. A real one is read in some hundreds."""

HEIC = (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypmsf1")
QUALITIES = (82, 74, 66, 58, 50, 42)
SECONDS_TO_WAIT = 1

UPRIGHT = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
"""What undoes the way a phone was held, by the number that it wrote in the file."""

_hands = Lock()


class Unfit(Exception):
    """Not kept. `name` is that of the sentence in `texts/fields.py` that says what to do."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class LimitedReader(BytesIO):
    """What came in, to be read in so many sips and no more. Raises Unfit."""

    sips = 0

    def read(self, size: int | None = -1) -> bytes:
        self.sips += 1
        if self.sips > MOST_SIPS:
            raise Unfit("photo_unreadable")
        return super().read(size)


def make_small(sent: bytes, rules: PhotoRules) -> NewPhoto:
    """Raises Unfit, and nothing else, for whatever is no photo that can be kept."""
    if not sent:
        raise Unfit("no_photo")
    if len(sent) > rules.most_megabytes * 1_000_000:
        raise Unfit("photo_too_large")
    if sent[4:12].startswith(HEIC):
        raise Unfit("photo_heic")
    with _one_at_a_time(), _whatever_goes_wrong():
        picture = _small_and_bare(sent, rules.longest_side)
        return _within(picture, rules.most_kilobytes_kept * 1_000)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """So that the ceiling holds for the whole process, and the other threads go on answering."""
    if not _hands.acquire(timeout=SECONDS_TO_WAIT):
        raise Unfit("photo_busy")
    try:
        yield
    finally:
        _hands.release()


@contextmanager
def _whatever_goes_wrong() -> Iterator[None]:
    """A decoder that is fed anything may fail in any way; to her all of it means the same."""
    try:
        with warnings.catch_warnings(action="ignore"):  # such as of a date that makes no sense
            yield
    except Unfit:
        raise
    except Image.DecompressionBombError:
        raise Unfit("photo_too_large") from None
    except Exception:
        raise Unfit("photo_unreadable") from None


def _small_and_bare(sent: bytes, side: int) -> Image.Image:
    with Image.open(LimitedReader(sent), formats=["JPEG", "PNG", "WEBP", "GIF"]) as opened:
        _check(opened, sent)
        turn = UPRIGHT.get(_orientation(opened))
        coloured = opened.convert("RGBA") if opened.mode in ("1", "P", "PA") else opened
        coloured.thumbnail((side, side), reducing_gap=2.0)
        bare = _on_white(coloured)
    return bare.transpose(turn) if turn is not None else bare


def _check(opened: Image.Image, sent: bytes) -> None:
    """Before anything is decoded: its size stands in its first bytes."""
    pixels, each = opened.width * opened.height, BYTES_A_PIXEL[opened.format or ""]
    if isinstance(opened, JpegImageFile):
        scans = _scans(sent)
        if len(scans) > MOST_SCANS or len(scans) * pixels > MOST_GONE_OVER:
            raise Unfit("photo_unreadable")
        if scans == [opened.layers] and "progressive" not in opened.info:
            each = GONE_OVER_ONCE
    if pixels * each > MOST_MEMORY:
        raise Unfit("photo_too_large")


def _scans(jpeg: bytes) -> list[int]:
    """How many of its colours each scan brings. Parts are passed over as a decoder does: what looks
    like a scan in a small picture among the notes, or in the film behind the photo, is none."""
    scans: list[int] = []
    at = 2
    for _ in range(MOST_PARTS):
        part = PART.search(jpeg, at)
        if part is None or part[0] == END:
            return scans
        length = jpeg[part.end() : part.end() + 2]
        if part[0] == SCAN:
            scans.extend(jpeg[part.end() + 2 : part.end() + 3])
        at = part.end() + int.from_bytes(length)
    raise Unfit("photo_unreadable")


def _orientation(opened: Image.Image) -> int:
    """How the phone was held. Notes that make no sense leave a good photo as it is."""
    try:
        return int(opened.getexif().get(Base.Orientation, 1))
    except Exception:
        return 1


def _on_white(seen: Image.Image) -> Image.Image:
    """What can be seen of it, on a sheet of our own: none of its notes come along."""
    sheet = Image.new("RGB", seen.size, "white")
    if seen.has_transparency_data:
        seen = seen.convert("RGBA")
        sheet.paste(seen, mask=seen.getchannel("A"))
    else:
        sheet.paste(seen.convert("RGB"))
    return sheet


def _within(bare: Image.Image, most_bytes: int) -> NewPhoto:
    """As sharp as fits; what fits at no quality is made half as large."""
    for quality in QUALITIES:
        written = BytesIO()
        bare.save(written, "JPEG", quality=quality, optimize=True)
        if written.tell() <= most_bytes:
            return NewPhoto(written.getvalue(), *bare.size)
    return _within(bare.reduce(2), most_bytes)

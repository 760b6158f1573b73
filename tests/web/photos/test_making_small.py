"""Whatever bytes come in, what goes on is a small bare JPEG, or a named refusal."""

import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from app.actions.needs.photos import NewPhoto
from app.texts.fields import SAY
from app.web.photos import making_small as pictures
from app.web.photos.making_small import Unfit, make_small
from config.house_rules import read_house_rules
from tests.photographs import taken

RULES = replace(read_house_rules().photos, longest_side=1024, most_kilobytes_kept=100)
MOST_SECONDS = 2  # of processor time; the worst takes 0.8, a phone's photo 0.2
FIRST, LAST, SCAN, TABLE = b"\xff\xd8", b"\xff\xd9", b"\xff\xda", b"\xff\xc4"
PARTS = {0xE0, 0xDB, 0xC0, 0xC4}  # JFIF, and what is needed to decode: no notes of any kind
KINDS = ["JPEG", "PNG", "WEBP", "GIF", "MPO"]


def notes_in(jpeg: bytes) -> set[int]:
    """The parts before the picture itself, but for those that it cannot do without."""
    assert jpeg.startswith(FIRST)
    assert jpeg.endswith(LAST)
    found, at = set(), 2
    while jpeg[at : at + 2] != SCAN:
        found.add(jpeg[at + 1])
        at += 2 + struct.unpack(">H", jpeg[at + 2 : at + 4])[0]
    return found - PARTS


def is_kept_well(photo: NewPhoto) -> bool:
    seen = Image.open(BytesIO(photo.jpeg))
    seen.load()
    return (
        (seen.format, seen.mode, seen.size) == ("JPEG", "RGB", (photo.width, photo.height))
        and max(seen.size) <= RULES.longest_side
        and len(photo.jpeg) <= RULES.most_kilobytes_kept * 1000
        and not notes_in(photo.jpeg)
    )


def refusal_of(told: bytes) -> str:
    with pytest.raises(Unfit) as refused:
        make_small(told, RULES)
    return refused.value.name


def colour(photo: NewPhoto, x: float, y: float) -> str:
    at = (int(x * (photo.width - 1)), int(y * (photo.height - 1)))
    red, _, blue = Image.open(BytesIO(photo.jpeg)).convert("RGB").getpixel(at)
    return "red" if red > blue else "blue"


# What a phone makes


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_is_taken(kind: str) -> None:
    photo = make_small(taken(kind=kind), RULES)
    assert is_kept_well(photo)
    assert (photo.width, photo.height) == (400, 300)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_way_to_keep_colours(mode: str) -> None:
    written = BytesIO()
    Image.new(mode, (50, 40)).save(written, "PNG")
    assert is_kept_well(make_small(written.getvalue(), RULES))


def test_what_cannot_be_seen_is_white() -> None:
    written = BytesIO()
    Image.new("RGBA", (50, 40), (255, 0, 0, 0)).save(written, "PNG")
    photo = make_small(written.getvalue(), RULES)
    assert Image.open(BytesIO(photo.jpeg)).getpixel((25, 20)) == (255, 255, 255)


def test_of_a_film_the_first_picture() -> None:
    written = BytesIO()
    red, blue = (Image.new("RGB", (50, 40), name) for name in ("red", "blue"))
    red.save(written, "GIF", save_all=True, append_images=[blue])
    assert colour(make_small(written.getvalue(), RULES), 0.5, 0.5) == "red"


def test_twelve_megapixels_become_one_screen() -> None:
    photo = make_small(taken(4000, 3000, quality=90), RULES)
    assert is_kept_well(photo)
    assert (photo.width, photo.height) == (1024, 768)


def test_fifty_megapixels_in_one_scan_are_taken() -> None:
    assert is_kept_well(make_small(taken(8160, 6120, quality=50), RULES))


def test_the_film_behind_a_photo_is_not_counted_as_scans() -> None:
    assert is_kept_well(make_small(taken() + (SCAN + b"\0\x08" * 9) * 4000, RULES))


def test_the_small_picture_among_its_notes_is_not_counted_either() -> None:
    exif = b"Exif\0\0" + SCAN * 500 + LAST
    assert is_kept_well(make_small(taken(exif=exif), RULES))


def test_what_is_too_restless_for_its_size_becomes_smaller() -> None:
    noise = Image.effect_noise((1024, 1024), 200).convert("RGB")
    written = BytesIO()
    noise.save(written, "PNG")
    photo = make_small(written.getvalue(), RULES)
    assert is_kept_well(photo)
    assert photo.width == 512


# What a phone notes


def with_notes(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[Base.Orientation], exif[Base.Model] = orientation, "Telefoon van Bianca"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (52.0, 41.0, 42.0)
    return taken(
        exif=exif, comment=b"Kerkstraat 12", icc_profile=b"icc" * 9, xmp=b"<x:xmpmeta/>", dpi=(9, 9)
    )


def test_where_and_with_what_it_was_taken_stays_behind() -> None:
    told = with_notes(1)
    assert notes_in(told) == {0xE1, 0xE2, 0xFE}, "the control: all of it is there"
    assert is_kept_well(make_small(told, RULES))


@pytest.mark.parametrize(
    ("orientation", "red_at", "blue_at"),
    [
        (1, (0.5, 0.1), (0.5, 0.9)),
        (2, (0.5, 0.1), (0.5, 0.9)),
        (3, (0.5, 0.9), (0.5, 0.1)),
        (4, (0.5, 0.9), (0.5, 0.1)),
        (5, (0.1, 0.5), (0.9, 0.5)),
        (6, (0.9, 0.5), (0.1, 0.5)),
        (7, (0.9, 0.5), (0.1, 0.5)),
        (8, (0.1, 0.5), (0.9, 0.5)),
        (99, (0.5, 0.1), (0.5, 0.9)),
    ],
)
def test_it_stands_upright_however_the_phone_was_held(
    orientation: int, red_at: tuple[float, float], blue_at: tuple[float, float]
) -> None:
    photo = make_small(with_notes(orientation), RULES)
    assert (photo.width < photo.height) == (orientation in (5, 6, 7, 8))
    assert (colour(photo, *red_at), colour(photo, *blue_at)) == ("red", "blue")


def test_notes_that_make_no_sense_do_no_harm() -> None:
    told = taken(exif=b"Exif\x00\x00II*\x00\xff\xff\xff\xff" + b"\xff" * 40)
    assert is_kept_well(make_small(told, RULES))


# What is no photo, or made to hurt


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """One colour, in as few bytes as there can be."""
    packer, row = zlib.compressobj(9), bytes(1 + 4 * width)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    body = b"".join(chunks) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + body


def claiming(width: int, height: int) -> bytes:
    """A small PNG that says it is large."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + png(1, 1)[33:]


def scans(times: int, **told: int) -> bytes:
    """A JPEG that asks to be gone over again and again: its last scan, whole, so many times."""
    whole = taken(progressive=True, **told)
    last = whole.rindex(TABLE, 0, whole.rindex(SCAN))
    return whole[:-2] + whole[last:-2] * times + LAST


def turning(width: int, height: int, times: int) -> bytes:
    """A film of so many pictures, as small as can be."""
    first, *rest = (Image.new("P", (width, height), shade) for shade in range(times))
    written = BytesIO()
    first.save(written, "GIF", save_all=True, append_images=rest)
    return written.getvalue()


def gif_of(parts: bytes) -> bytes:
    """Nothing but these parts, and no picture behind them."""
    return b"GIF89a" + struct.pack("<HHBBB", 8, 8, 0, 0, 0) + parts + b";"


BAD: dict[str, tuple[Callable[[], bytes], str | None]] = {
    "nothing": (lambda: b"", "no_photo"),
    "words": (lambda: b"Wie kan mijn fiets maken?", "photo_unreadable"),
    "svg with script": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', None),
    "pdf": (lambda: b"%PDF-1.7\n" + b"x" * 99, "photo_unreadable"),
    "html": (lambda: b"<!doctype html><script>alert(1)</script>", "photo_unreadable"),
    "heic": (lambda: b"\0\0\0\x18ftypheic" + b"\0" * 99, "photo_heic"),
    "heif": (lambda: b"\0\0\0\x18ftypmif1" + b"\0" * 99, "photo_heic"),
    "tiff": (lambda: taken(40, 30, "TIFF"), "photo_unreadable"),
    "bmp": (lambda: taken(40, 30, "BMP"), "photo_unreadable"),
    "half a photo": (lambda: taken()[: len(taken()) // 2], "photo_unreadable"),
    "the head alone": (lambda: taken()[:20], "photo_unreadable"),
    "larger than may be sent": (lambda: b"\xff\xd8" + b"x" * 12_000_000, "photo_too_large"),
    "a bomb": (lambda: png(20_000, 3_000), "photo_too_large"),
    "a claim": (lambda: claiming(60_000, 60_000), "photo_too_large"),
    "a wild claim": (lambda: claiming(2**31 - 1, 2**31 - 1), None),
    "a bomb of words": (
        lambda: png(8, 8, chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 90_000_000))),
        "photo_unreadable",
    ),
    "scans": (lambda: scans(23), "photo_unreadable"),
    "scans of much": (lambda: scans(9, width=5000, height=5000), "photo_unreadable"),
    "a sea of parts": (
        lambda: taken()[:-2] + b"\xff\xe0\0\2" * 2_900_000 + LAST,
        "photo_unreadable",
    ),
    "a progressive giant": (lambda: taken(6000, 6000, progressive=True), "photo_too_large"),
    "a giant in one colour": (lambda: png(6000, 6000), "photo_too_large"),
    "a sea of chunks": (lambda: png(8, 8, chunk(b"abCd", b"") * 990_000), "photo_unreadable"),
    "a sea of notes": (lambda: FIRST + b"\xff\xfe\0\2" * 2_900_000, "photo_unreadable"),
    "a sea of filling": (lambda: FIRST + b"\xff" * 11_000_000, "photo_unreadable"),
    "a sea of comments": (lambda: gif_of(b"!\xfe\0" * 3_900_000), "photo_unreadable"),
}
"""Made in the test that looks at it: whoever runs another test need not wait for giants."""


@pytest.mark.parametrize(("make", "name"), BAD.values(), ids=BAD)
def test_what_cannot_be_kept_is_refused_by_name(
    make: Callable[[], bytes], name: str | None
) -> None:
    refused = refusal_of(make())
    assert SAY[refused]
    assert refused == (name or refused)


def test_a_photo_that_is_a_page_as_well_comes_out_as_a_photo() -> None:
    script = b"<script>alert(1)</script>"
    photo = make_small(taken(comment=script) + script, RULES)
    assert is_kept_well(photo)
    assert script not in photo.jpeg


HURTING: dict[str, Callable[[], bytes]] = {
    "forty megapixels": lambda: taken(7300, 5500),
    "as many scans as can be": lambda: scans(22, width=4000, height=3000),
    "scans without end": lambda: scans(240, width=7000, height=7000),
    "the largest in many scans": lambda: taken(5770, 5770, progressive=True, subsampling=0),
    "a large plain png": lambda: png(5470, 5470),
    "a webp of nothing": lambda: taken(4080, 4080, "WEBP", method=0, quality=1),
    "a film": lambda: turning(3000, 3000, 30),
}


@pytest.fixture(scope="module")
def alone() -> Iterator[Callable[[Path], str]]:
    """Makes one small in a process that did nothing before, as told below. All are forked from one
    that read the house: to read it takes longer than most photos."""
    with subprocess.Popen(
        [sys.executable, "-c", ALONE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as forking:

        def told_of(path: Path) -> str:
            assert forking.stdin is not None
            assert forking.stdout is not None
            forking.stdin.write(f"{path}\n")
            forking.stdin.flush()
            return forking.stdout.readline()

        yield told_of


@pytest.mark.parametrize("make", HURTING.values(), ids=HURTING)
def test_the_worst_ends_soon_and_within_its_memory(
    make: Callable[[], bytes], tmp_path: Path, alone: Callable[[Path], str]
) -> None:
    path = tmp_path / "photo"
    path.write_bytes(make())
    before, after, milliseconds = map(int, alone(path).split())
    assert milliseconds < MOST_SECONDS * 1000
    assert after - before < pictures.MOST_MEMORY / 1000, "kilobytes"


def test_what_takes_memory_alone_is_seen(tmp_path: Path, alone: Callable[[Path], str]) -> None:
    """The control: a photo of twelve megapixels takes more than its bytes, and one that is refused
    at once does not, though it comes after."""
    path = tmp_path / "photo"
    taking = []
    for told in (taken(4000, 3000), b"Wie kan mijn fiets maken?"):
        path.write_bytes(told)
        before, after, _ = map(int, alone(path).split())
        taking.append(after - before)
    assert taking[0] > 20_000 > taking[1], f"kilobytes: {taking}"


ALONE = f"""
import os, resource, sys, time
from app.domain.house_rules.asking import PhotoRules
from app.web.photos.making_small import Unfit, make_small
most = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

def measured(path):
    told = open(path, "rb").read()
    before, began = most(), time.process_time()
    try:
        make_small(told, {RULES!r})
    except Unfit:
        pass
    print(before, most(), round(1000 * (time.process_time() - began)), flush=True)

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        measured(line.strip())
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
"""


def test_one_at_a_time_and_whoever_waits_too_long_hears_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "SECONDS_TO_WAIT", 0.01)
    with pictures._one_at_a_time():
        assert refusal_of(taken()) == "photo_busy"
    assert is_kept_well(make_small(taken(), RULES))


# Whatever


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A small picture of any kind and colour, with some of its bytes changed, cut or doubled."""
    kind = draw(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF"]))
    mode = draw(st.sampled_from(["RGB", "L"] + ["P", "RGBA"] * (kind in ("PNG", "GIF"))))
    size = draw(st.tuples(st.integers(1, 40), st.integers(1, 40)))
    written = BytesIO()
    Image.new(mode, size, draw(st.integers(0, 255))).save(written, kind)
    told = bytearray(written.getvalue())
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(told) - 1))
        told[at : at + draw(st.integers(0, 4))] = draw(st.binary(max_size=4))
        told = told or bytearray(b"\0")
    return bytes(told)


@given(st.one_of(mutated(), st.binary(max_size=300)))
def test_whatever_comes_in_is_kept_well_or_refused_by_name(told: bytes) -> None:
    began = time.monotonic()
    with suppress(Unfit):
        assert is_kept_well(make_small(told, RULES))
    assert time.monotonic() - began < MOST_SECONDS


def test_the_reader_of_notes_reads_them() -> None:
    """The control: without it a reader that finds nothing would pass everything."""
    assert notes_in(taken(comment=b"x")) == {0xFE}
    assert not is_kept_well(NewPhoto(taken(comment=b"x"), 400, 300))
    assert not is_kept_well(NewPhoto(taken(2000, 10), 2000, 10))

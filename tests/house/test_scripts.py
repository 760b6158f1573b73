"""The scripts: small, and with nothing of their own to say."""

import gzip
import re
from pathlib import Path

import pytest

from app.web.frame.scripts import PARTS, bare

FOLDER = Path(__file__).parents[2] / "app" / "static" / "js"
SCRIPTS = sorted(FOLDER.glob("*.js"))
MOST_ON_THE_WIRE = 5 * 1024  # bytes
AT_THE_DESK = {"desk_keys", "passkey"}
MOST_AT_THE_DESK = 3 * 1024  # bytes
DANGEROUS = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function"
FAR_AWAY = r"https?://"
SAYING = r"(?:textContent|innerText|title|label) = [\"'`]"


def code(script: str) -> str:
    """Without comments."""
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", " ", script, flags=re.DOTALL)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_makes_code_of_words_or_speaks_with_strangers(path: Path) -> None:
    assert re.findall(f"{DANGEROUS}|{FAR_AWAY}", code(path.read_text())) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_says_anything_itself(path: Path) -> None:
    """What is shown stands in a template, where it is translated."""
    assert re.findall(SAYING, code(path.read_text())) == []


def test_all_that_a_phone_may_fetch_weighs_next_to_nothing() -> None:
    """The page's script in one piece, and its worker or the way back from it, without comments; and
    each that a page brings for a need of its own, as it is."""
    of_page = "".join(bare((FOLDER / f"{name}.js").read_text()) for name in PARTS)
    worker = bare((FOLDER / "worker.js").read_text())
    apart = {*PARTS, *AT_THE_DESK, "worker", "no_worker"}
    of_one_page = [path.read_text() for path in SCRIPTS if path.stem not in apart]
    sent = (of_page, worker, *of_one_page)
    assert sum(len(gzip.compress(script.encode())) for script in sent) <= MOST_ON_THE_WIRE


def test_what_only_staff_fetch_is_no_asker_s_bundle_and_small_all_the_same() -> None:
    sizes = [len(gzip.compress((FOLDER / f"{name}.js").read_bytes())) for name in AT_THE_DESK]
    assert sum(sizes) <= MOST_AT_THE_DESK


def test_each_part_of_the_page_script_is_closed_in_itself() -> None:
    """They go out in one piece: none may see or stop another."""
    for name in PARTS:
        lines = code((FOLDER / f"{name}.js").read_text()).strip().splitlines()
        assert (lines[0], lines[1].strip(), lines[-1]) == ("(() => {", '"use strict";', "})();")

"""The worked example is the code: every file it names holds what it says."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DRAWER = re.compile(r"^\| [^|]+ \| `([^`]+)` \| `([^`]+)` \|$", re.MULTILINE)
LISTING = re.compile(r"```python\n(.*?)```", re.DOTALL)


def missing(drawers: list[tuple[str, str]]) -> list[str]:
    return [
        f"{path}: {words}"
        for path, words in drawers
        if words not in (ROOT / path).read_text(encoding="utf-8")
    ]


def test_each_drawer_holds_what_is_said_of_it() -> None:
    drawers = DRAWER.findall(GUIDE)
    assert len(drawers) == 12
    assert missing(drawers) == []


def test_control_a_drawer_that_was_emptied_is_missed() -> None:
    here = [("app/domain/verbs.py", 'SEE_NEED = "see_need"'), ("app/domain/verbs.py", "SEE_SEA")]
    assert missing(here) == ["app/domain/verbs.py: SEE_SEA"]


@pytest.mark.parametrize("listing", LISTING.findall(GUIDE))
def test_what_is_listed_is_the_code_but_for_its_docstring(listing: str) -> None:
    code = (ROOT / "app/actions/desk/deciding.py").read_text(encoding="utf-8")
    bare = re.sub(r'^ {4}""".*?"""\n', "", code, flags=re.MULTILINE | re.DOTALL)
    assert listing in bare

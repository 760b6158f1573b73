"""Every template is used, and no page carries script or style of its own (rule 4.4)."""

import re
from pathlib import Path

import pytest

from app.domain.letters.kinds import LetterKind

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.*"))
SOURCES = [*(ROOT / "app").rglob("*.py"), *TEMPLATES]


def _name(template: Path) -> str:
    return template.relative_to(ROOT / "templates").as_posix()


def test_every_template_is_named_somewhere() -> None:
    told = "\n".join(source.read_text() for source in SOURCES)
    patterns = re.findall(r'f"([a-z_/]+)\{[^}]+\}([a-z_./]+)"', told)
    letters = {f"letters/{kind}.txt" for kind in LetterKind}
    unused = [
        name
        for name in map(_name, TEMPLATES)
        if name not in told
        and name not in letters
        and not any(name.startswith(head) and name.endswith(tail) for head, tail in patterns)
    ]
    assert unused == []


TO_KEEP = {
    "own/file.html",
    "kwartiermaker/town/poster_file.html",
}  # read away from here, where no header of ours stands over it
PAGES = [
    template
    for template in TEMPLATES
    if "letters" not in template.parts and _name(template) not in TO_KEEP  # mail differs
]


@pytest.mark.parametrize("template", PAGES, ids=_name)
def test_no_script_or_style_within_a_page(template: Path) -> None:
    found = re.findall(
        r"<script(?! src=\"{{ \w+\()|<style|\sstyle=|\son[a-z]+=|\|\s*safe", template.read_text()
    )
    assert found == []

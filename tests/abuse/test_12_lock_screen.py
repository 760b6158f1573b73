"""Case 12, the lock screen and history of a shared phone: no title, subject or text message names a
theme, money, a worry or another person (SE-29). That no page is kept is `tests/web/wire`."""

import re
from pathlib import Path

import pytest

from app.domain.letters.kinds import READERS, LetterKind
from app.domain.readers import Reader

ROOT = Path(__file__).parents[2] / "templates"
DOORS = ("asker", "asking", "signin", "public", "own")
PAGES = sorted(page for door in DOORS for page in (ROOT / door).rglob("*.html"))
TO_ASKERS = [kind for kind, reader in READERS.items() if reader is Reader.ASKER]
THEMES = """
repareren klus spullen kleren kinderen kind school koken eten brief brieven computer
nederlands leren fiets huis
""".split()
WORRIES = """
geld schuld schulden rekening deurwaarder huur honger arm armoede zorg zorgen hulp nood gevaar
veilig onveilig geweld dood leven ziek slecht arts dokter
""".split()


def title(page: Path) -> str:
    """What may stand in it: the sentences of its title, and of what it is set from."""
    told = page.read_text()
    shown = re.search(r"{% block title %}(.*?){% endblock %}", told, re.DOTALL)
    if shown is None:
        return ""
    names = re.findall(r"{{ (\w+)", shown[1])
    sources = [set_from(told, name) for name in names if name != "_"]
    return " ".join(re.findall(r'_\(\s*"([^"]*)"', " ".join([shown[1], *sources])))


def set_from(told: str, name: str) -> str:
    inline = re.search(rf"{{% set {name} = (.*?)%}}", told, re.DOTALL)
    block = re.search(rf"{{% set {name} -?%}}(.*?){{%-? endset", told, re.DOTALL)
    return " ".join(found[1] for found in (inline, block) if found)


def told_too_much(text: str) -> list[str]:
    said = set(re.findall(r"\w+", text.lower()))
    return [word for word in (*THEMES, *WORRIES) if word in said]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_no_title_tells_what_somebody_came_for(page: Path) -> None:
    assert told_too_much(title(page)) == []


def part(kind: LetterKind, name: str) -> str:
    told = (ROOT / "letters" / f"{kind}.txt").read_text()
    inline = re.search(rf"{{% set {name} = (.*?) %}}", told)
    block = re.search(rf"{{% set {name} %}}(.*?){{% endset %}}", told, re.DOTALL)
    found = inline or block
    assert found is not None, (kind, name)
    return found[1]


@pytest.mark.parametrize("kind", TO_ASKERS)
@pytest.mark.parametrize("name", ["subject", "line"])
def test_no_letter_tells_it_on_the_outside(kind: LetterKind, name: str) -> None:
    assert told_too_much(part(kind, name)) == []


@pytest.mark.parametrize("kind", LetterKind)
@pytest.mark.parametrize("name", ["subject", "line"])
def test_a_number_in_other_hands_learns_nothing(kind: LetterKind, name: str) -> None:
    """A text message, to whoever holds the number now: no name, no words, no place."""
    handed = set(re.findall(r"(\w+)=|{{ (\w+)", part(kind, name)))
    told = {one or other for one, other in handed} - {"_"}
    assert told <= {"link", "digits", "host"}, kind


def test_it_finds_what_it_looks_for(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text('{% set h = _("Hulp bij geld") %}{% block title %}{{ h }}{% endblock %}')
    assert told_too_much(title(bad)) == ["geld", "hulp"]
    bad.write_text('{% block title %}{{ _("Koken en eten") }}{% endblock %}')
    assert told_too_much(title(bad)) == ["koken", "eten"]

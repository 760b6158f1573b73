"""The words on the screen (decision 10, rules UX-07, UX-29, UX-41 and §2.8 of the ux page)."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("asker", "public", "giver", "parts")
FOR_ASKERS = [
    ROOT / "templates" / "layout.html",
    *sorted(page for room in ROOMS for page in (ROOT / "templates" / room).rglob("*.html")),
    *sorted(letter for letter in (ROOT / "templates" / "letters").rglob("*.*")),
]
TEXTS = sorted([*(ROOT / "app" / "texts").glob("*.py"), *(ROOT / "app" / "texts").glob("*.toml")])

NEVER = """
armoede arm schuld schulden minima cliënt casus dossier intake traject doelgroep kwetsbaar
zelfredzaam hulpbehoevend aanvraag verzoek indienen registreren accepteren verplicht ongeldig
mislukt geweigerd afgewezen helaas oeps account profiel dashboard match feedback
privacyverklaring hulpvraag vrager helper helpers wijk vrijwilliger error storing onderhoud sorry
""".split()
FORMAL = ("u", "uw")


def spoken(template: Path) -> str:
    """What a template says: without its tags, comments and attributes of the page."""
    told = re.sub(r"\{#.*?#\}", " ", template.read_text(), flags=re.DOTALL)
    said = re.findall(r"""_\(\s*"((?:[^"\\]|\\.)*)"|_\(\s*'((?:[^'\\]|\\.)*)'""", told)
    outside = re.sub(r"\{[{%].*?[%}]\}|<[^>]*>", " ", told, flags=re.DOTALL)
    return " ".join([*(one or other for one, other in said), outside])


def written(texts: Path) -> str:
    """What stands between quotes in a file of texts, on one line each."""
    return " ".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', texts.read_text()))


def faults(text: str, words: tuple[str, ...] | list[str]) -> list[str]:
    return [word for word in words if re.search(rf"\b{word}\b", text, re.IGNORECASE)]


@pytest.mark.parametrize("template", FOR_ASKERS, ids=lambda path: path.stem)
def test_no_word_that_adds_stress(template: Path) -> None:
    assert faults(spoken(template), NEVER) == []


@pytest.mark.parametrize("template", FOR_ASKERS, ids=lambda path: path.stem)
def test_one_form_of_address(template: Path) -> None:
    assert faults(spoken(template), FORMAL) == []


@pytest.mark.parametrize("texts", TEXTS, ids=lambda path: path.name)
def test_no_such_word_in_the_texts_that_python_names(texts: Path) -> None:
    assert faults(written(texts), [*NEVER, *FORMAL]) == []


def test_the_checker_finds_what_it_looks_for(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text('<p title="x">{{ _("Helaas, uw hulpvraag is afgewezen.") }}</p>')
    assert faults(spoken(bad), NEVER) == ["afgewezen", "helaas", "hulpvraag"]
    assert faults(spoken(bad), FORMAL) == ["uw"]
    bad.write_text('SAY = {"name": "Helaas, uw verzoek."}')
    assert faults(written(bad), [*NEVER, *FORMAL]) == ["verzoek", "helaas", "uw"]

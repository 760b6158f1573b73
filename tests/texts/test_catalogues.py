"""The catalogues say what the house says, no more and no less, and every translation holds together
(decision 11). `make texts` puts right what is stale; only a person puts a gap right."""

import re

import pytest
from babel.messages.catalog import Message

from app.cli.texts.gathering import Said, Sentence, gather
from app.domain.languages import FOR_EVERYBODY, SOURCE, Language
from app.texts.catalogues.audience import needs
from app.texts.catalogues.catalogue import TRANSLATED, is_missing, read, sentences

PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")
LONE_PERCENT = re.compile(r"%(?!\(\w+\)[sd]|%)")
HTML = re.compile(r"<[^>]+>|&\w+;")


@pytest.fixture(scope="module")
def said() -> list[Sentence]:
    return gather()


def forms(told: object) -> list[str]:
    """A sentence, or each form of it."""
    return [str(form) for form in (told if isinstance(told, tuple | list) else [told])]


def names_in(sentence: str) -> set[str]:
    return {one or other for one, other in PLACEHOLDER.findall(sentence)}


def faults(message: Message) -> list[str]:
    """What is wrong with a translation, in words; a missing one is a gap and no fault."""
    if is_missing(message):
        return []
    asked = set().union(*map(names_in, forms(message.id)))
    may_miss = {"num"} if len(forms(message.id)) > 1 else set()
    found = []
    for told in forms(message.string):
        if not asked - may_miss <= names_in(told) <= asked:
            found.append(f"other names than {sorted(asked)}: {told}")
        if HTML.search(told) or (asked and LONE_PERCENT.search(told)):
            found.append(f"a sign that is no sentence's: {told}")
    return found


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_stale(said: list[Sentence], language: Language) -> None:
    """Fails when a sentence was changed without `make texts`."""
    now: list[Said] = [one.said for one in said if needs(language, one.places)]
    assert [message.id for message in sentences(read(language))] == now


@pytest.mark.parametrize("language", sorted(FOR_EVERYBODY - {SOURCE}))
def test_english_misses_nothing(language: Language) -> None:
    assert [message.id for message in sentences(read(language)) if is_missing(message)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_the_names_and_holds_no_html(language: Language) -> None:
    assert [fault for message in sentences(read(language)) for fault in faults(message)] == []


def test_the_sentences_themselves_hold_no_html(said: list[Sentence]) -> None:
    found = [form for one in said for form in forms(one.said) if HTML.search(form)]
    assert found == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_plural_has_as_many_forms_as_the_language(language: Language) -> None:
    catalogue = read(language)
    told = [one for one in sentences(catalogue) if one.pluralizable and not is_missing(one)]
    assert {len(forms(one.string)) for one in told} <= {catalogue.num_plurals}


def test_no_sentence_is_both_one_and_the_first_of_a_pair(said: list[Sentence]) -> None:
    """gettext would find the translation of the other."""
    alone = {one.said for one in said if isinstance(one.said, str)}
    assert [
        one.said for one in said if not isinstance(one.said, str) and one.said[0] in alone
    ] == []


@pytest.mark.parametrize(
    ("source", "told", "wrong"),
    [
        ("%(name)s leest mee.", "%(name)s reads along.", False),
        ("%(name)s leest mee.", "%(nome)s reads along.", True),
        ("%(name)s leest mee.", "Reads along.", True),
        ("%(name)s leest mee.", "%(name)s reads 100% along.", True),
        ("Jij kiest.", "<b>You</b> choose.", True),
        (("1 vraag", "%(num)d vragen"), ("1 question", "%(num)d questions"), False),
        (("1 vraag", "%(num)d vragen"), ("1 question", "%(n)d questions"), True),
    ],
)
def test_the_checker_finds_what_it_looks_for(source: Said, told: Said, wrong: bool) -> None:
    assert bool(faults(Message(source, told))) is wrong

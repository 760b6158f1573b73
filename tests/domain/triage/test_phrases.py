"""The notation of the word lists, what sounds alike, and the way back to the text as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.triage.folding import fold
from app.domain.triage.notation import phrases
from app.domain.triage.sound import sound
from app.domain.triage.tokens import tokens_of


def fits(listed: str, text: str) -> bool:
    tokens = tokens_of(fold(text).text)
    return any(
        phrase.last_from(tokens, first) is not None
        for phrase in phrases(listed)
        for first in range(len(tokens))
    )


@pytest.mark.parametrize(
    ("listed", "fitting", "not_fitting"),
    [
        ("deurwaarder", "de deurwaarder komt", "de deur is waar"),
        ("deurwaarder*", "deurwaarders", "gerechtsdeurwaarder"),
        ("*deurwaarder", "gerechtsdeurwaarder", "deurwaarders"),
        ("*waarder*", "gerechtsdeurwaarders", "waarde"),
        ("gas|licht af", "licht af", "gas en licht uit"),
        ("geen|niks eten", "niks eten", "geen zin"),
        ("sta|zit_zonder geld", "zit zonder geld", "zit geld"),
        ("# euro", "10 euro", "tien euro"),
        ("# euro", "kost €10,50 euro", "kost €"),
        ("huur .. betalen", "huur kan ik niet meer betalen", "huur. ik wil betalen"),
        ("huur .. betalen", "huur betalen", "betalen huur"),
        ("huur .. betalen", "huur a b c d e betalen", "huur a b c d e f betalen"),
        ("huur ~ betalen", "betalen van mijn huur", "huur! betalen"),
        ("wil niet meer $", "ik wil niet meer, sorry", "ik wil niet meer fietsen"),
        ("{day} weg", "morgen weg", "nu weg"),
    ],
)
def test_notation(listed: str, fitting: str, not_fitting: str) -> None:
    assert fits(listed, fitting)
    assert not fits(listed, not_fitting)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("word", "wordt"),
        ("heb", "hep"),
        ("zelfmoord", "selfmoort"),
        ("betalen", "betaalen"),
        ("uitgezet", "uitgezed"),
        ("blij", "blei"),
        ("geslagen", "geslagge"),
    ],
)
def test_what_sounds_alike(one: str, other: str) -> None:
    assert {sound(one).whole, sound(one).whole_short} & {
        sound(other).whole,
        sound(other).whole_short,
    } - {""}


@pytest.mark.parametrize(
    ("one", "other"), [("zon", "zoon"), ("wet", "weet"), ("worden", "woorden"), ("man", "maan")]
)
def test_what_does_not(one: str, other: str) -> None:
    assert sound(one).whole != sound(other).whole
    assert sound(one).whole_short != sound(other).whole_short or not sound(one).whole_short


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Één m'n FOTO’s", "een mn fotos"),
        ("€5", " euro 5"),
        ("٠٦", "06"),
        ("0️⃣6️⃣", "06"),
        ("zó\u0301\u200b!", "zo!"),
        ("a\x00b\tc", "a b c"),
        ("łódź İstanbul", "lodz istanbul"),
    ],
)
def test_folding(typed: str, read: str) -> None:
    assert fold(typed).text == read


@given(st.text(max_size=80))
def test_every_folded_character_knows_where_it_stood(typed: str) -> None:
    folded = fold(typed)
    assert len(folded.at) == len(folded.text)
    assert list(folded.at) == sorted(folded.at)
    assert all(0 <= place < len(typed) for place in folded.at)

"""In which language somebody wrote: a guess, measured on short questions of each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.languages import SOURCE, Language, written_in

QUESTIONS = {
    Language.DUTCH: (
        "Wie heeft een kinderfiets over?",
        "Ik zoek iemand die een lamp kan ophangen",
        "wie leest een brief met mij",
        "kan iemand mijn zoon helpen met rekenen?",
        "wasmachine kapot, wie kan hem maken",
        "Samen koffie drinken in het park",
        "winterjas maat 140 gezocht voor mijn dochter",
        "Wie gaat er met me naar de bieb",
        "hulp bij het formulier van school",
        "bed voor mn kind",
    ),
    Language.ENGLISH: (
        "Who can fix my bike?",
        "I am looking for a winter coat for my son",
        "can someone help me read a letter",
        "My washing machine is broken",
        "looking for someone to drink coffee with",
        "Does anybody have a bed for a child?",
        "please help with homework, maths",
        "I want to learn to cook",
        "Is there a free computer?",
        "need a ride to the hospital",
    ),
    Language.TURKISH: (
        "Bisikletimi kim tamir edebilir?",
        "Çocuğum için kışlık mont arıyorum",
        "Bir mektubu okumak için yardım lazım",
        "Çamaşır makinem bozuldu",
        "kim benimle kahve içmek ister",
        "Oğluma matematik dersi verebilecek biri var mı?",
        "Çocuk yatağı olan var mı",
        "Hollandaca öğrenmek istiyorum",
        "Bilgisayar kullanmayı bilmiyorum, yardım eder misiniz",
        "yeni geldim, kimseyi tanımıyorum",
    ),
    Language.ARABIC: (
        "من يستطيع إصلاح دراجتي؟",
        "أبحث عن معطف شتوي لابنتي",
        "أحتاج مساعدة في قراءة رسالة",
        "الغسالة لا تعمل",
        "من يشرب القهوة معي",
        "هل عندكم سرير لطفل؟",
        "أريد أن أتعلم الهولندية",
        "مساعدة في الواجبات المدرسية من فضلكم",
        "من يذهب معي إلى المكتبة Bibliotheek",
        "أحتاج حاسوبا",
    ),
    Language.POLISH: (
        "Kto może naprawić mój rower?",
        "Szukam kurtki zimowej dla syna",
        "potrzebuję pomocy z listem",
        "Pralka się zepsuła",
        "kto napije się ze mną kawy",
        "Czy ktoś ma łóżko dla dziecka?",
        "Chcę się uczyć holenderskiego",
        "pomoc w lekcjach dla córki",
        "nie umiem wypełnić formularza",
        "Jestem tu nowy i nie znam nikogo",
    ),
    Language.UKRAINIAN: (
        "Хто може полагодити мій велосипед?",
        "Шукаю зимову куртку для сина",
        "Потрібна допомога з листом",
        "Зламалася пральна машина",
        "хто вип'є зі мною кави",
        "Чи є в когось дитяче ліжко?",
        "Хочу вчити нідерландську",
        "допоможіть з уроками доньці",
        "не вмію заповнити формуляр DigiD",
        "Я тут нова і нікого не знаю",
    ),
}
ALL = [(words, language) for language, told in QUESTIONS.items() for words in told]


def right(spoken: Language | None) -> int:
    """How many of all the guess has right; None: each on a screen of its own language."""
    return sum(written_in(words, spoken or language) is language for words, language in ALL)


def test_the_table_is_what_it_says() -> None:
    assert {language: len(told) for language, told in QUESTIONS.items()} == dict.fromkeys(
        Language, 10
    )


def test_on_her_own_screen_hardly_one_is_wrong() -> None:
    assert right(None) >= 59


def test_on_a_dutch_screen_it_still_tells() -> None:
    """A screen she could not change, or somebody who typed for her."""
    assert right(SOURCE) >= 55


def test_the_screen_decides_what_the_words_leave_open() -> None:
    assert written_in("Samsung A52", Language.TURKISH) is Language.TURKISH
    assert written_in("…", Language.ENGLISH) is Language.ENGLISH


@pytest.mark.parametrize("spoken", [Language.ARABIC, Language.UKRAINIAN])
def test_latin_letters_are_not_of_a_screen_in_another_script(spoken: Language) -> None:
    assert written_in("fiets", spoken) is SOURCE


@pytest.mark.parametrize("spoken", Language)
def test_one_foreign_word_does_not_turn_a_question(spoken: Language) -> None:
    assert written_in("Wie leest met mij een brief van مرحبا?", spoken) is Language.DUTCH


@given(st.text(), st.sampled_from(Language))
def test_any_words_have_a_language(words: str, spoken: Language) -> None:
    assert written_in(words, spoken) in Language


def test_only_arabic_goes_from_right_to_left() -> None:
    assert [one for one in Language if one.direction == "rtl"] == [Language.ARABIC]

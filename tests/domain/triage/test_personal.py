"""Phone, e-mail, IBAN, BSN and address as people type them, and numbers that are none of these."""

import pytest

from app.domain.triage import PERSONAL, Kind, read

FOUND = [
    (Kind.PHONE, "bel 0612345678", "0612345678"),
    (Kind.PHONE, "bel 06-12 34 56 78 na vijf", "06-12 34 56 78"),
    (Kind.PHONE, "06.12.34.56.78", "06.12.34.56.78"),
    (Kind.PHONE, "0 6 1 2 3 4 5 6 7 8", "0 6 1 2 3 4 5 6 7 8"),
    (Kind.PHONE, "app +31 (0)6 12345678", "+31 (0)6 12345678"),
    (Kind.PHONE, "0031612345678", "0031612345678"),
    (Kind.PHONE, "vast 0570-123456", "0570-123456"),
    (Kind.PHONE, "o6 12345678", "o6 12345678"),
    (Kind.PHONE, "nul zes elf tweeëntwintig drieëndertig vierenveertig punt", None),
    (Kind.PHONE, "zero six one two three four five six seven eight", None),
    (Kind.PHONE, "nul6 twaalf 34 56 78", "nul6 twaalf 34 56 78"),
    (Kind.PHONE, "٠٦١٢٣٤٥٦٧٨", "٠٦١٢٣٤٥٦٧٨"),
    (Kind.PHONE, "0️⃣6️⃣12345678", None),
    (Kind.PHONE, "app naar 612345678", "612345678"),
    (Kind.PHONE, "+48 512 345 678", "+48 512 345 678"),
    (Kind.PHONE, "klantnummer 44, bel 06 12 34 56 78", "06 12 34 56 78"),
    (Kind.PHONE, "bel 0612345678 2 keer", "0612345678"),
    (Kind.PHONE, "op 06-11-2025 of bel 0612345678", "0612345678"),
    (Kind.PHONE, "+ 31 6 12345678", "+ 31 6 12345678"),
    (Kind.PHONE, "bel +(31) 6 12345678", "+(31) 6 12345678"),
    (Kind.PHONE, "0048512345678", "0048512345678"),
    (Kind.PHONE, "klantnummer 0570 123456", "0570 123456"),  # in parts nobody writes a serial
    (Kind.PHONE, "op de factuur 0612345678", "0612345678"),  # a mobile number wherever it stands
    (Kind.EMAIL, "mail b.de-vries+x@example.org.", "b.de-vries+x@example.org"),
    (Kind.EMAIL, "sara [at] example.org", "sara [at] example.org"),
    (Kind.EMAIL, "jan (at) ziggo (punt) nl", "jan (at) ziggo (punt) nl"),
    (Kind.EMAIL, "jan punt bakker apenstaartje gmail punt com", None),
    (Kind.EMAIL, "koos @ gmail . com", "koos @ gmail . com"),
    (Kind.EMAIL, "jan at hotmail.com", "jan at hotmail.com"),
    (Kind.EMAIL, "tante@gmail", "tante@gmail"),
    (Kind.IBAN, "op NL91ABNA0417164300 graag", "NL91ABNA0417164300"),
    (Kind.IBAN, "nl91 abna 0417 1643 00", "nl91 abna 0417 1643 00"),
    (Kind.IBAN, "NL91-ABNA-0417-1643-00", "NL91-ABNA-0417-1643-00"),
    (Kind.IBAN, "BE68 5390 0754 7034 is van mij", "BE68 5390 0754 7034"),
    (Kind.BSN, "mijn bsn is 1112.22.333", "1112.22.333"),
    (Kind.BSN, "burgerservicenummer: 111 222 333", "111 222 333"),
    (Kind.BSN, "123456782 (bsn)", "123456782"),
    (Kind.BSN, "vul 999990019 in en dan zegt hij fout", "999990019"),
    (Kind.BSN, "bsn 123456789 werkt niet", "123456789"),  # a typing error shows the rest
    (Kind.BSN, "bsn 12345672", "12345672"),  # without its nought at the start
    (Kind.ADDRESS, "ik woon Kerkstraat 12b", "Kerkstraat 12b"),
    (Kind.ADDRESS, "Burg. Knoppersstraat nr 14", "Burg. Knoppersstraat nr 14"),
    (Kind.ADDRESS, "korenbloemstr. 9", "korenbloemstr. 9"),
    (Kind.ADDRESS, "bezorgen op Zandweg zeven graag", "Zandweg zeven"),
    (Kind.ADDRESS, "we wonen aan de Zuideinde 14", "Zuideinde 14"),
    (Kind.ADDRESS, "1234AB", "1234AB"),
    (Kind.ADDRESS, "1234 AB 56", "1234 AB 56"),
    (Kind.ADDRESS, "postcode 7941 kb nr 8", "7941 kb nr 8"),
    (Kind.ADDRESS, "wij zitten in 7941 KB", "7941 KB"),
    (Kind.ADDRESS, "ik woon 7941 kb 8b", "7941 kb 8b"),
]

NOT_FOUND = """
serienummer 0482917365 van de koelkast
een bosch 1400 toeren serienr 4820173356
op de oude staat 481231028 en dan nog iets
artikelnummer 123456782
winterjas maat 128
stroom 018452 gas 07731 typ ik
06-11-2025 een afspraak om 10.30
01-02-2024 15:00 uur
bezorgt de super in 7411?
ik heb 2000 gram en 1500 en nog wat
een lamp van 1200ml of 1000km
24,99 per maand
isbn 9789022591234
bel 0800-2000 of 0900-1234567
in mijn straat 3 bomen
onderweg 2 uur
supermarkt 10 minuten lopen
hoofdstraat om 10 uur
zebrapad 3 keer overgestoken
ik woon 3 hoog achter
we wonen hier 12 jaar
waar vind ik mijn iban
NL91ABNA0417164301 heeft een verkeerd cijfer
NL91 ABNA 0417 1643 01 klopt niet
bsn 12345678
typenummer x q111222333 en
of 111222333x en
artikel 123456789 staat hier en mijn bsn weet ik niet
+999 123 456
ruil voor 7941 kb snel
kom om half 7 @ het buurthuis
wij spelen 4-4-2 en winnen 10-0
kamer 12 34 5
""".strip().splitlines()


@pytest.mark.parametrize(("kind", "text", "words"), FOUND)
def test_is_found_with_its_words(kind: Kind, text: str, words: str | None) -> None:
    found = [finding for finding in read(text) if finding.kind in PERSONAL]
    assert [finding.kind for finding in found] == [kind]
    assert words is None or found[0].words == words
    assert text[found[0].start : found[0].end] == found[0].words


RULES = [
    # what a colleague reads as the reason, and where she looks it up
    ("op NL91ABNA0417164300 graag", "iban.check_digits"),
    ("mijn bsn is 1112.22.333", "bsn.called"),
    ("vul 999990019 in", "bsn.eleven_test"),
    ("postcode 7941 kb", "postcode.named"),
    ("1234AB", "postcode.glued"),
    ("ik zit op 7941 kb 8", "postcode.spaced"),
    ("bel 0612345678", "phone.dutch"),
    ("app +31 6 12345678", "phone.dutch"),
    ("app +48 512 345 678", "phone.foreign"),
    ("app naar 612345678", "phone.without_zero"),
]


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_names_the_rule_that_found_it(text: str, rule: str) -> None:
    assert [finding.rule for finding in read(text) if finding.kind in PERSONAL] == [rule]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_is_no_personal_data(text: str) -> None:
    assert [finding for finding in read(text) if finding.kind in PERSONAL] == []


def test_two_of_a_kind_and_one_inside_a_link() -> None:
    text = "bel 0612345678 of 06 87654321, zie https://x.example/0612345678"
    found = [(finding.kind, finding.words) for finding in read(text)]
    assert found == [
        (Kind.PHONE, "0612345678"),
        (Kind.PHONE, "06 87654321"),
        (Kind.LINK, "https://x.example/0612345678"),
    ]

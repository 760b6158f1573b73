"""A community in ten minutes: asked for, or read from a town file. What is wrong is said."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from app.store.db import db
from app.store.queries.needs import asking as needs
from app.store.queries.people import accounts as people
from app.store.queries.town import communities
from app.store.queries.town.help_lines import local_lines
from app.store.sealing import seals
from app.store.tables import Need, Neighbourhood, Passkey, StaffInvitation
from tests.town import Town

EXAMPLE = Path(__file__).parents[2] / "config" / "town.example.toml"
KERNCIJFERS = """\
"ID";"WijkenEnBuurten";"Gemeentenaam_1";"SoortRegio_2";"Codering_3";"HuishoudensTotaal_28"
0;"Voorbeeldstad";"Voorbeeldstad";"Gemeente  ";"GM0119    ";"14000"
1;"Wijk 00 Centrum";"Voorbeeldstad";"Wijk      ";"WK011900  ";"2100"
2;"Binnenstad";"Voorbeeldstad";"Buurt     ";"BU01190000";"900"
3;"Oude Haven";"Voorbeeldstad";"Buurt     ";"BU01190001";"."
4;"Wijk 01 Noord";"Voorbeeldstad";"Wijk      ";"WK011901  ";"3000"
"""


def typed(app: Flask, *words: str, answers: str = "") -> Result:
    result = app.test_cli_runner().invoke(args=["community", "new", *words], input=answers)
    db.session.rollback()
    return result


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "town.toml"
    written.write_text(EXAMPLE.read_text())
    return written


def change(file: Path, was: str, becomes: str) -> None:
    text = file.read_text()
    assert was in text
    file.write_text(text.replace(was, becomes))


def number() -> int:
    (only,) = communities.ids()
    return only


def areas() -> list[tuple[str, str | None, int | None]]:
    found = db.session.query(Neighbourhood).order_by(Neighbourhood.name)
    return [(one.name, one.code, one.households) for one in found]


# from a file


def test_the_example_is_whole_and_says_what_now(app: Flask, file: Path) -> None:
    change(file, "checked = 2026-11-20", f"checked = {datetime.now(UTC).date()}")
    result = typed(app, "--from", str(file))
    assert result.exit_code == 0, result.output
    assert "Vragen & Geven staat klaar voor Voorbeeldstad." in result.output
    for told in ("/binnen/uitnodiging/", "/bureau/uitnodigen/samen/poster", "vragen doctor"):
        assert told in result.output
    here = communities.at("vragen.voorbeeldstad.example", datetime.now(UTC))
    assert here is not None
    assert (here.duty_name, here.duty_phone) == ("Karin", "0522 12 34 56")
    assert [line.name for line in local_lines(here.id)] == ["Wijkteam Voorbeeldstad"]
    assert [name for name, *_ in areas()] == ["Centrum", "Noord", "Oude Haven"]
    phone = app.test_client()
    page = phone.get("/zorgen", base_url="http://vragen.voorbeeldstad.example").text
    assert "Hulp in Voorbeeldstad" in page
    assert 'href="tel:0522654321"' in page
    assert '<article class="card" lang="nl">' in page
    assert "/kleuren.css" in page
    assert "#6a1b9a" in phone.get("/kleuren.css").text


def test_a_check_keeps_nothing(app: Flask, file: Path) -> None:
    result = typed(app, "--from", str(file), "--check")
    assert result.exit_code == 0, result.output
    assert "Er is niets mis" in result.output
    assert list(communities.all_slugs()) == []


WRONG = [
    ('slug = "voorbeeldstad"', 'slug = "Voorbeeld Stad"', "slug: Gebruik 2 tot 40"),
    ('town = "Voorbeeldstad"', "", "town: dit ontbreekt."),
    ('town = "Voorbeeldstad"', 'town = "V"\ncity = "V"', "city: dit ken ik niet."),
    ("[kwartiermaker]", "[kwartiermakers]", "kwartiermaker.email: dit ontbreekt."),
    ("karin@welzijn.example", "karin", "kwartiermaker.email: Dat kan geen mailadres zijn."),
    ('"Centrum", "Noord", "Oude Haven"', "", "Noem minstens één buurt."),
    ('"Centrum", "Noord"', '"Noord", "Noord"', "Noord staat er twee keer in."),
    ('names = ["Centrum", "Noord", "Oude Haven"]', 'file = "weg.csv"', "weg.csv is niet te lezen"),
    ("checked = 2026-11-20", 'checked = "gisteren"', "help_lines.1.checked: dit moet een dag zijn"),
    ("checked = 2026-11-20", "checked = 9999-01-01", "die dag moet nog komen"),
    ('number = "0522 65 43 21"', 'number = "bel ons"', "help_lines.1.number: geef een"),
    ('cost = "je gewone belkosten"', "", "bij een nummer hoort wat bellen kost"),
    ('website = "wijk', 'website = "https://wijk', "help_lines.1.website: geef alleen de naam"),
    ("by_exception", "sometimes", "by_exception, first_need, every_need"),
    ('action = "#6a1b9a"', 'action = "paars"', "colours.action: Een kleur is een #"),
    ('action = "#6a1b9a"', 'knop = "#6a1b9a"', "colours.knop: dit ken ik niet."),
    ('action = "#6a1b9a"', 'action = "#ffd500"', "het contrast is 1.1"),
    ("slug = ", "slug == ", "Dit bestand is geen TOML"),
]


@pytest.mark.parametrize(("was", "becomes", "said"), WRONG, ids=[said for *_, said in WRONG])
def test_what_is_wrong_is_said_and_nothing_is_kept(
    app: Flask, file: Path, was: str, becomes: str, said: str
) -> None:
    change(file, was, becomes)
    result = typed(app, "--from", str(file))
    assert result.exit_code == 1
    assert said in result.output
    assert list(communities.all_slugs()) == []


def test_all_that_is_wrong_is_said_at_once(app: Flask, file: Path) -> None:
    change(file, "karin@welzijn.example", "karin")
    change(file, "#6a1b9a", "#ffffff")
    said = typed(app, "--from", str(file), "--check").output
    assert "Dat kan geen mailadres zijn." in said
    assert "De dichtstbijzijnde kleur die wel kan: #" in said


def test_a_file_that_is_not_there_is_told(app: Flask, tmp_path: Path) -> None:
    result = typed(app, "--from", str(tmp_path / "weg.toml"))
    assert (result.exit_code, "is niet te lezen" in result.output) == (1, True)


# once more


def test_the_same_again_changes_nothing_but_her_link(app: Flask, file: Path) -> None:
    typed(app, "--from", str(file))
    before, first = areas(), db.session.query(StaffInvitation).one().token_hash
    db.session.rollback()
    result = typed(app, "--from", str(file))
    assert "is bijgewerkt" in result.output
    assert areas() == before
    assert db.session.query(StaffInvitation).one().token_hash != first


def test_who_has_a_passkey_comes_in_as_before(app: Flask, file: Path) -> None:
    typed(app, "--from", str(file))
    here = number()
    karin = people.by_fingerprint(here, seals().fingerprint("karin@welzijn.example"))
    assert karin is not None
    db.session.add(
        Passkey(
            community_id=here, person_id=karin.id, credential=b"c", public_key=b"p", sign_count=0,
            name="telefoon", made_at=datetime.now(UTC),
        )
    )  # fmt: skip
    db.session.commit()
    said = typed(app, "--from", str(file)).output
    assert "Karin komt binnen zoals zij al deed." in said
    assert "/binnen/uitnodiging/" not in said
    assert db.session.query(Passkey).count() == 1


def test_what_changed_is_changed_and_what_is_not_told_stays(app: Flask, file: Path) -> None:
    typed(app, "--from", str(file))
    change(file, 'owner = "Welzijn Voorbeeldstad"', 'owner = "Sociaal Werk"')
    change(file, '"Oude Haven"]', '"Zuid"]')
    text = file.read_text()
    file.write_text(text[: text.index("[[help_lines]]")])
    assert typed(app, "--from", str(file)).exit_code == 0
    found = communities.standing("voorbeeldstad")
    assert found is not None
    assert found.owner == "Sociaal Werk"
    assert [name for name, *_ in areas()] == ["Centrum", "Noord", "Zuid"]
    assert len(local_lines(number())) == 1
    assert "#6a1b9a" in app.test_client().get("/kleuren.css").text


def test_a_neighbourhood_with_needs_in_it_stays(app: Flask, file: Path) -> None:
    typed(app, "--from", str(file))
    town = Town(app, number())
    haven = db.session.query(Neighbourhood).filter_by(name="Oude Haven").one()
    need = town.asks(town.asker(), "Wie kan mijn fiets maken?")
    db.session.get_one(Need, (number(), need.id)).neighbourhood_id = haven.id
    db.session.commit()
    change(file, '"Noord", "Oude Haven"', '"Noord"')
    result = typed(app, "--from", str(file))
    assert "Deze buurten blijven staan, want er horen vragen of gevers bij: Oude Haven." in (
        result.output
    )


def test_two_towns_at_one_address_are_refused(app: Flask, file: Path) -> None:
    typed(app, "--from", str(file))
    change(file, 'slug = "voorbeeldstad"', 'slug = "elders"')
    result = typed(app, "--from", str(file))
    assert "gemeenschap is al te vinden op vragen.voorbeeldstad.example." in result.output


# neighbourhoods


@pytest.mark.parametrize(
    ("content", "more", "found"),
    [
        (KERNCIJFERS, "", [("Centrum", "WK011900", 2100), ("Noord", "WK011901", 3000)]),
        (
            KERNCIJFERS,
            'level = "buurt"',
            [("Binnenstad", "BU01190000", 900), ("Oude Haven", "BU01190001", None)],
        ),
        (
            "gwb_code,regio,gm_naam,recs,a_hh\nWK011900,Wijk 00 Centrum,V,Wijk,5\n"
            "WK999900,Elders,E,Wijk,6\n",
            'municipality = "GM0119"',
            [("Centrum", "WK011900", 5)],
        ),
        (
            "BU_CODE;BU_NAAM;WK_CODE;WK_NAAM\nBU01190000;Binnenstad;WK011900;Centrum\n"
            "BU01190001;Haven;WK011900;Centrum\n",
            "",
            [("Centrum", "WK011900", None)],
        ),
        ("naam;postcode\nNoord;7941\nNoord;7942 AB\nZuid;\n", "",
         [("Noord", None, None), ("Zuid", None, None)]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "cp1252"])
def test_they_are_read_from_a_file(
    app: Flask,
    file: Path,
    content: str,
    more: str,
    found: list[tuple[str, str | None, int | None]],
    alphabet: str,
) -> None:
    (file.parent / "cbs.csv").write_bytes(content.encode(alphabet))
    change(file, 'names = ["Centrum", "Noord", "Oude Haven"]', f'file = "cbs.csv"\n{more}')
    result = typed(app, "--from", str(file))
    assert result.exit_code == 0, result.output
    assert areas() == found


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "geen kolom met namen"),
        ("a;b\n1;2\n", "geen kolom met namen"),
        ("naam;postcode\nNoord;79\n", "79 bij Noord is geen postcode"),
        ("gwb_code,regio\nBU01190000,Binnenstad\n", "staan geen wijken"),
        ("gwb_code,regio\nWK011900,A\nWK012000,B\n", 'municipality = "GM0119"'),
        ("\x00\xff", "geen kolom met namen"),
    ],
)
def test_a_file_that_is_another_is_told(app: Flask, file: Path, content: str, said: str) -> None:
    (file.parent / "cbs.csv").write_bytes(content.encode("latin-1"))
    change(file, 'names = ["Centrum", "Noord", "Oude Haven"]', 'file = "cbs.csv"')
    result = typed(app, "--from", str(file), "--check")
    assert (result.exit_code, said in result.output) == (1, True), result.output


def test_by_its_code_a_neighbourhood_is_known_under_another_name(app: Flask, file: Path) -> None:
    (file.parent / "cbs.csv").write_text(KERNCIJFERS)
    change(file, 'names = ["Centrum", "Noord", "Oude Haven"]', 'file = "cbs.csv"')
    typed(app, "--from", str(file))
    before = {one.code: one.id for one in db.session.query(Neighbourhood)}
    swapped = KERNCIJFERS.replace("Centrum", "X").replace("Noord", "Centrum").replace("X", "Noord")
    (file.parent / "cbs.csv").write_text(swapped)
    db.session.rollback()
    assert typed(app, "--from", str(file)).exit_code == 0
    assert {one.code: one.id for one in db.session.query(Neighbourhood)} == before
    assert areas()[0][:2] == ("Centrum", "WK011901")


# questions

ANSWERS = [
    "Meppel!", "meppel", "Vragen & Geven", "Meppel", "https://vragen.meppel.example",
    "vragen.meppel.example", "Welzijn", "Karin", "karin", "karin@welzijn.example", "nul",
    "0612345678", "ma en di", "Centrum, Noord", "#ffd500", "#0b5c57",
]  # fmt: skip


def test_it_asks_and_asks_again_what_is_wrong(app: Flask) -> None:
    result = typed(app, answers="\n".join(ANSWERS) + "\n")
    assert result.exit_code == 0, result.output
    for said in ("Gebruik 2 tot 40", "zonder https://", "geen mailadres", "geen telefoonnummer"):
        assert said in result.output
    assert "De dichtstbijzijnde kleur die wel kan:" in result.output
    assert [name for name, *_ in areas()] == ["Centrum", "Noord"]
    assert needs.moderation(number()) == "by_exception"


def test_asked_again_it_offers_what_is_there(app: Flask) -> None:
    typed(app, answers="\n".join(ANSWERS) + "\n")
    again = ["meppel", "", "Stad Meppel", "", "", "", "karin@welzijn.example", "", "", "", ""]
    result = typed(app, answers="\n".join(again) + "\n")
    assert result.exit_code == 0, result.output
    assert "meppel is er al." in result.output
    found = communities.standing("meppel")
    assert found is not None
    assert (found.town, found.name) == ("Stad Meppel", "Vragen & Geven")
    assert [name for name, *_ in areas()] == ["Centrum", "Noord"]


def test_who_stops_gets_her_answers_as_a_file(app: Flask, tmp_path: Path) -> None:
    result = typed(app, answers="\n".join(ANSWERS[:8]) + "\n")
    assert result.exit_code == 1
    assert 'owner = "Welzijn"' in result.output
    assert '[kwartiermaker]\nname = "Karin"' in result.output
    assert list(communities.all_slugs()) == []


def test_a_line_that_nobody_checked_lately_shows_no_number(app: Flask, file: Path) -> None:
    change(file, "checked = 2026-11-20", f"checked = {date(2020, 1, 1)}")
    typed(app, "--from", str(file))
    page = app.test_client().get("/zorgen").text
    assert "Wijkteam Voorbeeldstad" in page
    assert "0522 65 43 21" not in page

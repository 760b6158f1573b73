"""The operator founds a community, and its staff come in."""

from datetime import UTC, datetime

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from sqlalchemy import select

from app.cli.community import community
from app.domain.actor import Hat
from app.store.db import db
from app.store.queries.letters import outbox as letters
from app.store.queries.needs import asking as needs
from app.store.queries.people import accounts as people
from app.store.queries.town import communities
from app.store.sealing import seals
from app.store.tables import Community

NEW = {
    "--slug": "reestveen",
    "--name": "Vragen & Geven",
    "--town": "Reestveen",
    "--host": "vragen.reestveen.example",
    "--owner": "Welzijn Reestveen",
    "--neighbourhood": "Kerkbuurt",
    "--kwartiermaker": "Karin",
    "--email": "Karin@Welzijn.example",
    "--phone": "06 12 34 56 78",
    "--days": "ma t/m do",
}
SAM = ["--name", "Sam", "--email", "sam@welzijn.example", "--phone", "0687654321", "--days", "vr"]


def type_in(app: Flask, *words: str) -> Result:
    result = app.test_cli_runner().invoke(args=["community", *words])
    db.session.rollback()  # what was not kept is gone
    return result


def found(app: Flask, *more: str, **other: str) -> Result:
    told = {**NEW, **{f"--{name}": value for name, value in other.items()}}
    return type_in(app, "new", *(word for pair in told.items() for word in pair), *more)


def number() -> int:
    """The number of the one community."""
    (only,) = communities.ids()
    return only


def hats_of(address: str) -> set[Hat]:
    person = people.by_fingerprint(number(), seals().fingerprint(address))
    assert person is not None
    return {hat for hat in Hat if people.wears(number(), person.id, hat)}


def test_a_community_is_founded_with_who_is_on_duty(app: Flask) -> None:
    result = found(app, "--neighbourhood", "Oude Haven")
    assert result.exit_code == 0, result.output
    assert "Geef Karin deze link" in result.output
    assert "http://vragen.reestveen.example/binnen/uitnodiging/" in result.output
    here = communities.at("vragen.reestveen.example", datetime.now(UTC))
    assert here is not None
    assert (here.town, here.duty_name, here.duty_phone) == ("Reestveen", "Karin", "06 12 34 56 78")
    assert [row.name for row in communities.neighbourhoods(here.id)] == ["Kerkbuurt", "Oude Haven"]
    assert hats_of("karin@welzijn.example") == {Hat.KWARTIERMAKER}


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"slug": "reestveen"}, "There is a community called reestveen already."),
        ({"slug": "other"}, "een andere gemeenschap is al te vinden op vragen.reestveen.example."),
    ],
)
def test_two_are_never_the_same(app: Flask, other: dict[str, str], said: str) -> None:
    found(app)
    result = found(app, **other)
    assert result.exit_code == 1
    assert said in result.output
    assert list(communities.all_slugs()) == ["reestveen"]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("slug", "Reest Veen"),
        ("slug", "r" * 41),
        ("host", "https://vragen.example"),
        ("host", "VRAGEN.example"),
        ("host", f"{'a' * 64}.example"),
        ("email", "karin"),
        ("phone", "nul zes"),
        ("town", " "),
        ("name", "n" * 301),
        ("days", "ma\ndi"),
    ],
)
def test_what_cannot_be_is_named_and_nothing_is_kept(app: Flask, option: str, value: str) -> None:
    result = found(app, **{option: value})
    assert result.exit_code == 2
    assert f"Invalid value for '--{option}'" in result.output
    assert list(communities.all_slugs()) == []


def test_who_takes_a_turn_takes_it_over(app: Flask) -> None:
    found(app)
    assert type_in(app, "kwartiermaker", "reestveen", *SAM).exit_code == 0
    now = datetime.now(UTC)
    on_duty, deputy = (letters.people_on(number(), [turn], now) for turn in ("on_duty", "deputy"))
    assert (len(on_duty), len(deputy)) == (1, 1)
    assert type_in(app, "kwartiermaker", "reestveen", *SAM, "--turn", "on_duty").exit_code == 0
    assert letters.people_on(number(), ["on_duty", "deputy"], now) == deputy
    assert hats_of("karin@welzijn.example") == {Hat.KWARTIERMAKER}


def test_the_municipality_reads(app: Flask) -> None:
    found(app)
    told = ["--name", "Marjan", "--email", "marjan@gemeente.example"]
    assert type_in(app, "municipality", "reestveen", *told).exit_code == 0
    assert hats_of("marjan@gemeente.example") == {Hat.MUNICIPALITY}


def test_a_community_chooses_who_reads_first(app: Flask) -> None:
    found(app)
    assert needs.moderation(number()) == "by_exception"
    assert type_in(app, "policy", "reestveen", "every_need").exit_code == 0
    assert needs.moderation(number()) == "every_need"
    assert type_in(app, "policy", "reestveen", "sometimes").exit_code == 2


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_community_agrees_to_be_compared(app: Flask, answer: str) -> None:
    found(app)
    assert type_in(app, "compare", "reestveen", answer).output == f"reestveen: {answer}\n"
    assert db.session.scalar(select(Community.compares)) is (answer == "yes")


@pytest.mark.parametrize(
    "words", [["policy", "nowhere", "every_need"], ["kwartiermaker", "nowhere", *SAM]]
)
def test_an_unknown_community_is_said(app: Flask, words: list[str]) -> None:
    found(app)
    result = type_in(app, *words)
    assert result.exit_code == 2
    assert "There is no community called nowhere (there are: reestveen)." in result.output


@pytest.mark.parametrize("name", ["new", "kwartiermaker", "municipality", "policy", "compare"])
def test_help_has_an_example(name: str) -> None:
    result = CliRunner().invoke(community, [name, "--help"])
    assert result.exit_code == 0
    assert f"flask --app wsgi community {name} " in result.output

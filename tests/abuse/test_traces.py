"""What people write, and who they are, is in no log, no journal and no outbox (PR-14).

A whole town lives with words that exist nowhere else, every form is filled with such words, pages
break, mail servers quote the address: and none of it is found where nobody should read it.
"""

import logging
from collections.abc import Iterable, Iterator
from random import Random

import pytest
from flask import Flask, request
from sqlalchemy import select, text

from app.actions.letters.outbox import write_letter
from app.domain.letters.kinds import LetterKind
from app.factory import create_app
from app.jobs import sweeps
from app.jobs.timetable import TIMETABLE
from app.store.db import Base, db
from app.store.tables import Letter
from app.web.forms.intake import Form
from tests.actions.history import History
from tests.conftest import opened, settings
from tests.engines.rude_smtp import running_rude_smtp
from tests.store.crawl import rows
from tests.town import Town
from tests.web.newcomer import Newcomer
from tests.web.test_matrix import CANARY, has_business, path_of, routes, set_scene

ABOUT_NOBODY = {
    "letters", "journal", "looked_at", "followups", "rounds", "claims", "form_keys", "slots",
    "facts", "card_looks", "source_counts", "sittings", "evenings",
}  # fmt: skip
"""Ids, states and moments; what a letter carries is sealed."""
ADDRESS = "zilverreiger@voorbeeld.example"
NUMBER = "0687654321"
PERSONAL = (CANARY, CANARY.lower(), CANARY.title(), NUMBER, NUMBER.removeprefix("0"))
ROLES = ("bianca", "fatma", "karin")

Log = pytest.LogCaptureFixture


@pytest.fixture(autouse=True)
def listening(caplog: Log, request: pytest.FixtureRequest) -> Iterator[None]:
    """More than production writes down: that begins at warnings. A log knows no database."""
    if "postgresql" in request.node.name:
        pytest.skip("the same on both")
    with caplog.at_level(logging.INFO):
        yield


def leaked(caplog: Log, words: Iterable[str] = PERSONAL) -> set[str]:
    """The mail server of the tests writes down whom it writes to; it is none of ours."""
    ours = (record for record in caplog.records if record.name != "mail.log")
    said = "\n".join(caplog.handler.format(record) for record in ours)
    return {word for word in words if word in said}


def tables_with(words: set[str]) -> set[str]:
    """As they stand: what is sealed stays sealed."""
    return {
        table
        for table, row in rows()
        for value in row.values()
        if any(word in str(value) for word in words)
    }


def field_names() -> list[str]:
    """The fields of every form there is."""
    found, ahead = set[str](), [Form]
    while ahead:
        kind = ahead.pop()
        ahead += kind.__subclasses__()
        found |= kind._declared_fields.keys()
    return sorted(found)


def filled_in() -> dict[str, str]:
    return {name: f"{CANARY} {n}" for n, name in enumerate(field_names())}


def clock_goes_round(town: Town) -> None:
    for job in TIMETABLE:
        job.action(town.by_house())


# a town that lives


@pytest.mark.parametrize("seed", range(2))
def test_a_town_that_lives_leaves_no_words(town: Town, caplog: Log, seed: int) -> None:
    """Also when its clock goes round."""
    history = History(town, Random(seed)).lives(80)
    clock_goes_round(town.later(minutes=30))
    words = set().union(*history.words.values())
    assert leaked(caplog, words) == set()
    assert tables_with(words) & ABOUT_NOBODY == set()
    assert {"people", "needs"} <= tables_with(words), "the control"
    assert {"letters", "journal", "looked_at"} <= {table for table, _ in rows()}


def test_the_tables_about_nobody_are_tables() -> None:
    assert Base.metadata.tables.keys() >= ABOUT_NOBODY


# every page and every form


@pytest.mark.parametrize("role", ["bianca", "karin"])
def test_no_page_and_no_form_leaves_words(town: Town, caplog: Log, role: str) -> None:
    scene = set_scene(town)
    browser, fields = scene.browser(role), filled_in()
    for blueprint, arguments, endpoint in routes(town.app, "GET"):
        if has_business(role, blueprint, arguments):
            browser.get(f"{path_of(scene, endpoint, arguments)}?woord={CANARY}")
    for blueprint, arguments, endpoint in routes(town.app, "POST"):
        if has_business(role, blueprint, arguments):
            browser.post(path_of(scene, endpoint, arguments), **fields)
    assert leaked(caplog) == set()
    assert tables_with(set(PERSONAL)) & (ABOUT_NOBODY - {"form_keys"}) == set()


def test_from_first_word_to_a_code_nothing_is_written_down(town: Town, caplog: Log) -> None:
    town.kwartiermaker()
    newcomer = Newcomer(town.app).writes(f"Wie helpt {CANARY} met een fiets?").signs(CANARY)
    newcomer.sends("/vraag/bereik?met=email", reach=ADDRESS)
    letter = db.session.scalars(select(Letter).where(Letter.kind == LetterKind.CODE)).one()
    assert letter.sealed is not None
    assert leaked(caplog) == set()
    assert tables_with(set(PERSONAL)) & ABOUT_NOBODY == set()


# when things break


def breaks_with_words(**told: object) -> str:
    raise RuntimeError(f"cannot {CANARY} {request.form.to_dict()} {ADDRESS}")


def breaks_in_the_database(**told: object) -> str:
    """Then her own words stand in the form again, for her alone."""
    db.session.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": CANARY})
    return ""


BREAKS = {"words": breaks_with_words, "database": breaks_in_the_database}


@pytest.mark.parametrize("how", BREAKS)
def test_an_error_report_holds_no_words(
    town: Town, caplog: Log, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """Every form of every door breaks."""
    scene = set_scene(town)
    browsers = {role: scene.browser(role) for role in ROLES}
    broken, fields = set(), filled_in()
    for blueprint, arguments, endpoint in routes(town.app, "POST"):
        monkeypatch.setitem(town.app.view_functions, endpoint, BREAKS[how])
        path = path_of(scene, endpoint, arguments)
        role = {"giver": "fatma", "kwartiermaker": "karin"}.get(blueprint, "bianca")
        if browsers[role].post(path, **fields).status_code >= 500:
            broken.add(blueprint)
    assert broken >= {"asker", "asking", "giver", "kwartiermaker", "own", "signin", "joining"}
    assert leaked(caplog) == set()
    assert any(record.levelno >= logging.ERROR for record in caplog.records), "it is written down"


def test_a_job_that_breaks_says_where_and_not_whose(
    town: Town, caplog: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*told: object) -> None:
        raise ValueError(f"no place for {CANARY} at {ADDRESS}")

    here = [town.community_id]
    monkeypatch.setattr(sweeps.wherever, "something_is_over", lambda *told: here)
    for kept in sweeps.FORGOTTEN:
        monkeypatch.setitem(sweeps.FORGOTTEN, kept, breaks)
    sweeps.forget_everywhere(town.by_house())
    assert caplog.text.count("ValueError") == len(sweeps.FORGOTTEN)
    assert leaked(caplog) == set()


def test_a_mail_server_that_quotes_the_address_is_not_quoted(database: str, caplog: Log) -> None:
    for code in ("550 5.1.1", "451 4.7.1", "what?"):
        with (
            running_rude_smtp(RCPT=[f"{code} {ADDRESS} {CANARY}"]) as rude,
            opened(create_app(settings(database, smtp_url=rude.url))) as app,
        ):
            town = Town(app, 1) if code != "550 5.1.1" else Town.founded(app)
            person = town.asker(CANARY, reach=f"{code[:3].strip()}{ADDRESS}")
            write_letter(town.by_house(), LetterKind.FROM_US, code, person_id=person.id)
            db.session.commit()
            clock_goes_round(town)
    assert "was not accepted" in caplog.text
    assert leaked(caplog) == set()


# the control


def test_a_log_that_does_leak_is_found(
    town: Town, caplog: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def talks_too_much(**told: object) -> str:
        logging.getLogger("app").info("somebody wrote %s", request.form.to_dict())
        return ""

    scene = set_scene(town)
    endpoint = _first_open_form(town.app)
    monkeypatch.setitem(town.app.view_functions, endpoint, talks_too_much)
    scene.browser("bianca").post(path_of(scene, endpoint, set()), words=CANARY)
    assert leaked(caplog) == {CANARY}


def _first_open_form(app: Flask) -> str:
    return min(
        endpoint
        for blueprint, arguments, endpoint in routes(app, "POST")
        if blueprint == "asking" and not arguments
    )

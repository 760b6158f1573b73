"""`flask followups …`: what will happen, when and why, in ids alone."""

import json
from dataclasses import replace
from typing import Any

import pytest
from click.testing import Result

from app.actions.clock.followups import FIRES
from app.actions.matches import lending
from app.actions.needs import asking
from app.cli.followups import followups
from app.domain.clock.followup import PLAN
from app.domain.clock.plan import FollowupKind
from app.domain.ids import show_id
from app.domain.matches.lending import LentFor
from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import Letter, Need, Offer, Person
from tests.town import Town

WORDS = "Wie maakt de fiets van Samantha?"


@pytest.fixture
def match(town: Town) -> Offer:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    return town.chooses(bianca, town.offers(fatma, town.asks(bianca, WORDS)))


def asked(town: Town, *words: str) -> Result:
    return town.app.test_cli_runner().invoke(followups, words)


def objects(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_plan_is_the_table(town: Town) -> None:
    rows = {row["kind"]: row for row in objects(asked(town, "plan", "--json"))}
    assert set(rows) == set(PLAN)
    first = rows["how_it_went"]
    assert (first["starts"], first["days"], first["to"]) == ("accept_offer", "2", "both")
    assert first["next"] == "how_it_went_again"
    assert "finish_offer" in first["stopped_by"].split(",")


def test_a_pipe_gets_tabs_under_their_names(town: Town, match: Offer) -> None:
    lines = [line.split("\t") for line in asked(town, "list").stdout.splitlines()]
    assert lines[0][:3] == ["due", "kind", "community"]
    assert {len(line) for line in lines} == {len(lines[0])}
    assert [line[0] for line in lines[1:]] == sorted(line[0] for line in lines[1:])
    assert lines[1][0].startswith("2026-05-14T11:00+02:00"), "on the clock of the town"


def test_why_of_a_need_says_what_stands_and_what_would_stop_it(town: Town, match: Offer) -> None:
    rows = objects(asked(town, "why", show_id(match.need_id), "--json"))
    told = {row["kind"]: row for row in rows}
    assert {kind: row["stands"] for kind, row in told.items()} == {
        "no_offer_yet": "moved_on",
        "offer_waits": "moved_on",
        "how_it_went": "waits",
    }
    assert "hand_back_offer" in told["how_it_went"]["stopped_by"]


@pytest.mark.parametrize("which", ["id", "need_id", "asker_id", "giver_id"])
def test_a_need_an_offer_and_both_people_lead_to_it(town: Town, match: Offer, which: str) -> None:
    rows = objects(asked(town, "why", show_id(getattr(match, which)), "--json"))
    assert "how_it_went" in {row["kind"] for row in rows}


def test_a_loan_leads_to_its_own_questions(town: Town, match: Offer) -> None:
    fatma = moment_of(town, match.giver_id)
    loan = lending.lend_thing(fatma, match.id, "Boor", LentFor.ONE_WEEK)
    db.session.commit()
    rows = objects(asked(town, "why", show_id(loan.id), "--json"))
    assert {row["kind"] for row in rows} == {"loan_due", "loan_back"}


def test_run_due_does_what_is_due_and_says_what_came_of_it(town: Town, match: Offer) -> None:
    told = objects(asked(town, "run-due", "--at", "2026-05-14T11:00", "--json"))
    assert {row["kind"]: row["came_of_it"] for row in told} == {
        "no_offer_yet": "moved_on",
        "how_it_went": "asked",
    }
    assert db.session.query(Letter).filter_by(kind="how_it_went").count() == 2
    assert objects(asked(town, "run-due", "--at", "2026-05-14T11:00", "--json")) == []
    after = objects(asked(town, "why", show_id(match.id), "--json"))
    written = {row["kind"]: (row["stands"], row["written"]) for row in after}
    assert written["how_it_went"] == ("done", "2")
    assert written["how_it_went_again"] == ("waits", "2")


def test_one_that_fails_stops_no_other(
    town: Town, match: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError(WORDS)

    monkeypatch.setitem(FIRES, FollowupKind.NO_OFFER_YET, breaks)
    asking.reopen_need(moment_of(town, match.asker_id), match.need_id)
    db.session.commit()
    done = asked(town, "run-due", "--at", "2026-05-30T11:00", "--json")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    outcomes = {row["kind"]: row["came_of_it"] for row in told}
    assert done.exit_code == 1
    assert (outcomes["no_offer_yet"], outcomes["talk"]) == ("failed", "asked")
    assert "Samantha" not in done.output


def moment_of(town: Town, person_id: int) -> Moment:
    person = db.session.get(Person, (town.community_id, person_id))
    assert person is not None
    return town.moment(person)


def test_production_does_nothing_before_its_day(town: Town, match: Offer) -> None:
    told = town.app.extensions["settings"]
    town.app.extensions["settings"] = replace(told, environment="production")
    done = asked(town, "run-due", "--at", "2999-01-01T00:00")
    assert done.exit_code == 2
    assert "before its day" in done.output
    assert db.session.query(Letter).filter_by(kind="how_it_went").count() == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("why", "not an id!"), 2, "is no id"),
        (("why", "3k9d0"), 1, "Nothing is known by that id."),
        (("run-due", "--at", "morgen"), 2, "is no moment"),
        (("list", "--community", "nergens"), 2, "There is no community called nergens"),
    ],
)
def test_a_wrong_question_is_said(town: Town, words: tuple[str, ...], code: int, said: str) -> None:
    result = asked(town, *words)
    assert (result.exit_code, said in result.output) == (code, True), result.output


@pytest.mark.parametrize("command", ["list", "plan", "why", "run-due"])
def test_help_gives_an_example(town: Town, command: str) -> None:
    assert f"followups {command}" in asked(town, command, "--help").output


def test_nobody_is_in_the_output(town: Town, match: Offer) -> None:
    need = db.session.get(Need, (town.community_id, match.need_id))
    assert need is not None
    for words in (("list",), ("why", show_id(need.asker_id)), ("run-due", "--at", "2026-06-20")):
        told = asked(town, *words).output
        assert told
        for mine in ("Bianca", "Fatma", "example.org", "Samantha", "fiets"):
            assert mine not in told

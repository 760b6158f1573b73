"""Every form that somebody can see, before each role: no fault, nothing raw, nothing of others, and
what was typed still stands there (SE-02)."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import make_response

from app.domain.refusals import NotFound
from tests.hostile.crawl import Crawl, Crawled, Met, forms_met
from tests.hostile.forms import Field, Found
from tests.hostile.people import AT_THE_TABLE, INSIDE, ORGANISATIONS, OUTSIDE, Comer, Play
from tests.hostile.share import WHOLE, one_in
from tests.hostile.stage import PostgresqlStage, SqliteStage
from tests.hostile.words import CANARY
from tests.web.fields import NOTE
from tests.web.test_matrix import routes

Stage = SqliteStage | PostgresqlStage
GROUPS: list[tuple[str, ...]] = [
    OUTSIDE,
    ("bianca", "els", AT_THE_TABLE),
    ("fatma", "piet", "nieuw", *ORGANISATIONS),
    ("karin", "official"),
]
EACH = [(role,) for role in (*OUTSIDE, *INSIDE, *ORGANISATIONS, AT_THE_TABLE)]
WAYS = 300  # of so many, one is tried in `make test`


@pytest.mark.parametrize("roles", EACH if WHOLE else GROUPS, ids=" ".join)
def test_whatever_is_typed_is_never_a_fault(
    play: Play, stage: Stage, roles: tuple[str, ...], record_property: Callable[[str, Any], None]
) -> None:
    crawled = [_crawled(play.comer(role), stage, record_property) for role in roles]
    assert [fault for one in crawled for fault in one.faults] == []
    assert sum(one.sent for one in crawled) > 5


def _crawled(comer: Comer, stage: Stage, note: Callable[[str, Any], None]) -> Crawled:
    stage.keep()
    crawled = Crawl(comer, stage, one_in(WAYS)).run()
    line = f"{len(crawled.endpoints):3} routes, {crawled.sent:5} sent, {crawled.taken:5} taken"
    note("bar", f"hostile forms, {comer.role:18} {line}, {len(crawled.faults)} faults")
    return crawled


# the controls: a form that breaks, one that says it raw, one that tells what is not hers, one that
# loses what was typed


def _breaks(**_: Any) -> str:
    raise ValueError


def _says_it_raw(**_: Any) -> str:
    return f"<h1>Ja</h1>{CANARY}"


def _tells(**_: Any) -> str:
    return f"<h1>Ja</h1>{NOTE}"


def _reckons(**_: Any) -> str:
    return "<h1>Ja</h1>&lt;b&gt;49"


def _leads_away(**_: Any) -> Any:
    return make_response("", 302, {"Location": "//elders.example/"})


def _forgets(**_: Any) -> Any:
    return make_response('<h1>Nee</h1><p class="error">Schrijf iets.</p>', 422)


def _says_nothing(**_: Any) -> Any:
    return make_response("", 404)


CONTROLS = {
    _breaks: "500",
    _says_it_raw: "shows the canary raw",
    _tells: f"shows {NOTE}",
    _reckons: "reckons: &lt;b&gt;49",
    _leads_away: "leads to //elders.example/",
    _forgets: "lost what was typed",
    _says_nothing: "tells it in no page",
}


def tried(play: Play, stage: Stage) -> list[str]:
    """The form for the words of a question, as it was before the control took its place."""
    form = Found("/vraag/woorden", "post", fields=[Field("words", "textarea", "Wie helpt?")])
    crawl = Crawl(play.comer("half a question"), stage, one_in(4))
    return crawl.tries([Met("asking.keep_words", form.action, form)]).faults


@pytest.mark.parametrize("view", CONTROLS)
def test_a_form_that_does_it_wrong_is_found(
    play: Play, stage: Stage, monkeypatch: pytest.MonkeyPatch, view: Callable[..., Any]
) -> None:
    monkeypatch.setitem(play.scene.town.app.view_functions, "asking.keep_words", view)
    found = tried(play, stage)
    assert {each.partition(" ")[0] for each in found} == {"asking.keep_words"}
    assert {each.rpartition(" · ")[2] for each in found} == {CONTROLS[view]}


def test_a_refusal_that_is_a_page_is_no_fault(
    play: Play, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other side of the control."""

    def refuses(**_: Any) -> str:
        raise NotFound

    monkeypatch.setitem(play.scene.town.app.view_functions, "asking.keep_words", refuses)
    assert tried(play, stage) == []


def test_every_role_meets_forms_of_its_own(play: Play) -> None:
    """The control of the crawl: whoever meets none was let in nowhere."""
    met = {role: {key[0] for key in forms_met(play.comer(role))} for role in ("karin", "bianca")}
    assert "kwartiermaker.suspend_person" in met["karin"]
    assert {"asker.accept_offer", "own.leave_for_good", "board.write_comment"} <= met["bianca"]
    assert "kwartiermaker.suspend_person" not in met["bianca"]
    assert len(list(routes(play.scene.town.app, "POST"))) > 150

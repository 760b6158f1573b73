"""Every operation before every kind of token, every object and every field (SE-01), as
`test_matrix`, `test_not_yours` and `test_fields` have it for people."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import update
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from app.actions.matches import talking
from app.actions.people.tokens import revoke_token
from app.domain.ids import show_id
from app.domain.letters.programs import MADE_AT_THE_DESK, OPENS, ProgramEvent, Scope, Whose
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import Message, Need, Offer, Person, Token, Webhook
from app.web.openapi.writing import rules
from tests.town import Town
from tests.web.api.calling import Program, moment_for, organisation, path_to, program_of
from tests.web.bare import Bare, bare
from tests.web.test_matrix import digest

ELSEWHERE = "elders.example"
OPEN_WORDS, CHOSEN_WORDS, OWN_WORD = "ZILVERUIL", "ZILVERKOET", "ZILVERMEEUW"
HER_NAME, HER_REACH = "Zilverbianca", "bianca1@example.org"
HER_MESSAGE, HELD_MESSAGE = "ZILVERLING", "ZILVERTIK"
KINDS = ["none", "forged", "without its scope", "revoked", "ended", "of another town", "of others"]
ASKS = {
    "api.needs": Scope.READ_NEEDS,
    "api.need": Scope.READ_NEEDS,
    "api.make_offer": Scope.MAKE_OFFERS,
    "api.offers": Scope.READ_OFFERS,
    "api.offer": Scope.READ_OFFERS,
    "api.withdraw_offer": Scope.MAKE_OFFERS,
    "api.messages": Scope.READ_MESSAGES,
    "api.message": Scope.READ_MESSAGES,
    "api.send_message": Scope.SEND_MESSAGES,
    "api.webhooks": Scope.WEBHOOKS,
    "api.webhook": Scope.WEBHOOKS,
    "api.add_webhook": Scope.WEBHOOKS,
    "api.remove_webhook": Scope.WEBHOOKS,
    "api.bring_giver": Scope.BRING_GIVERS,
    "api.periods": Scope.READ_FIGURES,
    "api.figures": Scope.READ_FIGURES,
}
READS = {
    "its own": {OPEN_WORDS, CHOSEN_WORDS, OWN_WORD, HER_NAME, HER_MESSAGE},
    "another organisation": {OPEN_WORDS},
    "a platform": set(),
    "figures": set(),
}
"""What she was held for, and how she is reached, is no program's."""
TOLD_TO_GIVERS = frozenset({"api.make_offer"})
"""As at the giver's own door: whoever was told of a question hears that it is over."""
FIELDS = READS["its own"] | {HELD_MESSAGE, HER_REACH}


@dataclass
class Talk:
    """A program of an organisation that was chosen, with all that it has."""

    town: Town
    centre: Person
    karin: Person
    program: Program
    ids: dict[str, Any]

    def path(self, rule: Rule) -> str:
        adapter = self.town.app.url_map.bind("localhost")
        return adapter.build(rule.endpoint, {name: self.ids[name] for name in rule.arguments})


@pytest.fixture
def talk(town: Town, centre: Person, karin: Person, bianca: Person, program: Program) -> Talk:
    need = town.asks(bianca, f"Wie kan mijn {CHOSEN_WORDS} maken?")
    program.post(path_to("needs", need.id, "offers"), word=OWN_WORD)
    offer = town.chooses(bianca, db.session.query(Offer).one())
    for words in (f"Tot zaterdag {HER_MESSAGE}", f"Stuur een Tikkie {HELD_MESSAGE}"):
        talking.send_message(town.moment(bianca), offer.id, words)
    town.asks(town.asker("Els"), f"Wie kan mijn {OPEN_WORDS} maken?")
    bianca.first_name = HER_NAME
    db.session.commit()
    program.post("/webhooks", url="https://hooks.example.nl/", kinds=[ProgramEvent.NEED_OUT.value])
    ids = {
        "need_id": need.id,
        "offer_id": offer.id,
        "message_id": db.session.query(Message.id).filter_by(state="sent").scalar(),
        "webhook_id": db.session.query(Webhook.id).scalar(),
        "period": "2026Q1",
    }
    return Talk(town, centre, karin, program, ids)


def method_of(rule: Rule) -> str:
    (method,) = (rule.methods or set()) - {"HEAD", "OPTIONS"}
    return method


def sent(program: Program, talk: Talk, rule: Rule) -> TestResponse:
    """With fields that each operation would take."""
    method, told = method_of(rule), {}
    if method == "POST":
        told["headers"] = {"Idempotency-Key": secrets.token_urlsafe(12)}
        told["json"] = {
            "word": "ja", "words": "Tot dan", "first_name": "Suus", "reach": "suus@example.org",
            "url": "https://hooks.example.nl/", "kinds": [ProgramEvent.NEED_OUT.value],
        }  # fmt: skip
    return program._sent(method, talk.path(rule), **told)


# tokens


def of_kind(talk: Talk, kind: str, scope: Scope) -> Program:
    """A program that may not, and but for its kind would be let in."""
    town, program = talk.town, talk.program
    if kind in ("none", "forged"):
        return replace(program, token="" if kind == "none" else "vg_forged")
    if kind == "of another town":
        return replace(program, host=ELSEWHERE)
    whose = next(whose for whose, scopes in OPENS.items() if scope in scopes)
    if kind == "of others":
        return _of_others(talk, whose)
    if kind == "without its scope":
        less = [each for each in OPENS[whose] if each is not scope]
        return program_of(town, talk.centre, *less) if less else _of_others(talk, whose)
    person = talk.centre if whose is Whose.ORGANISATION else talk.karin
    over = program_of(town, person, whose=whose)
    newest = db.session.query(Token.id).order_by(Token.made_at.desc()).limit(1).scalar()
    if kind == "revoked":
        revoke_token(moment_for(town, person), newest)
    else:
        ended = update(Token).where(Token.id == newest)
        db.session.execute(ended.values(ends_at=Token.made_at))
    db.session.commit()
    return over


def _of_others(talk: Talk, whose: Whose) -> Program:
    """A token for something else altogether."""
    other = next(each for each in MADE_AT_THE_DESK if each is not whose)
    return program_of(talk.town, talk.karin, whose=other)


def let_in(talk: Talk, kind: str) -> list[str]:
    """The operations that a token of that kind opens."""
    programs = {scope: of_kind(talk, kind, scope) for scope in set(ASKS.values())}
    before, opened = digest_but_tokens(), []
    for rule in rules(talk.town.app):
        answer = sent(programs[ASKS[rule.endpoint]], talk, rule)
        expected = 403 if kind in ("without its scope", "of others") else 401
        if answer.status_code != expected:
            opened.append(f"{rule.endpoint} {answer.status_code}")
    assert digest_but_tokens() == before, kind
    return opened


def digest_but_tokens() -> dict[str, str]:
    """Whoever comes too often is counted, whoever it is."""
    return {table: told for table, told in digest().items() if not table.startswith("api_")}


@pytest.mark.parametrize("kind", KINDS)
def test_a_token_that_may_not_opens_no_operation(talk: Talk, kind: str) -> None:
    if kind == "of another town":
        Town.founded(talk.town.app, 2, ELSEWHERE)
    assert let_in(talk, kind) == []


def test_every_operation_stands_in_the_table(town: Town) -> None:
    assert {rule.endpoint for rule in rules(town.app)} == set(ASKS)


def test_an_operation_that_asks_for_another_scope_is_found(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    view = talk.town.app.view_functions["api.messages"]
    monkeypatch.setattr(view, "scope", Scope.READ_OFFERS)
    assert let_in(talk, "without its scope") == ["api.messages 200"]


# objects


def differing(
    program: Program, talk: Talk, is_open: frozenset[str], told: frozenset[str] = TOLD_TO_GIVERS
) -> list[str]:
    """The operations by which a program learns that something is there."""
    nothing = replace(talk, ids={**{name: new_id() for name in talk.ids}, "period": "2026Q1"})
    found = []
    for rule in rules(talk.town.app):
        arguments = set(rule.arguments) - {"period"}
        if arguments and not arguments <= is_open:
            one, other = (bare(sent(program, each, rule)) for each in (talk, nothing))
            if moved(one, talk, nothing) != other and rule.endpoint not in told:
                found.append(f"{rule.endpoint} {one[0]} {other[0]}")
    return found


def moved(told: Bare, talk: Talk, nothing: Talk) -> Bare:
    status, body, headers = told
    for name in set(talk.ids) - {"period"}:
        body = body.replace(show_id(talk.ids[name]), show_id(nothing.ids[name]))
    return status, body, headers


def test_of_another_giver_or_town_is_as_nothing(talk: Talk) -> None:
    """A question may be answered by each organisation of its own town."""
    other = program_of(talk.town, organisation(talk.town, talk.karin, "Buurtkamer"))
    assert other.get("/needs").status_code == 200, "the control: it is inside"
    assert differing(other, talk, frozenset({"need_id"})) == []
    there = Town.founded(talk.town.app, 2, ELSEWHERE)
    far = program_of(there, organisation(there, there.kwartiermaker("Gerda"), "Buurtkamer"))
    far = replace(far, host=ELSEWHERE)
    assert far.get("/needs").status_code == 200, "the control"
    assert differing(far, talk, frozenset(), told=frozenset()) == []


def test_a_question_that_is_held_is_as_nothing(talk: Talk) -> None:
    db.session.execute(update(Need).values(state="held"))
    db.session.commit()
    other = program_of(talk.town, organisation(talk.town, talk.karin, "Buurtkamer"))
    assert differing(other, talk, frozenset()) == []


def test_another_token_of_the_same_colleague_has_its_own_addresses(talk: Talk) -> None:
    beside = program_of(talk.town, talk.centre)
    assert differing(beside, talk, frozenset({"need_id", "offer_id", "message_id"})) == []
    assert db.session.query(Webhook).count() == 1


def test_an_operation_that_tells_is_found(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: one that says "not yours" instead of "not there"."""

    def tells(offer_id: int) -> tuple[dict[str, str], int]:
        return {}, 403 if offer_id == talk.ids["offer_id"] else 404

    tells.scope = Scope.READ_OFFERS  # type: ignore[attr-defined]
    monkeypatch.setitem(talk.town.app.view_functions, "api.offer", tells)
    other = program_of(talk.town, organisation(talk.town, talk.karin, "Buurtkamer"))
    assert differing(other, talk, frozenset({"need_id"})) == ["api.offer 403 404"]


# fields


def read_by(program: Program, talk: Talk) -> Iterator[str]:
    for rule in rules(talk.town.app):
        if method_of(rule) == "GET":
            yield sent(program, talk, rule).text


def who(talk: Talk, reader: str) -> Program:
    if reader == "its own":
        return talk.program
    if reader == "another organisation":
        return program_of(talk.town, organisation(talk.town, talk.karin, "Buurtkamer"))
    whose = Whose.PLATFORM if reader == "a platform" else Whose.FIGURES
    return program_of(talk.town, talk.karin, whose=whose)


@pytest.mark.parametrize("reader", READS)
def test_a_field_is_read_by_whom_the_table_says(talk: Talk, reader: str) -> None:
    told = " ".join(read_by(who(talk, reader), talk))
    assert {field for field in FIELDS if field in told} == READS[reader]

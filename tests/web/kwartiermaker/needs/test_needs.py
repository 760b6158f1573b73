"""K2: a need to read, and what can be done with it."""

import re

import pytest

from app.actions.desk import deciding as deeds
from app.actions.matches import outcomes
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.matches.outcomes import Said as Outcome
from app.domain.states import NeedState
from app.store.db import db
from app.store.tables import Decision, Letter, Need, Neighbourhood, Person, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import DANGER, EVICTION, LOAN, again, page_of, said


def state_of(need: Need) -> str | None:
    return again(need).state


# What the page shows


def test_everything_about_a_need_stands_on_its_page(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    north = db.session.query(Neighbourhood.id).scalar()
    need = town.asks(bianca, "Wie kan een lamp ophangen?", neighbourhood_id=north)
    town.offers(town.giver("Fatma", met_by=karin), need, "Zaterdag kan ik.")
    desk.get(page_of(need))
    told = (
        "Vraag van Bianca", "Wie kan een lamp ophangen?", "Noord", "Deze week", "per e-mail",
        "bij iemand thuis", "Gevers zien deze vraag.", "Fatma", "wil helpen", "Zaterdag kan ik.",
    )  # fmt: skip
    assert [words for words in told if words not in said(desk)] == []
    assert '<a class="skip" href="#opened">' in desk.html, "past the list beside it"
    assert 'id="opened" tabindex="-1"' in desk.html
    assert "Lukt het niet?" not in desk.text, "she is whom others call"


def test_what_both_said_of_how_it_went_stands_beside_the_match(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    fatma, need = town.giver("Fatma", met_by=karin), town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    outcomes.say_how_it_went(town.moment(bianca), offer.id, Outcome.DID_NOT_HAPPEN)
    outcomes.say_how_it_went(town.moment(fatma), offer.id, Outcome.NOT_YET)
    db.session.commit()
    desk.get(page_of(need))
    assert "Wie vroeg, zei: we zagen elkaar niet." in said(desk)
    assert "De gever zei: nog niet." in said(desk)


def test_what_triage_finds_is_marked_and_named_and_kept_nowhere(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, "Ik krijg een uitzetting. Bel mij op 06-12345678")
    desk.get(page_of(need))
    assert "<mark>uitzetting</mark>" in desk.html
    assert "<mark>06-12345678</mark>" in desk.html
    assert "Gevonden: wonen ( uitzetting )" in said(desk)
    assert "Gevonden: telefoonnummer" in said(desk)
    folded = desk.html.split("Waarom gevonden?")[1].split("</details>")[0]
    assert re.search(r"<bdi [^>]*>wonen\.", folded), "which rule it was, for who looks for it"
    assert (need.urgency, need.family) == ("snel", "zorg")


def test_words_are_shown_as_words(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, "<b>{{7*7}}</b> \"'& 06-12345678 <script>alert(1)</script>")
    desk.get(page_of(need))
    assert "<b>" not in desk.html
    assert "<script>" not in desk.html
    assert "{{7*7}}" in desk.html


def test_her_number_is_not_on_the_page_of_her_need(
    town: Town, karin: Person, desk: Browser
) -> None:
    """It is one tap away, on her own page, where that it was opened is noted."""
    rosa = town.asker("Rosa", reach="+31612345699")
    need = town.asks(rosa, LOAN)
    assert "45699" not in desk.get(page_of(need)).text.replace(" ", "")
    assert f'href="/bureau/mens/{show_id(rosa.id)}">Naar de pagina van Rosa' in desk.html


def test_earlier_decisions_stand_there_with_who_and_why(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    deeds.ask_back(town.moment(karin), need.id, "het doel is onduidelijk", "Waarvoor is het?")
    db.session.commit()
    desk.get(page_of(need))
    told = ("Karin", "vroeg iets terug", "het doel is onduidelijk", "Waarvoor is het?")
    assert [words for words in told if words not in desk.text] == []


# What can be done


@pytest.mark.parametrize(
    ("words", "first"), [(DANGER, "Help zelf"), (EVICTION, "Zet door naar gevers")]
)
def test_what_is_dangerous_is_first_of_all_taken_in_hand(
    town: Town, bianca: Person, desk: Browser, words: str, first: str
) -> None:
    desk.get(page_of(town.asks(bianca, words)))
    assert re.findall(r'<button class="button primary"><span>([^<]+)<', desk.html) == [first]


PRIMARY = re.compile(r'<(?:a|button) class="button primary"[^>]*><span>(?:<bdi[^>]*>)?([^<]+)')


def test_what_was_taken_in_hand_is_called_before_it_is_over(
    town: Town, bianca: Person, desk: Browser
) -> None:
    """Nothing on the page where she lands may close the question of somebody who waits."""
    need = town.asks(bianca, DANGER)
    desk.get(page_of(need))
    desk.post(f"{page_of(need)}/zelf", take_over_need_reason="ik bel")
    desk.follow()
    call = db.session.query(Task).filter(Task.kind == TaskKind.CALL).one()
    assert "Jij helpt zelf. Bel nu." in said(desk)
    assert [words.strip() for words in PRIMARY.findall(desk.html)] == ["Bel"]
    assert f'class="button primary" href="/bureau/taak/{show_id(call.id)}"' in desk.html
    desk.get(f"/bureau/taak/{show_id(call.id)}")
    desk.post(f"/bureau/taak/{show_id(call.id)}/klaar", finish_task_reason="gesproken")
    desk.get(page_of(need))
    assert [words.strip() for words in PRIMARY.findall(desk.html)] == ["Rond af"]


Done = tuple[str, dict[str, str], NeedState, str]
DEEDS: list[Done] = [
    ("door", {"release_need_reason": "overlegd"}, NeedState.OPEN, "need_out"),
    (
        "vraag-terug",
        {"ask_back_reason": "onduidelijk", "ask_back_told": "Welke dag?"},
        NeedState.ASKED_BACK,
        "asked_back",
    ),
    ("zelf", {"take_over_need_reason": "ik ken haar"}, NeedState.TAKEN_OVER, "taken_over"),
    (
        "elders",
        {"redirect_need_reason": "fonds", "redirect_need_told": "Bij het noodfonds."},
        NeedState.REDIRECTED,
        "redirected",
    ),
]


def test_a_deed_is_done_written_down_and_told_to_the_asker(town: Town, desk: Browser) -> None:
    for path, told, state, letter in DEEDS:
        asker = town.asker(f"Els-{path}")
        need = town.asks(asker, LOAN)
        desk.get(page_of(need))
        desk.post(f"{page_of(need)}/{path}", **told)
        assert state_of(need) == state
        decision = db.session.query(Decision).filter(Decision.need_id == need.id).one()
        assert [decision.reason, decision.told] == [*told.values(), ""][:2], path
        letters = db.session.query(Letter.kind).filter(Letter.person_id == asker.id)
        assert letter in [kind for (kind,) in letters]
        assert desk.follow().status_code == 200
        assert 'role="status"' in desk.html


def test_who_helps_herself_has_a_call_to_make_and_rounds_off_later(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    desk.post(f"{page_of(need)}/zelf", take_over_need_reason="ik ken haar")
    call = db.session.query(Task).filter(Task.kind == TaskKind.CALL).one()
    assert f"/bureau/taak/{show_id(call.id)}" in desk.get(page_of(need)).text
    assert LOAN in desk.get("/bureau/vragen").text
    desk.get(page_of(need))
    desk.post(f"{page_of(need)}/klaar", close_need_reason="samen naar het fonds geweest")
    assert state_of(need) == NeedState.CLOSED
    assert LOAN not in desk.get("/bureau/vragen").text

"""After a decision its need is shown again, with the way back; whoever comes too late reads why."""

from datetime import timedelta

from app.actions.desk import deciding as deeds
from app.actions.needs import asking
from app.domain.ids import show_id
from app.domain.letters.kinds import LetterState
from app.domain.states import HandoverState, NeedState
from app.store.db import db
from app.store.tables import Decision, Handover, Letter, Need, Person, StepBack
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import LOAN, again, page_of, said


def way_back(need: Need) -> str:
    found = db.session.query(Decision).filter(Decision.need_id == need.id)
    newest = found.order_by(Decision.at.desc()).first()
    return f"{page_of(need)}/terug/{show_id(newest.id)}"


def released(town: Town, bianca: Person, desk: Browser) -> Need:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    desk.post(f"{page_of(need)}/door", stood="held", release_need_reason="overlegd")
    desk.follow()
    return need


def test_one_tap_takes_it_back(town: Town, bianca: Person, desk: Browser) -> None:
    need = released(town, bianca, desk)
    assert "Doorgezet. Gevers zien de vraag nu." in said(desk)
    assert "kan dit terug" in said(desk)
    assert f'action="{way_back(need)}"' in desk.html
    desk.post(way_back(need))
    desk.follow()
    assert "Alles staat weer zoals het stond." in said(desk)
    assert "teruggedraaid" in said(desk)
    assert "Draai het terug" not in desk.text
    assert again(need).state == NeedState.HELD


def test_too_late_says_so_and_changes_nothing(town: Town, bianca: Person, desk: Browser) -> None:
    need = released(town, bianca, desk)
    step = db.session.query(StepBack).one()
    step.until_at -= timedelta(minutes=10)
    db.session.commit()
    assert desk.post(way_back(need)).status_code == 409
    assert "Terugdraaien kan niet meer." in said(desk)
    assert again(need).state == NeedState.OPEN
    assert "Draai het terug" not in desk.get(page_of(need)).text


def test_a_hand_over_is_taken_back_from_its_own_page(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(f"{page_of(need)}/overdracht")
    told = {"to_whom": "Annie", "what_they_do": "helpt met post", "sentences": "Er is een brief."}
    desk.post(f"{page_of(need)}/overdracht", **told)
    desk.follow()
    assert "Draai het terug" in desk.text
    desk.post(way_back(need))
    desk.follow()
    assert "Alles staat weer zoals het stond." in said(desk)
    assert db.session.query(Handover.state).scalar() == HandoverState.DROPPED
    letters = db.session.query(Letter.state).filter_by(kind="desk_asks")
    assert letters.scalar() == LetterState.DROPPED


def test_a_double_tap_undoes_once(town: Town, bianca: Person, desk: Browser) -> None:
    need = released(town, bianca, desk)
    path = way_back(need)
    first, second = (desk.post(path, form_key="the-same") for _ in range(2))
    assert first.location == second.location
    assert again(need).state == NeedState.HELD


def test_who_is_second_reads_who_did_what(town: Town, bianca: Person, desk: Browser) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    deeds.release_need(town.later(seconds=1).moment(sam), need.id, "overlegd")
    db.session.commit()
    answer = desk.post(f"{page_of(need)}/zelf", stood="held", take_over_need_reason="<b>ik</b> bel")
    assert answer.status_code == 409
    assert "Sam zette de vraag door." in said(desk)
    assert "&lt;b&gt;ik&lt;/b&gt; bel" in desk.html


def test_words_that_changed_while_they_were_read_are_not_passed_on(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    html = desk.get(page_of(need)).text
    read = html.split('name="read" value="')[1].split('"')[0]
    asking.reword_need(town.later(seconds=1).moment(bianca), need.id, "Wie kan mij 500 euro lenen?")
    db.session.commit()
    told = {"stood": "held", "release_need_reason": "overlegd"}
    assert desk.post(f"{page_of(need)}/door", read=read, **told).status_code == 409
    assert again(need).state == NeedState.HELD
    assert "Bianca schreef de vraag anders op." in said(desk)

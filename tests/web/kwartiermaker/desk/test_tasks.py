"""Something for a person to do, and how to reach whom it is about."""

from datetime import timedelta

from app.actions.matches import talking
from app.actions.people import resting
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.states import TaskState
from app.store.db import db
from app.store.tables import Person, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import again, match, said, task

SOON = timedelta(days=1)


def page_of(opened: Task) -> str:
    return f"/bureau/taak/{show_id(opened.id)}"


REACHES = [
    ("+31612345699", 'href="tel:0612345699"'),
    ("rosa@example.org", 'href="mailto:rosa@example.org"'),
]


def test_how_to_reach_her_stands_on_the_page_of_the_task(town: Town, desk: Browser) -> None:
    for reach, link in REACHES:
        opened = task(town, TaskKind.CALL, town.asker("Rosa", reach=reach), due_in=SOON)
        assert link not in desk.get("/bureau").text, "and not on the list"
        desk.get(page_of(opened))
        assert "Bel Rosa" in desk.text
        assert link in desk.html


def test_a_report_leads_to_whom_it_is_about(
    town: Town, bianca: Person, fatma: Person, desk: Browser
) -> None:
    """Whoever of the two reports, and where a giver reports a question she did not answer."""
    offer, other = match(town, bianca, fatma), town.asks(town.asker("Rosa"))
    talking.report_offer(town.moment(bianca), offer.id, "Dit voelt niet goed.")
    talking.report_offer(town.moment(fatma), offer.id, "Dit ook niet.")
    talking.report_need(town.moment(fatma), other.id, "Dit klopt niet.")
    db.session.commit()
    for note, about in (
        ("Dit voelt niet goed.", fatma.id),
        ("Dit ook niet.", bianca.id),
        ("Dit klopt niet.", other.asker_id),
    ):
        desk.get(page_of(db.session.query(Task).filter(Task.note == note).one()))
        assert f'De melding gaat over <a href="/bureau/mens/{show_id(about)}">' in desk.html


def test_a_task_is_finished_with_one_line(town: Town, bianca: Person, desk: Browser) -> None:
    opened = task(town, TaskKind.TALK, bianca, due_in=SOON)
    desk.get(page_of(opened))
    desk.post(f"{page_of(opened)}/klaar", finish_task_reason="gebeld, het gaat goed")
    kept = again(opened)
    assert (kept.state, kept.reason) == (TaskState.DONE, "gebeld, het gaat goed")
    assert "Er ligt niets." in desk.follow().text
    desk.get(page_of(opened))
    assert "Karin was hiermee klaar" in said(desk)
    assert "gebeld, het gaat goed" in desk.text
    assert "finish_task_reason" not in desk.html


def test_who_rests_is_not_called_by_a_colleague_who_does_not_know(
    town: Town, bianca: Person, desk: Browser
) -> None:
    opened, at_rest = task(town, TaskKind.CALL, bianca, due_in=SOON), "Bianca is even niet"
    desk.get(page_of(opened))
    assert at_rest not in said(desk)
    resting.take_rest(town.moment(bianca), None)
    db.session.commit()
    desk.get(page_of(opened))
    assert at_rest in said(desk)


def test_without_one_line_it_stays(town: Town, bianca: Person, desk: Browser) -> None:
    opened = task(town, TaskKind.TALK, bianca, due_in=SOON)
    desk.get(page_of(opened))
    for reason in ("", " ", "x" * 400):
        answer = desk.post(f"{page_of(opened)}/klaar", finish_task_reason=reason)
        assert answer.status_code == 422, reason
        assert 'id="finish_task_reason-error"' in desk.html
    assert again(opened).state == TaskState.OPEN


def test_who_finishes_second_hears_it_kindly(town: Town, bianca: Person, desk: Browser) -> None:
    opened = task(town, TaskKind.TALK, bianca, due_in=SOON)
    desk.get(page_of(opened))
    desk.post(f"{page_of(opened)}/klaar", finish_task_reason="eerste")
    assert desk.post(f"{page_of(opened)}/klaar", finish_task_reason="tweede").status_code == 409
    assert again(opened).reason == "eerste"


def test_a_task_about_nobody_in_particular_is_a_page_too(town: Town, desk: Browser) -> None:
    opened = task(town, TaskKind.LETTER_FAILED, due_in=SOON)
    assert desk.get(page_of(opened)).status_code == 200
    assert "Een bericht aan iemand kwam niet aan" in desk.text

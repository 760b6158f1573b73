"""Case 7, the curious insider: each page of the desk about somebody leaves one line in the journal
of who looked, and who was looked at can read it (SE-25). Once a month some of those lines, drawn by
lot, are checked by a colleague. Routes come from the app's own map."""

from datetime import UTC, datetime, timedelta

import pytest

from app.actions.desk.look_checks import look_is_right
from app.actions.people.leaving import leave_for_good
from app.domain.desk.lateness import Looked
from app.domain.ids import show_id
from app.domain.refusals import NotAllowed
from app.jobs import sweeps
from app.store.db import db
from app.store.tables import LookCheck, LookedAt, Person, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.test_matrix import Scene, path_of, routes

SHOW_NOBODY = {"kwartiermaker.photo_page", "kwartiermaker.talk_page"}
"""The picture is what shows, and is noted (`photo_itself`); a talk opens by a reason, posted."""
ABOUT_PEOPLE = {"need_id", "message_id", "task_id", "person_id", "photo_id", "offer_id"}


def test_whatever_shows_somebody_is_noted_once(scene: Scene) -> None:
    karin, unnoted = scene.browser("karin"), []
    for blueprint, arguments, endpoint in routes(scene.town.app, "GET"):
        if blueprint != "kwartiermaker" or not arguments & ABOUT_PEOPLE:
            continue
        before = db.session.query(LookedAt).count()
        db.session.rollback()
        answer = karin.get(path_of(scene, endpoint, arguments))
        noted = db.session.query(LookedAt).count() - before
        assert noted <= 1, endpoint
        if answer.status_code == 200 and not noted:
            unnoted.append(endpoint)
    assert set(unnoted) == SHOW_NOBODY


def test_who_was_looked_at_reads_by_whom(scene: Scene) -> None:
    bianca = scene.people["bianca"]
    scene.browser("karin").get(f"/bureau/mens/{show_id(bianca.id)}")
    hers = scene.browser("bianca")
    hers.get("/mijn/gegevens")
    assert "Karin" in hers.text


# the monthly check

IN_APRIL, AFTER_APRIL = (
    datetime(2026, 4, 10, 9, 0, tzinfo=UTC),
    datetime(2026, 5, 1, 6, 0, tzinfo=UTC),
)


@pytest.fixture
def sam(town: Town) -> Person:
    return town.kwartiermaker("Sam", turn="deputy")


def looks(town: Town, by: Person, at: Person, times: int, first: datetime = IN_APRIL) -> None:
    for number in range(times):
        when = first + timedelta(minutes=number)
        db.session.add(
            LookedAt(
                community_id=town.community_id, at=when, actor_id=by.id,
                thing=Looked.PERSON, thing_id=at.id,
            )
        )  # fmt: skip
    db.session.commit()


def draw(town: Town, now: datetime = AFTER_APRIL) -> list[LookCheck]:
    town.now = now
    sweeps.draw_looks(town.by_house())
    return db.session.query(LookCheck).order_by(LookCheck.looked_at).all()


def test_ten_of_a_month_are_drawn_by_lot_and_once(town: Town, karin: Person, sam: Person) -> None:
    bianca = town.asker()
    looks(town, karin, bianca, 40)
    looks(town, sam, bianca, 5, first=AFTER_APRIL)
    drawn = draw(town)
    assert len(drawn) == 10
    assert {check.looked_by for check in drawn} == {karin.id}, "of the month that is over"
    firsts = [IN_APRIL + timedelta(minutes=number) for number in range(10)]
    assert [check.looked_at for check in drawn] != firsts, "one chance in 847 million"
    assert len(draw(town, AFTER_APRIL + timedelta(days=3))) == 10
    assert db.session.query(Task).filter_by(kind="look_check").count() == 1
    assert len(draw(town, AFTER_APRIL + timedelta(days=31))) == 15, "the next month"


def test_nobody_checks_herself(town: Town, karin: Person, sam: Person) -> None:
    looks(town, karin, town.asker(), 1)
    (check,) = draw(town)
    hers, his = (Browser(town.app).sign_in(town, one) for one in (karin, sam))
    path = f"/bureau/nakijken/{show_id(check.id)}"
    assert "Er is nu niets om na te kijken." in hers.get("/bureau/nakijken").text
    for press in ("klopt", "vraag"):
        assert hers.post(f"{path}/{press}").status_code == 404
    for press, said in (
        ("", "Karin opende de pagina van Bianca"),
        ("vraag", "Sam vraagt ernaar"),
        ("klopt", "Klopt, zei Sam op"),
    ):
        if press:
            assert his.post(f"{path}/{press}").location == "/bureau/nakijken"
        his.get("/bureau/nakijken")
        assert said in " ".join(his.text.split())
    assert db.session.query(Task.state).filter_by(kind="look_check").scalar() == "done"


def test_where_one_works_alone_nobody_could_say(town: Town, karin: Person) -> None:
    looks(town, karin, town.asker(), 3)
    assert draw(town) == []
    assert db.session.query(Task).count() == 0


def test_the_task_waits_for_the_last_of_them(town: Town, karin: Person, sam: Person) -> None:
    looks(town, karin, town.asker(), 2)
    first, last = draw(town)
    with pytest.raises(NotAllowed):
        look_is_right(town.moment(karin), first.id)
    db.session.rollback()
    for check, state in ((first, "open"), (last, "done")):
        look_is_right(town.moment(sam), check.id)
        db.session.commit()
        assert db.session.query(Task.state).scalar() == state


def test_who_leaves_takes_the_lines_about_her_along(town: Town, karin: Person, sam: Person) -> None:
    bianca = town.asker()
    looks(town, karin, bianca, 2)
    assert len(draw(town)) == 2
    leave_for_good(town.moment(bianca))
    db.session.commit()
    assert db.session.query(LookCheck).count() == 0
    assert draw(town, AFTER_APRIL + timedelta(days=40)) == []

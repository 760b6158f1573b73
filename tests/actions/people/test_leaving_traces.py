"""What stays for a while when somebody leaves, so that leaving wipes no slate: that she asked for
codes, and what was reported."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.actions.desk import tasks
from app.actions.matches.talking import report_offer, send_message
from app.actions.people import accounts, erasing, leaving
from app.actions.people.accounts import Caller
from app.domain.desk.tasks import TaskKind
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import TooManyCodes
from app.domain.states import TaskState
from app.jobs.sweeps import forget_everywhere
from app.store.db import db
from app.store.queries.desk import people as desk_people
from app.store.sealing import seals
from app.store.tables import Offer, Person, Task
from tests.store.crawl import places_of
from tests.town import Town

PHONE = Reach(Channel.PHONE, "+31612345678")
HERE = Caller("browser", "192.0.2.0/24")


def leaves(town: Town, person: Person) -> None:
    leaving.leave_for_good(town.moment(person))
    db.session.commit()
    db.session.expunge_all()


# codes


def comes_in_and_leaves(town: Town) -> None:
    accounts.ask_code(town.by_house(), PHONE, HERE)
    person = accounts.person_of(town.by_house(), PHONE)
    town.hats[person.id] = frozenset()
    db.session.commit()
    leaves(town, person)


def test_leaving_begins_no_new_count_of_codes(town: Town) -> None:
    most = town.by_house().rules.codes.per_ten_minutes
    for _ in range(most):
        comes_in_and_leaves(town)
    with pytest.raises(TooManyCodes):
        comes_in_and_leaves(town)


def test_a_day_later_nothing_of_her_codes_is_left(town: Town) -> None:
    comes_in_and_leaves(town)
    hers = {PHONE.address, seals().fingerprint(PHONE.address)}
    assert places_of(hers) == {"codes.reach_fingerprint"}
    forget_everywhere(town.later(days=1).by_house())
    assert places_of(hers) == set()


def test_a_code_of_who_left_opens_nothing(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.actions.people.accounts.secrets.randbelow", lambda most: 123456)
    accounts.ask_code(town.by_house(), PHONE, HERE)
    person = accounts.person_of(town.by_house(), PHONE)
    town.hats[person.id] = frozenset()
    db.session.commit()
    leaves(town, person)
    assert accounts.use_code(town.by_house(), HERE, "123456") is None
    assert accounts.code_went_to(town.by_house(), HERE.browser) is None
    assert db.session.query(Person).count() == 0


def test_a_code_that_is_not_emptied_is_found(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of both."""
    monkeypatch.setattr(erasing, "_spend_codes", lambda moment, person: None)
    comes_in_and_leaves(town)
    assert "codes.reach_sealed" in places_of({PHONE.address})
    assert accounts.code_went_to(town.by_house(), HERE.browser) == PHONE


# reports


def pair(town: Town) -> tuple[Person, Person, Person, Offer]:
    """Karin, Bianca who asks, Fatma who gives, and that she was chosen."""
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver(met_by=karin)
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    send_message(town.moment(fatma), offer.id, "Ik weet waar je woont")
    return karin, bianca, fatma, offer


def reports(town: Town, person: Person, offer: Offer) -> None:
    report_offer(town.moment(person), offer.id, "Dit is een bedreiging")
    db.session.commit()


def the_report() -> Task:
    return db.session.scalars(select(Task).where(Task.kind == TaskKind.REPORT)).one()


@pytest.mark.parametrize("leaver", ["giver", "asker"])
def test_whoever_is_reported_does_not_escape_by_leaving(town: Town, leaver: str) -> None:
    _, bianca, fatma, offer = pair(town)
    reporter, reported = (bianca, fatma) if leaver == "giver" else (fatma, bianca)
    name, fingerprint = reported.first_name, reported.reach_fingerprint
    reports(town, reporter, offer)
    leaves(town, reported)
    task = the_report()
    assert (task.reported_name, task.reported_fingerprint) == (name, fingerprint)
    assert (task.note, task.state) == ("Dit is een bedreiging", TaskState.OPEN)
    assert places_of({f"{name.lower()}1@example.org"}) == set(), "a keyed hash, never the address"


def test_who_reported_takes_her_words_along_and_not_the_report(town: Town) -> None:
    karin, bianca, fatma, offer = pair(town)
    reports(town, bianca, offer)
    tasks.finish_task(town.moment(karin), the_report().id, "Bianca gebeld")
    db.session.commit()
    opened_at, bianca_id = the_report().opened_at, bianca.id
    leaves(town, bianca)
    task = the_report()
    assert (task.reported_name, task.opened_at) == ("Fatma", opened_at)
    assert (task.person_id, task.need_id, task.offer_id) == (None, None, None)
    assert str(bianca_id) not in task.key
    assert places_of({"Bianca", "bedreiging", seals().fingerprint("bianca1@example.org")}) == set()
    leaves(town, db.session.get_one(Person, (town.community_id, fatma.id)))
    assert the_report().reported_name == "Fatma"


def test_the_same_number_again_is_seen_at_the_desk(town: Town) -> None:
    _, bianca, fatma, offer = pair(town)
    reports(town, bianca, offer)
    leaves(town, fatma)
    again, other = town.giver("Fatma"), town.giver("Piet")
    seen = [desk_people.giver(town.community_id, person.id) for person in (again, other)]
    assert [row and row.reported_in for row in seen] == [the_report().id, None]


def test_a_report_settled_late_is_about_nobody_after_a_year(town: Town) -> None:
    """The item itself goes a year after it was done."""
    karin, bianca, fatma, offer = pair(town)
    reports(town, bianca, offer)
    leaves(town, fatma)
    town.later(days=100)
    tasks.finish_task(town.moment(karin), the_report().id, "met Fatma gebeld")
    db.session.commit()
    forget_everywhere(town.later(days=town.by_house().rules.leaving.incident_days - 100).by_house())
    db.session.expire_all()
    assert said(the_report()) == (None, None, "")


@pytest.mark.parametrize("is_done", [True, False])
def test_after_a_year_a_report_is_no_more_unless_it_waits(town: Town, is_done: bool) -> None:
    karin, bianca, fatma, offer = pair(town)
    reports(town, bianca, offer)
    if is_done:
        tasks.finish_task(town.moment(karin), the_report().id, "met Fatma gebeld")
    leaves(town, fatma)
    year = timedelta(days=town.by_house().rules.leaving.incident_days)
    before = said(the_report())
    forget_everywhere(town.later(days=year.days, hours=-1).by_house())
    db.session.expire_all()
    assert said(the_report()) == before
    forget_everywhere(town.later(hours=1).by_house())
    db.session.expire_all()
    assert db.session.query(Task).filter_by(kind=TaskKind.REPORT).count() == (not is_done)


def said(task: Task) -> tuple[str | None, str | None, str]:
    return task.reported_name, task.reported_fingerprint, task.note

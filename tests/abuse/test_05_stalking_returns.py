"""Case 5, stalking: it holds for whoever left, changed a number or comes back (SE-23)."""

from app.actions.people import leaving, reaching, recognition
from app.domain.actor import Hat
from app.domain.desk.tasks import TaskKind
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Block, Person, Task
from tests.abuse.stalking import Two, a_new_need, the_asker, the_card


def test_leaving_for_good_and_coming_back_wipes_no_block(two: Two) -> None:
    the_asker(two)
    leaving.leave_for_good(two.as_giver())
    db.session.commit()
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    again = two.town.giver("Fatma", met_by=karin)
    two.fatma = again
    assert not the_card(two)
    assert not a_new_need(two)


def test_who_made_it_leaves_and_comes_back(two: Two) -> None:
    the_asker(two)
    leaving.leave_for_good(two.as_asker())
    db.session.commit()
    kept_row = db.session.query(Block).one()
    assert (kept_row.person_id, kept_row.other_id) == (None, None), "it leads to nobody any more"
    two.bianca = two.town.asker("Bianca")
    two.needs = {"open": two.town.asks(two.bianca, "Wie heeft er een kast over?")}
    assert not the_card(two)


OTHER = "elders@example.org"


def moves(two: Two, who: Person) -> None:
    reaching.change_reach(two.town.moment(who), who.id, Reach(Channel.EMAIL, OTHER))
    db.session.commit()


def test_it_holds_for_who_made_it_changed_her_number_left_and_came_back(two: Two) -> None:
    the_asker(two)
    moves(two, two.bianca)
    leaving.leave_for_good(two.as_asker())
    db.session.commit()
    two.bianca = two.town.asker("Bianca", reach=OTHER)
    two.needs = {"open": two.town.asks(two.bianca, "Wie heeft er een kast over?")}
    assert not the_card(two)


def test_it_holds_for_whom_it_is_about_after_another_number(two: Two) -> None:
    the_asker(two)
    moves(two, two.fatma)
    leaving.leave_for_good(two.as_giver())
    db.session.commit()
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    two.fatma = two.town.giver("Fatma", met_by=karin)
    two.fatma.reach_fingerprint = seals().fingerprint(OTHER)
    db.session.commit()
    assert not the_card(two)


def test_a_number_that_was_put_back_has_its_blocks_back(two: Two) -> None:
    the_asker(two)
    was = db.session.query(Block.by_fingerprint).scalar()
    moves(two, two.bianca)
    assert db.session.query(Block.by_fingerprint).scalar() != was, "the control"
    reaching.put_reach_back(two.as_asker())
    db.session.commit()
    assert db.session.query(Block.by_fingerprint).scalar() == was


def test_who_is_known_again_brings_her_blocks_to_her_number(two: Two) -> None:
    the_asker(two)
    newcomer = recognition.start_afresh(two.town.by_house(), two.bianca.id)
    two.town.hats[newcomer.id] = frozenset({Hat.ASKER})
    moves(two, newcomer)
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    recognition.open_history(two.town.moment(karin), task.id, "Ik ken haar stem.")
    db.session.commit()
    assert db.session.query(Block.by_fingerprint).scalar() == seals().fingerprint(OTHER)

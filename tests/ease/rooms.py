"""Through the whole house with the lights on: each route that may be looked at, for each role that
has business there, in each state of what it shows, and each form handed back to be mended.

States come from the domain's own lists. What needs more than a state to be seen has a room of its
own below.
"""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import delete, select, update
from time_machine import Traveller

from app.actions.desk.absences import plan_absence
from app.actions.desk.claims import claim_item
from app.actions.desk.tasks import open_task
from app.actions.matches import companions, lending
from app.actions.matches.talking import send_message
from app.actions.needs.sharing import share_need
from app.actions.town.figures import publish_figures
from app.domain.calendar import local
from app.domain.desk.lateness import Looked
from app.domain.desk.tasks import TaskKind
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.domain.matches.outcomes import Said
from app.domain.states import MessageState, NeedState, OfferState, PhotoState, TaskState
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Absence, Message, Need, Offer, Photo, Session, Task
from tests.ease.board_rooms import the_board
from tests.ease.desk_rooms import asked_by_the_desk, own_sentences_of_the_desk
from tests.ease.front_rooms import (
    PERSONAL,
    a_call,
    a_first_question,
    a_number_in_other_hands,
    an_address_that_failed,
    another_address,
    what_went_wrong,
    worries,
)
from tests.ease.gallery import Gallery
from tests.ease.giver_rooms import (
    givers_join,
    letters_stopped,
    notifications,
    reads_enough,
    rests,
    stays,
)
from tests.ease.key_rooms import keys
from tests.ease.look_rooms import looks_and_reports
from tests.ease.program_rooms import programs_at_the_desk
from tests.ease.story_rooms import beside_figures
from tests.ease.table_rooms import at_the_table, somebody_who_waits
from tests.ease.talk_rooms import a_first_talk, questions_later
from tests.ease.town_rooms import the_neighbourhood
from tests.ease.walk import APART, Walk, comes_here
from tests.letter_links import sign
from tests.neighbours import neighbour_with_figures
from tests.quarters import QUARTER, freeze, large_town
from tests.town import Town
from tests.web.browser import Browser
from tests.web.test_matrix import ROLES, Scene, path_of, routes, set_scene

TOGETHER = (
    (NeedState.MATCHED, OfferState.ACCEPTED),
    (NeedState.SOLVED, OfferState.DONE),
    *((NeedState.OPEN, state) for state in OfferState if state != OfferState.ACCEPTED),
    *((state, OfferState.PASSED_OVER) for state in NeedState if state != NeedState.OPEN),
)
"""Every state of a need and of an offer, beside one of the other that may go with it."""

WRONG = ("", PERSONAL * 29)  # longer than any field takes: 2,000 signs
WORDS = ("words", "word", "told", "reason", "first_name", "reach", "code")


def see_everything(town: Town, clock: Traveller) -> Gallery:
    """The whole house; the clock stands at the town's time."""
    gallery = Gallery()
    with gallery.catching(town.app):
        an_empty_town(gallery, Town.founded(town.app, 2, "leeg.example"), clock)
        through = Walk(gallery, set_scene(town), clock)
        through.look()
        through.look("token", roles=["visitor"])
        for room in ROOMS:
            room(through)
    return gallery


def an_empty_town(gallery: Gallery, town: Town, clock: Traveller) -> None:
    """Nobody asked anything yet, and no figures were made."""
    people = {"karin": town.kwartiermaker(), "bianca": town.asker(), "nieuw": town.giver("Nieuw")}
    people["official"] = town.official("Ambtenaar")
    people["els"] = people["bianca"]  # on another phone
    roles = ("visitor", *people)
    Walk(gallery, Scene(town, people, {}, host="leeg.example"), clock).look(roles=roles)


def every_state(walk: Walk) -> None:
    for need, offer in TOGETHER:
        walk.set_state(need, offer)
        walk.look("need_id", "offer_id")
        _letters(walk)


def _letters(walk: Walk) -> None:
    """What the links in letters open, for whom they were sent to."""
    for name, purpose, thing in (
        ("fatma", Purpose.NEED, "need_id"),
        ("piet", Purpose.NEED, "need_id"),
        ("fatma", Purpose.HOW_IT_WENT, "offer_id"),
        ("bianca", Purpose.HOW_IT_WENT, "offer_id"),
    ):
        _opens(walk, name, purpose, thing)


def _opens(walk: Walk, name: str, purpose: Purpose, thing: str) -> None:
    """Every page behind links of that purpose, with the token of this one: all others are too old,
    as any is that was forged."""
    scene, person = walk.scene, walk.scene.people[name]
    scene.ids["token"] = sign(scene.town.moment(person), purpose, person.id, scene.ids[thing])
    for blueprint, arguments, endpoint in routes(scene.town.app, "GET"):
        path = path_of(scene, endpoint, arguments) if blueprint == "links" else ""
        if path.startswith(f"/l/{purpose}/"):
            walk.as_("visitor").get(path)


def tasks(walk: Walk) -> None:
    later, ids = walk.scene.town.now + timedelta(days=1), walk.scene.ids
    about = {f"{thing}_id": ids[f"{thing}_id"] for thing in ("person", "need", "offer")}
    for kind in TaskKind:
        open_task(walk.scene.town.by_house(), kind, "seen", later, **about)
    for task in db.session.query(Task).filter(Task.key.endswith(":seen")).all():
        for state in TaskState:
            task.state = state
            db.session.commit()
            ids["task_id"] = task.id
            walk.look("task_id")
    walk.look(roles=["karin"])  # only the desk has tasks


def a_talk(walk: Walk) -> None:
    """Both have spoken; of what one said is seen what became of it."""
    walk.set_state(NeedState.MATCHED, OfferState.ACCEPTED)
    scene = walk.scene
    for role, words in (("bianca", "Kun je zaterdag?"), ("fatma", PERSONAL)):
        send_message(scene.town.moment(scene.people[role]), scene.ids["offer_id"], words)
    path = path_of(scene, "asker.send_message", {"need_id", "offer_id"})
    walk.as_("bianca").post(path, words="Mijn nummer is 06-12345678")
    for state in MessageState:
        db.session.execute(update(Message).values(state=state))
        db.session.commit()
        walk.look("offer_id", "message_id")


def forms_handed_back(walk: Walk) -> None:
    for role in ROLES:
        for blueprint, arguments, endpoint in routes(walk.scene.town.app, "POST"):
            if comes_here(role, blueprint, arguments):
                _hand_back(walk, role, path_of(walk.scene, endpoint, arguments))


def _hand_back(walk: Walk, role: str, path: str) -> None:
    for words in WRONG:
        walk.set_state(NeedState.MATCHED, OfferState.ACCEPTED)
        browser = walk.as_(role)
        before = _inside(browser)
        answer = browser.post(path, **dict.fromkeys(WORDS, words))
        if answer.status_code != 422:  # there was nothing to fill in
            if _inside(browser) != before:
                walk.browsers.clear()  # it was the way out, or in
            return


def _inside(browser: Browser) -> tuple[str, set[int]]:
    """What this browser shows at the door, and whoever is known there."""
    cookie = browser.client.get_cookie("session")
    return cookie.value if cookie else "", {*db.session.scalars(select(Session.id))}


def figures(walk: Walk) -> None:
    """Counted, and then published."""
    town = walk.scene.town
    walk.scene.ids["period"] = QUARTER
    large_town(town)
    beside_figures(walk)
    freeze(town)
    walk.look("period")
    publish_figures(town.by_house(), QUARTER)
    neighbour_with_figures(town)
    walk.look("period")
    walk.as_("official").get(f"/gemeente/{QUARTER}?uren=veel&bouwen=40000")


def what_lasts(walk: Walk) -> None:
    """Something lent, and somebody who comes for some weeks: under way, and then done."""
    walk.set_state(NeedState.MATCHED, OfferState.ACCEPTED)
    scene, offer_id = walk.scene, walk.scene.ids["offer_id"]
    fatma = scene.town.moment(scene.people["fatma"])
    lending.lend_thing(fatma, offer_id, "Boormachine", LentFor.ONE_WEEK)
    companions.become_companion(fatma, offer_id, StaysFor.SIX_WEEKS)
    for deed in (None, lending.say_back, companions.end_companion):
        if deed is not None:
            deed(fatma, offer_id)
        db.session.commit()
        walk.look("offer_id")
        _lasting_letters(walk)


def who_missed_each_other(walk: Walk) -> None:
    """Each of the two said so, and chooses how it goes on."""
    walk.set_state(NeedState.MATCHED, OfferState.ACCEPTED)
    for said in (Said.DID_NOT_HAPPEN, Said.NO):
        told = {"asker_said": said, "giver_said": said}
        db.session.execute(update(Offer).values(told))
        db.session.commit()
        _letters(walk)


def _lasting_letters(walk: Walk) -> None:
    for name, purpose in (
        ("fatma", Purpose.LOAN_BACK),
        ("bianca", Purpose.LOAN_LONGER),
        ("bianca", Purpose.COMPANION),
    ):
        _opens(walk, name, purpose, "offer_id")


def a_link_to_share(walk: Walk) -> None:
    walk.look("share_id")
    walk.set_state(NeedState.OPEN, OfferState.OPEN)
    scene = walk.scene
    share_need(scene.town.moment(scene.people["bianca"]), scene.ids["need_id"])
    db.session.commit()
    scene.ids["share_id"] = (
        db.session.query(Need.share_id).filter(Need.share_id.is_not(None)).scalar()
    )
    walk.look("share_id", "need_id")


def second_at_the_desk(walk: Walk) -> None:
    """A colleague was just before her."""
    ids = walk.scene.ids
    db.session.execute(update(Task).values(state=TaskState.DONE))
    db.session.commit()
    path = path_of(walk.scene, "kwartiermaker.finish_task", {"task_id"})
    walk.as_("karin").post(path, finish_task_reason="gebeld")
    for name in ("fatma", "nieuw"):
        ids["person_id"] = walk.scene.people[name].id
        walk.look("person_id")


def nobody_there(walk: Walk) -> None:
    """Both are away for some days: whoever waits reads who is back, and a thing lies in Sam's
    hands."""
    town, karin = walk.scene.town, walk.scene.people["karin"]
    sam = town.kwartiermaker("Sam", turn="deputy")
    walk.set_state(NeedState.HELD, OfferState.PASSED_OVER)
    claim_item(town.moment(sam), Looked.NEED, walk.scene.ids["need_id"])
    today = local(town.now).date()
    for person in (karin, sam):
        plan_absence(town.moment(karin), person.id, today, today + timedelta(days=2))
    db.session.commit()
    walk.look(roles=APART)
    walk.look("need_id")
    db.session.execute(delete(Absence).where(Absence.person_id == sam.id))
    db.session.commit()
    walk.look("need_id")
    db.session.execute(delete(Absence))
    db.session.commit()


def photos(walk: Walk) -> None:
    for state in PhotoState:
        db.session.execute(update(Photo).values(state=state))
        db.session.commit()
        walk.set_state(NeedState.OPEN, OfferState.OPEN)
        walk.look("need_id", "photo_id")


ROOMS: tuple[Callable[[Walk], None], ...] = (
    every_state,
    photos,
    nobody_there,
    tasks,
    a_talk,
    who_missed_each_other,
    a_link_to_share,
    what_lasts,
    asked_by_the_desk,
    own_sentences_of_the_desk,
    forms_handed_back,
    a_first_question,
    givers_join,
    an_address_that_failed,
    another_address,
    letters_stopped,
    reads_enough,
    rests,
    stays,
    notifications,
    a_call,
    a_first_talk,
    questions_later,
    worries,
    second_at_the_desk,
    what_went_wrong,
    a_number_in_other_hands,
    the_neighbourhood,
    keys,
    programs_at_the_desk,
    looks_and_reports,
    at_the_table,
    somebody_who_waits,
    figures,
    the_board,
)

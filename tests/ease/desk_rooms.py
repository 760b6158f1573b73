"""The rooms between the desk and an asker: other words, what may be told, and the way back."""

from sqlalchemy import update

from app.actions.desk import handovers
from app.actions.desk.handovers import NewHandover
from app.actions.needs import wordings
from app.domain.needs.wording import WordingKind
from app.domain.states import HandoverState, NeedState, OfferState, SentenceState
from app.store.db import db
from app.store.tables import Handover, HandoverSentence, OwnSentence, Wording
from tests.ease.walk import Walk
from tests.web.test_matrix import path_of

HANDOVER = {"need_id", "handover_id"}
WORDS = "Mijn fiets is stuk. Wie kan hem maken?"


def asked_by_the_desk(walk: Walk) -> None:
    walk.set_state(NeedState.HELD, OfferState.PASSED_OVER)
    for kind in WordingKind:
        _propose(walk, kind)
        walk.look("need_id", "wording_id")
    _hand_over(walk)


def _propose(walk: Walk, kind: WordingKind) -> None:
    scene, deeds = walk.scene, {
        WordingKind.INSTEAD: wordings.propose_wording,
        WordingKind.BESIDE: wordings.propose_small_need,
    }  # fmt: skip
    karin = scene.town.moment(scene.people["karin"])
    deeds[kind](karin, scene.ids["need_id"], "duidelijker", WORDS)
    db.session.commit()
    newest = db.session.query(Wording).filter(Wording.kind == kind).one()
    scene.ids["wording_id"] = newest.id


def _hand_over(walk: Walk) -> None:
    """In each of its states; and her answers, left empty."""
    scene = walk.scene
    new = NewHandover("Annie van het team", "helpt met post", ("Er is een brief.", "Er is haast."))
    karin = scene.town.moment(scene.people["karin"])
    scene.ids["handover_id"] = handovers.prepare_handover(karin, scene.ids["need_id"], new)
    db.session.commit()
    for role, deed in (
        ("bianca", "asker.agree_handover"),
        ("karin", "kwartiermaker.note_agreement"),
    ):
        walk.as_(role).get("/")
        walk.as_(role).post(path_of(scene, deed, HANDOVER))
    db.session.execute(
        update(HandoverSentence).where(HandoverSentence.place == 1).values(may_tell=True)
    )
    for state in HandoverState:
        agreed = {"agreed_how": "phone", "agreed_at": scene.town.now, "told_at": scene.town.now}
        db.session.execute(update(Handover).values(state=state, **agreed))
        db.session.commit()
        walk.look("handover_id", "need_id")


def own_sentences_of_the_desk(walk: Walk) -> None:
    """The team's own, one that was changed, and one that nobody sees."""
    walk.look("sentence", "deed")
    karin = walk.as_("karin")
    karin.get("/bureau/zinnen")
    karin.post("/bureau/zinnen/welke-dag", words="Welke dag?")
    for state in (SentenceState.SHOWN, SentenceState.HIDDEN):
        db.session.execute(update(OwnSentence).values(state=state))
        db.session.commit()
        walk.look("sentence")
        karin.get("/bureau/zinnen")
    walk.set_state(NeedState.HELD, OfferState.PASSED_OVER)
    karin.get(path_of(walk.scene, "kwartiermaker.need_page", {"need_id"}) + "?zin=hoe-groot")

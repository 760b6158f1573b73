"""What must be true when the fire is out. Told from the ledger of the people, the rows, and the
mail server's own account; from nothing that the house says of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from app.store.db import db
from app.store.tables import Letter, Message, Need, Offer, Round
from tests.fire.catcher import Catcher
from tests.fire.townsfolk import Acknowledged, Deed

ENDED = frozenset({"sent", "dropped"})
NEVER_DROPPED = {Deed.CHOSE: "chosen", Deed.WROTE: "message"}


def faults(ledger: list[Acknowledged], post: Catcher) -> Iterator[str]:
    db.session.rollback()
    db.session.expire_all()
    yield from _lost(ledger)
    letters = db.session.query(Letter).all()
    yield from _unwritten(ledger, letters)
    yield from _not_as_said(letters, post)
    yield from _too_often(post)


def _lost(ledger: list[Acknowledged]) -> Iterator[str]:
    """I1 and I12: what was acknowledged is there, with its words, once."""
    needs, offers = db.session.query(Need).all(), db.session.query(Offer).all()
    went_round = {one.need_id for one in db.session.query(Round) if one.done_at}
    there = Counter[tuple[Deed, int, str]]()
    there.update((Deed.ASKED, one.id, one.words) for one in needs if one.id in went_round)
    there.update((Deed.SOLVED, one.id, "") for one in needs if one.state == "solved")
    there.update((Deed.OFFERED, one.id, one.word) for one in offers)
    there.update((Deed.CHOSE, one.id, "") for one in offers if one.chosen_at)
    there.update((Deed.WROTE, one.offer_id, one.words) for one in db.session.query(Message))
    for done in ledger:
        times = there[done.deed, done.offer_id or done.need_id, done.words]
        if times != 1:
            yield f"lost or doubled ({times}): {done}"


def _unwritten(ledger: list[Acknowledged], letters: list[Letter]) -> Iterator[str]:
    """I2: what somebody must hear of it is in the outbox, and left."""
    written = {(one.kind, one.person_id, one.offer_id or one.need_id): one for one in letters}
    for done in ledger:
        about = done.offer_id
        match done.deed:
            case Deed.CHOSE | Deed.WROTE:
                kind, ends = NEVER_DROPPED[done.deed], {"sent"}
            case Deed.OFFERED:
                kind, about, ends = "offer_came", done.need_id, ENDED
            case _:
                continue
        letter = written.get((kind, done.to, about))
        if letter is None or letter.state not in ends:
            yield f"no letter {kind} ({letter and letter.state}) for {done}"


def _not_as_said(letters: list[Letter], post: Catcher) -> Iterator[str]:
    """I3: each row came to an end, and what it says of itself is what the mail server says."""
    accepted = {mark.strip("<>").partition("@")[0] for mark in post.accepted}
    rows = {_reference(one): one for one in letters}
    for mark in accepted - rows.keys():
        yield f"sent and not kept: {mark}"
    for reference, letter in rows.items():
        if letter.state not in ENDED:
            yield f"undelivered: {letter.kind} {letter.state}"
        elif letter.state == "sent" and not letter.gathered_in and reference not in accepted:
            yield f"never sent, and said to be: {letter.kind}"


def _too_often(post: Catcher) -> Iterator[str]:
    """I4: a letter goes once more for each worker that died with it in hand, else never."""
    excused = post.last_in_hand
    for mark, times in post.accepted.items():
        if times > 1 + excused[mark]:
            yield f"sent {times} times, {excused[mark]} times in hand: {mark}"


def _reference(letter: Letter) -> str:
    return sha256(f"{letter.community_id}:{letter.key}".encode()).hexdigest()[:32]

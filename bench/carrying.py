"""The goal of the outbox worker: what it costs to judge, write and mark a letter, beside handing
the same letters to the same mail server."""

from email.policy import SMTP as BY_SMTP
from smtplib import SMTP
from time import thread_time

from sqlalchemy import make_url

from app.domain.letters.kinds import LetterKind
from app.domain.letters.lanes import MAIL
from app.domain.moment import Moment
from app.factory import create_app
from app.jobs.post import carry
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import Letter
from bench.goals import Measured
from bench.ground import Ground
from tests.conftest import opened, settings
from tests.engines.smtp import PostBox, running_smtp
from tests.town import Town

LETTERS = 200


def letter_against_smtp(ground: Ground) -> Measured:
    """The mail server has a thread of its own, whose work is not counted."""
    with running_smtp() as box:
        with opened(create_app(settings(ground.empty("sqlite"), smtp_url=box.url))) as app:
            town = Town.founded(app)
            town.kwartiermaker()
            _waiting(town)
            _carried(town.by_house(), box)  # the first ones warm up
            _waiting(town)
            ours = _carried(town.by_house(), box)
        theirs = _handed_over(box)
    sides = f"{1000 * ours:.2f} ms, to hand it over {1000 * theirs:.2f} ms of processor"
    return Measured(ours / theirs, f"{sides}, {LETTERS} letters")


def _waiting(town: Town) -> None:
    """That a need went out, each about another one."""
    for letter in db.session.query(Letter).filter_by(state="waiting"):
        db.session.delete(letter)
    for _ in range(LETTERS):
        need = town.asks(town.asker(f"asker{new_id()}"))
        town.later(minutes=1)
        db.session.add(
            Letter(
                community_id=town.community_id, key=f"bench:{new_id()}", kind=LetterKind.NEED_OUT,
                state="waiting", person_id=need.asker_id, need_id=need.id,
                written_at=town.now, not_before=town.now,
            )
        )  # fmt: skip
    db.session.commit()


def _carried(moment: Moment, box: PostBox) -> float:
    """Seconds of this thread's processor for each. Raises RuntimeError where not all arrived."""
    box.clear()
    began = thread_time()
    carry(MAIL, moment)
    worked = thread_time() - began
    if len(box.letters) != LETTERS:
        raise RuntimeError(f"{len(box.letters)} of {LETTERS} letters arrived")
    return worked / LETTERS


def _handed_over(box: PostBox) -> float:
    letters, url = box.letters, make_url(box.url)
    ready = [(one["From"], one["To"], one.as_bytes(policy=BY_SMTP)) for one in letters]
    began = thread_time()
    with SMTP(url.host or "", url.port or 0) as server:
        for sender, to, words in ready:
            server.sendmail(sender, [to], words)
    return (thread_time() - began) / len(letters)

"""One photo to a need: added after it was sent, seen by a person, then by others (R28).

The need goes out without waiting for it. No letter is written about a photo: nobody has to do
anything with it, and an asker reads that hers was refused, and why, where the photo would stand.
"""

from dataclasses import dataclass
from datetime import timedelta

from app.actions.desk.decisions import write_down
from app.actions.desk.terms import answer_by
from app.actions.steps import by_the_house, take
from app.domain.desk.lateness import URGENCY_OF_PHOTO
from app.domain.moment import Moment
from app.domain.refusals import EnoughPhotos, NotFound, WrongMoment
from app.domain.states import ASKING_NEEDS
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.needs import photos as kept
from app.store.tables import Need, Photo

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class NewPhoto:
    """A JPEG without anything in it but what it shows; its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def add_photo(moment: Moment, need_id: int, new: NewPhoto) -> Photo:
    """In the place of one that was there before; it waits for a person.

    Raises NotFound for a need that is not hers, WrongMoment when it needs no photo any more, and
    EnoughPhotos at the house's number for one hour.
    """
    must_not_be_too_many(moment)
    need = _own(moment, need_id)
    if need.state not in ASKING_NEEDS:
        raise WrongMoment(Verb.ADD_PHOTO)
    _remove(moment, need)
    photo = Photo(
        community_id=moment.community_id,
        need_id=need.id,
        asker_id=need.asker_id,
        picture=new.jpeg,
        width=new.width,
        height=new.height,
        added_at=moment.now,
        answer_by=answer_by(moment, URGENCY_OF_PHOTO),
    )
    take(moment, Verb.ADD_PHOTO, photo)
    return photo


def must_not_be_too_many(moment: Moment) -> None:
    """Raises EnoughPhotos."""
    added = kept.added_by(moment.community_id, moment.actor.person_id, moment.now - HOUR)
    if added >= moment.rules.photos.most_an_hour:
        raise EnoughPhotos


def remove_photo(moment: Moment, need_id: int) -> None:
    """Gone at once, as if it never was. Raises NotFound when it is not hers."""
    _remove(moment, _own(moment, need_id))


def show_photo(moment: Moment, photo_id: int) -> None:
    """From now on whoever may see the need sees it."""
    photo = _looked_at(moment, photo_id)
    take(moment, Verb.SHOW_PHOTO, photo)
    photo.answer_by = None


def refuse_photo(moment: Moment, photo_id: int, told: str) -> None:
    """Emptied at once; `told` is the one sentence that the asker and colleagues read."""
    photo = _looked_at(moment, photo_id)
    take(moment, Verb.REFUSE_PHOTO, photo)
    photo.picture, photo.answer_by = b"", None
    write_down(moment, Verb.REFUSE_PHOTO, photo.need_id, reason="", told=told)


def let_go_of_photo(moment: Moment, need: Need) -> None:
    """The need has ended: nobody needs its photo any more, so it goes with the same deed."""
    _remove(by_the_house(moment), need)


def _own(moment: Moment, need_id: int) -> Need:
    need = rows.one(Need, moment.community_id, need_id)
    if need.asker_id != moment.actor.person_id:
        raise NotFound
    return need


def _looked_at(moment: Moment, photo_id: int) -> Photo:
    """The need is locked first, as whoever changes the photo does."""
    found = kept.at_desk(moment.community_id, photo_id)
    if found is None:
        raise NotFound
    rows.one(Need, moment.community_id, found.need_id)
    return rows.one(Photo, moment.community_id, photo_id)


def _remove(moment: Moment, need: Need) -> None:
    photo = kept.row_of(moment.community_id, need.id)
    if photo is not None:
        take(moment, Verb.REMOVE_PHOTO, photo)
        db.session.delete(photo)
        db.session.flush()  # before another takes its place

"""Somebody who answers for others came in with a browser that was not seen before: she is told.

An asker is not, nor is a giver for herself: a letter that somebody came in frightens a full head,
is read by others on a shared phone, and comes often to anyone who borrows one. They find it where
they are signed in, and end it there by one tap.
"""

from app.actions.letters.outbox import write_letter
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.devices import Device
from app.domain.predicates import answers_for_others


def tell_of_new_browser(moment: Moment, device: Device) -> None:
    """Once a day for each kind of device; nothing about where it was."""
    if answers_for_others(moment.actor, None):
        key = f"{moment.me}:{device}:{moment.now:%Y%m%d}"
        write_letter(moment, LetterKind.NEW_DEVICE, key, person_id=moment.me)

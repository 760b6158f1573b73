"""The providers of one channel: one, or two of which the second takes over from the first.

A letter goes to the second only when the first surely does not have it. One that the first was
told, and did not answer for, is asked of the first alone, however often (`may_be_with`): so no
hand-over makes two of one letter.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from app.delivery.refusals import NotAccepted, Passing, Unreachable
from app.delivery.rendered import Rendered
from app.delivery.switch import Switch

log = logging.getLogger(__name__)


class Place(StrEnum):
    FIRST = "first"
    SECOND = "second"


class Provider(Protocol):
    def send(self, letter: Rendered, now: datetime) -> None:
        """Raises a kind of NotAccepted."""

    def close(self) -> None: ...


class Providers:
    """For one turn: whoever was found out of order in it is not tried again, for one time-out tells
    enough, and what waits behind it must not."""

    def __init__(self, providers: Sequence[Provider], switch: Switch) -> None:
        self._by_place: Mapping[Place, Provider] = dict(zip(Place, providers, strict=False))
        self._switch = switch
        self._out: dict[Place, str] = {}

    def send(self, letter: Rendered, now: datetime, may_be_with: str | None) -> None:
        """Raises a kind of NotAccepted; one that `may_have_left` says with whom it may be."""
        for place in self._in_turn(may_be_with):
            try:
                return self._tell(place, letter, now)
            except Passing as said:
                refusal = said
                if said.may_have_left:
                    break
                log.info("the %s provider did not accept: %s", place, said.reason)
        raise refusal

    def _in_turn(self, may_be_with: str | None) -> Iterator[Place]:
        places = [place for place in self._by_place if may_be_with in (None, place)]
        if not places:
            places = [Place.FIRST]  # whom it may be with is gone from the settings
        return reversed(places) if self._switch.second_goes_first else iter(places)

    def _tell(self, place: Place, letter: Rendered, now: datetime) -> None:
        if place in self._out:
            raise Unreachable(self._out[place])
        try:
            self._by_place[place].send(letter, now)
        except Passing as trouble:
            self._note(place, trouble)
            raise
        except NotAccepted:
            self._worked(place)  # it answered, about this letter
            raise
        self._worked(place)

    def _note(self, place: Place, trouble: Passing) -> None:
        if place is Place.FIRST:
            self._switch.first_failed()
        if isinstance(trouble, Unreachable):
            self._out[place] = trouble.reason
        if trouble.may_have_left:
            trouble.may_be_with = place

    def _worked(self, place: Place) -> None:
        if place is Place.FIRST:
            self._switch.first_worked()

    def close(self) -> None:
        for provider in self._by_place.values():
            provider.close()

"""What a door is: a blueprint, and who may come in."""

from dataclasses import dataclass

from flask import Blueprint

from app.domain.actor import STAFF, Hat
from app.web.at_hand import asked, house


@dataclass(frozen=True)
class Door:
    """`hats`: any of these opens it; none: everybody. `signed_in`: only those who came in with a
    code. `open_while_paused`: also to whom one of us wants to talk with first. `at_the_table`: also
    on our own device, with one of us beside her. `by_token`: programs, and nobody by a cookie."""

    blueprint: Blueprint
    hats: frozenset[Hat] = frozenset()
    signed_in: bool = False
    open_while_paused: bool = False
    at_the_table: bool = False
    development_only: bool = False
    by_token: bool = False
    walled_but_for: frozenset[Hat] = frozenset()
    closed_to: frozenset[Hat] = frozenset()

    @property
    def is_for_staff(self) -> bool:
        """They come in with a key; to ask them for a number first would be a detour."""
        return bool(self.hats) and self.hats <= STAFF

    def admits(self, hats: frozenset[Hat], is_signed_in: bool) -> bool:
        if self.closed_to & hats:
            return False
        if self.hats:
            return bool(self.hats & hats)
        return is_signed_in or not self.signed_in

    def walls_in(self, hats: frozenset[Hat]) -> bool:
        return bool(self.walled_but_for) and not self.walled_but_for & hats


def door_at_hand() -> Door | None:
    """At which she stands; None for an address that leads nowhere."""
    found: Door | None = house().extensions["doors"].get(asked().blueprint)
    return found


def takes_tokens() -> bool:
    """No cookie opens this door, whoever it is of."""
    door = door_at_hand()
    return door is not None and door.by_token

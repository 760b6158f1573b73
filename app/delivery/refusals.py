"""How it ends when a letter is not accepted. Reasons hold no address and no words of a letter."""

from typing import ClassVar


class NotAccepted(Exception):
    """`reason` may be logged: a code or a kind of trouble, never what was sent or to whom.

    `most_tries` is how often it is sent at all; None: as long as R24 says. Of one that
    `may_have_left`, `may_be_with` says by which provider: no other may be told.
    """

    most_tries: ClassVar[int | None] = None
    may_have_left: ClassVar[bool] = False
    may_be_with: str | None = None

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Passing(NotAccepted):
    """Later it may do."""


class Unreachable(Passing):
    """The whole channel is out: no other letter will be accepted now either."""


class Unsure(Unreachable):
    """It was handed over and no answer came: it may have left, and nobody can be asked. Once more,
    then a person looks: somebody who gets the same words all night loses her trust."""

    most_tries = 2
    may_have_left = True


class ToldAgain(Unreachable):
    """As Unsure, but of a provider that sends what has the same reference once: it may be told
    until it answers."""

    may_have_left = True


class NoPhoneLeft(Passing):
    """No phone of hers takes it any more: now it goes by e-mail or text."""


class Final(NotAccepted):
    """Never: this letter cannot be delivered at this address."""

    most_tries = 1


class NoSuchAddress(Final):
    """Nor can any other: the address itself takes nothing."""

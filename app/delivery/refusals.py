"""How it ends when a letter is not accepted. Reasons hold no address and no words of a letter."""


class NotAccepted(Exception):
    """`reason` may be logged: a code or a kind of trouble, never what was sent or to whom."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Passing(NotAccepted):
    """Later it may do."""


class Unreachable(Passing):
    """The whole channel is out: no other letter will be accepted now either."""


class Final(NotAccepted):
    """Never: this letter cannot be delivered at this address."""

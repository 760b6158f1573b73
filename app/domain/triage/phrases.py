"""A phrase of the word lists, and where it is found among the tokens of a text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.triage.tokens import Token


@dataclass(frozen=True)
class Place:
    """One word of a phrase: what fits there, and how many words may stand before it."""

    exact: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    holds: tuple[str, ...]
    number: bool
    between: int

    @property
    def shape(self) -> "Place":
        """The same for all places where the same fits."""
        return replace(self, between=0)

    def fits(self, token: Token) -> bool:
        if token.is_number:
            return self.number or token.word in self.exact
        heard = token.sound
        return (
            heard.whole in self.exact
            or heard.whole_short in self.exact
            or heard.begin.startswith(self.begins)
            or heard.begin_short.startswith(self.begins)
            or heard.whole.endswith(self.ends)
            or (bool(self.holds) and any(part in heard.begin for part in self.holds))
        )


@dataclass(frozen=True)
class Phrase:
    places: tuple[Place, ...]
    closes_clause: bool

    def last_from(self, tokens: Sequence[Token], first: int) -> int | None:
        """The index of its last token, when the phrase starts at `first`."""
        if not self.places[0].fits(tokens[first]):
            return None
        found: int | None = first
        for place in self.places[1:]:
            if found is None:
                return None
            found = _next_fit(place, tokens, found)
        return None if self.closes_clause and not _closes(tokens, found) else found


def _closes(tokens: Sequence[Token], at: int | None) -> bool:
    return at is None or at + 1 == len(tokens) or tokens[at + 1].clause != tokens[at].clause


def _next_fit(place: Place, tokens: Sequence[Token], after: int) -> int | None:
    sentence = tokens[after].sentence
    for at in range(after + 1, min(after + 2 + place.between, len(tokens))):
        if tokens[at].sentence != sentence:
            return None
        if place.fits(tokens[at]):
            return at
    return None

"""What a need says: what the rules found and what the words weigh, judged together.

A phrase by itself does not know a homeless rabbit from a homeless neighbour; weights by themselves
do not know why. So a rule's finding adds to what the words weigh, and it is the sum that counts.
Messages are read by the rules alone: the weights were learnt from needs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.triage.folding import Folded, fold
from app.domain.triage.kinds import BIG, Finding, Kind
from app.domain.triage.learnt.labels import ANY_BIG, ANY_URGENT, FLAGS
from app.domain.triage.learnt.weighing import Weighed, weigh
from app.domain.triage.reading import READ_AT_MOST, read_folded

WORTH_OF_A_RULE = 2.0
WORTH_OF_BEING_BIG = 1.0
WORTH_IN_FEW_WORDS = 40.0  # shared among the words: of a short text a phrase says the most
WORTH_OF_URGENCY = 0.3  # what threatens a life is to be missed least
BIG_FROM = -2.25
KIND_FROM = -0.5
FLAG_FROM = {
    Kind.MONEY: -2.0,
    Kind.COMMERCIAL: -2.25,
    Kind.ABUSE: -2.1,
    Kind.CHILD_ALONE: -2.5,
}
"""Sums from which a kind is there. Below nought, because what is missed costs more than what a
person reads for nothing. `BIG_FROM` is the lowest by which four in five are rightly taken for big
among texts of `corpus/learn/` that were held out while the rest was learnt (`corpus/held_out.py`);
`FLAG_FROM` was set on the first three files of `corpus/judge/`."""


@dataclass(frozen=True)
class Need:
    """What is known of a need's words before it is decided what they hold."""

    folded: Folded
    found: tuple[Finding, ...]
    weighed: Weighed

    def has_rule(self, kinds: Iterable[Kind]) -> bool:
        wanted = frozenset(kinds)
        return any(finding.kind in wanted for finding in self.found)

    def sum(self, kind: Kind) -> float:
        plainly = self._told_plainly({kind}) if kind in BIG else self._told(kind)
        return self.weighed.scores[kind] + plainly

    def sum_of_big(self) -> float:
        strongest = max(self.weighed.scores[kind] for kind in BIG)
        urgency = WORTH_OF_URGENCY * self.weighed.scores[ANY_URGENT]
        return self.weighed.scores[ANY_BIG] + strongest + urgency + self._told_plainly(BIG)

    def _told(self, flag: Kind) -> float:
        return WORTH_OF_A_RULE * self.has_rule({flag})

    def _told_plainly(self, kinds: Iterable[Kind]) -> float:
        if not self.has_rule(kinds):
            return 0.0
        return WORTH_OF_BEING_BIG + WORTH_IN_FEW_WORDS / len(self.folded.text.split())


def read_need(text: str) -> tuple[Finding, ...]:
    """As `read`, with what the words weigh. Never raises."""
    return found_in(known(text))


def found_in(need: Need) -> tuple[Finding, ...]:
    """Takes words that were read: reading is most of what posting a need costs, so it is done
    once."""
    kinds = frozenset(_kinds(need))
    weighed = BIG | set(FLAGS)
    standing = [found for found in need.found if found.kind in kinds or found.kind not in weighed]
    learnt = (_pointed_at(need, kind) for kind in kinds - {found.kind for found in standing})
    both = [*standing, *(finding for finding in learnt if finding)]
    return tuple(sorted(both, key=lambda found: (found.start, found.end, found.rule)))


def known(text: str) -> Need:
    folded = fold(text[:READ_AT_MOST])
    return Need(folded, read_folded(folded), weigh(folded))


def _kinds(need: Need) -> Iterator[Kind]:
    if need.sum_of_big() > BIG_FROM:
        yield max(BIG, key=need.sum)
        yield from (kind for kind in BIG if need.sum(kind) > KIND_FROM)
    yield from (kind for kind, least in FLAG_FROM.items() if need.sum(kind) > least)


def _pointed_at(need: Need, kind: Kind) -> Finding | None:
    """The words that weigh most for it, as she typed them."""
    stretch = need.weighed.stretch(kind)
    if stretch is None:
        return None
    start, end = need.folded.span(*stretch)
    return Finding(kind, need.folded.original[start:end], start, end, f"{kind}.learnt")

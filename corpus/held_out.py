"""What the triage is worth on texts that were held out while the rest was learnt.

    python -m corpus.held_out

The threshold `BIG_FROM` comes from here. Needs what `corpus/learning.py` needs, and takes as long.
Prints, for each threshold, how many of the big and of the urgent texts are seen, and how many of
the texts that are taken for big are so.
"""

from collections.abc import Iterator
from unittest.mock import patch

import click

from app.domain.triage.kinds import BIG, URGENT, Kind
from app.domain.triage.learnt import weighing
from app.domain.triage.learnt.packing import packed
from app.domain.triage.learnt.weights import Weights
from app.domain.triage.needs import known
from corpus.learning import LEARN, Text, learn, texts

BLOCK = 50  # neighbouring lines are by one writer, and are held out together
ONE_IN = 5
THRESHOLDS = [step / 4 for step in range(-16, 1)]


def parted(told: list[Text]) -> tuple[list[Text], list[Text]]:
    """What to learn from, and what to hold out."""
    is_out = [place // BLOCK % ONE_IN == 0 for place in range(len(told))]
    learnt = [text for text, out in zip(told, is_out, strict=True) if not out]
    return learnt, [text for text, out in zip(told, is_out, strict=True) if out]


def lines(told: list[Text]) -> Iterator[str]:
    learnt_from, held_out = parted(told)
    learnt = Weights(packed(learn(learnt_from)))
    with patch.object(weighing, "weights", lambda: learnt):
        judged = [(_kinds(text), known(text["text"]).sum_of_big()) for text in held_out]
    big = [total for kinds, total in judged if kinds & BIG]
    urgent = [total for kinds, total in judged if kinds & URGENT]
    for least in THRESHOLDS:
        taken = sum(total > least for _, total in judged)
        seen = _over(big, least) * len(big)
        yield (
            f"from {least:5.2f}: big {_over(big, least):.3f}, urgent {_over(urgent, least):.3f}, "
            f"rightly {seen / max(1, taken):.3f}"
        )


def _kinds(text: Text) -> frozenset[Kind]:
    return frozenset(map(Kind, text["kinds"]))


def _over(totals: list[float], least: float) -> float:
    return sum(total > least for total in totals) / max(1, len(totals))


if __name__ == "__main__":
    for line in lines(texts(LEARN)):
        click.echo(line)

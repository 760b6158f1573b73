"""How many wrong codes on paper are told from one network in a day, so that a stranger neither
guesses his way in nor keeps out whom he guesses at.

Counted beside wrong codes that were sent, under keyed hashes that are others the next day; whose
word it is, or nobody's, makes no difference.
"""

from collections.abc import Iterator

from app.actions.people.wrong_codes import count_wrong, forget_wrong
from app.domain.moment import Moment
from app.store.queries.people import codes as kept
from app.store.sealing import seals


def may_tell(moment: Moment, network: str, word: str) -> bool:
    """One more from there, with this word."""
    rules = moment.rules.together
    most = rules.paper_tries_network, rules.paper_tries
    told = (_told(moment, key) for key in _keys(moment, network, word))
    return all(wrong < limit for wrong, limit in zip(told, most, strict=True))


def count_wrong_paper(moment: Moment, network: str, word: str) -> None:
    count_wrong(moment, _keys(moment, network, word))


def forget_wrong_paper(moment: Moment, network: str, word: str) -> None:
    """After a right one, of this word alone: whoever has a code of his own guesses on no longer."""
    _, of_word = _keys(moment, network, word)
    forget_wrong(moment, of_word)


def _told(moment: Moment, key: str) -> int:
    row = kept.wrong_to(moment.community_id, key)
    return row.in_a_row if row else 0


def _keys(moment: Moment, network: str, word: str) -> Iterator[str]:
    """One key for all that is told from there today, and one for this word."""
    today = f"paper:{moment.now:%Y%m%d}:{network}"
    yield seals().fingerprint(today)
    yield seals().fingerprint(f"{today}:{word}")

"""What may happen between writing a letter and sending it, for every kind, through the real post:
nobody who stopped, was erased, was blocked, rests, or lives elsewhere now is written to (I5).

Each kind is about two people of its own, and was true when it was written. In the columns:

stop      no more letters about new needs (RFC 8058)
erased    the reader left for good; her letters went with her
left      the other of the two left for good
block     the other wants no contact with the reader
rest      the reader takes *even rust*; of one of us: is away, and a colleague is there
moved     the reader gave another address, for what we sent came back
withdrawn the asker stopped with her need
ended     the giver handed back what she promised, or took back what she offered
night     eleven in the evening

goes      it leaves
new       it leaves, to her new address alone
drop      it never leaves: no longer true, or no longer welcome
wait      it leaves in the morning
gone      nothing is left of it
-         cannot happen to this letter

Why some rows go where others drop: a code, an invitation, what answers a stranger and the letter to
whom a platform brought go to an address, not to a person. What was decided at the desk stays true
whoever left. A loan has to come back also when the help ended. What answers her own e-mail, and
that she rests, is told at rest. What one of us must read is read by a colleague who is away
when she was asked before; only what goes to colleagues side by side passes her by.
"""

from collections.abc import Callable

import pytest

from app.domain.letters.kinds import LetterKind
from app.domain.refusals import Refusal
from app.store.db import db
from tests.carrying import carry_letters
from tests.engines.smtp import PostBox
from tests.jobs.meanwhile import Two, arrived, two_for_each
from tests.town import Town

TOLD = """
                  stop erased left block rest moved withdrawn ended night
code              -    gone   goes goes  goes goes  goes      goes  goes
need_held         -    gone   goes goes  drop new   drop      goes  goes
need_out          -    gone   goes goes  drop new   drop      goes  goes
offer_came        -    gone   drop drop  drop new   drop      drop  wait
asked_back        -    gone   goes goes  drop new   drop      goes  wait
desk_asks         -    gone   goes goes  drop new   drop      goes  wait
taken_over        -    gone   goes goes  drop new   -         goes  wait
redirected        -    gone   goes goes  drop new   -         goes  wait
no_offer_yet      -    gone   goes goes  drop new   drop      -     wait
offer_handed_back -    gone   goes goes  drop new   drop      -     wait
giver_left        -    gone   goes goes  drop new   drop      -     wait
talk              -    gone   goes goes  drop new   goes      goes  wait
talk_tomorrow     -    gone   goes goes  drop new   goes      goes  wait
talk_moved        -    gone   goes goes  drop new   goes      goes  wait
talk_missed       -    gone   goes goes  drop new   goes      goes  wait
effect            -    gone   goes goes  drop new   goes      goes  wait
offer_waits       -    gone   drop drop  drop new   drop      drop  wait
solved            goes gone   drop drop  drop new   -         -     wait
table_ended       -    -      goes goes  goes new   goes      goes  wait
new_need          drop gone   drop drop  drop new   drop      -     wait
digest            drop gone   drop drop  drop new   drop      -     wait
chosen            goes gone   drop drop  drop new   drop      drop  wait
find_out_day      goes gone   drop drop  drop new   drop      drop  wait
someone_found     goes gone   drop goes  drop new   goes      -     wait
no_longer_needed  goes gone   drop goes  drop new   goes      -     wait
asker_left        goes gone   goes goes  drop new   goes      goes  wait
introduced        goes gone   goes goes  drop new   goes      goes  wait
invited           goes goes   goes goes  goes goes  goes      goes  wait
brought           goes gone   goes goes  goes goes  goes      goes  wait
vog_ends          goes gone   goes goes  drop new   goes      goes  wait
look_along        -    gone   drop drop  drop new   drop      drop  wait
thanks            goes gone   drop drop  drop new   -         -     wait
message           -    gone   drop drop  drop new   drop      drop  wait
reply_held        -    gone   drop drop  goes new   drop      drop  goes
reply_trimmed     -    gone   drop drop  goes new   drop      drop  goes
reply_unread      -    gone   drop drop  goes new   drop      drop  goes
mail_lost         -    gone   goes goes  goes goes  goes      goes  goes
reach_changed     -    gone   goes goes  goes goes  goes      goes  goes
how_it_went       -    gone   drop drop  drop new   drop      drop  wait
loan_due          -    gone   drop drop  drop new   goes      goes  wait
loan_back         goes gone   drop drop  drop new   goes      goes  wait
loan_not_back     -    gone   drop drop  drop new   goes      goes  wait
companion         -    gone   drop drop  drop new   drop      drop  wait
companion_ended   -    gone   drop drop  drop new   -         -     wait
urgent            -    -      drop goes  goes new   drop      goes  goes
promise_passed    -    -      drop goes  goes new   drop      goes  wait
desk_late         -    -      goes goes  goes new   goes      goes  wait
from_us           -    gone   goes goes  drop new   goes      goes  goes
rest_began        -    gone   goes goes  goes new   goes      goes  goes
rest_over         -    gone   goes goes  drop new   goes      goes  wait
stay              -    gone   goes goes  goes new   goes      goes  wait
look_at_desk      -    -      goes goes  drop new   goes      goes  goes
staff_invited     -    -      goes goes  goes new   goes      goes  goes
staff_stopped     -    -      goes goes  goes new   goes      goes  goes
new_device        -    -      goes goes  goes new   goes      goes  goes
evening_opened    -    -      goes goes  drop new   goes      goes  goes
ended_well        goes goes   goes goes  goes goes  goes      goes  wait
ended             goes goes   goes goes  goes goes  goes      goes  wait
"""

EVENTS: dict[str, Callable[[Two], None]] = {
    "stop": Two.stopped,
    "erased": Two.erased,
    "left": Two.other_left,
    "block": Two.blocked,
    "rest": Two.rests,
    "moved": Two.moved,
    "withdrawn": Two.withdrawn,
    "ended": Two.ended,
    "night": Two.nothing,
}


def expected(event: str) -> dict[str, str]:
    heading, *lines = [line.split() for line in TOLD.strip().splitlines()]
    column = heading.index(event) + 1
    return {line[0]: line[column] for line in lines}


def carried(town: Town, letters: PostBox, made: list[Two]) -> dict[str, str]:
    for _ in range(2):  # as two ticks of the clock do
        carry_letters(town.by_house())
    db.session.expire_all()
    there = arrived(letters)
    return {two.kind: two.outcome(there) for two in made}


def happens(two: Two, event: Callable[[Two], None]) -> bool:
    """Whether it can."""
    try:
        with db.session.begin_nested():
            event(two)
    except Refusal:
        return False
    return True


def test_when_nothing_happens_all_leave(town: Town, letters: PostBox) -> None:
    """The control of the harness."""
    assert set(carried(town, letters, two_for_each(town)).values()) == {"goes"}


@pytest.mark.parametrize("event", EVENTS)
def test_nobody_is_written_to_who_should_not_be(town: Town, letters: PostBox, event: str) -> None:
    made = two_for_each(town)
    if event == "night":
        town.later(hours=12)
    can = {two.kind: happens(two, EVENTS[event]) for two in made}
    db.session.commit()
    found = carried(town, letters, made)
    assert {kind: told if can[LetterKind(kind)] else "-" for kind, told in found.items()} == (
        expected(event)
    )


def test_every_kind_has_its_row() -> None:
    assert set(expected("stop")) == set(LetterKind)

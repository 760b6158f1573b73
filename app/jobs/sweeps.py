"""Jobs that ask what is due and do it, a transaction for each: one that fails waits for the next
round, the others do not wait for it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import monotonic, sleep

from app.actions.clock import followups, retention, sealing, slots
from app.actions.desk import (
    coming_along,
    evenings,
    late,
    look_checks,
    sittings,
    watching_looks,
)
from app.actions.givers import card_showings, organisations
from app.actions.letters import rounds
from app.actions.needs import drafts
from app.actions.people import consents, leaving, resting, staying, tokens
from app.actions.town import figures
from app.domain.actor import house
from app.domain.clock.retention import Kept
from app.domain.moment import Moment
from app.jobs.committing import keep, look, whatever_happens
from app.store.db import leave_no_trace, one_writes_at_a_time
from app.store.queries.clock import followups as followups_kept
from app.store.queries.clock import wherever
from app.store.queries.desk import came_along
from app.store.queries.letters import rounds as rounds_kept
from app.store.queries.people import resting as rests
from app.store.queries.people import silence

FOLLOWUPS_A_TURN = 500
BREATH = 0.05  # seconds: a writer on SQLite that waited as long as a step looks again before that
A_STEP_LASTS = 0.018  # seconds
LEAST_STEP, GROWTH = 250, 2  # givers; times the step before


def end_rests(moment: Moment) -> None:
    for person_id in look(rests.over, moment.community_id, moment.now):
        with whatever_happens("a rest"):
            keep(resting.end_rest_that_is_over, moment, person_id)


def carry_rounds_on(moment: Moment) -> None:
    """A need on its way to all givers, a step in a transaction (R25)."""
    for round_id in look(rounds_kept.due_ids, moment.community_id, moment.now):
        with whatever_happens("a round"):
            carry_round_on(moment, round_id)


def carry_round_on(moment: Moment, round_id: int, breath: float = BREATH) -> None:
    """To the end. Where one writes at a time whoever else writes gets her turn between two steps of
    a large town, and each step is as large as the last ones were quick; a small town is done in the
    first, and waits for nobody."""
    largest, others_wait = moment.rules.letters.fan_out, one_writes_at_a_time()
    most = min(LEAST_STEP, largest) if others_wait else largest
    goes_on, took = _step(moment, round_id, most)
    while goes_on:
        most = _next_step(most, took, largest) if others_wait else largest
        goes_on, took = _step(moment, round_id, most)
        if goes_on and others_wait:
            sleep(breath)


def _step(moment: Moment, round_id: int, most: int) -> tuple[bool, float]:
    """Whether it goes on, and the seconds that it took."""
    began = monotonic()
    return keep(rounds.take_round_further, moment, round_id, most), monotonic() - began


def _next_step(most: int, took: float, largest: int) -> int:
    """Givers. It is the time that others wait which is to be bounded."""
    in_time = int(most * A_STEP_LASTS / max(took, A_STEP_LASTS / GROWTH))
    return min(largest, max(in_time, LEAST_STEP))


def fire_followups(moment: Moment) -> None:
    due = look(followups_kept.due_ids, moment.community_id, moment.now, FOLLOWUPS_A_TURN)
    for followup_id in due:
        with whatever_happens("a follow-up"):
            keep(followups.fire, moment, followup_id)


def seal_journal(moment: Moment) -> None:
    while keep(sealing.seal_a_batch, moment):
        pass


def tell_of_late(moment: Moment) -> None:
    keep(late.tell_of_late, moment)


def watch_looks(moment: Moment) -> None:
    keep(watching_looks.warn_of_many_looks, moment)
    keep(card_showings.warn_of_many_cards, moment)


def draw_looks(moment: Moment) -> None:
    keep(look_checks.draw_looks, moment)


def end_what_is_over(moment: Moment) -> None:
    """Sittings at our table and evenings of much looking; each was over for whoever asked since its
    last minute."""
    keep(evenings.end_evenings_that_are_over, moment)
    keep(sittings.end_sittings_that_are_over, moment)
    for along_id in look(came_along.to_be_told, moment.community_id):
        with whatever_happens("an ending"):
            keep(coming_along.tell_who_came_along, moment, along_id)


def forget_who_was_silent(moment: Moment) -> None:
    """First those who are asked to stay; whoever goes, goes in a transaction of her own."""
    while keep(staying.ask_to_stay, moment):
        pass
    for person_id in look(silence.to_forget, moment.community_id, moment.now, moment.rules):
        with whatever_happens(Kept.SILENT):
            keep(leaving.forget_who_was_silent, moment, person_id)


def _in_steps(forget_some: Callable[[Moment], object], moment: Moment) -> None:
    while keep(forget_some, moment):
        pass


FORGOTTEN: dict[Kept, Callable[[Moment], object]] = {
    Kept.SILENT: forget_who_was_silent,
    **{kept: partial(_in_steps, forget_some) for kept, forget_some in retention.BY_TERM.items()},
    Kept.CONSENTS: partial(keep, consents.forget_old_consents),
    Kept.ORGANISATIONS: partial(keep, organisations.forget_deserted),
    Kept.DRAFTS: partial(keep, drafts.forget_old_drafts),
    Kept.JOURNAL: partial(keep, sealing.forget_old_journal),
    Kept.TOKENS: partial(keep, tokens.forget_ended_tokens),
    Kept.SLOTS: partial(keep, slots.forget_old_slots),
}
"""Who makes each line of `domain/clock/retention.py` true. People go first: with them goes most of
the rest."""


def forget_everywhere(moment: Moment) -> None:
    """Line after line, and only in the towns in which something of it is past its term: a line has
    a transaction in each of them, and most towns have nothing of most lines."""
    for kept, forget_old in FORGOTTEN.items():
        with whatever_happens(kept):
            for community_id in look(wherever.something_is_over, kept, moment.now, moment.rules):
                with whatever_happens(kept):
                    forget_old(replace(moment, actor=house(community_id)))
    with whatever_happens(leave_no_trace.__name__):
        leave_no_trace()


def close_quarters(moment: Moment) -> None:
    keep(figures.freeze_and_publish_what_is_due, moment)
    keep(figures.tell_of_tampered, moment)

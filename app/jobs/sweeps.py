"""Jobs that ask what is due and do it, a transaction for each: one that fails waits for the next
round, the others do not wait for it."""

from app.actions.clock import followups, forgetting, slots
from app.actions.desk import claims, coming_along, evenings, late, sittings, watching_looks
from app.actions.form_keys import forget_old_forms
from app.actions.givers import organisations
from app.actions.letters import rounds
from app.actions.matches import replies
from app.actions.needs import drafts
from app.actions.people import ceremonies, consents, leaving, resting
from app.actions.town import figures
from app.domain.moment import Moment
from app.jobs.keeping import keep, look, whatever_happens
from app.store.db import leave_no_trace
from app.store.queries.clock import followups as followups_kept
from app.store.queries.desk import came_along
from app.store.queries.letters import rounds as rounds_kept
from app.store.queries.people import resting as rests

FOLLOWUPS_A_TURN = 500


def end_rests(moment: Moment) -> None:
    for person_id in look(rests.over, moment.community_id, moment.now):
        with whatever_happens("a rest"):
            keep(resting.end_rest_that_is_over, moment, person_id)


def carry_rounds_on(moment: Moment) -> None:
    """A need on its way to all givers, a step in a transaction (decision 25)."""
    for round_id in look(rounds_kept.due_ids, moment.community_id, moment.now):
        with whatever_happens("a round"):
            while keep(rounds.take_round_further, moment, round_id):
                pass


def fire_followups(moment: Moment) -> None:
    due = look(followups_kept.due_ids, moment.community_id, moment.now, FOLLOWUPS_A_TURN)
    for followup_id in due:
        with whatever_happens("a follow-up"):
            keep(followups.fire, moment, followup_id)


def tell_of_late(moment: Moment) -> None:
    keep(late.tell_of_late, moment)


def watch_looks(moment: Moment) -> None:
    keep(evenings.end_evenings_that_are_over, moment)
    keep(watching_looks.warn_of_many_looks, moment)


def clear_tables(moment: Moment) -> None:
    keep(sittings.end_sittings_that_are_over, moment)
    for along_id in look(came_along.to_be_told, moment.community_id):
        with whatever_happens("an ending"):
            keep(coming_along.tell_who_came_along, moment, along_id)


FORGOTTEN = (
    claims.forget_old_claims,
    consents.forget_old_consents,
    drafts.forget_old_drafts,
    forget_old_forms,
    forgetting.forget_old_codes,
    forgetting.forget_ended_sessions,
    ceremonies.forget_old_challenges,
    forgetting.forget_networks_of_reports,
    forgetting.forget_old_reports,
    leaving.forget_partings,
    organisations.forget_old_invitations,
    organisations.forget_deserted,
    replies.forget_strangers,
    slots.forget_old_slots,
)


def forget(moment: Moment) -> None:
    for forget_old in FORGOTTEN:
        with whatever_happens(forget_old.__name__):
            keep(forget_old, moment)
    with whatever_happens(leave_no_trace.__name__):
        leave_no_trace()


def close_quarters(moment: Moment) -> None:
    keep(figures.freeze_and_publish_what_is_due, moment)
    keep(figures.tell_of_tampered, moment)

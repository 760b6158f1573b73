"""Holding a need until a person has read it: what triage or the community's choice says."""

from collections.abc import Iterable

from app.actions.clock.planning import plan_after
from app.actions.desk.terms import answer_by
from app.actions.letters.outbox import write_to_duty
from app.actions.steps import by_the_house, take
from app.domain.actor import Turn
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.triage import Finding
from app.domain.triage.consequence import Urgency, consequence_for_need
from app.domain.verbs import Verb
from app.store.tables import Need


def hold_if_a_rule_asks(
    moment: Moment, need: Need, findings: Iterable[Finding], community_reads: bool
) -> bool:
    """Holds the need when a finding (R1) or the community's choice asks for it; whether it did."""
    consequence = consequence_for_need(tuple(findings))
    if not consequence.held and not community_reads:
        return False
    hold(moment, need, consequence.urgency or Urgency.ORDINARY, consequence.family)
    return True


def hold(moment: Moment, need: Need, urgency: str, family: str | None) -> None:
    """By the house; our term begins, and what is urgent is told to duty and deputy at once."""
    take(by_the_house(moment), Verb.HOLD_NEED, need)
    begin_term(moment, need, urgency)
    need.family = family
    if urgency == Urgency.URGENT:
        write_to_duty(moment, LetterKind.URGENT, need, Turn.ON_DUTY, Turn.DEPUTY)


def begin_term(moment: Moment, need: Need, urgency: str) -> None:
    """By when a person answers; the deputy hears when it passes."""
    need.urgency, need.out_at, need.promised_at = urgency, None, moment.now
    need.answer_by = answer_by(moment, urgency)
    plan_after(moment, Verb.HOLD_NEED, need)


def forget_finding(need: Need) -> None:
    """What triage found is kept no longer than the need is held (R12)."""
    need.urgency = need.family = need.answer_by = need.promised_at = None

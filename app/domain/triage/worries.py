"""What the words of a text tell: big problems, money, abuse and the like."""

from collections import defaultdict
from functools import cache

from app.domain.triage.rulebook import RuleBook
from app.domain.triage.spots import Spot, without_overlap
from app.domain.triage.tokens import tokens_of
from app.domain.triage.words import RULES


@cache
def rule_book() -> RuleBook:
    """Made when the first text is read (0.3 s, 3 MB): the clock reads none."""
    return RuleBook(RULES)


def worries(text: str) -> list[Spot]:
    """One spot a rule and place; where two rules find the same words, both are told."""
    tokens = tokens_of(text)
    by_rule: dict[str, list[Spot]] = defaultdict(list)
    for match in rule_book().find(tokens):
        rule, start, end = match.rule, tokens[match.first].start, tokens[match.last].end
        by_rule[rule.full_name].append(Spot(rule.kind, rule.full_name, start, end))
    return [spot for spots in by_rule.values() for spot in without_overlap(spots)]

"""How many codes may be asked (rule 4.5): counted for where they go and for anyone who asks, in one
go."""

from datetime import timedelta

from app.actions.people.wrong_codes import are_too_many
from app.domain.calendar import A_DAY
from app.domain.moment import Moment
from app.domain.refusals import CodesStopped, TooManyCodes
from app.store.queries.people import codes as kept
from app.store.queries.town.communities import one_at_a_time

TEN_MINUTES, HOUR = timedelta(minutes=10), timedelta(hours=1)


def must_be_within_limits(
    moment: Moment, fingerprint: str, network: str, numbers: str | None
) -> None:
    """All keyed hashes; `numbers` is of how a number begins, None for an address.

    What a stranger does from his own network neither locks a person out for good nor tells him
    that she was here. Raises TooManyCodes, and CodesStopped after too many wrong ones in a row.
    """
    rules, community_id, now = moment.rules.codes, moment.community_id, moment.now
    one_at_a_time(community_id)
    lately, hour, today = now - TEN_MINUTES, now - HOUR, now - A_DAY
    counts = [
        (kept.to_reach(community_id, fingerprint, lately, network), rules.per_ten_minutes),
        (kept.to_reach(community_id, fingerprint, today, network), rules.per_day_here),
        (kept.to_reach(community_id, fingerprint, today), rules.per_day),
        (kept.from_network(community_id, network, hour), rules.per_network_hour),
        (kept.from_network(community_id, network, today), rules.per_network_day),
    ]
    if numbers is not None:
        counts += [
            (kept.in_range(community_id, numbers, hour), rules.per_range_hour),
            (kept.in_range(community_id, numbers, today), rules.per_range_day),
            (kept.texts(community_id, today), rules.texts_per_day),
        ]
    if any(made >= most for made, most in counts):
        raise TooManyCodes
    if are_too_many(moment, fingerprint):
        raise CodesStopped

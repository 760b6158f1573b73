"""What of a need may stand on a paper that everybody reads, and the number it has there."""

from app.domain.needs.themes import Tier

MOST_PUBLIC = Tier.T2
"""Whoever comes to a matchingsavond may read it, also anyone who was never introduced: nothing that
would bring a stranger to somebody's home (T3), to a child alone, to DigiD or into a car (T4)."""

NUMBERS = 10_000


def number_of(need_id: int) -> str:
    """Four digits, the same on every paper. It opens nothing: staff look it up at the desk, and
    where two needs share one, they read both."""
    return f"{need_id % NUMBERS:04}"

"""The asker's own door with all its pages, in the order in which a need meets them (A9-A16)."""

from app.web.asker import (
    choosing,
    companions,
    first_talks,
    handovers,
    lending,
    mending,
    needs,
    outcomes,
    photos,
    reporting,
    sharing,
    talking,
    thanking,
    wordings,
)
from app.web.asker.door import asker

__all__ = [
    "asker", "choosing", "companions", "first_talks", "handovers", "lending", "mending", "needs",
    "outcomes", "photos", "reporting", "sharing", "talking", "thanking", "wordings",
]  # fmt: skip

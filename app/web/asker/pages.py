"""The asker's own door with all its pages, in the order in which a need meets them (A9-A16)."""

from app.web.asker import (
    choosing,
    companions,
    lending,
    mending,
    needs,
    outcomes,
    photos,
    reporting,
    sharing,
    talking,
    thanking,
)
from app.web.asker.door import asker

__all__ = [
    "asker", "choosing", "companions", "lending", "mending", "needs", "outcomes", "photos",
    "reporting", "sharing", "talking",
    "thanking",
]  # fmt: skip

"""The door of anyone who holds a link from a letter, with its pages."""

from app.web.links import (
    brought,
    companions,
    effects,
    first_talks,
    invitations,
    lending,
    needs,
    outcomes,
    reach,
    rest,
    stay,
    stop,
)
from app.web.links.door import links

__all__ = [
    "brought",
    "companions",
    "effects",
    "first_talks",
    "invitations",
    "lending",
    "links",
    "needs",
    "outcomes",
    "reach",
    "rest",
    "stay",
    "stop",
]

"""The giver's door with all its pages, in the order in which a giver meets them."""

from app.web.giver import (
    beginning,
    cards,
    colleagues,
    companions,
    hearing,
    lending,
    photos,
    programs,
    promises,
    pushing,
    reporting,
    settings,
    talking,
)
from app.web.giver.door import giver

__all__ = [
    "beginning",
    "cards",
    "colleagues",
    "companions",
    "giver",
    "hearing",
    "lending",
    "photos",
    "programs",
    "promises",
    "pushing",
    "reporting",
    "settings",
    "talking",
]

"""The door of one's own data with all its pages (A17)."""

from app.web.own import (
    consents,
    contact,
    former_reach,
    known,
    leaving,
    naming,
    notes,
    reaching,
    resting,
    sessions,
    stories,
    taking,
    waiting,
)
from app.web.own.door import own

__all__ = [
    "consents",
    "contact",
    "former_reach",
    "known",
    "leaving",
    "naming",
    "notes",
    "own",
    "reaching",
    "resting",
    "sessions",
    "stories",
    "taking",
    "waiting",
]

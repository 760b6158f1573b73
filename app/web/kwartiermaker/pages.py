"""The kwartiermaker's door with all its pages: the list of today first, then what it leads to."""

from app.web.kwartiermaker import (
    around,
    cafe,
    evening,
    examples,
    givers,
    givers_overview,
    hands,
    invitations,
    languages,
    leaflets,
    messages,
    needs,
    photos,
    talks,
    tasks,
    today,
)
from app.web.kwartiermaker.door import kwartiermaker

__all__ = [
    "around",
    "cafe",
    "evening",
    "examples",
    "givers",
    "givers_overview",
    "hands",
    "invitations",
    "kwartiermaker",
    "languages",
    "leaflets",
    "messages",
    "needs",
    "photos",
    "talks",
    "tasks",
    "today",
]

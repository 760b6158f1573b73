"""The kwartiermaker's door with all its pages: the list of today first, then what it leads to."""

from app.web.kwartiermaker import (
    examples,
    givers,
    givers_overview,
    hands,
    languages,
    messages,
    needs,
    people,
    person,
    photos,
    sitting,
    talks,
    tasks,
    today,
)
from app.web.kwartiermaker.door import kwartiermaker

__all__ = [
    "examples",
    "givers",
    "givers_overview",
    "hands",
    "kwartiermaker",
    "languages",
    "messages",
    "needs",
    "people",
    "person",
    "photos",
    "sitting",
    "talks",
    "tasks",
    "today",
]

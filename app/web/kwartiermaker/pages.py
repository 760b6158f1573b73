"""The kwartiermaker's door with all its pages: the list of today first, then what it leads to."""

from app.web.kwartiermaker import (
    examples,
    givers,
    givers_overview,
    handovers,
    hands,
    languages,
    messages,
    need_deeds,
    needs,
    photos,
    sentences,
    talks,
    tasks,
    today,
)
from app.web.kwartiermaker.door import kwartiermaker

__all__ = [
    "examples",
    "givers",
    "givers_overview",
    "handovers",
    "hands",
    "kwartiermaker",
    "languages",
    "messages",
    "need_deeds",
    "needs",
    "photos",
    "sentences",
    "talks",
    "tasks",
    "today",
]

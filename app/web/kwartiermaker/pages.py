"""The kwartiermaker's door with all its pages: the list of today first, then what it leads to."""

from app.web.kwartiermaker.day import claims, pace, rota, tasks, today
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.need import (
    handovers,
    hands,
    messages,
    need_deeds,
    needs,
    photos,
    sentences,
    talks,
)
from app.web.kwartiermaker.people import first_talks, givers, on_board, person, sitting
from app.web.kwartiermaker.people import overview as givers_overview
from app.web.kwartiermaker.people import search as people
from app.web.kwartiermaker.town import (
    around,
    cafe,
    comments,
    comparing,
    evening,
    examples,
    invitations,
    languages,
    leaflets,
    look_checks,
    lookbacks,
    programs,
    research,
    staff,
    stories,
)

__all__ = [
    "around",
    "cafe",
    "claims",
    "comments",
    "comparing",
    "evening",
    "examples",
    "first_talks",
    "givers",
    "givers_overview",
    "handovers",
    "hands",
    "invitations",
    "kwartiermaker",
    "languages",
    "leaflets",
    "look_checks",
    "lookbacks",
    "messages",
    "need_deeds",
    "needs",
    "on_board",
    "pace",
    "people",
    "person",
    "photos",
    "programs",
    "research",
    "rota",
    "sentences",
    "sitting",
    "staff",
    "stories",
    "talks",
    "tasks",
    "today",
]

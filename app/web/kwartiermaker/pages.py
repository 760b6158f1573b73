"""The kwartiermaker's door with all its pages: the list of today first, then what it leads to."""

from app.web.kwartiermaker.desk import (
    claims,
    handovers,
    look_checks,
    pace,
    rota,
    sentences,
    sitting,
    talks,
    tasks,
    today,
)
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.givers import givers, overview
from app.web.kwartiermaker.needs import (
    examples,
    hands,
    messages,
    need_deeds,
    needs,
    paper,
    photos,
)
from app.web.kwartiermaker.people import first_talks, person, programs, staff
from app.web.kwartiermaker.people import search as people
from app.web.kwartiermaker.town import (
    around,
    cafe,
    comments,
    comparing,
    invitations,
    languages,
    leaflets,
    lookbacks,
    on_board,
    research,
    stories,
)

__all__ = [
    "around",
    "cafe",
    "claims",
    "comments",
    "comparing",
    "examples",
    "first_talks",
    "givers",
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
    "overview",
    "pace",
    "paper",
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

"""What the klankbordgroep speaks of, by its name."""

from flask_babel import gettext

from app.domain.town.board import About
from app.texts.board import FIGURES_OVER, TOPICS
from app.web.showing.figures import months_in_words


def title_of(about: str, name: str) -> str:
    if about == About.FIGURES:
        return gettext(FIGURES_OVER, months=months_in_words(name))
    return gettext(TOPICS[name]) if name in TOPICS else name

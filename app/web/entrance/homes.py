"""Where each has a page of her own, once she is in."""

from app.domain.actor import Hat
from app.web.entrance.visitor import Visitor

HOMES = (
    (Hat.KWARTIERMAKER, "/bureau"),
    (Hat.MUNICIPALITY, "/gemeente"),
    (Hat.ASKER, "/mijn"),
    (Hat.GIVER, "/geef"),
)


def home_of(visitor: Visitor) -> str:
    """The home of the first hat that she wears; the front page for anyone who has none yet."""
    return next((home for hat, home in HOMES if hat in visitor.hats), "/")

"""What a staff member does."""

from app.domain.actor import Hat
from app.texts.marking import N_

HATS = {
    Hat.KWARTIERMAKER: N_("werkt aan het bureau"),
    Hat.MUNICIPALITY: N_("leest cijfers voor de gemeente"),
}

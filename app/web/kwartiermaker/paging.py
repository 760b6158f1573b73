"""Where a page of a list ends, as it stands in an address."""

from datetime import UTC, datetime, timedelta

from app.domain.desk.lateness import RANKS
from app.domain.ids import read_id, show_id
from app.store.queries.desk.today import Place

START = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)


def show_place(place: Place) -> str:
    due, promised = ((at - START) // TICK for at in (place.due_at, place.promised_at))
    return f"{place.rank}-{due}-{promised}-{show_id(place.id)}"


def read_place(shown: str) -> Place | None:
    """None, the beginning of the list, for what is no place."""
    try:
        rank, due, promised, thing_id = shown.split("-")
        due_at, promised_at = (START + int(ticks) * TICK for ticks in (due, promised))
        place = Place(int(rank), due_at, promised_at, read_id(thing_id))
    except (ValueError, OverflowError):
        return None
    return place if place.rank in range(len(RANKS)) else None


def read_last(shown: str) -> int | None:
    """The id of the last line shown; None, the beginning, for what is none."""
    try:
        return read_id(shown) or None
    except ValueError:
        return None

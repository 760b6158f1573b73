"""When it suits, as the asker chooses it and as a card shows it."""

from app.domain.timings import Timing

TIMINGS: dict[str, str] = {
    Timing.THIS_WEEK: "Deze week",
    Timing.THIS_MONTH: "Deze maand",
    Timing.ANY_TIME: "Maakt niet uit wanneer",
}

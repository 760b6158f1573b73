"""The present is a cut through the stories."""

from datetime import UTC, datetime, timedelta

from app.cli.demo_town.agenda import Agenda, Story

NOON = datetime(2026, 5, 12, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def told(happened: list[str], name: str, *pauses: timedelta) -> Story:
    happened.append(f"{name}0")
    for step, pause in enumerate(pauses, start=1):
        yield pause
        happened.append(f"{name}{step}")


def test_steps_come_in_order_of_time_and_stop_at_the_present() -> None:
    agenda, happened, arrived = Agenda(), list[str](), list[datetime]()
    agenda.begin(told(happened, "b", 3 * HOUR, 99 * HOUR), NOON + HOUR)
    agenda.begin(told(happened, "a", 2 * HOUR), NOON)
    taken = list(agenda.play(NOON + 5 * HOUR, arrived.append))
    assert happened == ["a0", "b0", "a1", "b1"]
    assert taken == arrived == [NOON + hours * HOUR for hours in (0, 1, 2, 4)]


def test_nothing_happens_at_night() -> None:
    agenda, happened = Agenda(), list[str]()
    agenda.begin(told(happened, "a", 12 * HOUR), NOON)
    *_, last = agenda.play(NOON + 48 * HOUR, lambda at: None)
    assert last == datetime(2026, 5, 13, 5, 30, tzinfo=UTC)  # half past seven in Amsterdam

"""How a page comes up before somebody's eyes: when the first words stand, and what moves."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

WATCH = """
window.seen = {shift: 0, largest: 0, blocked: 0};
const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note))
    .observe({type, buffered: true});
watch('layout-shift', entry => { seen.shift += entry.value; });
watch('largest-contentful-paint', entry => { seen.largest = entry.startTime; });
watch('longtask', entry => { seen.blocked += entry.duration - 50; });
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
SEEN = """() => ({...window.seen,
    first: performance.getEntriesByName('first-contentful-paint')[0].startTime})"""
LATE_COMERS = 200  # milliseconds in which something may still push the rest aside


@dataclass(frozen=True)
class Seen:
    """Milliseconds to the first words and to the largest, milliseconds in which the page did not
    listen, and how much moved (Cumulative Layout Shift, also what follows a tap)."""

    first: float
    largest: float
    blocked: float
    shift: float


def watch(page: Page) -> None:
    """From the next page on."""
    page.add_init_script(WATCH)


def seen(page: Page) -> Seen:
    while not page.evaluate(PAINTED):  # `wait_for_function` needs a policy that allows eval
        page.wait_for_timeout(20)
    page.wait_for_timeout(LATE_COMERS)
    return Seen(**page.evaluate(SEEN))

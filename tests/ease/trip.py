"""Somebody's first question, from the front page to "Gelukt", with what it costs her counted."""

import re
from dataclasses import dataclass, field

from tests.engines.seeing import Seen, seen, watch
from tests.engines.wire import Line, Wire
from tests.stories.street import Asker

SLOW_4G = Line(down=1_600_000, up=750_000, delay=150)
BAD_LINE = Line(down=400_000, up=400_000, delay=400)
NUMBER = "0612345678"


@dataclass
class Newcomer(Asker):
    """An asker whose phone tells what each step costs her."""

    line: Line = SLOW_4G
    taps_made: int = 0
    """On buttons and links."""
    signs_typed: int = 0
    """With the tap on a field before anything can be typed in it."""
    seen: list[Seen] = field(default_factory=list)
    wire: Wire = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        watch(self.page)
        self.wire = Wire(self.page)
        self.wire.slow_down(self.line)

    def taps(self, label: str) -> None:
        self.taps_made += 1
        with self.page.expect_navigation():  # on a slow line the page at hand stays for a while
            self.finds(label).tap()
        self.looks_around()

    def writes(self, box: str, words: str) -> None:
        self.signs_typed += 1 + len(words)
        self.page.locator(f"#{box}").tap()
        super().writes(box, words)

    def looks_around(self) -> None:
        self.seen.append(seen(self.page))

    def types_code(self) -> None:
        self.street.clock()
        *_, text = self.street.texts.to("+31" + NUMBER[1:])
        self.writes("code", re.findall(r"\d{6}", text["text"])[0])

    def asks_through_an_example(self) -> None:
        self.goes_to("/")
        self.taps("Ik heb een vraag")
        self.taps("Ik weet het nog niet. Denk met mij mee")
        self.taps("Mijn huis")
        self.taps("Wie kan een lamp ophangen?")
        self.taps("Verder")
        self.taps("Noord")
        self.taps("Deze week")
        self.taps("Verder")
        self.writes("first_name", "Bianca")
        self.taps("Verder")
        self.writes("reach", NUMBER)
        self.taps("Stuur mij een code")
        self.types_code()
        self.taps("Verstuur mijn vraag")
        self.sees("Je vraag is verstuurd.")

    def says_whose_phone_it_is(self) -> None:
        self.taps("Ja, alleen van mij")
        self.sees("Je vraag is verstuurd.")

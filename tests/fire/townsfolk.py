"""People who ask, offer, choose and talk all the time, and what the house said it had done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from threading import Event, Thread

from app.domain.ids import read_id
from tests.fire.phone import NobodyAnswers, Phone, TurnedAway


class Deed(StrEnum):
    ASKED = "asked"
    OFFERED = "offered"
    CHOSE = "chose"
    WROTE = "wrote"
    SOLVED = "solved"


@dataclass(frozen=True)
class Acknowledged:
    """Something that was answered with a page: it is done, whatever happens after it."""

    deed: Deed
    by: int  # whose press it was
    need_id: int
    offer_id: int = 0
    to: int = 0  # to whom a letter about it goes
    words: str = ""


@dataclass
class Hand:
    """One of them, with a phone."""

    person_id: int
    phone: Phone


@dataclass
class Circle:
    """An asker and two givers who live one small story after another."""

    name: str
    asker: Hand
    givers: list[Hand]
    told: Callable[[Acknowledged], None]
    turned_away: list[str] = field(default_factory=list)
    _written: count[int] = field(default_factory=count)

    def lives(self, stop: Event) -> None:
        while not stop.is_set():
            try:
                self._lives_a_story(stop)
            except TurnedAway as answer:
                self.turned_away.append(str(answer))

    def _lives_a_story(self, stop: Event) -> None:
        need, need_id = self._asks()
        offers = [self._offers(giver, need, need_id) for giver in self.givers]
        if stop.is_set():
            return
        self._chooses(self.givers[0], need, need_id, offers[0])
        self._talk(self.givers[0], need, need_id, offers[0])
        self.asker.phone.post(f"/vraag/{need}/gelukt")
        self.told(Acknowledged(Deed.SOLVED, self.asker.person_id, need_id))

    def _asks(self) -> tuple[str, int]:
        words, post = f"Wie kan mijn fiets maken? {self._word()}", self.asker.phone.post
        post("/vraag/thema", theme="maken")
        post("/vraag/woorden", words=words)
        post("/vraag/buurt", neighbourhood="liever-niet")
        post("/vraag/wanneer", timing="this_week")
        need, need_id = page_made(post("/vraag/klopt-dit"), "/vraag/")
        self.told(Acknowledged(Deed.ASKED, self.asker.person_id, need_id, words=words))
        return need, need_id

    def _offers(self, giver: Hand, need: str, need_id: int) -> str:
        word = self._word()
        place = giver.phone.post(f"/geef/vraag/{need}", kind="yes", word=word)
        offer, offer_id = page_made(place, "/geef/aanbod/")
        to = self.asker.person_id
        self.told(Acknowledged(Deed.OFFERED, giver.person_id, need_id, offer_id, to, word))
        return offer

    def _chooses(self, giver: Hand, need: str, need_id: int, offer: str) -> None:
        self.asker.phone.post(f"/vraag/{need}/kies/{offer}")
        me, to = self.asker.person_id, giver.person_id
        self.told(Acknowledged(Deed.CHOSE, me, need_id, read_id(offer), to))

    def _talk(self, giver: Hand, need: str, need_id: int, offer: str) -> None:
        places = ((self.asker, giver, f"/vraag/{need}/gesprek/{offer}"),
                  (giver, self.asker, f"/geef/gesprek/{offer}"))  # fmt: skip
        for me, other, place in places:
            words = self._word()
            me.phone.post(place, words=words)
            self.told(
                Acknowledged(
                    Deed.WROTE, me.person_id, need_id, read_id(offer), other.person_id, words
                )
            )

    def _word(self) -> str:
        """One that stands nowhere else."""
        return f"Kanarie{self.name}n{next(self._written)}e"


def page_made(place: str, under: str) -> tuple[str, int]:
    """What a press made, as its page shows it. Raises TurnedAway where it led back to a step: what
    was thanked for on the way there is gone."""
    shown = place.removeprefix(under).partition("/")[0]
    try:
        return shown, read_id(shown)
    except ValueError:
        raise TurnedAway(f"led to {place}, not to a page under {under}") from None


class Townsfolk:
    """Circles in threads, and one ledger of what was acknowledged."""

    def __init__(self, heard: Event) -> None:
        self.circles: list[Circle] = []
        self.acknowledged: list[Acknowledged] = []
        self._heard = heard
        self._stop = Event()
        self._threads: list[Thread] = []

    def note(self, done: Acknowledged) -> None:
        self.acknowledged.append(done)
        self._heard.set()

    def begin(self) -> None:
        self._stop.clear()
        self._threads = [Thread(target=self._live, args=[circle]) for circle in self.circles]
        for thread in self._threads:
            thread.start()

    def _live(self, circle: Circle) -> None:
        with suppress(NobodyAnswers):
            circle.lives(self._stop)

    def end(self) -> None:
        """Each finishes what it was doing, as far as anybody answers."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    @property
    def phones(self) -> list[Phone]:
        return [hand.phone for one in self.circles for hand in (one.asker, *one.givers)]

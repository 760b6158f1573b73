"""Case 3, scraping of askers: a giver reads at most 60 different cards a day, the desk hears of it,
ids tell nothing, no search engine comes along, and what is closed is gone (SE-21)."""

import re
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import unescape
from itertools import pairwise

import pytest
import time_machine
from sqlalchemy import insert, select

from app.actions.needs import asking
from app.domain.ids import show_id
from app.jobs import sweeps
from app.store.columns import new_id
from app.store.db import db, only_read
from app.store.tables import CardShowing, Letter, Need, Person, Task
from tests.town import START, Town
from tests.web.bare import says_the_same
from tests.web.browser import Browser

A_DAY = 60
MARK = re.compile(r"KAART(\d+)")
LINK = re.compile(r'href="(/[^"]*)"')


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


def many_needs(town: Town, count: int) -> list[int]:
    """As if so many people asked, each something of her own."""
    first = town.asks(town.asker("Bianca"), "Wie kan KAART0 maken?")
    kept = dict(db.session.execute(select(Need.__table__)).one()._mapping)
    rows = [_another(kept, number) for number in range(1, count)]
    db.session.execute(insert(Need), rows)
    db.session.commit()
    return [first.id, *(row["id"] for row in rows)]


def _another(kept: dict[str, object], number: int) -> dict[str, object]:
    words = f"Wie kan KAART{number} maken?"
    out_at = START - timedelta(minutes=number)
    return {**kept, "id": new_id(), "words": words, "card_words": words, "out_at": out_at}


@dataclass
class Bot:
    """With a giver's session: follows every link it reads, and tries every choice of every list.
    Only where an address begins with `within`; what is the same in another language, once."""

    browser: Browser
    within: str = "/"
    cards: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    statuses: Counter[int] = field(default_factory=Counter)

    def walks(self, start: str = "/geef") -> "Bot":
        waiting = [start]
        while waiting:
            path = waiting.pop()
            if path not in self.asked and (path == start or self.goes_to(path)):
                waiting += self.reads(path)
        return self

    def goes_to(self, path: str) -> bool:
        return path.startswith(self.within) and not path.startswith(("/static", "/taal?"))

    def reads(self, path: str) -> list[str]:
        self.asked.add(path)
        answer = self.browser.get(path)
        answer.close()
        self.statuses[answer.status_code] += 1
        if answer.location:
            return [answer.location]
        if answer.mimetype != "text/html":
            return []
        self.cards |= set(MARK.findall(answer.text))
        return [*map(unescape, LINK.findall(answer.text)), *self.choices(answer.text)]

    def choices(self, html: str) -> list[str]:
        if 'name="over"' not in html:
            return []
        told = re.findall(r'<option value="([^"]+)"', html)
        return [f"/geef?{name}={value}" for name in ("over", "buurt", "wanneer") for value in told]


def bot(town: Town, giver: Person, within: str = "/") -> Bot:
    return Bot(Browser(town.app).sign_in(town, giver), within)


def test_a_bot_reads_sixty_and_the_desk_hears_of_it(
    town: Town, clock: time_machine.Traveller
) -> None:
    karin = town.kwartiermaker()
    fatma = town.giver(met_by=karin)
    ids = many_needs(town, A_DAY + 15)
    one = bot(town, fatma, "/geef?")
    one.walks()
    assert len(one.cards) == A_DAY
    rest = [f"/geef/vraag/{show_id(ids[n])}" for n in range(A_DAY + 15) if str(n) not in one.cards]
    assert {one.browser.get(path).status_code for path in rest} == {429}, "also who knows the ids"
    for _ in range(2):
        sweeps.watch_looks(town.by_house())
    assert db.session.query(Task.person_id).filter_by(kind="many_cards").all() == [(fatma.id,)]
    assert db.session.query(Letter.person_id).filter_by(kind="look_at_desk").all() == [(karin.id,)]
    db.session.rollback()
    clock.move_to(town.later(hours=25).now)
    tomorrow = Browser(town.app).sign_in(town, fatma)
    assert {tomorrow.get(path).status_code for path in rest} == {200}


def test_whatever_it_follows_it_reads_no_more(town: Town) -> None:
    town.shows_a_day(7)
    fatma = town.giver(met_by=town.kwartiermaker())
    many_needs(town, 12)
    one = bot(town, fatma).walks()
    assert (len(one.cards), {status for status in one.statuses if status >= 500}) == (7, set())
    assert len(one.asked) > 30, "the control: it came around"


def test_who_reads_fewer_is_let_alone(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    many_needs(town, 12)
    assert len(bot(town, fatma, "/geef?").walks().cards) == 12
    sweeps.watch_looks(town.by_house())
    assert db.session.query(Task).filter_by(kind="many_cards").count() == 0


def test_many_phones_at_once_read_no_more(town: Town) -> None:
    town.shows_a_day(7)
    fatma = town.giver(met_by=town.kwartiermaker())
    many_needs(town, 30)
    phones, seen, statuses = [bot(town, fatma) for _ in range(4)], set(), set()
    start = threading.Barrier(len(phones))

    def reads(phone: Bot) -> None:
        start.wait()
        with town.app.app_context():
            for _ in range(3):
                answer = phone.browser.client.get("/geef", base_url="http://localhost")
                seen.update(MARK.findall(answer.text))
                statuses.add(answer.status_code)
            db.session.remove()

    threads = [threading.Thread(target=reads, args=[phone]) for phone in phones]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    only_read(False)
    assert (len(seen), statuses) == (7, {200})


def test_what_was_shown_is_forgotten_after_a_day(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    many_needs(town, 3)
    bot(town, fatma).reads("/geef")
    sweeps.forget_everywhere(town.later(hours=23).by_house())
    assert db.session.query(CardShowing).count() == 3
    sweeps.forget_everywhere(town.later(hours=2).by_house())
    assert db.session.query(CardShowing).count() == 0


def test_a_page_holds_ten_and_nobody_else_lists_them(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    many_needs(town, 12)
    one = bot(town, fatma)
    one.reads("/geef")
    assert len(one.cards) == 10
    assert one.browser.last is not None
    assert one.browser.last.headers["X-Robots-Tag"] == "noindex"
    for path in ("/sitemap.xml", "/feed", "/rss", "/api/v1", "/robots.txt"):
        assert one.browser.get(path).status_code == 404, path


def test_a_closed_card_is_gone_as_if_it_never_was(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    need_id, other = many_needs(town, 2)
    asker = db.session.get_one(Need, (town.community_id, need_id)).asker_id
    bianca = db.session.get_one(Person, (town.community_id, asker))
    one = bot(town, fatma)
    one.reads("/geef")
    asking.withdraw_need(town.moment(bianca), need_id)
    db.session.commit()
    later = bot(town, fatma, "/geef?").walks()
    assert later.cards == {"1"}
    gone, nothing = f"/geef/vraag/{show_id(need_id)}", f"/geef/vraag/{show_id(new_id())}"
    assert says_the_same(later.browser, gone, nothing)
    assert not says_the_same(later.browser, gone, f"/geef/vraag/{show_id(other)}"), "the control"


IDS = 100_000
BUCKETS = 1024
MOST = 5  # standard deviations


def strangeness(numbers: Sequence[int]) -> float:
    """How far, in standard deviations, from what chance makes: χ² of their first and last bits,
    and how often one is larger than the one before it."""
    found = [_chi(each >> 52 for each in numbers), _chi(each % BUCKETS for each in numbers)]
    rises = sum(one < other for one, other in pairwise(numbers))
    found.append(abs(rises - len(numbers) / 2) / (len(numbers) / 12) ** 0.5)
    return max(found)


def _chi(told: Iterator[int]) -> float:
    counts, expected, free = Counter(told), IDS / BUCKETS, BUCKETS - 1
    chi = sum((counts[n] - expected) ** 2 / expected for n in range(BUCKETS))
    return abs(chi - free) / (2 * free) ** 0.5


def test_ids_tell_nothing() -> None:
    """The first and last bits of 100,000 are spread as by chance, and none follows on another."""
    numbers = [new_id() for _ in range(IDS)]
    assert len(set(numbers)) == IDS
    assert strangeness(numbers) < MOST
    begun = int(datetime(2026, 1, 1).timestamp() * 1000) << 20  # noqa: DTZ001
    by_time = [begun + (n << 20) + numbers[n] % (1 << 20) for n in range(IDS)]
    assert strangeness(by_time) > MOST, "the control: ids with time in them"
    assert strangeness(range(IDS)) > MOST, "the control: ids in a row"

"""Goals of pages: on the server against bare Flask on the same server, and in one process."""

from statistics import median

from flask import Flask

from app.domain.actor import Hat
from app.domain.ids import show_id
from bench import turns
from bench.filling import giver_id, need_id
from bench.goals import Measured
from bench.ground import SMALL, Ground
from bench.hello import app as hello
from bench.served import HELLO, asked, get, serving
from bench.visiting import Visit, cookie_of, questions

ROUNDS = 5
LIST = "/geef?over=alles"


def giver_cookie(app: Flask, number: int = 1) -> str:
    """She looked at her list once today: what a day's first look notes is not measured."""
    cookie = cookie_of(app, giver_id(number), Hat.GIVER)
    Visit(app, LIST, cookie)()
    return cookie


def list_against_hello(ground: Ground, engine: str) -> Measured:
    with ground.app(engine) as app:
        cookie = giver_cookie(app)
    return _against_hello(ground, engine, LIST, cookie)


def need_against_hello(ground: Ground) -> Measured:
    """The newest need that is open, as a giver reads it."""
    with ground.app("sqlite") as app:
        cookie = giver_cookie(app)
    return _against_hello(ground, "sqlite", f"/geef/vraag/{show_id(need_id(SMALL.needs))}", cookie)


def front_against_hello(ground: Ground) -> Measured:
    return _against_hello(ground, "sqlite", "/", "")


def _against_hello(ground: Ground, engine: str, path: str, cookie: str) -> Measured:
    url = ground.url(engine)
    with serving(url) as ours, serving(url, HELLO) as theirs:
        ratio, page, bare = turns.ratio(
            lambda: asked(get(ours, path, cookie)).rate, lambda: asked(get(theirs)).rate, ROUNDS
        )
    return Measured(ratio, f"{page:.0f} pages, {bare:.0f} hellos a second")


def slowest_against_middle(ground: Ground) -> Measured:
    with ground.app("sqlite") as app:
        cookie = giver_cookie(app)
    with serving(ground.url("sqlite")) as port:
        taken = [asked(get(port, LIST, cookie)) for _ in range(ROUNDS + 1)][1:]
    p50, p99 = median(one.p50 for one in taken), median(one.p99 for one in taken)
    ratio = median(one.p99 / one.p50 for one in taken)
    return Measured(ratio, f"p50 {1000 * p50:.1f} ms, p99 {1000 * p99:.1f} ms")


def list_in_process(ground: Ground) -> Measured:
    with ground.app("sqlite") as app:
        page, bare = Visit(app, LIST, giver_cookie(app)), Visit(hello, "/")
        ratio, ours, theirs = turns.ratio(turns.cpu(page, 20), turns.cpu(bare, 200), 15)
    return Measured(ratio, f"{1000 * ours:.2f} ms, hello {1000 * theirs:.3f} ms of processor")


def list_at_scale(ground: Ground) -> Measured:
    """The larger of the two ratios: SQLite's and PostgreSQL's."""
    worst, ratio, large, small = turns.worst_of(lambda engine: _at_scale(ground, engine))
    return Measured(ratio, f"{1000 * large:.2f} ms, {1000 * small:.2f} ms ({worst})")


def _at_scale(ground: Ground, engine: str) -> tuple[float, float, float]:
    with ground.app(engine, ground.large) as large, ground.app(engine, SMALL) as small:
        return turns.ratio(_looks(large), _looks(small), 9)


def _looks(app: Flask) -> turns.Side:
    with app.app_context():
        cookie = giver_cookie(app)
    return turns.wall(Visit(app, LIST, cookie), 20)


def questions_a_page(ground: Ground) -> Measured:
    """The questions of a list that goes on."""
    with ground.app("sqlite") as app:
        page = Visit(app, LIST, giver_cookie(app))
        page()
        with questions() as asked_for:
            page()
    return Measured(len(asked_for), "the giver's list, a page of cards")

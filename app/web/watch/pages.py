"""How long pages take and how they end, by the template of their address: never the address that
was asked for, which may name a need or carry a token."""

from functools import cache
from time import perf_counter

from flask import Flask, Response
from prometheus_client import CollectorRegistry, Histogram

from app.web.at_hand import asked, noted

NO_ROUTE, OTHER = "none", "other"
METHODS = ("GET", "POST")

REGISTRY = CollectorRegistry()
PAGES = Histogram(
    "vragen_page_seconds",
    "How long a page took to be made.",
    ("route", "method", "status"),
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
    registry=REGISTRY,
)


def begin() -> None:
    noted().began = perf_counter()


def count(answer: Response) -> Response:
    rule, method = asked().url_rule, asked().method
    route, told = rule.rule if rule else NO_ROUTE, method if method in METHODS else OTHER
    counter(route, told, answer.status_code // 100).observe(perf_counter() - noted().began)
    return answer


@cache
def counter(route: str, method: str, hundreds: int) -> Histogram:
    """To look up what counts takes longer than to count."""
    return PAGES.labels(route, method, f"{hundreds}xx")


def init_app(app: Flask) -> None:
    app.before_request(begin)
    app.after_request(count)

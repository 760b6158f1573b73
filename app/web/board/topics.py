"""What a member may read along with: found by its address, and shown as its readers get it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from flask import g, url_for
from flask_babel import gettext
from markupsafe import Markup

from app.domain.refusals import NotFound
from app.domain.town.board import About, Topic
from app.domain.town.figures import FiguresTampered, read_frozen
from app.store.figures_key import figures_key
from app.store.queries.town import figures as kept
from app.texts.board import PIECES
from app.texts.leaflets import LEAFLETS
from app.texts.needs import NOBODY_ON_DUTY
from app.web.entrance.moments import this_moment
from app.web.showing.figures import numbers_of, periods_seen
from app.web.showing.formats import day
from app.web.showing.leaflets import shown
from app.web.showing.topics import title_of

A_WHILE = timedelta(days=2)
"""From today: the day in an example."""


def topic_of(about: str, name: str) -> Topic:
    """Raises NotFound for what is not there, or not hers to see."""
    if about == About.LEAFLET and name in LEAFLETS:
        return Topic(About.LEAFLET, name)
    if about == About.WORDS and name in PIECES:
        return Topic(About.WORDS, name)
    if about == About.FIGURES and name in {row.period for row in periods_seen()}:
        return Topic(About.FIGURES, name)
    raise NotFound


def listed() -> dict[str, list[dict[str, str]]]:
    return {
        "leaflets": [_row(About.LEAFLET, slug) for slug in LEAFLETS],
        "words": [_row(About.WORDS, slug) for slug in PIECES],
        "figures": [_row(About.FIGURES, row.period) for row in periods_seen()],
    }


def _row(about: About, name: str) -> dict[str, str]:
    href = url_for("board.topic_page", about=about.value, topic=name)
    return {"href": href, "label": title_of(about, name)}


def body_of(topic: Topic) -> list[Markup] | list[str]:
    match topic.about:
        case About.LEAFLET:
            return [shown(topic.name).body]
        case About.WORDS:
            return list(_sentences(topic.name))
        case About.FIGURES:
            return _figures(topic.name)


def _sentences(name: str) -> Iterator[str]:
    told: dict[str, Any] = {
        "name": g.community.duty_name or gettext(NOBODY_ON_DUTY),
        "day": day(this_moment().now + A_WHILE),
    }
    return (gettext(sentence, **told) for sentence in PIECES[name].sentences)


def _figures(period: str) -> list[str]:
    """Nothing of a file that is not as it was frozen."""
    row = kept.one(this_moment().community_id, period)
    try:
        frozen = read_frozen(row, figures_key()) if row else None
    except FiguresTampered:
        frozen = None
    if frozen is None:
        raise NotFound
    return [f"{one.number} {one.says}." for one in numbers_of(frozen)]

"""A17: "Dit weten wij van jou" on one screen."""

from flask.typing import ResponseReturnValue

from app.actions.people import reaching
from app.store.queries.known import herself, looking, written_about
from app.store.queries.town import stories
from app.web.entrance.moments import this_moment
from app.web.own.door import own
from app.web.own.reaching import may_change
from app.web.own.schemas import ByUsOut, KnownOut
from app.web.showing.formats import page

NEWEST = 5
"""Sentences about who looked; all of them stand in what she can take along."""
LOOKED_THROUGH = 50  # rows: somebody who opens a need five times a day is one sentence


@own.get("")
def known_page() -> ResponseReturnValue:
    moment = this_moment()
    by_us = ByUsOut(many=True).dump(looking.by_us(moment.actor, LOOKED_THROUGH))
    sentences = list(dict.fromkeys(line["sentence"] for line in by_us))
    return page(
        "own/known.html",
        has_words=written_about.has_words_about(moment.actor),
        has_story=stories.has_one(moment.actor),
        may_change_reach=may_change(),
        has_former_reach=reaching.has_former(moment),
        known=KnownOut().dump(herself.person(moment.actor)),
        by_us=sentences[:NEWEST],
        more_by_us=len(sentences) > NEWEST,
        rules=moment.rules,
    )

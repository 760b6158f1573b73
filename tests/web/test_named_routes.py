"""Lists of routes by name: one that was renamed would fall off its list without a sound."""

import pytest
from flask import Flask

from app.web.asking import door as asking
from app.web.entrance import guard
from app.web.giver import door as giver
from app.web.photos import uploads
from app.web.wire import cookies, headers

NAMED = {
    "open to all": guard.OPEN_TO_ALL,
    "needs no community": guard.NEEDS_NO_COMMUNITY,
    "same for all": cookies.SAME_FOR_ALL,
    "kept for a year": headers.KEPT_FOR_A_YEAR,
    "takes a photo": uploads.TAKES_A_PHOTO,
    "the questions": asking.QUESTIONS,
    "after all questions": asking.AFTER_ALL_QUESTIONS,
    "open to new givers": giver.OPEN_TO_NEWCOMERS,
}


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED)
def test_every_route_on_a_list_is_there(app: Flask, named: frozenset[str]) -> None:
    assert named
    assert named <= app.view_functions.keys()

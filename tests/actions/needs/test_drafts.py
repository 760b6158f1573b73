"""A draft belongs to a browser for a day, and to nobody after that."""

import pytest

from app.actions.needs import drafts
from app.store.db import db
from app.store.queries.needs.drafts import of_asker
from app.store.tables import Draft
from tests.town import Town

ONE, OTHER = "one browser", "another browser"


def words(town: Town, browser: str) -> str | None:
    moment = town.by_house()
    draft = of_asker(town.community_id, browser, drafts.oldest(moment))
    return draft.words if draft else None


def test_a_draft_grows_answer_by_answer(town: Town) -> None:
    drafts.keep_draft(town.by_house(), ONE, tile="maken")
    drafts.keep_draft(town.later(hours=20).by_house(), ONE, words="Wie maakt mijn fiets?")
    draft = db.session.query(Draft).one()
    assert (draft.tile, draft.words) == ("maken", "Wie maakt mijn fiets?")


def test_each_answer_keeps_it_for_another_day(town: Town) -> None:
    drafts.keep_draft(town.by_house(), ONE, words="Wie maakt mijn fiets?")
    drafts.keep_draft(town.later(hours=20).by_house(), ONE, timing="this_week")
    assert words(town.later(hours=23), ONE) == "Wie maakt mijn fiets?"
    assert words(town.later(hours=2), ONE) is None


def test_what_is_too_old_does_not_come_back(town: Town) -> None:
    drafts.keep_draft(town.by_house(), ONE, words="Wie maakt mijn fiets?", first_name="Bianca")
    drafts.keep_draft(town.later(hours=25).by_house(), ONE, tile="koken-en-eten")
    draft = db.session.query(Draft).one()
    assert (draft.tile, draft.words, draft.first_name) == ("koken-en-eten", None, None)


def test_browsers_do_not_share(town: Town) -> None:
    drafts.keep_draft(town.by_house(), ONE, words="Wie maakt mijn fiets?")
    assert words(town, OTHER) is None
    assert drafts.forget_draft(town.by_house(), OTHER) is False
    assert words(town, ONE) is not None


def test_a_draft_goes_along_to_a_new_token(town: Town) -> None:
    drafts.keep_draft(town.by_house(), ONE, words="Wie maakt mijn fiets?")
    drafts.hand_over_draft(town.by_house(), ONE, OTHER)
    assert (words(town, ONE), words(town, OTHER)) == (None, "Wie maakt mijn fiets?")


@pytest.mark.parametrize(
    ("signed", "known_as", "goes_along"),
    [
        ("Bianca", "Bas", False),
        ("Bianca", " bianca", True),
        (None, "Bas", True),  # perhaps his own: nobody is asked a name before her words
        ("Bianca", "", True),
    ],
)
def test_what_another_signed_stays_behind(
    town: Town, signed: str | None, known_as: str, goes_along: bool
) -> None:
    drafts.keep_draft(town.by_house(), ONE, words="Wie maakt mijn fiets?", first_name=signed)
    drafts.hand_over_draft(town.by_house(), ONE, OTHER, known_as)
    assert (words(town, OTHER) is not None) is goes_along
    assert db.session.query(Draft).count() == 1, "until its day is over"


def test_a_draft_is_forgotten_once(town: Town) -> None:
    drafts.keep_draft(town.by_house(), ONE, words="Wie maakt mijn fiets?")
    assert drafts.forget_draft(town.by_house(), ONE) is True
    assert drafts.forget_draft(town.by_house(), ONE) is False


def test_old_drafts_go_and_young_ones_stay(town: Town) -> None:
    drafts.keep_draft(town.by_house(), ONE, words="oud")
    drafts.keep_draft(town.later(hours=12).by_house(), OTHER, words="jong")
    drafts.forget_old_drafts(town.later(hours=13).by_house())
    assert [draft.words for draft in db.session.query(Draft)] == ["jong"]


def test_no_browser_stands_readable_in_the_database(town: Town) -> None:
    drafts.keep_draft(town.by_house(), ONE, words="Wie maakt mijn fiets?")
    assert ONE not in db.session.query(Draft.browser_hash).scalar()

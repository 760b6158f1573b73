"""The pages in a community's own words, and what stood there before."""

import pytest

from app.actions.town import leaflets
from app.actions.town.leaflets import OURS, Sheet
from app.domain.languages import Language
from app.domain.moment import Moment
from app.domain.refusals import LeafletChanged, NotAllowed, NotFound
from app.store.db import db
from app.store.queries.town import leaflets as kept
from tests.town import Town

STRESS = Sheet("stress", Language.DUTCH)


@pytest.fixture
def moment(town: Town) -> Moment:
    return town.moment(town.kwartiermaker())


def stands(sheet: Sheet = STRESS) -> str | None:
    db.session.commit()
    found = kept.newest(1, sheet.slug, sheet.language)
    return found.words if found else None


def test_the_newest_stands_and_all_are_kept(moment: Moment) -> None:
    assert stands() is None
    for number, words in enumerate(("Een", "Twee", "Drie")):
        leaflets.write_leaflet(moment, STRESS, number, words)
    assert stands() == "Drie"
    found = kept.history(1, "stress", Language.DUTCH, 2)
    assert [(row.number, row.who) for row in found] == [(3, "Karin"), (2, "Karin")]


def test_back_to_an_earlier_one_and_to_ours(moment: Moment) -> None:
    for number, words in enumerate(("Een", "Twee")):
        leaflets.write_leaflet(moment, STRESS, number, words)
    leaflets.restore_leaflet(moment, STRESS, 1)
    assert stands() == "Een"
    leaflets.restore_leaflet(moment, STRESS, OURS)
    assert stands() == ""
    assert [row.is_ours for row in kept.history(1, "stress", "nl", 9)] == [True, *[False] * 3]
    with pytest.raises(NotFound):
        leaflets.restore_leaflet(moment, STRESS, 9)


def test_whoever_was_second_is_told_and_overwrites_nothing(town: Town, moment: Moment) -> None:
    sam = town.moment(town.kwartiermaker("Sam", turn="deputy"))
    leaflets.write_leaflet(moment, STRESS, OURS, "Van Karin")
    with pytest.raises(LeafletChanged):
        leaflets.write_leaflet(sam, STRESS, OURS, "Van Sam")
    assert stands() == "Van Karin"
    leaflets.write_leaflet(sam, STRESS, 1, "Van Sam")
    assert [row.who for row in kept.history(1, "stress", "nl", 9)] == ["Sam", "Karin"]


def test_each_language_and_each_page_stands_alone(moment: Moment) -> None:
    leaflets.write_leaflet(moment, STRESS, OURS, "Een")
    leaflets.write_leaflet(moment, Sheet("stress", Language.TURKISH), OURS, "Bir")
    assert stands(Sheet("over-ons", Language.DUTCH)) is None
    assert kept.own_words(1) == {("stress", "nl"), ("stress", "tr")}
    leaflets.restore_leaflet(moment, STRESS, OURS)
    assert stands() == ""
    assert kept.own_words(1) == {("stress", "tr")}


def test_only_the_desk_of_this_town_writes(town: Town, moment: Moment) -> None:
    there = Town.founded(town.app, 2, "elders.example")
    leaflets.write_leaflet(moment, STRESS, OURS, "Een")
    for person in (town.asker(), town.giver(), town.official()):
        with pytest.raises(NotAllowed):
            leaflets.write_leaflet(town.moment(person), STRESS, 1, "Twee")
        db.session.rollback()
    sam = there.moment(there.kwartiermaker("Sam"))
    with pytest.raises(NotFound):
        leaflets.restore_leaflet(sam, STRESS, 1)

"""What stands beside the figures: stories, what was learnt, the reader's own sum, a poster."""

from collections.abc import Callable
from typing import Any

import pytest

from app.actions.people import leaving
from app.actions.town import figures, lookbacks, stories
from app.actions.town.lookbacks import NOTHING_YET, LookedBack
from app.store.db import db
from app.store.tables import Person, Story
from app.web.frame.ready import KEPT
from tests.quarters import QUARTER, freeze, large_town, small_town
from tests.town import Town
from tests.web.browser import Browser
from tests.web.frame.test_ready import looks
from tests.web.municipality.readers import ADDRESS, official, publish, signed_in

NEXT = "2026Q3"
WORDS = "Een fiets deed het weer. Bel 06 87 65 43 21."
TOLD = LookedBack(100, "Brieven blijven liggen.", "Wij lezen nu samen.")


def agreed(town: Town, karin: Person, bianca: Person) -> int:
    stories.write_story(town.moment(karin), bianca.id, QUARTER, WORDS)
    db.session.commit()
    story_id = int(db.session.query(Story.id).scalar())
    stories.agree_story(town.moment(bianca), story_id)
    db.session.commit()
    return story_id


def test_a_story_taken_back_is_gone_from_the_next_view(town: Town) -> None:
    bianca, karin = town.asker(), town.kwartiermaker()
    story_id = agreed(town, karin, bianca)
    small_town(town)
    publish(town)
    wim = official(town)
    for address in (ADDRESS, f"{ADDRESS}/poster"):
        wim.get(address)
        assert "Een fiets deed het weer." in wim.text
        assert "06 87" not in wim.text
        assert "Bianca" not in wim.text
    stories.withdraw_story(town.moment(bianca), story_id)
    db.session.commit()
    for address in (ADDRESS, f"{ADDRESS}/poster"):
        assert "Een fiets" not in wim.get(address).text


def test_what_changed_is_seen_at_once_by_each_process(
    town: Town, open_app: Callable[..., Any]
) -> None:
    """Each has connections of its own, and pages that stand ready."""
    bianca, karin, wim = town.asker(), town.kwartiermaker(), town.official()
    story_id = agreed(town, karin, bianca)
    large_town(town)
    publish(town)
    freeze(town, NEXT)
    with open_app(db.engine.url.render_as_string(hide_password=False)) as other:
        readers = [Browser(app).sign_in(town, wim) for app in (town.app, other)]
        for _ in range(2):
            assert ["Een fiets" in one.get(ADDRESS).text for one in readers] == [True, True]
            assert ["3e kwartaal" in one.text for one in readers] == [False, False]
        stories.withdraw_story(town.moment(bianca), story_id)
        figures.publish_figures(town.by_house(), NEXT)
        db.session.commit()
        assert ["Een fiets" in one.get(ADDRESS).text for one in readers] == [False, False]
        assert ["3e kwartaal" in one.text for one in readers] == [True, True]


def test_a_story_of_who_left_is_gone_and_the_figures_stay(town: Town) -> None:
    bianca, karin = town.asker(), town.kwartiermaker()
    agreed(town, karin, bianca)
    small_town(town)
    publish(town)
    sheet = official(town).get(f"{ADDRESS}/cijfers.csv").data
    leaving.leave_for_good(town.moment(bianca))
    db.session.commit()
    wim = official(town, "Wilma")
    assert "Een fiets" not in wim.get(ADDRESS).text
    assert wim.get(f"{ADDRESS}/cijfers.csv").data == sheet


def test_no_story_without_a_yes_and_none_of_another_quarter(town: Town) -> None:
    bianca, karin = town.asker(), town.kwartiermaker()
    stories.write_story(town.moment(karin), bianca.id, QUARTER, WORDS)
    stories.write_story(town.moment(karin), bianca.id, "2026Q1", WORDS)
    other = db.session.query(Story.id).filter_by(period="2026Q1").scalar()
    stories.agree_story(town.moment(bianca), other)
    db.session.commit()
    small_town(town)
    publish(town)
    assert "Een fiets" not in official(town).get(ADDRESS).text


def test_what_was_learnt_stands_there_and_before_publishing_for_the_desk_alone(town: Town) -> None:
    karin = town.kwartiermaker()
    lookbacks.write_lookback(town.moment(karin), QUARTER, NOTHING_YET, TOLD)
    db.session.commit()
    small_town(town)
    freeze(town)
    desk, wim = signed_in(town.app, town, karin), official(town)
    assert "Brieven blijven liggen." in desk.get(ADDRESS).text
    assert "Brieven" not in wim.get("/gemeente").text
    publish(town)
    text = wim.get(ADDRESS).text
    assert "Brieven blijven liggen." in text
    assert "Wij lezen nu samen." in text


def test_the_sum_begins_with_hours_as_entered_and_shows_each_assumption(town: Town) -> None:
    karin = town.kwartiermaker()
    lookbacks.write_lookback(town.moment(karin), QUARTER, NOTHING_YET, TOLD)
    db.session.commit()
    small_town(town)
    publish(town)
    wim = official(town)
    wim.get(ADDRESS)
    said = " ".join(wim.text.replace("\u00a0", " ").split())
    assert "100 uur × € 65 € 6.500" in said
    assert "3 × € 20 € 60" in said
    assert "Samen € 7.460" in said
    assert "100 uur. Samen met hosting en onderhoud is dat naar schatting 7.460 euro" in said


def test_a_reader_reckons_with_numbers_of_her_own_and_nothing_is_kept(town: Town) -> None:
    town.kwartiermaker()
    small_town(town)
    publish(town)
    wim = official(town)
    assert "De uren zijn nog niet opgeschreven" in wim.get(ADDRESS).text
    told = "uren=10&uurloon=50,50&hosting=0&onderhoud=0&bouwen=40.000"
    said = wim.get(f"{ADDRESS}?{told}").text.replace("&nbsp;", " ")
    assert "€ 505" in said
    assert "Het bouwen kostte één keer € 40.000." in said
    assert "De uren zijn nog niet opgeschreven" in wim.get(ADDRESS).text


@pytest.mark.parametrize("wrong", ["veel", "-1", "1e9", "%3Cscript%3E", "9" * 99, "=1%2B1", "%00"])
def test_a_number_that_is_none_has_a_kind_line_beside_it(town: Town, wrong: str) -> None:
    town.kwartiermaker()
    small_town(town)
    publish(town)
    wim = official(town)
    answer = wim.get(f"{ADDRESS}?uren={wrong}&uurloon=70")
    assert answer.status_code == (200 if wrong == "%00" else 422)
    assert wrong == "%00" or "Schrijf hier een getal, zoals 65 of 65,50." in wim.text
    assert 'value="70"' in wim.html
    assert "<script>" not in wim.html


def test_a_poster_has_three_figures_and_one_story(town: Town) -> None:
    bianca, karin = town.asker(), town.kwartiermaker()
    agreed(town, karin, bianca)
    large_town(town)
    publish(town)
    wim = official(town)
    for chosen, shows in (
        ("", True),
        ("?verhaal=1", True),
        ("?verhaal=9", False),
        ("?verhaal=x", True),
    ):
        wim.get(f"{ADDRESS}/poster{chosen}")
        assert [number for number in ("300", "130", "200") if number not in wim.text] == []
        assert ("Een fiets" in wim.text) is shows


def test_a_sentence_for_the_council_is_whole(town: Town) -> None:
    town.kwartiermaker()
    large_town(town)
    publish(town)
    said = " ".join(official(town).get(ADDRESS).text.split())
    assert (
        "In het 2e kwartaal 2026 vroegen 300 mensen in Voorbeeldstad hulp bij iets kleins. "
        "130 gevers boden hulp aan, en 200 mensen kozen een gever."
    ) in said


def test_the_page_that_stands_ready_is_the_page_made_anew_and_keeps_no_word(town: Town) -> None:
    """Where a reader began a sum of her own it is made anew."""
    karin, bianca = town.kwartiermaker(), town.asker("Bianca")
    agreed(town, karin, bianca)
    told = LookedBack(12, "Bellen <b>helpt</b>.", "")
    lookbacks.write_lookback(town.moment(karin), QUARTER, NOTHING_YET, told)
    db.session.commit()
    small_town(town)
    publish(town)
    reader = official(town)
    seen = [looks(reader.get(path).text) for path in (ADDRESS, ADDRESS, f"{ADDRESS}?anders=1")]
    assert seen[0] == seen[1] == seen[2]
    assert "Bellen &lt;b&gt;helpt" in seen[0]
    kept = str([vars(one) for one in town.app.extensions[KEPT]._made.values()])
    assert [words for words in ("Een fiets", "Bellen") if words in kept] == []
    assert "Wat iemand beleefde" in kept  # the control

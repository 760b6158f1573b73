"""A story beside the figures: hers by her yes, and gone when she says so."""

import pytest

from app.actions.people import leaving
from app.actions.town import stories
from app.domain.refusals import EnoughStories, NotAllowed, NotFound
from app.domain.states import StoryState
from app.domain.town.stories import names_somebody
from app.store.db import db
from app.store.queries.town import stories as kept
from app.store.tables import Person, Story
from tests.town import Town

QUARTER, BEFORE = "2026Q2", "2026Q1"
WORDS = "De fiets deed het weer. Naar school lopen hoefde niet meer."


def told(town: Town, about: Person, by: Person, period: str = QUARTER) -> Story:
    stories.write_story(town.moment(by), about.id, period, WORDS)
    db.session.commit()
    return db.session.query(Story).filter_by(person_id=about.id).one()


def read_by_others(town: Town, period: str = QUARTER) -> list[str]:
    return list(kept.beside_figures(town.community_id, [period]))


def test_nobody_reads_it_before_her_yes_and_after_her_no(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    story = told(town, bianca, karin)
    assert read_by_others(town) == []
    stories.agree_story(town.moment(bianca), story.id)
    db.session.commit()
    assert read_by_others(town) == [WORDS]
    assert read_by_others(town, BEFORE) == []
    stories.withdraw_story(town.moment(bianca), story.id)
    db.session.commit()
    assert read_by_others(town) == []
    assert db.session.query(Story).count() == 0


def test_a_no_leaves_nothing(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    stories.withdraw_story(town.moment(bianca), told(town, bianca, karin).id)
    db.session.commit()
    assert kept.at_desk(town.community_id, 10) == []


def test_nobody_says_yes_for_her(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver(met_by=karin)
    story = told(town, bianca, karin)
    for somebody in (karin, fatma):
        with pytest.raises(NotFound):
            stories.agree_story(town.moment(somebody), story.id)
        with pytest.raises(NotFound):
            stories.withdraw_story(town.moment(somebody), story.id)
    db.session.rollback()
    assert kept.waits_for(town.moment(bianca).actor)


def test_the_desk_writes_of_others_and_lets_go(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    with pytest.raises(NotAllowed):
        stories.write_story(town.moment(karin), karin.id, QUARTER, WORDS)
    with pytest.raises(NotAllowed):
        stories.write_story(town.moment(bianca), bianca.id, QUARTER, WORDS)
    db.session.rollback()
    story = told(town, bianca, karin)
    stories.agree_story(town.moment(bianca), story.id)
    stories.drop_story(town.moment(karin), story.id)
    db.session.commit()
    assert read_by_others(town) == []


def test_a_quarter_has_room_for_a_few(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    most = town.by_house().rules.stories.most_a_quarter
    for _ in range(most):
        stories.write_story(town.moment(karin), bianca.id, QUARTER, WORDS)
    with pytest.raises(EnoughStories):
        stories.write_story(town.moment(karin), bianca.id, QUARTER, WORDS)
    stories.write_story(town.moment(karin), bianca.id, BEFORE, WORDS)
    with pytest.raises(NotFound):
        stories.write_story(town.moment(karin), bianca.id, "2025Q4", WORDS)


def test_who_leaves_takes_her_story_along(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    stories.agree_story(town.moment(bianca), told(town, bianca, karin).id)
    db.session.commit()
    leaving.leave_for_good(town.moment(bianca))
    db.session.commit()
    assert read_by_others(town) == []


def test_only_a_yes_is_shown(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    story = told(town, bianca, karin)
    for state in StoryState:
        story.state = state
        db.session.flush()
        assert bool(read_by_others(town)) == (state is StoryState.AGREED)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Bianca had een fiets.", True),
        ("De fiets van BIANCA’s kind.", True),
        ("De fiets is van ons.", False),
        ("Zij had een fiets, zei bianca.", True),
        ("Een buur had een fiets.", False),
        ("Bel 06 12 34 56 78.", True),
        ("Mail naar iemand@example.org.", True),
        ("Fatma en een buur.", True),
    ],
)
def test_a_story_names_nobody(words: str, names: bool) -> None:
    assert names_somebody(words, ["Bianca-de", "Fatma"]) == names

"""Whose rows, and which: published, and of her own community."""

import pytest
from sqlalchemy import select, update

from app.actions.town import comments
from app.actions.town.figures import publish_figures
from app.domain.town.board import About, Remark, Topic
from app.store.db import come_back_from_wall, db, go_behind_wall
from app.store.tables import Comment, Community, Figures
from tests.quarters import QUARTER, freeze, small_town
from tests.store.wall.sides import behind_the_wall
from tests.town import Town

NEXT = "2026Q3"
SHOWN, WITHOUT_YES, NOT_PLACED = "Dit klopt.", "Liever niet.", "Nog niet."


@pytest.fixture
def here(town: Town) -> Town:
    return with_figures(town)


@pytest.fixture
def there(here: Town) -> Town:
    return with_figures(Town.founded(here.app, 2, "elders.example"))


def with_figures(town: Town) -> Town:
    """A quarter that is published, and the next one that is frozen."""
    small_town(town)
    freeze(town, QUARTER)
    publish_figures(town.by_house(), QUARTER)
    freeze(town, NEXT)
    db.session.commit()
    return town


def figures_seen() -> set[tuple[int, str]]:
    return {
        (row[0], row[1]) for row in db.session.execute(select(Figures.community_id, Figures.period))
    }


def agree(*towns: Town) -> None:
    ids = [town.community_id for town in towns]
    db.session.execute(update(Community).where(Community.id.in_(ids)).values(compares=True))
    db.session.commit()


def test_published_figures_of_her_own_community(here: Town, there: Town) -> None:
    for town in (here, there):
        with behind_the_wall(town):
            assert figures_seen() == {(town.community_id, QUARTER)}
            assert db.session.scalars(select(Community.id)).all() == [town.community_id]
    assert len(figures_seen()) == 4


def test_what_is_published_is_seen_at_once(here: Town) -> None:
    with behind_the_wall(here):
        assert figures_seen() == {(1, QUARTER)}
    publish_figures(here.by_house(), NEXT)
    db.session.commit()
    with behind_the_wall(here):
        assert figures_seen() == {(1, QUARTER), (1, NEXT)}


@pytest.mark.parametrize("key", ["", "x" * 32, "' OR '1'='1", "%"])
def test_a_key_that_is_nobodys_opens_nothing(here: Town, key: str) -> None:
    go_behind_wall(key)
    assert figures_seen() == set()
    come_back_from_wall()


def test_others_are_seen_when_both_agreed(here: Town, there: Town) -> None:
    third = with_figures(Town.founded(here.app, 3, "verder.example"))
    agree(there)
    with behind_the_wall(here):
        assert figures_seen() == {(1, QUARTER)}
    agree(here)
    with behind_the_wall(here):
        assert figures_seen() == {(1, QUARTER), (2, QUARTER)}
    with behind_the_wall(third):
        assert figures_seen() == {(3, QUARTER)}


def says(town: Town, words: str, period: str, *, may_show: bool = True) -> int:
    person = town.asker(f"Lid{len(words)}{period}{town.community_id}")
    town.joins_board(person, asked_by=town.kwartiermaker(f"Karin{person.id}"))
    said = Remark(words, may_show=may_show)
    comments.write_comment(town.moment(person), Topic(About.FIGURES, period), said)
    db.session.commit()
    found = select(Comment.id).where(Comment.words == words, Comment.topic == period)
    return int(db.session.scalars(found.where(Comment.community_id == town.community_id)).one())


def place(town: Town, comment_id: int) -> None:
    found = update(Comment).where(Comment.id == comment_id)
    db.session.execute(found.values(shown_at=town.now))
    db.session.commit()


def test_comments_that_were_placed_beside_published_figures(here: Town, there: Town) -> None:
    agree(here, there)
    for period, words in ((QUARTER, SHOWN), (NEXT, SHOWN)):
        place(here, says(here, words, period))
    place(here, says(here, WITHOUT_YES, QUARTER, may_show=False))
    says(here, NOT_PLACED, QUARTER)
    place(there, says(there, SHOWN + " Daar.", QUARTER))
    with behind_the_wall(here):
        assert db.session.execute(select(Comment.words, Comment.topic)).all() == [(SHOWN, QUARTER)]

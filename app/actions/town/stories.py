"""Stories beside the figures: written at the desk, shown after the yes of the person it is about.

They live outside the frozen file, so that taking one back is enough (R21).
No letter goes out about them: nobody is asked to come by for our sake.
"""

from app.actions.steps import take
from app.domain.moment import Moment
from app.domain.refusals import EnoughStories, NotFound
from app.domain.town.stories import quarters_told
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.town import stories as kept
from app.store.tables import Person, Story


def write_story(moment: Moment, person_id: int, period: str, words: str) -> None:
    """It waits for her yes. Raises EnoughStories, or NotFound for a quarter long over."""
    if period not in quarters_told(moment.now):
        raise NotFound
    if kept.how_many(moment.community_id, period) >= moment.rules.stories.most_a_quarter:
        raise EnoughStories
    person = rows.one(Person, moment.community_id, person_id)
    story = Story(
        community_id=moment.community_id,
        person_id=person.id,
        period=period,
        words=words,
        written_by=moment.me,
        written_at=moment.now,
    )
    take(moment, Verb.WRITE_STORY, story)


def agree_story(moment: Moment, story_id: int) -> None:
    """In these words and no others: a story's words never change. Raises NotFound for another's."""
    story = _own(moment, story_id)
    take(moment, Verb.AGREE_STORY, story)
    story.agreed_at = moment.now


def withdraw_story(moment: Moment, story_id: int) -> None:
    """Also a no. It is gone from the next view on. Raises NotFound for another's."""
    _let_go(moment, Verb.WITHDRAW_STORY, _own(moment, story_id))


def drop_story(moment: Moment, story_id: int) -> None:
    _let_go(moment, Verb.DROP_STORY, rows.one(Story, moment.community_id, story_id))


def _own(moment: Moment, story_id: int) -> Story:
    story = rows.one(Story, moment.community_id, story_id)
    if story.person_id != moment.me:
        raise NotFound
    return story


def _let_go(moment: Moment, verb: Verb, story: Story) -> None:
    take(moment, verb, story)
    db.session.flush()
    db.session.delete(story)

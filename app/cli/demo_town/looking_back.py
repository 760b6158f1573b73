"""What stands beside a demo town's figures: what its desk looked back on, and a story by the yes of
whoever lived it."""

from app.actions.town.lookbacks import NOTHING_YET, LookedBack, write_lookback
from app.actions.town.stories import agree_story, write_story
from app.cli.demo_town.cast import read_file
from app.cli.demo_town.town import Town
from app.domain.actor import Hat
from app.domain.states import StoryState
from app.store.queries.town import stories


def look_back(town: Town, period: str) -> None:
    told = read_file("words")["looking_back"]
    hours = town.chance.randint(*told["hours"])
    looked = LookedBack(
        hours, town.chance.choice(told["learnt"]), town.chance.choice(told["changed"])
    )
    write_lookback(town.on_duty(), period, NOTHING_YET, looked)
    _story(town, period, town.chance.choice(told["stories"]))


def _story(town: Town, period: str, words: str) -> None:
    askers = [person_id for person_id, actor in town.people.items() if Hat.ASKER in actor.hats]
    asker = town.chance.choice(askers)
    write_story(town.on_duty(), asker, period, words)
    for story in stories.own(town.people[asker]):
        if story.state == StoryState.ASKED:
            agree_story(town.moment(asker), story.id)

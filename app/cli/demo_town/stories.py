"""How a need may go, from posting to its end."""

from collections.abc import Callable

from app.actions.desk import deciding
from app.actions.matches import thanking
from app.actions.matches.talking import report_offer
from app.actions.needs import asking
from app.actions.offers import choosing, helping
from app.cli.demo_town.agenda import Story
from app.cli.demo_town.cast import AskerTold, NeedTold, read_file
from app.cli.demo_town.scene import Scene
from app.cli.demo_town.town import Town
from app.domain.actor import Hat

WORDS = read_file("words")
REASONS, TOLD = WORDS["reasons"], WORDS["told"]


def need_story(town: Town, asker: AskerTold, told: NeedTold) -> Story:
    """Asked first, registered last (002:1829); a person reads it, then it goes its way."""
    asker_id = town.join(asker.first_name, asker.address, Hat.ASKER)
    scene = Scene(town, asker, told, asker_id)
    scene.is_asked()
    yield scene.hours(2, 4)
    if not scene.is_held:
        deciding.see_need(town.on_duty(), scene.need_id)
    elif told.end not in FOR_A_PERSON:
        deciding.release_need(town.on_duty(), scene.need_id, REASONS["release"])
    yield from ENDS[told.end](scene)


def _open(scene: Scene) -> Story:
    yield from scene.offers_come()


def _unanswered(scene: Scene) -> Story:
    yield scene.hours(240, 300)
    asking.withdraw_need(scene.as_asker(), scene.need_id)


def _withdrawn(scene: Scene) -> Story:
    yield from scene.offers_come()
    yield scene.hours(24, 48)
    asking.withdraw_need(scene.as_asker(), scene.need_id)


def _talking(scene: Scene) -> Story:
    yield from scene.offers_come()
    yield scene.hours(2, 6)
    choosing.accept_offer(scene.as_asker(), scene.chosen)
    yield from scene.they_talk()
    if scene.told.report:
        report_offer(scene.as_asker(), scene.chosen, scene.told.report)


def _solved(scene: Scene) -> Story:
    yield from _talking(scene)
    yield scene.hours(24, 72)
    yield from _gets_done(scene)


def _silent(scene: Scene) -> Story:
    """Nobody says how it went, until a person calls."""
    yield from _talking(scene)
    yield scene.hours(300, 400)
    yield from _gets_done(scene)


def _gets_done(scene: Scene) -> Story:
    asking.solve_need(scene.as_asker(), scene.need_id)
    yield scene.hours(0.1, 1)
    thanking.thank_giver(scene.as_asker(), scene.chosen, scene.told.thanks, scene.told.contact)


def _handed_back(scene: Scene) -> Story:
    yield from _talking(scene)
    yield scene.hours(24, 48)
    helping.hand_back_offer(scene.as_giver(), scene.chosen)
    yield from _unanswered(scene)


def _held(scene: Scene) -> Story:
    yield from ()


def _asked_back(scene: Scene) -> Story:
    told = scene.told.told or TOLD["ask_back"]
    deciding.ask_back(scene.town.on_duty(), scene.need_id, REASONS["ask_back"], told)
    yield from ()


def _taken_over(scene: Scene) -> Story:
    deciding.take_over_need(scene.town.on_duty(), scene.need_id, REASONS["take_over"])
    yield scene.hours(150, 300)
    deciding.close_need(scene.town.on_duty(), scene.need_id, REASONS["close"])


def _redirected(scene: Scene) -> Story:
    told = scene.told.told or TOLD["redirect"]
    deciding.redirect_need(scene.town.on_duty(), scene.need_id, REASONS["redirect"], told)
    yield from ()


ENDS: dict[str, Callable[[Scene], Story]] = {
    "open": _open,
    "unanswered": _unanswered,
    "withdrawn": _withdrawn,
    "talking": _talking,
    "solved": _solved,
    "silent": _silent,
    "handed_back": _handed_back,
    "held": _held,
    "asked_back": _asked_back,
    "taken_over": _taken_over,
    "redirected": _redirected,
}
FOR_A_PERSON = frozenset({"held", "asked_back", "taken_over", "redirected"})
"""What is held by triage is passed on to givers, but in these stories."""

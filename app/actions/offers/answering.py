"""What a press leaves behind: the answer on the offer, word to the asker, and what follows."""

from datetime import timedelta

from app.actions.clock.planning import plan
from app.actions.letters.outbox import drop_letters_about, write_letter
from app.domain.clock.plan import FollowupKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.needs.themes import Tier
from app.domain.offers.kinds import COUNTED, Answer, OfferKind, find_out_by, suits_at
from app.domain.policies import must_be_allowed
from app.domain.refusals import EnoughOffers, EnoughPromises, NeedIsOver, NoVogYet, WrongMoment
from app.domain.states import NeedState
from app.domain.verbs import Verb
from app.store.queries.letters import outbox as letters_kept
from app.store.queries.letters import rounds
from app.store.queries.offers import promises
from app.store.tables import Need, Offer


def blank(moment: Moment, need: Need) -> Offer:
    return Offer(
        community_id=moment.community_id,
        need_id=need.id,
        asker_id=need.asker_id,
        giver_id=moment.me,
        tier=need.tier,
        thanks="",
    )


def must_be_welcome(moment: Moment, need: Need) -> None:
    """Raises why there is nothing to press just now."""
    _must_be_out(need)
    if rounds.has_enough(need, moment.rules.needs):
        raise EnoughOffers
    _must_go_so_far(moment, need)
    if promises.hands_full(moment.actor, moment.rules.offers):
        raise EnoughPromises


def _must_be_out(need: Need) -> None:
    if need.state == NeedState.MATCHED:
        raise WrongMoment(Verb.MAKE_OFFER)
    if need.state != NeedState.OPEN:
        raise NeedIsOver


def _must_go_so_far(moment: Moment, need: Need) -> None:
    if need.tier >= Tier.T4 and not moment.actor.vog_seen:
        raise NoVogYet


def answered(moment: Moment, need: Need, offer: Offer, answer: Answer) -> None:
    """A press that was not there before. The asker hears of it when it can no longer be taken back
    without a word."""
    offer.made_at = moment.now
    offer.word, offer.suits_on, offer.suits_part, offer.back_because = "", None, None, None
    _keep(moment, offer, answer)
    _tell_asker(moment, need, offer)


def say_more(moment: Moment, need: Need, offer: Offer, answer: Answer) -> None:
    """What is not said again stays, and a bare yes takes no condition back.

    Raises EnoughOffers when whoever found out comes after five others; to what adds something, as
    the first press.
    """
    knows_now = offer.kind == OfferKind.FIND_OUT and answer.kind in COUNTED
    if knows_now and rounds.has_enough(need, moment.rules.needs):
        raise EnoughOffers
    if knows_now or answer.kind not in (offer.kind, OfferKind.YES) or _says_more(answer):
        _must_be_out(need)
        _must_go_so_far(moment, need)
        offer.tier = need.tier  # as it is now
        must_be_allowed(moment.actor, Verb.MAKE_OFFER, offer)
        drop_letters_about(moment, offer.id, LetterKind.FIND_OUT_DAY)
        _keep(moment, offer, answer)
    if knows_now:
        _tell_asker(moment, need, offer)


def _says_more(answer: Answer) -> bool:
    return bool(answer.word or answer.suits_on or answer.find_out_in)


def _keep(moment: Moment, offer: Offer, answer: Answer) -> None:
    offer.kind = answer.kind
    offer.word = answer.word or offer.word
    if answer.suits_on is not None:
        offer.suits_on, offer.suits_part = suits_at(answer), answer.suits_part
    offer.find_out_by = find_out_by(answer, moment.now)
    if offer.find_out_by is not None:
        plan(moment, FollowupKind.FIND_OUT_DAY, offer, start=offer.find_out_by)


def _tell_asker(moment: Moment, need: Need, offer: Offer) -> None:
    """Once a day, however many press, and looked after until she chooses. A letter that was dropped
    told nobody."""
    if offer.kind in COUNTED:
        plan(moment, FollowupKind.OFFER_WAITS, offer)
    key, kind = f"{need.id}:{moment.now:%Y%m%d}", LetterKind.OFFER_CAME
    if letters_kept.is_dropped(moment.community_id, f"{kind}:{key}"):
        key = f"{key}:{offer.id}:{moment.now:%H%M%S%f}"
    write_letter(
        moment, kind, key, person_id=need.asker_id, need_id=need.id,
        not_before=moment.now + timedelta(minutes=moment.rules.offers.take_back_minutes),
    )  # fmt: skip

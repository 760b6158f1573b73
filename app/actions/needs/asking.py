"""What an asker does with a need: post, reword, stop, say that it is solved, look further."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.actions.clock.planning import plan_after
from app.actions.desk.lapsing import let_handovers_go, let_wordings_lapse
from app.actions.letters.rounds import start_round
from app.actions.needs.holding import forget_finding, hold, hold_if_a_rule_asks
from app.actions.needs.photos import let_go_of_photo
from app.actions.offers.settling import let_go_of_offers, settle, tell_who_sat_beside
from app.actions.steps import begin, take
from app.actions.town.facts import count
from app.domain.desk.lateness import RANKS
from app.domain.house_rules.asking import Moderation
from app.domain.languages import SOURCE, Language, written_in
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.needs.themes import TILE_THEMES, Theme, Tier, Tile, likeliest, tier_of
from app.domain.needs.wording import WordingKind
from app.domain.refusals import EnoughNeeds, WrongMoment
from app.domain.states import NeedState, OfferState
from app.domain.town.facts import FactKind
from app.domain.triage import Finding, found_in, known, mask, read_need
from app.domain.triage.consequence import Urgency
from app.domain.verbs import Verb
from app.store.inserting import put
from app.store.queries import rows
from app.store.queries.needs import asking as kept
from app.store.tables import Need


@dataclass(frozen=True)
class NewNeed:
    """An asker's finished need. `neighbourhood_id` None: "zeg ik liever niet"."""

    tile: Tile
    words: str
    neighbourhood_id: int | None
    timing: str
    spoken: Language = SOURCE  # the language of her screen
    hands: int = 1


def post_need(moment: Moment, new: NewNeed) -> Need:
    """Out to givers at once, or held for a person first (R1); never refused.

    Raises EnoughNeeds at the house's number of needs under way.
    """
    asker_id = moment.me
    earlier = kept.earlier(moment.community_id, asker_id)
    if earlier.under_way >= moment.rules.needs.under_way_at_a_time:
        raise EnoughNeeds
    need, findings = _written(moment, new, asker_id)
    begin(moment, Verb.POST_NEED, need)
    community_reads = Moderation(earlier.moderation).reads_first(is_first=not earlier.in_all)
    if not hold_if_a_rule_asks(moment, need, findings, community_reads):
        send_out(moment, need)
    count(moment, FactKind.ASKED, asker_id, need.theme)
    return need


def _written(moment: Moment, new: NewNeed, asker_id: int) -> tuple[Need, tuple[Finding, ...]]:
    read = known(new.words)
    findings = found_in(read)
    theme = likeliest(read.weighed.scores, TILE_THEMES[new.tile])[0]
    need = Need(
        community_id=moment.community_id,
        asker_id=asker_id,
        theme=theme,
        tier=tier_of(theme, frozenset(finding.kind for finding in findings)),
        words=new.words,
        card_words=mask(new.words, findings),
        language=written_in(new.words, new.spoken),
        neighbourhood_id=new.neighbourhood_id,
        timing=new.timing,
        posted_at=moment.now,
        hands=new.hands,
        together_with=moment.actor.together_with,
    )
    return need, findings


def send_out(moment: Moment, need: Need) -> None:
    """Givers see it now; letters leave ten minutes after posting (R2)."""
    need.out_at = moment.now
    put(need)
    start_round(moment, need, turn=1, due_at=max(moment.now, may_change_until(moment, need)))
    plan_after(moment, Verb.POST_NEED, need)


def may_change_until(moment: Moment, need: Need) -> datetime:
    return need.posted_at + timedelta(minutes=moment.rules.needs.change_minutes)


def reword_need(moment: Moment, need_id: int, words: str) -> None:
    """Within ten minutes, while it is held, or as an answer to what the kwartiermaker asked."""
    need = rows.one(Need, moment.community_id, need_id)
    was, urgency = need.state, need.urgency
    term = need.promised_at, need.answer_by
    if was == NeedState.OPEN and moment.now > may_change_until(moment, need):
        raise WrongMoment(Verb.REWORD_NEED)
    take(moment, Verb.REWORD_NEED, need)
    let_wordings_lapse(moment, need, WordingKind.INSTEAD)
    findings = put_words(moment, need, words)
    community_reads = kept.moderation(moment.community_id).reads_first(is_first=False)
    if not hold_if_a_rule_asks(moment, need, findings, community_reads) and was != NeedState.OPEN:
        hold(moment, need, Urgency.ORDINARY, None)  # a person was reading it, and still does
    if urgency is not None and need.urgency is not None:
        need.urgency = min(urgency, need.urgency, key=RANKS.index)  # never less pressing
    if was == NeedState.HELD:
        need.promised_at, need.answer_by = term  # another wording makes it no later


def put_words(moment: Moment, need: Need, words: str) -> tuple[Finding, ...]:
    """Other words, with all that is read in them; what triage found is for the caller to judge."""
    tier, findings = need.tier, read_need(words)
    need.words, need.card_words = words, mask(words, findings)
    need.language = written_in(words, Language(need.language))
    need.tier = tier_of(Theme(need.theme), frozenset(finding.kind for finding in findings))
    if need.tier >= Tier.T4 > tier:  # whoever offered before was not asked for a VOG
        let_go_of_offers(moment, need, LetterKind.NO_LONGER_NEEDED, OfferState.OPEN)
    return findings


def withdraw_need(moment: Moment, need_id: int) -> None:
    need = rows.one(Need, moment.community_id, need_id)
    was_out = need.state == NeedState.OPEN and moment.now > may_change_until(moment, need)
    take(moment, Verb.WITHDRAW_NEED, need)
    need.ended_at = moment.now
    if was_out:  # and nobody was chosen: not a slip, taken back at once
        count(moment, FactKind.UNANSWERED, need.asker_id, need.theme)
    forget_finding(need)
    let_wordings_lapse(moment, need, *WordingKind)
    let_handovers_go(moment, need)
    let_go_of_photo(moment, need)
    let_go_of_offers(
        moment, need, LetterKind.NO_LONGER_NEEDED, OfferState.OPEN, OfferState.ACCEPTED
    )
    tell_who_sat_beside(moment, need)


def solve_need(moment: Moment, need_id: int) -> None:
    """Gelukt: the match is done, and whoever still offered hears it kindly."""
    need = rows.one(Need, moment.community_id, need_id)
    settle(moment, need)


def reopen_need(moment: Moment, need_id: int) -> None:
    """The match ends without blame and the need goes round once more."""
    need = rows.one(Need, moment.community_id, need_id)
    take(moment, Verb.REOPEN_NEED, need)
    let_go_of_offers(moment, need, LetterKind.NO_LONGER_NEEDED, OfferState.ACCEPTED)
    look_further(moment, need)


def look_further(moment: Moment, need: Need) -> None:
    """Open again: to givers who have not heard of it, and looked after as before."""
    need.out_at = moment.now
    start_round(moment, need, turn=2, due_at=moment.now)
    plan_after(moment, Verb.REOPEN_NEED, need)

"""Named refusals. Each has a sentence in `texts/refusals.py` and a status at the door."""

from app.domain.verbs import Verb


class Refusal(Exception):
    """Nothing was changed, and the person hears why in a kind sentence."""

    @property
    def name(self) -> str:
        return type(self).__name__


class NotFound(Refusal):
    """Not there, or not yours: the two must look the same from outside."""


class RefusedVerb(Refusal):
    """`verb` says what was tried."""

    def __init__(self, verb: Verb) -> None:
        super().__init__(verb)
        self.verb = verb


class NotAllowed(RefusedVerb):
    """The actor may never do this."""


class WrongMoment(RefusedVerb):
    """The thing has moved on meanwhile."""


class EnoughOffers(Refusal):
    """Five open offers close the pressing (R5)."""


class NeedIsOver(Refusal):
    """The need is no longer asked; what became of it is not a giver's to know."""


class NoVogYet(Refusal):
    """For this meeting the kwartiermaker sees a VOG first (R3)."""


class EnoughPromises(Refusal):
    """The giver has as many open promises as the house rules allow (R5)."""


class EnoughNeeds(Refusal):
    """The asker has as many needs under way as the house rules allow."""


class OfferGone(Refusal):
    """Whoever offered let go of it meanwhile."""


class EnoughPhotos(Refusal):
    """The asker added as many photos within an hour as the house rules allow."""


class EnoughExamples(Refusal):
    """The community added as many examples to a situation as the house rules allow."""


class EnoughSentences(Refusal):
    """The community added as many sentences to a deed as the house rules allow."""


class LeafletChanged(Refusal):
    """A colleague wrote this page while it lay open here."""


class LookbackChanged(Refusal):
    """A colleague wrote about this quarter while it lay open here."""


class EnoughStories(Refusal):
    """The quarter has as many stories as the house rules allow."""


class LentLongEnough(Refusal):
    """The borrower kept it longer as often as the house rules allow."""


class EnoughInvitations(Refusal):
    """The organisation invited as many colleagues in a day as the house rules allow."""


class EnoughCards(Refusal):
    """A giver was shown as many different needs today as the house rules allow."""


class EnoughTokens(Refusal):
    """As many programs come in for the organisation, or the desk, as the house rules allow."""


class EnoughWebhooks(Refusal):
    """A token names as many addresses as the house rules allow."""


class EnoughBrought(Refusal):
    """A platform brought as many people within a day as the house rules allow."""


class OtherLeft(Refusal):
    """The other of the two left for good: what was between them is gone."""


class CodesStopped(Refusal):
    """So many wrong codes in a row were told that a person helps (rule 4.5)."""


class TooManyCodes(Refusal):
    """A limit on codes was reached; the way around is always a person (rule 4.5)."""


class QuarterNotOver(Refusal):
    """A quarter is counted some weeks after its end, never earlier (SD-02)."""


class NothingToCount(Refusal):
    """A quarter before anybody came: a file of it would say that somebody could have."""


class ExportAsked(Refusal):
    """What was asked for before waits for the operator still."""


class ExportTooSoon(Refusal):
    """A researcher got something a short while ago: whoever compares two finds who came in
    between."""


class TooFewForResearch(Refusal):
    """Fewer people said yes than the house rules ask: a few rows are a few people."""


class ExportLapsed(Refusal):
    """Nobody made it in time; it has to be asked for once more."""


class ReachTaken(Refusal):
    """Somebody else comes in with this number or address."""


class LinkTooOld(Refusal):
    """A one-tap link that no longer opens anything."""


class OnPause(Refusal):
    """A person decides first; until then she does nothing with others. Nothing of hers is lost."""


class NotComingIn(Refusal):
    """She was told not to come in for now, and whom to call."""


class KeyRefused(Refusal):
    """What a device signed opens nothing: not asked here, too late, used, or of an unknown key."""


class LastKey(Refusal):
    """Without another passkey she would not come in any more."""


class TimeTaken(Refusal):
    """Somebody else chose this time, or it is no time to choose any more."""


class EnoughLooks(Refusal):
    """A kwartiermaker opened as many people within an hour as the house rules allow."""

"""A word of thanks to whoever helped, and whether a contact was kept."""

from app.actions.letters.outbox import drop_letters_about, write_to_giver
from app.actions.steps import take
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.queries import rows


def thank_giver(moment: Moment, offer_id: int, words: str, contact_kept: bool | None) -> None:
    """Thanks, in her own words or none, and whether a contact was kept (002:1716)."""
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.THANK_GIVER, offer)
    offer.thanks, offer.contact_kept = words, contact_kept
    if words:
        drop_letters_about(moment, offer.id, LetterKind.SOLVED)  # the thanks say it too
        write_to_giver(moment, LetterKind.THANKS, offer)


def tell_contact(moment: Moment, offer_id: int, kept_contact: bool) -> None:
    """Whether a contact was kept (002:1716): asked after the thanks, on a screen of its own."""
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.THANK_GIVER, offer)
    offer.contact_kept = kept_contact

"""Where a letter leads: the community's own address, and the page behind its one button."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from app.domain.ids import show_id
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.codes import unpack
from app.store.db import AnyRow
from app.store.links import Purpose, sign
from app.store.sealing import seals


def home(public_url: str, letter: AnyRow) -> str:
    """Where this community is reached: a deployment for several has a host for each."""
    told = urlsplit(public_url)
    if letter.alone:
        return f"{told.scheme}://{told.netloc}"
    port = f":{told.port}" if told.port else ""
    return f"{told.scheme}://{letter.host}{port}"


def path(moment: Moment, letter: AnyRow) -> str | None:
    """None for a letter that leads nowhere, such as a code."""
    leads = PATHS.get(LetterKind(letter.kind))
    return leads(moment, letter) if leads else None


def _own_need(moment: Moment, letter: AnyRow) -> str:
    return f"/vraag/{show_id(letter.need_id)}"


def _own_offer(moment: Moment, letter: AnyRow) -> str:
    return f"/geef/aanbod/{show_id(letter.offer_id)}"


def _own_side(moment: Moment, letter: AnyRow) -> str:
    is_asker = letter.person_id == letter.asker_id
    return _own_need(moment, letter) if is_asker else _own_offer(moment, letter)


def _at_the_desk(moment: Moment, letter: AnyRow) -> str:
    return f"/bureau/vraag/{show_id(letter.need_id)}"


def _the_list(moment: Moment, letter: AnyRow) -> str:
    return "/bureau"


def _list_of_needs(moment: Moment, letter: AnyRow) -> str:
    return "/geef"


def _own_data(moment: Moment, letter: AnyRow) -> str:
    return "/mijn/gegevens/van-ons"


def _own_sessions(moment: Moment, letter: AnyRow) -> str:
    return "/mijn/gegevens/binnen"


def _people_at_desk(moment: Moment, letter: AnyRow) -> str:
    return "/bureau/mensen"


def _staff_at_desk(moment: Moment, letter: AnyRow) -> str:
    return "/bureau/sleutels"


def _coming_in(moment: Moment, letter: AnyRow) -> str:
    return "/binnen"


def _conversation(moment: Moment, letter: AnyRow) -> str:
    talk = f"gesprek/{show_id(letter.offer_id)}"
    is_asker = letter.person_id == letter.asker_id
    return f"{_own_need(moment, letter)}/{talk}" if is_asker else f"/geef/{talk}"


def _card(moment: Moment, letter: AnyRow) -> str:
    return card_of(moment, letter, letter.need_id)


def card_of(moment: Moment, letter: AnyRow, need_id: int) -> str:
    """The page on which whom the letter goes to presses for this need, without signing in."""
    return f"/l/{Purpose.NEED}/{_token(moment, letter, Purpose.NEED, need_id)}"


def _how_it_went(moment: Moment, letter: AnyRow) -> str:
    token = _token(moment, letter, Purpose.HOW_IT_WENT, letter.offer_id)
    return f"/l/{Purpose.HOW_IT_WENT}/{token}"


def _loan_back(moment: Moment, letter: AnyRow) -> str:
    return _of_offer(moment, letter, Purpose.LOAN_BACK)


def _loan_longer(moment: Moment, letter: AnyRow) -> str:
    return _of_offer(moment, letter, Purpose.LOAN_LONGER)


def _companion(moment: Moment, letter: AnyRow) -> str:
    return _of_offer(moment, letter, Purpose.COMPANION)


def _first_talk(moment: Moment, letter: AnyRow) -> str:
    return f"/l/{Purpose.FIRST_TALK}/{_token(moment, letter, Purpose.FIRST_TALK, 0)}"


def _effect(moment: Moment, letter: AnyRow) -> str:
    return f"/l/{Purpose.EFFECT}/{_token(moment, letter, Purpose.EFFECT, 0)}"


def no_more_questions(moment: Moment, letter: AnyRow) -> str:
    """Where whoever said yes to them takes it back."""
    return f"{_effect(moment, letter)}/niet-meer"


def _rest(moment: Moment, letter: AnyRow) -> str:
    told_at = int(letter.written_at.timestamp())
    return f"/l/{Purpose.REST}/{_token(moment, letter, Purpose.REST, told_at)}"


def _stay(moment: Moment, letter: AnyRow) -> str:
    return f"/l/{Purpose.STAY}/{_token(moment, letter, Purpose.STAY, 0)}"


def _of_offer(moment: Moment, letter: AnyRow, purpose: Purpose) -> str:
    return f"/l/{purpose}/{_token(moment, letter, purpose, letter.offer_id)}"


def _invitation(moment: Moment, letter: AnyRow) -> str:
    """Signed when it was written; it travels under the seal, for there is no person yet."""
    return f"/l/{Purpose.COLLEAGUE}/{unpack(seals().unseal(letter.sealed)).digits}"


def _brought(moment: Moment, letter: AnyRow) -> str:
    """As `_invitation`."""
    return f"/l/{Purpose.BROUGHT}/{unpack(seals().unseal(letter.sealed)).digits}"


def _reach_back(moment: Moment, letter: AnyRow) -> str:
    """As `_invitation`: it goes to where nobody is reached any more."""
    return f"/l/{Purpose.REACH}/{unpack(seals().unseal(letter.sealed)).digits}"


def _token(moment: Moment, letter: AnyRow, purpose: Purpose, thing_id: int) -> str:
    """Counted from when the letter was written: sent twice, it holds the same link (I4)."""
    written = replace(moment, now=letter.written_at)
    return sign(written, purpose, letter.person_id, thing_id, letter.reach_fingerprint)


PATHS: dict[LetterKind, Callable[[Moment, AnyRow], str]] = {
    LetterKind.NEED_HELD: _own_need,
    LetterKind.NEED_OUT: _own_need,
    LetterKind.OFFER_CAME: _own_need,
    LetterKind.OFFER_WAITS: _own_need,
    LetterKind.ASKED_BACK: _own_need,
    LetterKind.DESK_ASKS: _own_need,
    LetterKind.TAKEN_OVER: _own_need,
    LetterKind.REDIRECTED: _own_need,
    LetterKind.NO_OFFER_YET: _own_need,
    LetterKind.OFFER_HANDED_BACK: _own_need,
    LetterKind.GIVER_LEFT: _own_need,
    LetterKind.TALK: _first_talk,
    LetterKind.TALK_TOMORROW: _first_talk,
    LetterKind.TALK_MOVED: _first_talk,
    LetterKind.TALK_MISSED: _first_talk,
    LetterKind.EFFECT: _effect,
    LetterKind.NEW_NEED: _card,
    LetterKind.FIND_OUT_DAY: _card,
    LetterKind.DIGEST: _list_of_needs,
    LetterKind.CHOSEN: _conversation,
    LetterKind.SOMEONE_FOUND: _list_of_needs,
    LetterKind.NO_LONGER_NEEDED: _list_of_needs,
    LetterKind.ASKER_LEFT: _list_of_needs,
    LetterKind.INTRODUCED: _list_of_needs,
    LetterKind.INVITED: _invitation,
    LetterKind.BROUGHT: _brought,
    LetterKind.VOG_ENDS: _list_of_needs,
    LetterKind.LOOK_ALONG: _own_side,
    LetterKind.THANKS: _own_offer,
    LetterKind.SOLVED: _own_offer,
    LetterKind.MESSAGE: _conversation,
    LetterKind.REPLY_HELD: _conversation,
    LetterKind.REPLY_TRIMMED: _conversation,
    LetterKind.REPLY_UNREAD: _conversation,
    LetterKind.MAIL_LOST: _coming_in,
    LetterKind.HOW_IT_WENT: _how_it_went,
    LetterKind.LOAN_DUE: _loan_longer,
    LetterKind.LOAN_BACK: _loan_back,
    LetterKind.LOAN_NOT_BACK: _loan_longer,
    LetterKind.COMPANION: _companion,
    LetterKind.COMPANION_ENDED: _companion,
    LetterKind.URGENT: _at_the_desk,
    LetterKind.PROMISE_PASSED: _at_the_desk,
    LetterKind.DESK_LATE: _the_list,
    LetterKind.FROM_US: _own_data,
    LetterKind.REST_BEGAN: _rest,
    LetterKind.REST_OVER: _rest,
    LetterKind.STAY: _stay,
    LetterKind.REACH_CHANGED: _reach_back,
    LetterKind.LOOK_AT_DESK: _the_list,
    LetterKind.EVENING_OPENED: _people_at_desk,
    LetterKind.STAFF_INVITED: _staff_at_desk,
    LetterKind.STAFF_STOPPED: _staff_at_desk,
    LetterKind.NEW_DEVICE: _own_sessions,
    LetterKind.TABLE_ENDED: _at_the_desk,
}

"""What a letter's template may speak of. Of a need no more than its card: personal data are masked,
and of people only the reader's own first name and who is on duty."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from flask_babel import gettext

from app.delivery import addresses, ways_back
from app.delivery.carrier import carrier
from app.domain.calendar import heard_before
from app.domain.moment import Moment
from app.domain.needs.timings import Timing
from app.store.db import AnyRow
from app.texts.languages import WRITTEN_IN
from app.texts.timings import TIMINGS


def facts(moment: Moment, letter: AnyRow, public_url: str, digits: str) -> dict[str, Any]:
    home = addresses.home(public_url, letter)
    path = addresses.path(moment, letter)
    link = home + path if path else ""
    return {
        "digits": digits,
        "notice_days": moment.rules.retention.notice_days,
        "old_reach_days": moment.rules.sessions.old_reach_days,
        "code_minutes": moment.rules.codes.minutes,
        "letters_a_week": letter.per_week or moment.rules.letters.per_week,
        "name": letter.first_name,
        "community": letter.community,
        "duty": _duty(letter),
        "staff_name": letter.duty_name or letter.community,
        "card_words": letter.card_words,
        "card_language": letter.need_language,
        "card_place": _place(letter),
        "hear_before": heard_before(letter.answer_by) if letter.answer_by else None,
        "talk_at": letter.talk_at,
        "link": link,
        # A phone opens an address without its https:// too, and in a text every sign counts.
        "short_link": link.removeprefix("https://"),
        "may_be_answered": ways_back.may_be_answered(letter, carrier()),
        "stop_link": ways_back.stop_link(moment, letter, public_url),
        "host": urlsplit(home).hostname,
    }


def cards(
    moment: Moment, letter: AnyRow, public_url: str, needs: Sequence[AnyRow]
) -> list[dict[str, Any]]:
    """Each with its words, where and when, and the page with its one press."""
    home = addresses.home(public_url, letter)
    return [
        {
            "words": need.card_words,
            "language": need.need_language,
            "place": _place(need),
            "link": home + addresses.card_of(moment, letter, need.need_id),
        }
        for need in needs
    ]


def _duty(letter: AnyRow) -> dict[str, str] | None:
    """Who signs. Nobody gets a letter from herself."""
    if letter.duty_id in (None, letter.person_id):
        return None
    return {"name": letter.duty_name, "phone": letter.duty_phone, "days": letter.duty_days}


def _place(letter: AnyRow) -> str:
    timing = gettext(TIMINGS[Timing(letter.timing)]) if letter.timing else None
    spoken = WRITTEN_IN.get(letter.need_language)
    return " · ".join(filter(None, (letter.neighbourhood, timing, spoken and gettext(spoken))))

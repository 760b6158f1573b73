"""In which language a page is shown: as somebody chose, or else as her browser asks (R11).

A browser is followed only to a language that is complete and that we can answer for: written by
ourselves, or read by somebody who grew up with it. The others are offered, never forced: a wrong
word on the first page costs more trust than a Dutch one. Of what a browser asks only the first
language counts that we have; it adds English behind it by itself, which says nothing of a person.
"""

from functools import lru_cache
from typing import Any

from flask import Flask, has_app_context, has_request_context, session
from flask_babel import Babel, Domain, get_locale
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from app.actions.people.accounts import language_of, speak
from app.domain.actor import STAFF
from app.domain.languages import SOURCE, Language
from app.domain.moment import Moment
from app.texts.catalogues.audience import at_door
from app.texts.catalogues.progress import progress
from app.texts.catalogues.reading import Sayings, translations
from app.web.at_hand import asked, cookie, noted

LANGUAGES = {language.value: language for language in Language}
CHOSEN = "language"
"""In the cookie."""
MOST_WAYS = 256  # in which browsers tell what they ask


class Catalogues(Domain):
    """Flask-Babel's sentences, read straight from our own files."""

    def get_translations(self) -> Sayings:
        return sayings()


def sayings() -> Sayings:
    """The sentences of the page or letter at hand. A page asks for each of its sentences: what
    Flask-Babel keeps with it is looked up past its own four ways round."""
    kept = getattr(noted(), "_flask_babel", None) if has_app_context() else None
    locale = getattr(kept, "babel_locale", None) or get_locale()
    return translations(LANGUAGES[locale.language] if locale else SOURCE)


def gettext(sentence: str, **told: Any) -> str:
    """As Flask-Babel's, for lists that say much."""
    words = sayings().gettext(sentence)
    return words % told if told else words


class Tongues(Babel):
    domain_instance = Catalogues()


def chosen() -> Language | None:
    told = cookie().get(CHOSEN)
    return LANGUAGES.get(told) if told else None


def choose(language: Language) -> None:
    session[CHOSEN] = language.value


def asked_by_browser() -> Language:
    first = _first_asked(asked().headers.get("Accept-Language", ""))
    return first if first is SOURCE or progress(first).is_trusted else SOURCE


@lru_cache(MOST_WAYS)
def _first_asked(told: str) -> Language:
    """The first of ours that a browser asks for."""
    tags = parse_accept_header(told, LanguageAccept).values()
    asked = (tag.partition("-")[0].lower() for tag in tags)
    return next((LANGUAGES[code] for code in asked if code in LANGUAGES), SOURCE)


def here() -> Language:
    """The language of the page at hand."""
    return at_door(asked().blueprint, chosen() or asked_by_browser())


def bring_along(arriving: Moment, person_id: int, on_this_browser: Language | None) -> None:
    """Whoever comes in is spoken to as she chose here, or else on another browser before; letters
    follow. Staff are not asked for their browser's taste."""
    known = language_of(arriving, person_id)
    follows_browser = not arriving.actor.hats & STAFF
    language = on_this_browser or known or (asked_by_browser() if follows_browser else None)
    if language is not None:
        choose(language)
        speak(arriving, person_id, language)


def _locale() -> str | None:
    return here().locale if has_request_context() else None


def init_app(app: Flask) -> None:
    Tongues(app, locale_selector=_locale)

"""A page of a community's own as a reader gets it: in its words, or else in ours."""

from dataclasses import dataclass

from flask import g
from flask_babel import force_locale, gettext
from markupsafe import Markup

from app.domain.languages import Language
from app.store.queries.town import leaflets as kept
from app.texts.leaflets import LEAFLETS, Leaflet
from app.web.frame.languages import here
from app.web.showing.rich_text import plain, rich


@dataclass(frozen=True)
class Shown:
    title: str
    body: Markup


def shown(slug: str) -> Shown:
    """In the language of the page at hand. Raises KeyError for a page that is none."""
    leaflet, language = LEAFLETS[slug], here()
    return Shown(gettext(leaflet.title), rich(_own(slug, language) or ours(leaflet, language)))


def _own(slug: str, language: Language) -> str:
    found = kept.newest(g.community.id, slug, language)
    return str(found.words) if found else ""


def words_of(slug: str, language: Language) -> str:
    """As they stand now, to go on from."""
    return _own(slug, language) or ours(LEAFLETS[slug], language)


def ours(leaflet: Leaflet, language: Language) -> str:
    """Items of one list stand under another, all else apart."""
    names = {"town": plain(g.community.town), "owner": plain(g.community.owner)}
    told = ""
    with force_locale(language.locale):
        for part in leaflet.parts:
            is_item = part.startswith("- ")
            gap = "\n" if is_item and told.rpartition("\n")[2].startswith("- ") else "\n\n"
            told += gap + gettext(part, **names)
    return told.strip()

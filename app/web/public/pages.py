"""Pages for everybody: the front page, how it works, what we know of you, and big worries."""

from flask import abort, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.texts.help_lines import WORRIES
from app.texts.leaflets import LEAFLETS
from app.web.entrance import invited
from app.web.entrance.moments import this_moment
from app.web.frame import ready
from app.web.public import (
    cafe,
    home_screen,
    invitations,
    languages,
    leaflets,
    offline,
    page_script,
    quick_exit,
    security_txt,
    sharing,
    theme,
)
from app.web.public.door import public
from app.web.showing import help_lines
from app.web.showing.cafe import next_cafe
from app.web.showing.formats import page
from app.web.showing.leaflets import shown

__all__ = [
    "cafe",
    "home_screen",
    "invitations",
    "languages",
    "leaflets",
    "offline",
    "page_script",
    "public",
    "quick_exit",
    "security_txt",
    "sharing",
    "theme",
]
TO_READ_ON = ("stress", "privacy", "toegankelijk", "over-ons")


@public.get("/")
def front_page() -> ResponseReturnValue:
    """Never shows that a draft exists (R27): others may hold this phone."""
    names = ready.Late(languages.names)
    return ready.page("public/front.html", {}, names=names, cafe=next_cafe(), via=invited.asked())


@public.get("/hoe-werkt-het")
def how_page() -> ResponseReturnValue:
    links = [(slug, gettext(LEAFLETS[slug].title)) for slug in TO_READ_ON]
    return page("public/how.html", rules=shown("huisregels").body, leaflets=links)


@public.get("/wat-wij-weten")
def known_page() -> ResponseReturnValue:
    return page("public/known.html", rules=this_moment().rules)


@public.get("/alles-is-weg")
def gone_page() -> ResponseReturnValue:
    """Where somebody who had everything erased ends; the same for whoever looks."""
    return page("public/gone.html")


@public.get("/zorgen")
def worries_page() -> ResponseReturnValue:
    rows = [
        {"href": url_for("public.worry_page", slug=slug), "label": gettext(worry.words)}
        for slug, worry in WORRIES.items()
    ]
    return page("public/worries.html", rows=rows, lines=help_lines.shown_of_town())


@public.get("/zorgen/<slug>")
def worry_page(slug: str) -> ResponseReturnValue:
    worry = WORRIES.get(slug)
    if worry is None:
        abort(404)
    return page(
        "public/worry.html",
        words=gettext(worry.words),
        lines=help_lines.shown(worry.lines),
    )

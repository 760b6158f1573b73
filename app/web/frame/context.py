"""What every page is given besides its own: the community, who is on duty, who is looking."""

from typing import Any, NamedTuple

from flask import Flask, g

from app.domain.actor import Hat
from app.domain.languages import FOR_EVERYBODY, Language
from app.domain.predicates import answers_for_others
from app.texts.catalogues.progress import progress
from app.web.at_hand import noted
from app.web.entrance.moments import visiting
from app.web.entrance.visitor import Visitor
from app.web.forms.intake import new_form_key
from app.web.frame import languages
from app.web.frame.theme import paper_of, url_of


class Seen(NamedTuple):
    """All that hangs on the town and on whoever looks, of what every page is given."""

    town: tuple[Any, ...] | None
    visitor: tuple[Any, ...] | None
    at_table: str | None
    language: Language
    needs_reader: bool
    """Nobody who grew up with it has read it yet, and the page says so."""


class Duty(NamedTuple):
    name: str
    phone: str
    days: str


def seen_by() -> Seen:
    here = noted()
    found, sitting = here.get("community"), here.get("sitting")
    visitor = visiting() if found else None
    if visitor is not None and visitor.only_puts_back:
        visitor = None  # nothing of hers stands around a page either
    language = languages.here()
    return Seen(
        _of_town(found) if found else None,
        _of_visitor(visitor) if visitor else None,
        sitting.who if sitting else None,
        language,
        language not in FOR_EVERYBODY and not progress(language).reader,
    )


def _of_town(found: Any) -> tuple[Any, ...]:
    duty = Duty(found.duty_name, found.duty_phone, found.duty_days) if found.duty_name else None
    return found.name, found.town, found.owner, found.colours, duty


def _of_visitor(visitor: Visitor) -> tuple[Any, ...]:
    return (
        visitor.hats,
        visitor.organisation_id is not None,
        answers_for_others(visitor.actor, None),
        visitor.board_state,
        visitor.is_paused,
        visitor.rests,
        visitor.is_unreached,
    )


def shared_with(seen: Seen) -> dict[str, Any]:
    """Knows nothing else, so that what is seen is the whole key of a page that stands ready."""
    name, town, owner, chosen, duty = seen.town or NOWHERE
    hats, for_organisation, for_others, board, paused, rests, unreached = seen.visitor or NOBODY
    return {
        "community": {"name": name, "town": town, "owner": owner} if seen.town else None,
        "duty": duty._asdict() if duty else None,
        "who": {
            "signed_in": seen.visitor is not None,
            "for_organisation": for_organisation,
            "for_others": for_others,
            "board": board,
            "at_table": seen.at_table,
            "paused": paused,
            "rests": rests,
            "unreached": unreached,
            **{hat.value: hat in hats for hat in Hat},
        },
        "lang": seen.language.value,
        "direction": seen.language.direction,
        "needs_reader": seen.needs_reader,
        "colours": {"url": url_of(chosen), "paper": paper_of(chosen)},
    }


NOWHERE = (None,) * 5
NOBODY = (frozenset[Hat](), False, False, None, False, False, False)


def shared() -> dict[str, Any]:
    return {**shared_with(seen_by()), "now": g.get("now")}


def init_app(app: Flask) -> None:
    app.context_processor(shared)
    app.jinja_env.globals.update(new_form_key=new_form_key)

"""What every page is given besides its own: the community, who is on duty, who is looking."""

from typing import Any

from flask import Flask, g

from app.domain.actor import Hat
from app.domain.languages import FOR_EVERYBODY
from app.domain.predicates import answers_for_others
from app.texts.catalogues.progress import progress
from app.web.entrance.guard import visiting
from app.web.forms.intake import new_form_key
from app.web.frame import languages
from app.web.frame.theme import paper, theme_url


def shared() -> dict[str, Any]:
    found = g.get("community")
    visitor = visiting() if found else None
    return {
        "community": {"name": found.name, "town": found.town, "owner": found.owner}
        if found
        else None,
        "duty": _duty(found) if found and found.duty_name else None,
        "who": {
            "signed_in": visitor is not None,
            "for_organisation": visitor is not None and visitor.organisation_id is not None,
            "for_others": visitor is not None and answers_for_others(visitor.actor, None),
            "board": visitor.board_state if visitor else None,
            "at_table": g.sitting.who if g.get("sitting") else None,
            "paused": visitor is not None and visitor.is_paused,
            "rests": visitor is not None and visitor.rests,
            "unreached": visitor is not None and visitor.is_unreached,
            **{hat.value: bool(visitor and hat in visitor.hats) for hat in Hat},
        },
        **_language(),
        "colours": {"url": theme_url(), "paper": paper()},
        "now": g.get("now"),
    }


def _language() -> dict[str, Any]:
    """`needs_reader`: nobody who grew up with it has read it yet, and the page says so."""
    language = languages.here()
    return {
        "lang": language.value,
        "direction": language.direction,
        "needs_reader": not progress(language).reader and language not in FOR_EVERYBODY,
    }


def _duty(found: Any) -> dict[str, str]:
    return {"name": found.duty_name, "phone": found.duty_phone, "days": found.duty_days}


def init_app(app: Flask) -> None:
    app.context_processor(shared)
    app.jinja_env.globals.update(new_form_key=new_form_key)

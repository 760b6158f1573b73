"""A form that was sent when its session was over: her words are shown once more, and coming in
again leads to the page they stood on. Half an hour on the phone and then a lost account of it is
not ours to cause."""

from urllib.parse import urlsplit

from flask import request
from werkzeug.exceptions import HTTPException

from app.web.entrance import going
from app.web.entrance.origin import is_from_our_page

OF_THE_FORM_ITSELF = frozenset({"csrf_token", "form_key"})


def typed() -> list[str]:
    """What was typed on a page of ours alone: else another site's words would stand on ours."""
    if request.method != "POST" or not is_from_our_page():
        return []
    try:
        fields = list(request.form.items(multi=True))
    except HTTPException:  # too much, or no form: what cannot be read holds no words
        return []
    return [told for name, told in fields if name not in OF_THE_FORM_ITSELF and are_words(told)]


def are_words(told: str) -> bool:
    """Not a choice, a number, an address or a code."""
    return len(told.split()) > 1


def lead_back() -> None:
    if request.method == "POST" and request.referrer and is_from_our_page():
        going.lead_to(urlsplit(request.referrer).path)

"""What somebody comes in for; the cookie remembers it from the first page to the right code."""

from dataclasses import dataclass

from flask import session

THEN = "then"


@dataclass(frozen=True)
class Purpose:
    """`page` asks how to reach her, `back` comes before it, `leads_to` (an address) after it."""

    name: str
    page: str
    back: str
    leads_to: str | None = None


COMING_BACK = Purpose("terug", "signin.come_in_page", "public.front_page")
GIVING = Purpose("geven", "signin.join_reach_page", "joining.name_page", leads_to="/geef")
ASKING = Purpose("vragen", "signin.reach_page", "asking.name_page")
CALLING = Purpose("bellen", "signin.call_reach_page", "asking.call_name_page", "/vraag/bel-mij")
PURPOSES = {purpose.name: purpose for purpose in (COMING_BACK, GIVING, ASKING, CALLING)}
"""No other address is led to: nobody can send a person elsewhere with a link."""


def remember(purpose: Purpose) -> None:
    session[THEN] = purpose.name


def remembered() -> Purpose:
    return PURPOSES.get(session.get(THEN, ""), COMING_BACK)

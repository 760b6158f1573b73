"""What every answer must carry and may leave behind, looked at wherever a test fetches a page."""

from http.cookies import SimpleCookie

from werkzeug.test import TestResponse

from app.web.wire.headers import SENT, WITH_PAGES

COOKIES = {"http": ("session", "known"), "https": ("__Host-session", "__Host-known")}
"""The only cookies of the house (PR-13): who is inside and the token of her forms, in one; and, for
anyone who answers for others alone, that she came in with this browser before."""


def must_be_dressed(answer: TestResponse) -> None:
    told, path = dict(answer.headers), answer.request.path
    assert SENT.items() <= told.items(), path
    is_page = answer.mimetype == "text/html" and not answer.location
    assert (WITH_PAGES.items() <= told.items()) is is_page, path
    for each in answer.headers.getlist("Set-Cookie"):
        must_be_ours(each, answer.request.scheme)


def must_be_ours(set_cookie: str, scheme: str) -> None:
    ((name, told),) = SimpleCookie(set_cookie).items()
    assert name in COOKIES[scheme]
    assert (told["httponly"], told["samesite"], told["path"]) == (True, "Lax", "/")
    assert not told["domain"]
    assert bool(told["secure"]) is (scheme == "https")

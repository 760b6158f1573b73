"""An answer without what is new each time: to tell whether two of them say the same, byte for byte.

The token of its forms and their one-time keys are random and of one length.
"""

import re

from werkzeug.test import TestResponse

from tests.web.browser import Browser

NEW_EACH_TIME = re.compile(r'(name="(?:csrf_token|form_key)"[^>]*value=")[^"]*')
NOT_OF_THE_PAGE = frozenset({"Set-Cookie", "Date", "Content-Length"})

Bare = tuple[int, str, list[tuple[str, str]]]


def bare(answer: TestResponse) -> Bare:
    """Its status, its body, and its headers but the cookie."""
    headers = [each for each in answer.headers if each[0] not in NOT_OF_THE_PAGE]
    return (
        answer.status_code,
        NEW_EACH_TIME.sub(r"\1", answer.data.decode(errors="replace")),
        headers,
    )


def says_the_same(browser: Browser, one: str, other: str) -> bool:
    """Whether two addresses say the same, but for those addresses themselves."""
    (status, body, headers), told = bare(browser.get(one)), bare(browser.get(other))
    return (status, body.replace(one, other), headers) == told

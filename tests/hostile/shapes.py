"""How a form is sent: as it stands but for one field, with all hostile, or not as a form."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from tests.hostile.forms import HIDDEN_KEYS, MULTIPART, Found
from tests.hostile.wire import MARK, PARTS, PLAIN_FORM, Pairs, multipart, urlencoded
from tests.hostile.words import CANARY, HOSTILE

DEEP = 20_000  # brackets within brackets
IN_WORDS = frozenset({"text", "textarea", "search", "email", "tel"})


@dataclass(frozen=True)
class Sent:
    """One way to send one form; its body is made when it goes. `field` is empty where it is about
    all of it."""

    field: str
    value: str  # its name among the hostile ones, or the name of the shape
    pack: Callable[[], bytes]
    content_type: str = PLAIN_FORM
    is_words: bool = False  # then it must stand in the form when it is handed back

    def __str__(self) -> str:
        return f"{self.field or 'all of it'}: {self.value}"


def ways(form: Found, key: str, token: str) -> Iterator[Sent]:
    """All of them, one after the other."""
    stands = _filled(form, key, token)
    return chain(_one_field(form, stands), _whole(form, stands), _no_form(stands))


def all_words(form: Found, key: str, token: str, words: bytes) -> Sent:
    """What can be typed is the same everywhere; what is chosen stays."""
    told = [
        (name, words if form.kind_of(name) in IN_WORDS else value)
        for name, value in _filled(form, key, token)
    ]
    return _as(form, "", "the same words", told)


def _filled(form: Found, key: str, token: str) -> Pairs:
    told = {name: value.encode() for name, value in form.as_it_stands()}
    told |= {"form_key": key.encode(), "csrf_token": token.encode()}
    return list(told.items())


def _one_field(form: Found, stands: Pairs) -> Iterator[Sent]:
    for name, was in stands:
        rest = [pair for pair in stands if pair[0] != name]
        is_words = form.kind_of(name) in ("text", "textarea")
        for value, told in HOSTILE.items():
            yield _as(form, name, value, [*rest, (name, told)], is_words)
        yield _as(form, name, "missing", rest)
        yield _as(form, name, "doubled", [*rest, (name, was), (name, CANARY.encode())])
        yield _as(form, name, "as a list", [*rest, (f"{name}[]", was), (f"{name}[0][x]", was)])
        as_file = partial(multipart, [*rest, (name, was)], name)
        yield Sent(name, "a file", as_file, PARTS)


def _whole(form: Found, stands: Pairs) -> Iterator[Sent]:
    keys = [pair for pair in stands if pair[0] in HIDDEN_KEYS]
    others = [name for name, _ in stands if name not in HIDDEN_KEYS]
    for value, told in HOSTILE.items():
        yield _as(form, "", value, [*keys, *((name, told) for name in others)])
    yield _as(form, "", "nothing but keys", keys)
    yield _as(form, "", "a thousand fields", [*stands, *((f"x{i}", b"1") for i in range(1001))])
    named = ((told.decode("latin-1"), b"1") for told in HOSTILE.values())
    yield _as(form, "", "hostile names", [*stands, *named])


def _no_form(stands: Pairs) -> Iterator[Sent]:
    plain, parts = partial(urlencoded, stands), partial(multipart, stands)
    yield Sent("", "an empty body", bytes)
    yield Sent("", "no type", plain, "")
    yield Sent("", "plain text", plain, "text/plain")
    yield Sent("", "another charset", plain, f"{PLAIN_FORM}; charset=utf-16")
    yield Sent("", "a charset that is none", plain, f"{PLAIN_FORM}; charset=\xff")
    for name, told in in_json(stands).items():
        yield Sent("", name, partial(bytes, told), "application/json")
    yield Sent("", "half of its parts", lambda: parts()[:-40], PARTS)
    yield Sent("", "no boundary", parts, MULTIPART)
    yield Sent("", "a long boundary", parts, f"{MULTIPART}; boundary={MARK * 500}")


def in_json(stands: Pairs) -> dict[str, bytes]:
    told = {name: value.decode(errors="replace") for name, value in stands}
    return {
        "JSON": json.dumps(told).encode(),
        "a list in JSON": b"[1, null]",
        "deep JSON": b"[" * DEEP + b"]" * DEEP,
        "half a surrogate in JSON": rb'{"name": "\ud800", "signed": {"id": "\ud800"}}',
        "endless number in JSON": b'{"name": ' + b"9" * DEEP + b"}",
        "no number in JSON": b'{"name": NaN, "signed": Infinity}',
        "no JSON": b"{",
    }


def _as(form: Found, field: str, value: str, pairs: Pairs, is_words: bool = False) -> Sent:
    if form.is_multipart:
        files = [one.name for one in form.fields if one.kind == "file"]
        return Sent(field, value, partial(multipart, pairs, *files), PARTS, is_words)
    return Sent(field, value, partial(urlencoded, pairs), PLAIN_FORM, is_words)

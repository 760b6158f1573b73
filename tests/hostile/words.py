"""What is typed where something else is meant: each with a name, as the bytes a browser would send
or would never send."""

CANARY = """<b>{{7*7}}"'"""
INJECTED = "X-Injected"
FORMULA = '=HYPERLINK("https://elders.example")'

HOSTILE: dict[str, bytes] = {
    "canary": CANARY.encode(),
    "nothing": b"",
    "spaces": " \u00a0\u2003 ".encode(),
    "long": b"x" * 5000,
    "longer": b"x " * 60_000,
    "nul": b"a\0b",
    "a surrogate": b"a\xed\xa0\x80b",
    "no utf-8": b"\xff\xfe\xc3\x28",
    "controls": bytes(range(1, 32)) + "\x7f\x85\u2028".encode(),
    "turned": "\u202ekarin\u2066\u200f\ufeff".encode(),
    "beyond the plane": "\U0001f9ff\U000e0041\U0010ffff".encode(),
    "format": b"%s %(x)s {0} {x.__class__} ${x} {% raise %}",
    "a header": f"a\r\n{INJECTED}: ja\r\n\r\n{CANARY}".encode(),
    "quotes": b"'; DROP TABLE people; -- \" \\",
    "wildcards": b"%_[a-z]*\\",
    "a formula": FORMULA.encode(),
    "less than nothing": b"-1",
    "too many": b"1" + b"0" * 30,
    "beyond 32 bits": b"2147483648",
    "beyond 64 bits": b"9223372036854775808",
    "endless digits": b"9" * 5000,
    "infinite": b"1e999",
    "not a number": b"NaN",
    "other digits": "١٢".encode(),
    "raised digits": "²".encode(),
    "no such day": b"2026-02-31",
    "the first day": b"0001-01-01",
    "the last day": b"9999-12-31",
    "before all time": b"0001-01-01T00:00:00+14:00",
    "after all time": b"9999-12-31T23:59:59-14:00",
    "no such hour": b"25:61",
    "not offered": b"somethingelse",
    "another path": b"../../../etc/passwd",
    "another site": b"//elders.example/",
    "a script": b"javascript:alert(1)",
    "an open bracket": b"http://[",
    "a key": b"aaaaaaaaaaaaa",
}
PLAIN = frozenset({"canary", "format", "quotes", "a formula"})
"""Signs that anybody may type: they must stand in the form that is handed back."""

"""How much is tried: always the same sample in `make test`; HOSTILE=10 tries ten times as much, and
`make hostile` all of it."""

import os

TIMES = os.environ.get("HOSTILE", "1")
WHOLE = TIMES == "all"


def one_in(many: int) -> int:
    return 1 if WHOLE else max(1, many // int(TIMES))


def examples(few: int, whole: int) -> int:
    return whole if WHOLE else min(whole, few * int(TIMES))

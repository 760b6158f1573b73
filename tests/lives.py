"""How many random lives a test lives: few each time, as many as `make soak` asks for at night."""

import os


def lives(few: int) -> int:
    return int(os.environ.get("HISTORIES", few))

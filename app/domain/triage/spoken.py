"""Numbers in words, as voice typing leaves them: nul zes elf tweeëntwintig."""

UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien")
MORE_TEENS = ("achttien", "negentien")
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _spoken() -> dict[str, str]:
    words = {"nul": "0", "o": "0"}
    words |= {word: str(value) for value, word in enumerate(ENGLISH)}
    words |= {word: str(value) for value, word in enumerate(UNITS, start=1)}
    words |= {word: str(value) for value, word in enumerate((*TEENS, *MORE_TEENS), start=10)}
    for tens, word in enumerate(TENS, start=2):
        words[word] = str(tens * 10)
        words |= {f"{unit}en{word}": f"{tens}{value}" for value, unit in enumerate(UNITS, start=1)}
    return words


SPOKEN = _spoken()
"""Folded word to digits, 0 to 99."""

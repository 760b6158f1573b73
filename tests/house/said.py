"""Every sentence of the house as it stands in its files, and who reads it: the pages show most of
them, this finds those too that no test's town comes to."""

import re
from collections.abc import Iterator

from app.cli.texts.gathering import gather
from app.domain.readers import Reader
from app.texts.catalogues.audience import reader_of
from tests.house.reading import NAME

OUR_OWN = "templates/dev/"  # engineers read these
HOLES = (
    re.compile(r"%\((?:num|number|n|total|minutes|most|digits|year)\)[sd]|\{most\}"),
    re.compile(r"%\(\w+\)s"),
)


def said() -> Iterator[tuple[Reader, str]]:
    for sentence in gather():
        told = sentence.said if isinstance(sentence.said, tuple) else (sentence.said,)
        places = (place for place in sentence.places if not place.startswith(OUR_OWN))
        for reader in {reader_of(place) for place in places}:
            yield from ((reader, filled(words)) for words in told)


def filled(words: str) -> str:
    """With a number and a name where the sentence leaves room for them."""
    number, name = HOLES
    return name.sub(NAME, number.sub("3", words)).replace("%%", "%")

"""What a reader of some lists knows: the words themselves, their forms, and words made of them."""

from functools import cache, cached_property

from app.texts.plain.compounds import is_long_enough
from app.texts.plain.forms import bases, verb_stem
from app.texts.plain.word_lists import listed


class Knowing:
    def __init__(self, *names: str) -> None:
        self._names = names
        self.ends = cache(self._ends)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset().union(*(listed(name) for name in self._names))

    @cached_property
    def fronts(self) -> frozenset[str]:
        """What may begin a compound: kinder, and of a verb its stem, as woon of wonen."""
        stems = {stem for word in self.words for stem in (verb_stem(word), word.removesuffix("en"))}
        return frozenset(filter(is_long_enough, self.words | stems))

    def _ends(self, part: str) -> bool:
        """Whether it is a form of a word that may end a compound."""
        return any(form in self.words and is_long_enough(form) for form in bases(part))


everyday = Knowing("everyday")
at_all = Knowing("everyday", "known")

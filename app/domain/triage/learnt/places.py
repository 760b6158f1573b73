"""Where what is known of a name lies, found without a dict of all names: that would take 13 MB.

Names lie in drawers, some three in each, one after another with a newline behind it.
"""

from mmap import mmap
from zlib import crc32

DRAWERS = 1 << 15
NOWHERE = -1
MOST_KEPT = 16_384
"""Names; the first that are met are those that stand in most texts."""


def drawer_of(written: bytes) -> int:
    return crc32(written) % DRAWERS


class Places(dict[str, int]):
    """NOWHERE for a name that was not met in learning. Of the first that are found the place is
    kept; of others, as a name that somebody wrote, never."""

    def __init__(self, whole: bytes | mmap, begins: memoryview, firsts: memoryview) -> None:
        """Of each drawer, where in the whole its names begin, and the place of the first."""
        self._whole, self._begins, self._firsts = whole, begins, firsts

    def __missing__(self, name: str) -> int:
        written = name.encode() + b"\n"
        drawer = drawer_of(written)
        names = self._whole[self._begins[drawer] : self._begins[drawer + 1]]
        at = names.find(written)
        if at < 0:
            return NOWHERE
        place: int = self._firsts[drawer] + names.count(b"\n", 0, at)
        if len(self) < MOST_KEPT:
            self[name] = place
        return place

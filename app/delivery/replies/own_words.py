"""Her own words of an answer: without our letter under it, and without her signature.

Mail programs introduce what they quote in each language otherwise. But it is always our own letter
that is quoted, so its sender is what is looked for. Every step reads a line once or twice, so that
no letter takes long.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.delivery.replies.endings import closes, is_of_program

QUOTED = re.compile(r"\s*>")
RULED_OFF = re.compile(r"\s*[-_=*]{2,}[^\n]{0,60}$")
SIGNATURE = re.compile(r"--\s*$")  # RFC 3676
HEADER = re.compile(r"\W*[^\W\d_][^:\n]{0,24}:\W*")
TURNS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs that only turn or hide what stands beside them; Arabic programs put them around names."""
LONGEST_INTRODUCTION = 300
AFTERTHOUGHT = re.compile(r"\s*p\.?\s?s\.?\W", re.IGNORECASE)


@dataclass(frozen=True)
class Sender:
    """Who wrote what is quoted: we, by name and by any of our addresses."""

    name: str
    addresses: tuple[str, ...]  # in small letters

    def is_named_in(self, line: str) -> bool:
        return bool(self.name) and self.name.casefold() in line.casefold()

    def is_addressed_in(self, line: str) -> bool:
        return any(address in line.lower() for address in self.addresses)

    def heads(self, line: str) -> bool:
        """Whether a line begins a quoted letter: "Van: …", or "Op … schreef …:"."""
        if ":" not in line:
            return False
        if self.is_addressed_in(line):
            return True
        is_short = len(line) <= LONGEST_INTRODUCTION
        return is_short and self.is_named_in(line) and (self._is_all_of(line) or _tells_when(line))

    def _is_all_of(self, line: str) -> bool:
        """ "Van: Vragen & Geven", and nothing else."""
        head = HEADER.match(line)
        return head is not None and line[head.end() :].casefold().startswith(self.name.casefold())


def own_words(text: str, ours: Sender) -> str:
    """Empty when nothing of it is hers."""
    lines = [_plain(line) for line in text.splitlines()]
    lines = _until_quoted(_without_marked(lines, ours), ours)
    return "\n".join(_unsigned(lines)).strip()


def _plain(line: str) -> str:
    return TURNS.sub("", line).replace("\xa0", " ").rstrip()


def _without_marked(lines: list[str], ours: Sender) -> list[str]:
    """Without what stands behind ">", wherever she wrote: above it, below it or in between."""
    kept: list[str] = []
    for at, line in enumerate(lines):
        if not QUOTED.match(line):
            kept.append(line)
        elif at == 0 or not QUOTED.match(lines[at - 1]):
            _drop_introduction(kept, ours)
    return kept


def _drop_introduction(kept: list[str], ours: Sender) -> None:
    """ "Op … schreef …:", on as many lines as the program made of it."""
    while kept and not kept[-1]:
        kept.pop()
    for count in (1, 2, 3):
        introduction = " ".join(kept[-count:])
        if ours.heads(introduction) or (count == 1 and _tells_when(introduction)):
            del kept[-count - _begins_before(kept, count, ours) :]
            _without_ruler(kept)
            return


def _begins_before(kept: list[str], count: int, ours: Sender) -> int:
    """1 when our address alone came on the next line, and our name stands on the one before."""
    before = kept[-count - 1] if len(kept) > count else ""
    return int(_spills(before, kept[-count], ours))


def _spills(line: str, after: str, ours: Sender) -> bool:
    is_cut = line.endswith("<") or (ours.is_named_in(line) and not ours.is_named_in(after))
    return is_cut and ours.is_addressed_in(after)


def _until_quoted(lines: list[str], ours: Sender) -> list[str]:
    """Up to our letter where no mark stands before its lines (Outlook, Yahoo)."""
    for at, line in enumerate(lines):
        if ours.heads(line):
            is_cut = at > 0 and _spills(lines[at - 1], line, ours)
            return _without_ruler(lines[: at - is_cut])
    return lines


def _without_ruler(lines: list[str]) -> list[str]:
    """Without the line that a program draws above what it quotes."""
    while lines and (not lines[-1] or RULED_OFF.match(lines[-1])):
        lines.pop()
    return lines


def _unsigned(lines: list[str]) -> Iterator[str]:
    """Up to the signature; "PS: …" behind a closing is none."""
    is_signed = False
    for line in lines:
        if SIGNATURE.match(line) or is_of_program(line):
            return
        is_signed = closes(line) or (is_signed and not AFTERTHOUGHT.match(line))
        if not is_signed:
            yield line


def _tells_when(line: str) -> bool:
    is_short = len(line) <= LONGEST_INTRODUCTION
    return is_short and line.endswith(":") and any(sign.isdigit() for sign in line)

"""What a community is to be, read from answers or from a town file: all that is wrong at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from app.actions.town.arranging import Area
from app.actions.town.communities import NewCommunity
from app.cli.community.areas import MANY, WrongAreas, read_areas
from app.cli.community.colours import read_colours
from app.cli.community.lines import read_lines
from app.cli.kinds import EMAIL, HOST, LINE, PHONE, SLUG
from app.domain.house_rules.asking import Moderation
from app.domain.people.reach import Reach
from app.domain.town.colours import Chosen
from app.texts import founding as says
from app.texts.help_lines import HelpLine

Tables = Mapping[str, Any]
"""As TOML has it: tables within tables."""

KINDS: dict[str, click.ParamType[Any]] = {
    "slug": SLUG,
    "name": LINE,
    "town": LINE,
    "host": HOST,
    "owner": LINE,
    "kwartiermaker.name": LINE,
    "kwartiermaker.email": EMAIL,
    "kwartiermaker.phone": PHONE,
    "kwartiermaker.days": LINE,
}
"""What must be there, in the order in which it is asked."""

MAY_BE = ("neighbourhoods", "colours", "help_lines", "moderation")
KNOWN = (*dict.fromkeys(key.partition(".")[0] for key in KINDS), *MAY_BE)


@dataclass(frozen=True)
class Kwartiermaker:
    name: str
    email: Reach
    phone: str
    days: str


@dataclass(frozen=True)
class Plan:
    """What is None, stays as it is."""

    new: NewCommunity
    kwartiermaker: Kwartiermaker
    areas: Sequence[Area] | None = None
    lines: Sequence[HelpLine] | None = None
    colours: Chosen | None = None
    moderation: Moderation | None = None


class WrongPlan(Exception):
    def __init__(self, wrong: Sequence[str]) -> None:
        super().__init__("\n".join(wrong))
        self.wrong = wrong


@dataclass
class Reading:
    """`folder`: from where names of files are read. `house`: the colours that are not chosen."""

    tables: Tables
    folder: Path
    house: Chosen
    wrong: list[str] = field(default_factory=list)

    def plan(self) -> Plan:
        """Raises WrongPlan with all that is wrong."""
        self._say_unknown()
        values = {key: self._value(key) for key in KINDS}
        may_be: dict[str, Any] = {
            "areas": self._areas(),
            "lines": read_lines(self.tables.get("help_lines"), self.wrong),
            "colours": read_colours(self.tables.get("colours"), self.house, self.wrong),
            "moderation": self._moderation(),
        }
        if self.wrong:
            raise WrongPlan(self.wrong)
        new = [values[key] for key in ("slug", "host", "name", "town", "owner")]
        first = [values[key] for key in KINDS if "." in key]
        return Plan(NewCommunity(*new), Kwartiermaker(*first), **may_be)

    def _say_unknown(self) -> None:
        for key in self.tables.keys() - set(KNOWN):
            self.wrong.append(says.UNKNOWN.format(key=key, known=", ".join(KNOWN)))

    def _value(self, key: str) -> Any:
        found: Any = self.tables
        for part in key.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        if found is None:
            self.wrong.append(says.MISSING.format(key=key))
            return None
        try:
            return converted(key, found)
        except click.BadParameter:
            self.wrong.append(f"{key}: {says.QUESTIONS[key].wrong}")
            return None

    def wrong_areas(self) -> list[str]:
        """What is wrong with the neighbourhoods alone."""
        self._areas()
        return self.wrong

    def _areas(self) -> Sequence[Area] | None:
        named = self.tables.get("neighbourhoods")
        if named is None:
            return None
        try:
            areas = self._read_areas(named if isinstance(named, Mapping) else {"names": named})
        except WrongAreas as trouble:
            self.wrong.append(str(trouble))
            return None
        names = [area.name for area in areas]
        twice = {name for name in names if names.count(name) > 1}
        self.wrong += [says.TWICE.format(name=name) for name in sorted(twice)]
        return areas

    def _read_areas(self, table: Tables) -> Sequence[Area]:
        level, file = str(table.get("level", "wijk")), table.get("file")
        if file is not None:
            if level not in MANY:
                raise WrongAreas(says.UNKNOWN.format(key=level, known=" of ".join(MANY)))
            path = self.folder / str(file)
            try:
                return read_areas(path, level, str(table.get("municipality", "")))
            except OSError:
                raise WrongAreas(says.UNREADABLE.format(file=path)) from None
        names = table.get("names")
        try:
            areas = [Area(LINE.convert(name, None, None)) for name in names or []]
        except (click.BadParameter, TypeError):
            areas = []
        if not areas:
            raise WrongAreas(f"neighbourhoods: {says.QUESTIONS['neighbourhoods'].wrong}")
        return areas

    def _moderation(self) -> Moderation | None:
        named = self.tables.get("moderation")
        if named is None or named in list(Moderation):
            return None if named is None else Moderation(named)
        known = ", ".join(Moderation)
        self.wrong.append(says.UNKNOWN.format(key=f"moderation = {named!r}", known=known))
        return None


def converted(key: str, value: Any) -> Any:
    """Raises click.BadParameter."""
    return KINDS[key].convert(str(value), None, None)

"""The plot: six figures, each under three sets of rules, and what was assumed below them."""

import math
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from app.cli.simulate.brakes import Way
from app.cli.simulate.comparing import Plan
from app.cli.simulate.measures import Spread
from app.cli.simulate.watching import Found
from app.texts import simulation as words

PAPER, INK, QUIET, EDGE = "#fffdf8", "#1f2a2e", "#4a5a60", "#6b7b80"  # of css/theme.css
BARS = {Way.OURS: "#0b5c57", Way.NO_CAPS: "#9fb8b2", Way.BROADCAST: "#e6dcc3"}
"""From dark to light, so that they differ in grey too; each carries its words and its number."""
SHARES = frozenset({"answered", "for_nothing", "top_tenth"})
MOSTS = frozenset({"letters_max", "offers_max"})
STYLE: Any = {
    "font.family": "DejaVu Sans", "font.size": 9, "text.color": INK,
    "svg.hashsalt": "simulation", "svg.fonttype": "path",
}  # fmt: skip
ROOM = 1.32  # right of the longest bar, for its number


def draw(plan: Plan, found: Found, path: Path) -> None:
    """The same figures make the same file."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(10, 7.4), facecolor=PAPER)
        panels = figure.subplots(2, 3, sharey=True)
        figure.subplots_adjust(left=0.15, right=0.97, top=0.82, bottom=0.3, wspace=0.12, hspace=0.5)
        for panel, name in zip(panels.flat, words.PANELS, strict=True):
            _draw_panel(panel, name, found)
        _write_around(figure, plan)
        undated = {"Date": None} if path.suffix == ".svg" else None
        figure.savefig(path, metadata=undated, dpi=130)


def _draw_panel(panel: Axes, name: str, found: Found) -> None:
    panel.set_title(words.PANELS[name], loc="left", fontsize=9.5, fontweight="bold", pad=8)
    longest = max(_reach(spreads[name]) for spreads in found.values()) or 1
    for row, (way, spreads) in enumerate(found.items()):
        _draw_bar(panel, row, way, spreads[name], name, longest)
    panel.set_xlim(0, longest * ROOM)
    panel.set_ylim(len(found) - 0.4, -0.6)
    panel.set_yticks(range(len(found)), [words.WAYS[way] for way in found])
    panel.tick_params(length=0, labelcolor=INK)
    panel.set_xticks([])
    panel.set_facecolor(PAPER)
    panel.spines[:].set_visible(False)
    _write_below(panel, name, found)


def _draw_bar(panel: Axes, row: int, way: Way, spread: Spread, name: str, longest: float) -> None:
    value = _shown(spread, name)
    if math.isnan(value):
        return
    panel.barh(row, value, height=0.62, color=BARS[way], edgecolor=EDGE, linewidth=0.6)
    end = value
    if name not in MOSTS and spread.least < spread.most:
        reach = [spread.least, spread.most], [row, row]
        panel.plot(*reach, color=PAPER, linewidth=3.2)
        panel.plot(*reach, color=INK, linewidth=1.1)
        end = spread.most
    panel.text(end + longest * 0.03, row, _number(value, name), va="center")


def _write_below(panel: Axes, name: str, found: Found) -> None:
    """What the bar alone does not say, of each set of rules."""
    lines = []
    for row, spreads in enumerate(found.values()):
        if name == "letters_max":
            told = {key: round(spreads[f"letters_{key}"].mean) for key in ("median", "p99")}
            rests = _thousands(spreads["rests"].mean)
            lines.append((row, words.LETTERS.format(**told, rests=rests)))
        if name == "top_tenth":
            gini, by_lot = (_comma(spreads[key].mean, 2) for key in ("gini", "gini_by_lot"))
            lines.append((row, words.UNEQUAL.format(gini=gini, by_lot=by_lot)))
    for row, line in lines:
        panel.text(0, row + 0.47, line, fontsize=6.8, color=QUIET, va="center")


def _write_around(figure: Figure, plan: Plan) -> None:
    title = words.TITLE.format(givers=_thousands(plan.givers))
    figure.text(0.03, 0.955, title, fontsize=15, fontweight="bold", va="center")
    if plan.towns > 1:
        figure.text(0.03, 0.915, words.TOWNS.format(towns=plan.towns), color=QUIET, va="center")
    figure.text(0.03, 0.225, words.ASSUMED, fontsize=9.5, fontweight="bold")
    lines = [f"•  {line}" for line in _assumed(plan)]
    figure.text(0.03, 0.21, "\n".join(lines), fontsize=8.5, va="top", linespacing=1.5)
    source = words.SOURCE.format(seed=plan.seed, weeks=plan.weeks)
    figure.text(0.03, 0.025, source, fontsize=7.5, color=QUIET)


def _assumed(plan: Plan) -> list[str]:
    told = plan.told
    numbers = {
        "needs": _comma(100 * told.needs.a_giver_a_year, 0),
        "chance": _comma(100 * told.answering.chance, 0),
        "halved": _comma(told.answering.halved_by, 0),
        "rests": told.resting.letters,
        "days": _comma(told.resting.days, 0),
        "patience": plan.rules.followups.silence_person_days,
    }
    return [line.format(**numbers) for line in words.ASSUMPTIONS]


def _shown(spread: Spread, name: str) -> float:
    return spread.most if name in MOSTS else spread.mean


def _reach(spread: Spread) -> float:
    return 0.0 if math.isnan(spread.most) else spread.most


def _number(value: float, name: str) -> str:
    if name in SHARES:
        return f"{value:.0%}"
    return _thousands(value) if name in MOSTS else _comma(value, 1)


def _comma(value: float, places: int) -> str:
    return f"{value:.{places}f}".replace(".", ",")


def _thousands(value: float) -> str:
    return f"{value:,.0f}".replace(",", ".")

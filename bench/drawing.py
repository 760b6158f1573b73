"""The plot: how far each goal is from its bar, on a scale of doublings."""

from collections.abc import Sequence
from math import log2
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

from bench.goals import Goal, Outcome

PAPER, INK, QUIET = "#fffdf8", "#1f2a2e", "#4a5a60"  # of css/theme.css
MET, MISSED = "#0b5c57", "#9fb8b2"  # dark and light, so that they differ in grey too
STYLE: Any = {"font.family": "DejaVu Sans", "font.size": 9, "text.color": INK,
              "svg.hashsalt": "bench", "svg.fonttype": "path"}  # fmt: skip
FARTHEST = 4.0  # doublings; what lies beyond ends at the edge, its number says how far


def draw(outcomes: Sequence[Outcome], path: Path) -> None:
    """To the right of the line: better than asked. Only what was measured and has a bar."""
    measured = [(one.goal, one.found.ratio) for one in outcomes if one.found and one.goal.bar]
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(10, 0.36 * len(measured) + 1.2), facecolor=PAPER)
        panel = figure.subplots()
        figure.subplots_adjust(left=0.36, right=0.84)
        for row, (goal, ratio) in enumerate(measured):
            colour = MET if goal.is_met(ratio) else MISSED
            panel.barh(row, _better(goal, ratio), height=0.6, color=colour)
            panel.text(FARTHEST * 1.08, row, f"{ratio:.2f} ({goal.wanted})", va="center")
        panel.axvline(0, color=INK, linewidth=1.4)
        panel.set_yticks(range(len(measured)), [goal.name for goal, _ in measured])
        panel.set_xlim(-FARTHEST, FARTHEST)
        panel.set_ylim(len(measured) - 0.4, -0.6)
        panel.set_xticks(range(-4, 5), [_times(step) for step in range(-4, 5)])
        panel.set_xlabel("times better than the bar", color=QUIET)
        panel.tick_params(length=0, labelcolor=INK)
        panel.set_facecolor(PAPER)
        panel.spines[:].set_visible(False)
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, metadata={"Date": None})


def _better(goal: Goal, ratio: float) -> float:
    steps = log2(max(ratio, 1e-9) / (goal.bar or 1))
    return max(-FARTHEST, min(FARTHEST, steps if goal.at_least else -steps))


def _times(step: int) -> str:
    return str(2**step) if step >= 0 else f"1/{2**-step}"

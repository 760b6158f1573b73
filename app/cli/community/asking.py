"""Asks what is to be known of a community, one question after another. A wrong answer is asked
again, and nothing that was answered is lost when somebody stops."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from app.cli.community.colours import read_colours
from app.cli.community.plan import KINDS, Reading, converted
from app.domain.town.colours import Chosen
from app.texts import founding as says

Answers = dict[str, Any]
COLOUR = "colours.action"


def ask(known: Answers, usual: Mapping[str, Any], house: Chosen) -> Answers:
    """All that `known` does not hold yet, each with what is usual in its place. Ends the command
    where somebody stops, with her answers so far as a town file."""
    answers = dict(known)
    try:
        for key in KINDS:
            if key not in answers:
                answers[key] = _one(key, usual.get(key))
        for key, read in (("neighbourhoods", _areas), (COLOUR, _colour)):
            if key not in answers:
                answers[key] = _until_right(key, usual.get(key, ""), read, house)
    except click.Abort:
        click.echo(f"\n{says.NOTHING_LOST}\n\n{as_toml(answers)}", err=True)
        raise
    return answers


def _one(key: str, usual: str | None) -> str:
    while True:
        told = str(click.prompt(says.QUESTIONS[key].words, default=usual))
        try:
            converted(key, told.strip())
        except click.BadParameter:
            click.echo(says.QUESTIONS[key].wrong)
        else:
            return told.strip()


def _until_right(key: str, usual: str, read: Any, house: Chosen) -> Any:
    while True:
        told = str(click.prompt(says.QUESTIONS[key].words, default=usual, show_default=bool(usual)))
        wrong: list[str] = []
        answer = read(told.strip(), house, wrong)
        if not wrong:
            return answer
        click.echo("\n".join(wrong))


def _areas(told: str, house: Chosen, wrong: list[str]) -> Any:
    """Names, or a file; where there are some already, nothing leaves those as they are."""
    if not told:
        wrong.append(says.QUESTIONS["neighbourhoods"].wrong)
    if told == says.AS_IT_WAS:
        return None
    if not told.lower().endswith(".csv"):
        return {"names": [name.strip() for name in told.split(",") if name.strip()]}
    answer = {"file": str(Path(told).absolute())}
    level = str(click.prompt(says.WHICH_LEVEL, default="wijk"))
    code = str(click.prompt(says.WHICH_CODE, default="", show_default=False))
    answer |= {"level": level} | ({"municipality": code} if code else {})
    wrong += Reading({"neighbourhoods": answer}, Path(), house).wrong_areas()
    return answer


def _colour(told: str, house: Chosen, wrong: list[str]) -> Any:
    if told:
        read_colours({"action": told}, house, wrong)
    return told or None


def nested(answers: Mapping[str, Any]) -> dict[str, Any]:
    """As a town file has it; what was not answered is not in it."""
    told: dict[str, Any] = {}
    for key, answer in answers.items():
        table, dot, name = key.partition(".")
        if answer is None:
            continue
        if dot:
            told.setdefault(table, {})[name] = answer
        else:
            told[key] = answer
    return told


def as_toml(answers: Mapping[str, Any]) -> str:
    """Strings and lists of them are written in TOML as they are in JSON."""
    told = nested(answers)
    flat = [f"{key} = {_written(one)}" for key, one in told.items() if not isinstance(one, dict)]
    for table, facts in told.items():
        if isinstance(facts, dict):
            flat += ["", f"[{table}]", *(f"{key} = {_written(v)}" for key, v in facts.items())]
    return "\n".join(flat)


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)

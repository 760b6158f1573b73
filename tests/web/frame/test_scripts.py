"""The script of every page goes over the line without its comments, and is otherwise as written."""

import re

import pytest
from flask import Flask

from app.web.frame import scripts

SCRIPTS = [*scripts.PARTS, "worker", "no_worker"]


def code(script: str) -> str:
    """Without comments and white space, by another way than the house's."""
    without = re.sub(r"(?s)/\*.*?\*/", "", script)
    lines = [line.split(" // ")[0] for line in without.splitlines()]
    return "".join("".join(lines).split())


@pytest.mark.parametrize("name", SCRIPTS)
def test_only_comments_and_indents_stay_behind(app: Flask, name: str) -> None:
    with open(f"{app.static_folder}/js/{name}.js", encoding="utf-8") as written:
        script = written.read()
    served = scripts.read(name)
    assert code(served) == code(script)
    assert "/*" in script
    assert "/*" not in served
    assert not re.search(r"(?m)^\s+|// ", served)

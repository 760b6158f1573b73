"""`flask push keys`: a pair that the settings take."""

from flask import Flask

from app.cli.push import push
from config.checks import are_a_pair


def test_it_prints_a_new_pair_as_settings(app: Flask) -> None:
    told = [app.test_cli_runner().invoke(push, ["keys"]).output for _ in range(2)]
    pair = dict(line.split("=", 1) for line in told[0].splitlines())
    assert set(pair) == {"VAPID_PRIVATE_KEY", "VAPID_PUBLIC_KEY"}
    assert are_a_pair(pair["VAPID_PRIVATE_KEY"], pair["VAPID_PUBLIC_KEY"])
    assert told[0] != told[1]


def test_help_shows_an_example(app: Flask) -> None:
    said = app.test_cli_runner().invoke(push, ["keys", "--help"]).output
    assert "flask --app wsgi push keys" in said

"""`deploy/new-settings` and `deploy/vragen`, as an operator types them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from config.checks import SettingsError
from config.settings import CHECKS, read_settings
from tests.deploy.conftest import new_settings
from tests.deploy.units import ROOT


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test reads into the environment goes again."""
    for name in (*map(str.upper, CHECKS), "SETTINGS_FILE", "VAPID_PRIVATE_KEY", "VAPID_PUBLIC_KEY"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def test_new_settings_are_fit_for_production(
    settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SETTINGS_FILE", str(settings_file))
    told = read_settings()
    assert told.is_production
    assert told.mail_from == "vragen@voorbeeldstad.example"
    assert told.trusted_proxies == 1
    assert Fernet(told.seal_keys[0])


def test_no_two_services_share_a_secret() -> None:
    one, other = (set(new_settings("a.example").splitlines()) for _ in range(2))
    named = {line.partition("=")[0] for line in one - other}
    keys = {"SECRET_KEY", "SEAL_KEYS", "FINGERPRINT_KEY", "FIGURES_KEY", "JOURNAL_KEYS"}
    assert named == {*keys, "BACKUP_KEYS", "METRICS_TOKEN"}


def test_settings_that_are_named_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SETTINGS_FILE", "/nowhere/settings")
    with pytest.raises(SettingsError, match="^Setting SETTINGS_FILE must name a file"):
        read_settings()


SHOWS = '#!/bin/sh\necho "$PWD $SETTINGS_FILE $*"\n'


def test_a_command_runs_where_the_service_lives_with_its_settings(tmp_path: Path) -> None:
    """All but its user, which this machine does not have."""
    as_user, script = "runuser -u vragen -- ", tmp_path / "vragen"
    text = (ROOT / "deploy" / "vragen").read_text()
    assert as_user in text
    script.write_text(text.replace(as_user, "").replace("/opt/vragen", str(tmp_path)))
    flask = tmp_path / ".venv" / "bin" / "flask"
    flask.parent.mkdir(parents=True)
    flask.write_text(SHOWS)
    flask.chmod(0o700)
    ran = subprocess.run(
        ["/bin/sh", script, "community", "new"], capture_output=True, text=True, check=True,
        env={"PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert ran.stdout.split() == [
        str(tmp_path), "/etc/vragen/settings", "--app", "wsgi", "community", "new",
    ]  # fmt: skip

"""A missing or wrong setting stops the start with one sentence that names it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from config.checks import SettingsError
from config.settings import CHECKS, read_settings

ROOT = Path(__file__).parents[2]
KEY = "FYzWCsTMZ7r4gDgbNU0-QfW7Zd5qhAclCq8LvKVKiqA="
PUSH_KEY = "8IilzkRCsNk-_RgnulGOXoTGnkEO50uYGRKA3cApvdQ"
FINE = {
    "ENVIRONMENT": "development",
    "PUBLIC_URL": "http://localhost:8000",
    "DATABASE_URL": "sqlite:////tmp/town.db",
    "SECRET_KEY": "s" * 32,
    "SEAL_KEYS": KEY,
    "FINGERPRINT_KEY": "f" * 32,
    "FIGURES_KEY": "g" * 32,
    "JOURNAL_KEYS": "j" * 32,
    "SMTP_URL": "smtp://127.0.0.1:2525",
    "MAIL_FROM": "post@vragenengeven.example",
}
MAY_BE_MISSING = {
    "ENVIRONMENT": "production",
    "MUNICIPALITY_DATABASE_URL": "",
    "BACKUP_KEYS": "",
    "BACKUP_FOLDER": "",
    "SMS_GATEWAY_URL": "",
    "SMS_PROVIDER": "plain",
    "SMS_SENDER": "",
    "SMTP_SECOND_URL": "",
    "SMS_SECOND_GATEWAY_URL": "",
    "SMS_SECOND_PROVIDER": "plain",
    "SMS_SECOND_SENDER": "",
    "INBOUND_ADDRESS": "",
    "INBOUND_SECRET": "",
    "SECURITY_CONTACT": "",
    "VAPID_PRIVATE_KEY": "",
    "VAPID_PUBLIC_KEY": "",
    "PUSH_HOSTS": "",
    "METRICS_TOKEN": "",
    "POST_BOX": "",
    "TRUSTED_PROXIES": "0",
}
WRONG = [
    ("ENVIRONMENT", "staging", "must be one of development, test, production"),
    ("SECURITY_CONTACT", "mailto:nobody", "must be an e-mail address"),
    ("SECURITY_CONTACT", "http://town.example", "must be a mailto: or https: address"),
    ("PUBLIC_URL", "", "must start with one of http://, https://"),
    ("PUBLIC_URL", "vragen.example", "must start with one of http://, https://"),
    ("PUBLIC_URL", "https://", "must name a host"),
    ("PUBLIC_URL", "https://vragen.example/", "must end after the host"),
    ("PUBLIC_URL", "https://vragen.example:eight", "must start with one of http://, https://"),
    ("DATABASE_URL", "mysql://db/town", "must start with one of sqlite://, postgresql://"),
    ("DATABASE_URL", "sqlite://", "must name a database"),
    ("DATABASE_URL", "postgresql://db", "must name a database"),
    (
        "DATABASE_URL",
        "postgresql:///town?host=a&host=b",
        "must say target_session_attrs=read-write",
    ),
    ("DATABASE_URL", "postgresql://db/town?pooler=session", "may say pooler=transaction"),
    ("DATABASE_URL", "http://[", "must start with one of sqlite://, postgresql://"),
    ("MUNICIPALITY_DATABASE_URL", "sqlite:///town.db", "must start with one of postgresql://"),
    ("SECRET_KEY", "s" * 31, "must have at least 32 characters"),
    ("FINGERPRINT_KEY", "", "must have at least 32 characters"),
    ("FIGURES_KEY", "short", "must have at least 32 characters"),
    ("JOURNAL_KEYS", f"{'j' * 32},short", "must have at least 32 characters"),
    ("SEAL_KEYS", "", "must be one or more Fernet keys"),
    ("SEAL_KEYS", f"{KEY},not-a-key", "must be one or more Fernet keys"),
    ("BACKUP_KEYS", "not-a-key", "must be one or more Fernet keys"),
    ("BACKUP_KEYS", KEY, "must not hold a key of SEAL_KEYS"),
    ("BACKUP_FOLDER", "copies", "must be a folder, written from /"),
    ("SMTP_URL", "127.0.0.1:25", "must start with one of smtp://, smtps://"),
    ("SMTP_URL", "smtp://", "must name a host"),
    ("SMTP_URL", "smtp://mail.example:99999", "must start with one of smtp://, smtps://"),
    ("MAIL_FROM", "Vragen & Geven", "must be an e-mail address"),
    ("SMS_GATEWAY_URL", "gateway.example", "must start with one of http://, https://"),
    ("SMS_PROVIDER", "twilio", "must be one of plain, bird, cm"),
    ("SMS_SENDER", "Vragen & Geven", "must be a name of at most 11 letters, or a number"),
    ("SMTP_SECOND_URL", "mail.example", "must start with one of smtp://, smtps://"),
    ("SMS_SECOND_GATEWAY_URL", "gateway.example", "must start with one of http://, https://"),
    ("SMS_SECOND_PROVIDER", "twilio", "must be one of plain, bird, cm"),
    ("SMS_SECOND_SENDER", "Vragen & Geven", "must be a name of at most 11 letters, or a number"),
    ("INBOUND_ADDRESS", "antwoorden-hier@in.example", "must be an e-mail address with at most 10"),
    ("INBOUND_SECRET", "short", "must have at least 32 characters"),
    ("METRICS_TOKEN", "short", "must have at least 32 characters"),
    ("PUSH_HOSTS", "*.com", "must be host names, separated by commas"),
    ("PUSH_HOSTS", "push.example/path", "must be host names, separated by commas"),
    ("TRUSTED_PROXIES", "-1", "must not be less than 0"),
    ("TRUSTED_PROXIES", "one", "is missing or cannot be read"),
]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Mapping[str, str]:
    """Only these settings, in a folder without a file of settings."""
    for name in {*FINE, *MAY_BE_MISSING}:
        monkeypatch.delenv(name, raising=False)
    for name, value in FINE.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    return FINE


@pytest.mark.usefixtures("told")
def test_what_is_fine_is_read() -> None:
    settings = read_settings()
    assert settings.public_url == "http://localhost:8000"
    assert settings.seal_keys == (KEY,)
    assert not settings.is_production


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("name", [name for name in FINE if name not in MAY_BE_MISSING])
def test_a_missing_setting_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(name)
    with pytest.raises(SettingsError, match=rf"^Setting {name} is missing or cannot be read\.$"):
        read_settings()


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("name", "value", "problem"), WRONG)
def test_a_wrong_setting_is_named(
    name: str, value: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        read_settings()
    assert str(refused.value).startswith(f"Setting {name} {problem}")
    assert "\n" not in str(refused.value)


def test_every_setting_that_is_checked_is_in_the_table_above() -> None:
    assert {name.upper() for name in CHECKS} == {name for name, *_ in WRONG}


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("SMS_PROVIDER", "cm", "Setting SMS_SENDER must be told to this SMS_PROVIDER."),
        ("SMS_SECOND_PROVIDER", "cm", "Setting SMS_SECOND_SENDER must be told to this"),
        ("SMS_SECOND_GATEWAY_URL", "https://two.example", "Setting SMS_GATEWAY_URL must be there"),
        ("BACKUP_FOLDER", "/var/backups/vragen", "Setting BACKUP_KEYS must be there when"),
        ("INBOUND_ADDRESS", "in@in.example", "Setting INBOUND_SECRET must be there when"),
        ("VAPID_PRIVATE_KEY", PUSH_KEY, "Setting VAPID_PUBLIC_KEY must be the one made with"),
        ("VAPID_PRIVATE_KEY", "no key", "Setting VAPID_PUBLIC_KEY must be the one made with"),
        ("VAPID_PUBLIC_KEY", "BItO", "Setting VAPID_PUBLIC_KEY must be the one made with"),
    ],
)
def test_one_setting_asks_for_another(
    name: str, value: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=problem):
        read_settings()


@pytest.mark.usefixtures("told")
def test_nothing_said_is_production_and_that_is_https(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ENVIRONMENT")
    with pytest.raises(SettingsError, match="^Setting PUBLIC_URL must start with https"):
        read_settings()


PRODUCTION = {"ENVIRONMENT": "production", "PUBLIC_URL": "https://vragen.example"}
TOWN = "postgresql://vragen:secret"
IN_THE_OPEN = [
    ("SMS_GATEWAY_URL", "http://gateway.example"),
    ("SMS_SECOND_GATEWAY_URL", "http://gateway.example"),
    ("DATABASE_URL", f"{TOWN}@db.example/vragen"),
    ("DATABASE_URL", f"{TOWN}@10.0.0.5/vragen?sslmode=require"),
    (
        "DATABASE_URL",
        f"{TOWN}@/v?host=one.example&host=two.example&target_session_attrs=read-write",
    ),
    ("MUNICIPALITY_DATABASE_URL", f"{TOWN}@[2001:db8::5]/vragen"),
]
NOT_IN_THE_OPEN = [
    ("SMS_GATEWAY_URL", "https://gateway.example"),
    ("SMS_GATEWAY_URL", "http://localhost:9000"),
    ("DATABASE_URL", f"{TOWN}@localhost/vragen"),
    ("DATABASE_URL", f"{TOWN}@[::1]/vragen"),
    ("DATABASE_URL", f"{TOWN}@database/vragen"),
    ("DATABASE_URL", "postgresql:///vragen?host=/run/postgresql"),
    ("DATABASE_URL", f"{TOWN}@db.example/vragen?sslmode=verify-full"),
]


@pytest.fixture
def in_production(told: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    others = {"TRUSTED_PROXIES": "1", "SMS_GATEWAY_URL": "https://gateway.example"}
    for name, value in {**PRODUCTION, **others}.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("in_production")
@pytest.mark.parametrize(("name", "value"), IN_THE_OPEN)
def test_in_production_nothing_leaves_in_the_open(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=f"^Setting {name} must .*(https|sslmode)"):
        read_settings()


@pytest.mark.usefixtures("in_production")
@pytest.mark.parametrize(("name", "value"), NOT_IN_THE_OPEN)
def test_what_stays_here_or_is_proved_may_be(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control; and where the service is built, anything may."""
    monkeypatch.setenv(name, value)
    assert read_settings().is_production


@pytest.mark.usefixtures("told")
def test_the_file_is_read_and_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MAIL_FROM")
    (tmp_path / ".env").write_text("MAIL_FROM=file@town.example\nPUBLIC_URL=http://elsewhere\n")
    settings = read_settings()
    assert (settings.mail_from, settings.public_url) == ("file@town.example", FINE["PUBLIC_URL"])


@pytest.mark.parametrize(
    "command", [["-m", "flask", "--app", "wsgi", "routes"], ["-c", "import wsgi"]]
)
def test_the_start_stops_with_one_sentence(command: list[str], tmp_path: Path) -> None:
    told = {**FINE, "SMTP_URL": "mail", "PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    ended = subprocess.run(
        [sys.executable, *command], cwd=tmp_path, env=told, capture_output=True, text=True
    )
    assert ended.returncode == 1
    assert ended.stderr == "Setting SMTP_URL must start with one of smtp://, smtps://.\n"

"""`.env`, written once, so that every other command works in the same folder (R30)."""

import os
import secrets
from pathlib import Path

from cryptography.fernet import Fernet

from app.cli.first_run.post import USUAL_PORT
from app.delivery import vapid

NAME = ".env"
CAME_LATER = ("JOURNAL_KEYS",)  # an older file gets these; all else in it is left alone
HEADING = "# Written by `make run`, once. The secrets are this machine's own: not for production."


def write_once(folder: Path, port: int) -> bool:
    """False when there is one already."""
    path = folder / NAME
    is_new = not path.exists()
    told = _settings(folder, port)
    lines = [HEADING] if is_new else path.read_text(encoding="utf-8").splitlines()
    names = {line.partition("=")[0].strip() for line in lines}
    missing = [name for name in (told if is_new else CAME_LATER) if name not in names]
    if missing:
        _keep(path, [*lines, *(f"{name}={_quoted(told[name])}" for name in missing)])
    return is_new


def _keep(path: Path, lines: list[str]) -> None:
    """Whole, or as it was."""
    whole = path.with_name(f"{NAME}.{os.getpid()}")
    whole.touch(mode=0o600)
    whole.write_text("\n".join(lines) + "\n", encoding="utf-8")
    whole.replace(path)


def _settings(folder: Path, port: int) -> dict[str, str]:
    kept = folder.resolve() / "var"
    private, public = vapid.new_pair()
    return {
        "ENVIRONMENT": "development",
        **addresses(port),
        "DATABASE_URL": f"sqlite:///{kept / 'town.db'}",
        "SECRET_KEY": secrets.token_urlsafe(48),
        "SEAL_KEYS": Fernet.generate_key().decode(),
        "FINGERPRINT_KEY": secrets.token_urlsafe(48),
        "FIGURES_KEY": secrets.token_urlsafe(48),
        "JOURNAL_KEYS": secrets.token_urlsafe(48),
        "SMTP_URL": f"smtp://127.0.0.1:{USUAL_PORT}",
        "MAIL_FROM": "post@vragenengeven.example",
        "VAPID_PRIVATE_KEY": private,
        "VAPID_PUBLIC_KEY": public,
        "POST_BOX": str(kept / "post"),
    }


def addresses(port: int) -> dict[str, str]:
    """The settings that follow the port of each run."""
    return {
        "PUBLIC_URL": f"http://localhost:{port}",
        "SMS_GATEWAY_URL": f"http://127.0.0.1:{port}/dev/gateway",
    }


def _quoted(told: str) -> str:
    return "'" + told.replace("\\", "\\\\").replace("'", "\\'") + "'"

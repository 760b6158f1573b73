"""The settings, and what the service can do with them."""

from collections.abc import Iterator
from pathlib import Path

from app.cli.doctor.finding import Finding, found
from config.settings import Settings

FOR_OTHERS = 0o007


def look_at_settings(told: Settings, file: Path | None) -> Iterator[Finding]:
    """One that is missing or wrong stopped the start, in a sentence of its own."""
    yield found("settings" if told.is_production else "settings_of_development")
    if file is not None and file.stat().st_mode & FOR_OTHERS:
        yield found("settings_open", file=file)


def look_at_ways(told: Settings) -> Iterator[Finding]:
    if told.sms_gateway_url:
        yield found("texts_on", provider=told.sms_provider)
    else:
        yield found("texts_off")
    yield found("push_on" if told.vapid_private_key else "push_off")
    if told.inbound_address:
        yield found("answers_on", address=told.inbound_address)
    else:
        yield found("answers_off")

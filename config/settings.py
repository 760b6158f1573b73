"""Typed settings, read once from the environment; a missing or wrong one refuses the start.

What the environment does not say is read from the file that SETTINGS_FILE names, else from `.env`.

Whatever starts the app reads them, and `app/factory.py` hands them out. No room below imports them
(contract "settings are read at the roof alone"); who may look up a single one is said in
`tests/house/test_settings.py`.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from environs import Env, EnvError

from config import checks
from config.checks import Check, SettingsError
from config.push_hosts import PUSH_HOSTS


@dataclass(frozen=True)
class Settings:
    environment: str
    public_url: str  # where people reach the service; links in letters start with it
    database_url: str
    municipality_database_url: str  # the walled role on PostgreSQL, made by `flask wall create`
    secret_key: str  # signs cookies and one-tap links
    seal_keys: tuple[str, ...]  # Fernet keys, newest first; older ones still open what they sealed
    fingerprint_key: str  # keyed hashes of contact details and codes
    figures_key: str  # rounding of published figures (SD-05)
    journal_keys: tuple[str, ...]  # seal the journal, newest first; older ones still verify
    backup_keys: tuple[str, ...]  # as SEAL_KEYS: the newest seals copies of the whole database
    backup_folder: str  # where those lie; empty: there are none
    smtp_url: str
    smtp_second_url: str  # takes over where the first does not accept; empty: there is none
    mail_from: str
    sms_gateway_url: str  # empty: no text messages, people sign in by e-mail
    sms_provider: str  # plain (a gateway of one's own), bird or cm; see app/delivery/gateways
    sms_sender: str  # what phones show above a text, where the provider asks for it
    sms_second_gateway_url: str  # as SMTP_SECOND_URL; a provider of its own, with its own sender
    sms_second_provider: str
    sms_second_sender: str
    inbound_address: (
        str  # where answers and bounces come in: NAME@DOMAIN, and NAME+…@DOMAIN with it
    )
    inbound_secret: str  # whoever hands those over to us shows it
    security_contact: str  # mailto: or https:, who hears of a leak; empty: MAIL_FROM
    vapid_private_key: str  # a pair, made by `flask push keys`; empty: nothing is pushed to phones
    vapid_public_key: str
    push_hosts: tuple[str, ...]  # see config/push_hosts.py
    metrics_token: str  # whoever reads /metrics shows it; empty: there are none
    post_box: str  # development: the folder in which what left can be read
    trusted_proxies: int

    @property
    def is_production(self) -> bool:
        return self.environment == "production"


def read_settings() -> Settings:
    """Raises SettingsError naming the first setting that is missing or wrong."""
    env = Env()
    env.read_env(str(_file(env.str("SETTINGS_FILE", ""))), recurse=False)
    try:
        settings = _read(env)
    except EnvError as error:
        name = str(error).split('"')[1]
        raise SettingsError(name, "is missing or cannot be read") from None
    _check(settings)
    return settings


def _file(named: str) -> Path:
    """A file that is named must be there: without it the service would start as another one."""
    if named and not os.access(named, os.R_OK):
        raise SettingsError(
            "SETTINGS_FILE", f"must name a file that can be read, and {named} is not"
        )
    return Path(named) if named else Path.cwd() / ".env"


def _read(env: Env) -> Settings:
    return Settings(
        environment=env.str("ENVIRONMENT", "production"),
        public_url=env.str("PUBLIC_URL"),
        database_url=env.str("DATABASE_URL"),
        municipality_database_url=env.str("MUNICIPALITY_DATABASE_URL", ""),
        secret_key=env.str("SECRET_KEY"),
        seal_keys=tuple(env.list("SEAL_KEYS")),
        fingerprint_key=env.str("FINGERPRINT_KEY"),
        figures_key=env.str("FIGURES_KEY"),
        journal_keys=tuple(env.list("JOURNAL_KEYS")),
        backup_keys=tuple(env.list("BACKUP_KEYS", [])),
        backup_folder=env.str("BACKUP_FOLDER", ""),
        smtp_url=env.str("SMTP_URL"),
        smtp_second_url=env.str("SMTP_SECOND_URL", ""),
        mail_from=env.str("MAIL_FROM"),
        sms_gateway_url=env.str("SMS_GATEWAY_URL", ""),
        sms_provider=env.str("SMS_PROVIDER", "plain"),
        sms_sender=env.str("SMS_SENDER", ""),
        sms_second_gateway_url=env.str("SMS_SECOND_GATEWAY_URL", ""),
        sms_second_provider=env.str("SMS_SECOND_PROVIDER", "plain"),
        sms_second_sender=env.str("SMS_SECOND_SENDER", ""),
        inbound_address=env.str("INBOUND_ADDRESS", ""),
        inbound_secret=env.str("INBOUND_SECRET", ""),
        security_contact=env.str("SECURITY_CONTACT", ""),
        vapid_private_key=env.str("VAPID_PRIVATE_KEY", ""),
        vapid_public_key=env.str("VAPID_PUBLIC_KEY", ""),
        push_hosts=tuple(env.list("PUSH_HOSTS", list(PUSH_HOSTS))),
        metrics_token=env.str("METRICS_TOKEN", ""),
        post_box=env.str("POST_BOX", ""),
        trusted_proxies=env.int("TRUSTED_PROXIES", 0),
    )


CHECKS: dict[str, Check] = {
    "environment": checks.one_of("development", "test", "production"),
    "public_url": checks.site,
    "database_url": checks.database,
    "municipality_database_url": checks.maybe(checks.postgresql),
    "secret_key": checks.secret,
    "seal_keys": checks.fernet_keys,
    "fingerprint_key": checks.secret,
    "figures_key": checks.secret,
    "journal_keys": checks.secrets,
    "backup_keys": checks.maybe(checks.fernet_keys),
    "backup_folder": checks.maybe(checks.folder),
    "smtp_url": checks.address("smtp", "smtps"),
    "smtp_second_url": checks.maybe(checks.address("smtp", "smtps")),
    "mail_from": checks.email,
    "sms_gateway_url": checks.maybe(checks.address("http", "https")),
    "sms_provider": checks.one_of("plain", "bird", "cm"),
    "sms_sender": checks.maybe(checks.text_sender),
    "sms_second_gateway_url": checks.maybe(checks.address("http", "https")),
    "sms_second_provider": checks.one_of("plain", "bird", "cm"),
    "sms_second_sender": checks.maybe(checks.text_sender),
    "inbound_address": checks.maybe(checks.short_email),
    "inbound_secret": checks.maybe(checks.secret),
    "security_contact": checks.maybe(checks.contact),
    "push_hosts": checks.push_hosts,
    "metrics_token": checks.maybe(checks.secret),
    "trusted_proxies": checks.not_negative,
}


def _check(settings: Settings) -> None:
    for name, check in CHECKS.items():
        problem = check(getattr(settings, name))
        if problem:
            raise SettingsError(name.upper(), problem)
    _check_pairs(settings)
    if settings.is_production:
        _check_production(settings)
    elif not checks.is_this_machine(settings.public_url):
        raise SettingsError("PUBLIC_URL", "must be localhost unless ENVIRONMENT is production")


def _check_pairs(settings: Settings) -> None:
    if settings.sms_provider != "plain" and not settings.sms_sender:
        raise SettingsError("SMS_SENDER", "must be told to this SMS_PROVIDER")
    if settings.sms_second_provider != "plain" and not settings.sms_second_sender:
        raise SettingsError("SMS_SECOND_SENDER", "must be told to this SMS_SECOND_PROVIDER")
    if settings.sms_second_gateway_url and not settings.sms_gateway_url:
        raise SettingsError("SMS_GATEWAY_URL", "must be there when SMS_SECOND_GATEWAY_URL is")
    if settings.backup_folder and not settings.backup_keys:
        raise SettingsError("BACKUP_KEYS", "must be there when BACKUP_FOLDER is")
    if set(settings.backup_keys) & set(settings.seal_keys):
        raise SettingsError("BACKUP_KEYS", "must not hold a key of SEAL_KEYS")
    if settings.inbound_address and not settings.inbound_secret:
        raise SettingsError("INBOUND_SECRET", "must be there when INBOUND_ADDRESS is")
    if not checks.are_a_pair(settings.vapid_private_key, settings.vapid_public_key):
        raise SettingsError("VAPID_PUBLIC_KEY", "must be the one made with VAPID_PRIVATE_KEY")


def _check_production(settings: Settings) -> None:
    if not settings.public_url.startswith("https://"):
        raise SettingsError("PUBLIC_URL", "must start with https:// in production")
    if any("://" in host for host in settings.push_hosts):
        raise SettingsError("PUSH_HOSTS", "must be host names alone in production")
    for name in ("sms_gateway_url", "sms_second_gateway_url"):
        if problem := checks.in_the_open(getattr(settings, name)):
            raise SettingsError(name.upper(), problem)
    for name in ("database_url", "municipality_database_url"):
        if problem := checks.database_in_the_open(getattr(settings, name)):
            raise SettingsError(name.upper(), problem)
    if not settings.trusted_proxies:  # else every caller is the proxy, and all share its limits
        raise SettingsError("TRUSTED_PROXIES", "must count the proxies in front, 1 or more")

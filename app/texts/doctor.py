"""What `flask doctor` finds, in words for anyone who keeps the machine. Nobody else reads them, so
they stand in Dutch alone and in no catalogue."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    GOOD = "goed"
    NOTE = "let op"
    WRONG = "mis"


@dataclass(frozen=True)
class FindingText:
    """What was found, and after it what to do. Names in braces are filled in."""

    level: Level
    sentence: str


GOOD, NOTE, WRONG = Level.GOOD, Level.NOTE, Level.WRONG

FINDINGS: dict[str, FindingText] = {
    "version": FindingText(GOOD, "Dit is versie {version}."),
    "settings": FindingText(GOOD, "Alle instellingen zijn er en kloppen."),
    "settings_of_development": FindingText(
        NOTE, "Dit is een proefopstelling. Zet ENVIRONMENT op production voor echte mensen."
    ),
    "settings_open": FindingText(
        WRONG, "Iedereen op deze machine kan {file} lezen. Typ: chmod 640 {file}"
    ),
    "texts_on": FindingText(GOOD, "Sms gaat via {provider}."),
    "texts_off": FindingText(NOTE, "Er gaat geen sms uit. Wil je dat wel? Vul SMS_GATEWAY_URL in."),
    "push_on": FindingText(GOOD, "Meldingen op telefoons staan aan."),
    "push_off": FindingText(
        NOTE, "Meldingen op telefoons staan uit. Wil je ze? Typ: vragen push keys"
    ),
    "answers_on": FindingText(GOOD, "Antwoorden per mail komen binnen op {address}."),
    "answers_off": FindingText(
        NOTE, "Antwoorden per mail komen niet binnen. Wil je dat wel? Lees docs/answers_by_mail.md."
    ),
    "backups_off": FindingText(
        WRONG,
        "Er is geen reservekopie. Gaat de schijf stuk, dan is alles weg. Lees docs/backup.md.",
    ),
    "backups_off_here": FindingText(
        NOTE, "Er is geen reservekopie. Voor een proefopstelling mag dat."
    ),
    "backups_unseen": FindingText(
        WRONG, "De map met kopieën is niet te lezen: {folder}. Is hij er nog?"
    ),
    "backup_never": FindingText(
        WRONG, "In {folder} staat nog geen kopie. Tikt de klok? Typ anders: vragen backup"
    ),
    "backup_old": FindingText(
        WRONG,
        "De laatste kopie is van {since}. Tikt de klok? Is er plek? Typ: vragen backup",
    ),
    "backup": FindingText(GOOD, "De laatste kopie is van {since}."),
    "trial_never": FindingText(
        WRONG, "Nog geen kopie is teruggezet om te proberen. De klok doet dat binnen een uur."
    ),
    "trial_old": FindingText(
        WRONG,
        "Sinds {since} lukte het niet een kopie terug te zetten. Lees wat er misging: "
        "journalctl --namespace=vragen --since=-1d",
    ),
    "trial": FindingText(
        GOOD, "Een kopie is teruggezet om te proberen op {since}, en dat ging goed."
    ),
    "database": FindingText(GOOD, "De database antwoordt."),
    "database_gone": FindingText(
        WRONG, "De database antwoordt niet ({trouble}). Kijk of hij draait, en naar DATABASE_URL."
    ),
    "migrated": FindingText(GOOD, "De tabellen zijn van deze versie."),
    "not_migrated": FindingText(
        WRONG, "De tabellen zijn van een andere versie dan de code. Typ: vragen db upgrade"
    ),
    "migrated_further": FindingText(
        NOTE,
        "De tabellen zijn van een nieuwere versie dan de code. Dat mag even. Is een nieuwe versie "
        "half geplaatst? Lees docs/upgrades.md.",
    ),
    "wall": FindingText(GOOD, "De muur voor de gemeente staat."),
    "no_wall": FindingText(WRONG, "De muur voor de gemeente staat niet. Typ: vragen wall create"),
    "no_community": FindingText(WRONG, "Er is nog geen gemeenschap. Typ: vragen community new"),
    "community": FindingText(
        GOOD, "In {town} heeft {name} dienst, en er is iemand binnen geweest."
    ),
    "nobody_on_duty": FindingText(
        NOTE, "In {town} heeft niemand dienst. Typ: vragen community kwartiermaker --help"
    ),
    "nobody_came_in": FindingText(
        NOTE,
        "In {town} heeft {name} nog geen sleutel gemaakt. Is haar link verlopen? "
        "Typ: vragen staff invite --help",
    ),
    "lines_unchecked": FindingText(
        NOTE,
        "In {town} is een nummer om te bellen sinds {since} niet nagekeken. Het scherm laat het "
        "niet meer zien. Bel het, en pas het bestand van de plaats aan.",
    ),
    "clock": FindingText(GOOD, "De klok tikt."),
    "clock_stands": FindingText(
        WRONG, "De klok tikt niet sinds {since}. Typ: systemctl restart vragen-clock"
    ),
    "clock_never": FindingText(
        WRONG, "De klok heeft nog nooit getikt. Typ: systemctl start vragen-clock"
    ),
    "lane": FindingText(GOOD, "In de rij {lane} wacht niets te lang."),
    "lane_waits": FindingText(
        WRONG,
        "In de rij {lane} wacht iets al {minutes} minuten. Kijk of de klok tikt. Lees wat er "
        "misging: journalctl --namespace=vragen --since=-1h",
    ),
    "lane_refused": FindingText(
        NOTE, "In de rij {lane} zijn {count} brieven nog niet aangenomen. Ze gaan vanzelf opnieuw."
    ),
    "mail_server": FindingText(GOOD, "De mailserver laat ons binnen."),
    "mail_server_shut": FindingText(
        WRONG, "De mailserver laat ons niet binnen ({trouble}). Kijk naar SMTP_URL."
    ),
    "certificate": FindingText(GOOD, "Het certificaat van {host} is goed tot {until}."),
    "certificate_ends": FindingText(
        WRONG, "Het certificaat van {host} loopt af op {until}. Typ: certbot renew"
    ),
    "certificate_unseen": FindingText(
        WRONG, "Op {host} is geen goed certificaat te zien ({trouble}). Kijk of nginx draait."
    ),
    "no_certificate": FindingText(
        NOTE, "Deze dienst heeft geen certificaat, want hij is alleen hier."
    ),
    "disk": FindingText(GOOD, "Op de schijf is nog {free} GB vrij."),
    "disk_full": FindingText(
        WRONG, "Op de schijf is nog {free} GB vrij. Ruim op, of neem een grotere schijf."
    ),
    "spf": FindingText(GOOD, "{domain} zegt wie voor hem mag mailen (SPF)."),
    "no_spf": FindingText(
        WRONG, "{domain} zegt niet wie voor hem mag mailen. Zet een SPF-regel in DNS."
    ),
    "dmarc": FindingText(GOOD, "{domain} zegt wat er met valse mail gebeurt (DMARC)."),
    "no_dmarc": FindingText(
        WRONG, "{domain} zegt niet wat er met valse mail gebeurt. Zet een DMARC-regel in DNS."
    ),
    "dkim": FindingText(GOOD, "De sleutel {selector} van {domain} staat in DNS (DKIM)."),
    "no_dkim": FindingText(
        WRONG, "De sleutel {selector} van {domain} staat niet in DNS. Vraag je mailbedrijf ernaar."
    ),
    "dkim_unnamed": FindingText(
        NOTE, "Of DKIM klopt, is niet bekeken. Typ: vragen doctor --dkim NAAM-VAN-DE-SLEUTEL"
    ),
    "dns_silent": FindingText(
        WRONG, "Over {domain} komt geen antwoord uit DNS. Kijk naar de verbinding van de machine."
    ),
}

LANES: dict[str, str] = {
    "codes by e-mail": "codes per mail",
    "codes by text": "codes per sms",
    "e-mail": "brieven per mail",
    "texts": "sms",
}

"""Somebody is dying, or nobody knows whether somebody lives: danger, now."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule

RULES = (
    Rule(
        Kind.CRISIS,
        "go_and_look",
        """
        iemand|wie ~ kijken|aanbellen|langs|langsgaan|heen|gaan
        """,
        also=(
            "neemt|nemen|doet|reageert .. niet|nie .. op|open|meer|app*\nreageert niet",
            "appt*|appte|stuurde|zei|zegt|bang|vannacht|nu|klaar|deur|gevallen|grond|wakker",
        ),
        unless="verhuurder|woningbouw|huisbaas|monteur|gemeente|winkel",
    ),
    Rule(
        Kind.CRISIS,
        "dying_now",
        """
        mond ~ scheef|hangt
        scheve mond
        praat ~ raar|wartaal|lalt
        touw|strop ~ gekocht|balk|nek|klaar
        {partner}|oma|opa|hij|zij|ze|baby|ligt ~ reageert|beweegt niet|nie
        op|aan .. dak|reling|spoor|brug ~ staat|sta|klimt|hangt|hang
        bewusteloos|buiten_bewustzijn
        ademt|adem|ademen ~ niet|nie|bijna
        krijg* ~ geen adem|lucht
        niet|nie wakker te krijgen
        hartaanval|hartinfarct|beroerte|herseninfarct
        stikt|gestikt|vergiftig*|koolmonoxide
        gaslucht|gaslek
        ruik* ~ gas
        staat in brand
        brand in ~ huis|keuken|flat|woning
        bloed* ~ stopt niet|nie
        veel bloed
        delirium|delier
        trilt|zweet|trillen|ziet ~ beestjes|dingen
        bel* 112
        """,
        unless="""
        vorig|afgelopen jaar
        jaar geleden
        dakpan*|dakgoot|antenne|zonnepanelen
        rookmelder|ehbo|cursus|gehad|hersteld
        """,
    ),
)

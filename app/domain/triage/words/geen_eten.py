"""No food today, or none for the children."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule

UNTIL = """
    voedselbank*|leefgeld|weekgeld|arm|kerst
    tot {day}
    tot|voor|komende .. {day}|maandag|uitkering|loon|kinderbijslag|week|maand
    {child}
"""

RULES = (
    Rule(
        Kind.GEEN_ETEN,
        "no_food",
        """
        geen|niks|niets|nix|nauwelijks|bijna ~ te eten
        geen eten|brood|avondeten|middageten|ontbijt|maaltijd*
        geen warm eten
        dagen|weken .. niet|nie .. eten|gegeten
        niks|niets|nix ~ koelkast|ijskast|voorraadkast|vriezer
        {child} .. eten geven
        geen melk|flesvoeding|babyvoeding|melkpoeder|potjes
        babymelk|flesvoeding|melkpoeder|poedermelk ~ op|geen|bijna
        niks|niets|nix|geen .. meer|eten .. in huis|koelkast|kast|vriezer
        geen eten|brood meer
        eten|brood|alles is op
        koelkast|vriezer|ijskast|voorraadkast ~ leeg|lege
        kasten ~ leeg
        lege koelkast|kasten|maag|borden
        zonder eten|ontbijt|avondeten
        # dagen niks|niets|niet op|gegeten|gehad
        eten|brood|boodschappen ~ bijna op
        gratis .. eten|maaltijd .. vandaag|vanavond|vannacht|nu
        vandaag|vanavond .. gratis .. eten|maaltijd
        eten|ontbijt|brood .. want .. niks|niets|geen
        """,
        unless="""
        zout|suiker|gluten|vlees|varken|kapot|stuk|weggooi*|verspil*|schoonma*|ontdooi*|bezorg*
        eet|eten .. {pet}
        {pet} .. eet|eten|voer
        """,
    ),
    Rule(
        Kind.GEEN_ETEN,
        "hungry",
        """
        honger|hongerig|honge
        niet|nie|niks|niets|nauwelijks|amper .. gegeten|geten|gehad .. eten
        niet|niks|niets ~ gegeten
        eet|eten .. zodat .. {child}|zij|hij|genoeg
        eet|eten om de dag
        alleen|enkel|slechts .. thee|water|koffie .. op|gehad|gedronken|vandaag
        eten|eet .. vanavond|vandaag|morgen niet|nie|niks
        alleen|maar|enkel .. boterham|beschuit|cracker*|koekje|banaan .. gehad|gegeten|vandaag|op
        {child}|we|wij|ik .. vandaag .. alleen|maar|enkel .. boterham|banaan|koekje
        # euro ~ voor # dagen|weken|man
        alles ~ op tot
        eet|eten zelf niet|nie|niks|minder
        {child} .. niks|niets|niet .. eten|gegeten
        sla|slaan|slaat .. maaltijd*|eten .. over
        maaltijd*|eten ~ over|overslaan
        leef|leven|leeft .. op .. thee|water|brood|droog|droge|suiker|beschuit|rijst|crackers
        alleen|enkel .. water|thee|droog|droge .. gegeten|gedronken|gehad|brood|rijst|pasta
        eet|eten .. alleen|enkel .. droog|droge|brood|rijst|pasta
        licht in .. hoofd ~ eten|honger
        """,
        unless="""
        honger krijg
        ziekenhuis|operatie|prikken|bloedprikken|dieet|vasten|ramadan|pubers|trek
        """,
    ),
    Rule(
        Kind.GEEN_ETEN,
        "no_money_for_food",
        """
        geld|leefgeld .. op ~ eten|boodschap*|brood
        geen geld|cent|euro|centen ~ eten|boodschap*|brood|avondeten|flesvoeding|melk
        eten|boodschap*|brood|melk ~ niet|nie|geen .. betalen|kopen|geld
        kan|kunnen .. geen|niet|nie .. eten|boodschap*|brood .. kopen|betalen|halen
        """,
    ),
    Rule(
        Kind.GEEN_ETEN,
        "scraping_by",
        """
        niks|niets|nix meer in huis|kast|koelkast
        half|halve|laatste|restje|beetje|klein ~ meel|rijst|pasta|macaroni|brood|havermout|melk
        alleen nog ~ meel|rijst|pasta|macaroni|brood|havermout|ui*|aardappel*|bonen
        """,
        also=(UNTIL,),
        unless="oud brood\nbrood over\n{pet}",
    ),
    Rule(
        Kind.GEEN_ETEN,
        "empty",
        """
        kast|kasten|koelkast|keukenkast*|voorraad|maag|portemonnee ~ is|zijn|bijna leeg
        """,
        also=("leefgeld|eten|geld|boodschap*|{child}|honger|uitkering|{day}|voedselbank",),
        unless="over|gratis|ophalen|weg|ruil*",
    ),
)

"""Eviction, nowhere to sleep, a home that one cannot live in."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import OFFERING, STORY, WORD_LIST

SLEEP = "slaap|slapen|slaapt|slape|sliep|geslapen|overnacht*|bivak*"

RULES = (
    Rule(
        Kind.WONEN,
        "eviction",
        """
        uitzetting*|uithuiszet*|huisuitzet*|ontruim*|ontruiming*
        uit huis|woning|kamer|flat ~ gezet|zetten|moeten|moet|gegooid|geschopt|getrapt|vrijdag
        {home} .. uit .. gezet|moet|moeten|gegooid|worden
        uit .. {home} ~ gezet|zetten|gegooid|geschopt
        eruit|er_uit ~ gegooid|gezet|geschopt|getrapt|gooien|gooit|zetten
        onderdak|noodwoning
        moet|moeten|wil .. {home} .. uit|verlaten
        huis|woning uit ben|moet|ga|gaan|moeten
        huurcontract|huur ~ af|afgelopen|aflopen|eindigt
        moet|moeten .. eruit|er|uit .. rechter|verhuurder|huisbaas|woningbouw|vonnis
        moeten er ~ uit
        huur|huurcontract|contract|kamer ~ opgezegd|opzeg*|beeindig*|verlengd
        huisbaas|verhuurder|woningbouw|eigenaar ~ eruit|uitzet*|weg|opgezegd|sloten|dreigt
        huisbaas|verhuurder .. slot|deur .. vervangen|veranderd
        kwijt ~ huis|woning|kamer|dak|woonruimte
        raak|raken|verlies|verliezen .. {home} .. kwijt
        tijdelijk* .. huur|contract|woning|woonruimte .. stopt|af|afgelopen|eindigt|tot
        niet|nie .. terug .. naar|in .. {home}
        ze|hij|zij wil|willen .. dat we|ik .. weggaan|weg_gaan|eruit
        gedwongen ~ verkoop|verhuizen|verkocht
        """,
        unless=STORY
        + WORD_LIST
        + "sleutel*|bril|konijn*|spullen|kast|bank|koelkast|kerstboom|helpen verhuizen",
        deniable=True,
    ),
    Rule(
        Kind.WONEN,
        "no_roof",
        """
        dakloos*|daklo|thuisloos*|zwerver|zwervend|zwerven|zwerf
        geen|zonder dak|onderdak|woning|huis|woonruimte|slaapplek*|slaapplaats|verblijfplaats
        geen .. plek|plaats|adres|plekje .. slapen|wonen|heen|blijven
        geen vaste woon*|verblijf*|plek|adres
        geen|zonder briefadres|inschrijfadres|postadres
        nergens ~ slapen|wonen|heen|terecht|naartoe|blijven|onderdak
        weet .. niet|nie .. waar .. slapen|slaap|heen|naartoe|wonen|vannacht|blijven
        weet ~ niet|nie waarheen
        waar .. vannacht .. slapen|slaap|blijven
        op straat ~ gezet|beland*|terecht|komen|leven|leef|zetten|slapen
        sta|staan|kom|komen|beland* ~ op straat
        nergens ~ ingeschreven|inschrij*
        geen|zonder ~ adres|woonadres
        noodopvang|crisisopvang|daklozenopvang|nachtopvang|opvangplek|spoedzoeker|urgentieverkl*
        overal en nergens
        logeer|logeren ~ overal|steeds|telkens|tassen
        slaap|slapen|geslapen|sliep ~ op_de_bank|op_een_bank|op_zijn_bank
        bankhop*|bankslap*
        op|van .. bank .. bij .. slaap|slapen
        slaap|slapen .. op .. bank .. bij
        huisbaas|verhuurder .. wil|moet ~ uit|eruit
        woon|wonen|slaap|slapen .. camping|vakantiepark ~ moet|af|weg|uit
        van bank naar bank
        """,
        unless=STORY
        + WORD_LIST
        + OFFERING
        + """
        {pet} .. dakloos
        {pet} is
        speel*|voetbal*|lamp*|container|spullen|kast|gratis|auto|bomen|email
        """,
        deniable=True,
    ),
    Rule(
        Kind.WONEN,
        "sleeping_rough",
        f"""
        {SLEEP} ~ auto|busje|bus|straat|buiten|park|station|portiek|tent|garage|schuur|kelder
        woon|wonen|leef|leven ~ auto|busje|tent|garage|schuur|kelder|caravan
        leef|leven|bed ~ op straat
        {SLEEP} ~ trappenhuis|berging|caravan|stal|brug|bushok*|moskee|kerk|winkel|werk|magazijn
        auto|busje|buiten|straat|park|garage|tent|station|schuur ~ {SLEEP}
        {SLEEP} .. bij .. vrienden|kennis*|vriend .. bank|steeds|elke|telkens
        """,
        unless="{pet}\nkamperen|camping|vakantie|kamp|logeer*|logeren|scouting|wil .. wonen|werkt",
    ),
    Rule(
        Kind.WONEN,
        "uninhabitable",
        """
        onbewoonbaar|instort*|asbest
        water ~ stopcontact|plafond|muren|elektra
        water .. door|langs .. plafond|muur|muren|dak|stopcontact|lamp
        plafond ~ beneden|lekt|komt|ingestort|gat
        geen|zonder verwarming|ruiten|dak|toilet|wc|warm|stromend ~ weken|maanden|winter|water
        rat|ratten|kakkerlakken|bedwantsen
        brand ~ huis|woning|alles|kwijt|terug
        gezin ~ # kamer
        hele huis ~ schimmel*|nat|vervuild
        slaap .. stoel|vloer|grond .. gang|keuken|want
        """,
        unless="tuin|schuur\nhoe .. voorkom*",
    ),
    Rule(
        Kind.WONEN,
        "mould",
        "schimmel*|schimel*|lekkage*|vocht",
        also=("{child}|ziek|benauwd*|astma|longen|hoest*\noveral|plafond|alle|hele|heel .. muren",),
        unless="kaas|brood|badkamer|voeg*",
    ),
)

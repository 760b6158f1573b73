"""Somebody does not want to live."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY

RULES = (
    Rule(
        Kind.CRISIS,
        "suicide",
        """
        zelfmoord*|zelfmoort|suicid*|suicied*|zelfdoding|zelfdood|automutil*
        intihar*|samoboj*|самогуб*|суицид*|انتحار|*انتحر*
        """,
        unless=STORY,
    ),
    Rule(
        Kind.CRISIS,
        "wish_to_die",
        """
        wil|wou|wilde|wilt dood
        wil|wou|wilde|zou gewoon|echt|liever|ook|het|t|maar|alleen dood
        ik|hij|ze|zij dood wil|wou|wilt
        liever|beter|was|waren|zou dood
        was|waren ik|we maar|liever dood
        dood willen|wil|wou zijn|gaan|wezen
        wil|wilt|wou|hoef|hoeft|willen|kan .. niet|nie .. leven|bestaan
        wil|wilt|wou|hoef|hoeft|willen niet|nie meer wakker|verder|zijn|door|hier
        niet|nie meer willen|wil|wilt|te leven
        niet|nie meer verder leven|wil|wilt|willen
        niet|nie verder wil|wilt leven
        niet|nie meer wakker wor*
        nooit meer wakker
        hoop|hoopte|wens .. niet|nie|nooit .. wakker
        het|t hoeft ~ niet|nie meer
        hoeft ~ allemaal niet|nie meer
        doodgaan|sterven
        dood ga|gaan|te_gaan
        denk*|gedachte* ~ dood
        niemand .. mis|missen .. me|mij
        als ik er niet|nie meer
        als ik weg|dood ben
        slapen .. nooit|niet|nie .. wakker
        moe van ~ leven
        geen zin|reden|nut|wens ~ leven
        zin|nut .. van .. leven
        moe|klaar|zat .. van|met .. leven
        klaar met leven|alles
        leven ~ geen zin|nut|waarde|betekenis
        leven ~ zinloos|uitzichtloos|hel
        leven ~ niet|nie meer|zitten|waard|aan
        """,
        unless="""
        spin|slakken|mug|muggen|ratten|onkruid
        plant|planten|bloemen|{pet} ~ dood|doodgaan|doodga
        dood gewoon|moe|simpel|leuk
        vorig|afgelopen jaar
        hoeft .. niet nieuw|perse|meteen
        """,
    ),
    Rule(
        Kind.CRISIS,
        "no_way_out",
        """
        zie|zien|zag|ziet het|t|er niet|nie meer zitten
        zie|zien het|t allemaal niet|nie meer
        niet|nie meer zie|ziet zitten
        zie|zien geen uitweg|uitkomst|toekomst|licht
        geen uitweg|hoop meer
        niets|niks|geen reden .. om voor .. leven
        beter|fijner|makkelijker|rustiger ~ zonder me|mij
        better ~ without me
        beter ~ er niet|nie meer|was|ben
        er niet|nie meer ~ ben|was|zijn|wezen|wil|geweest
        er .. niet|nie meer geweest
        er .. beter niet|nie zijn|wezen
        leven ~ te_zwaar|ondragelijk|ondraaglijk
        wil .. dat .. ophoud*|stopt $
        er straks|dan niet|nie meer ben
        iedereen|kinderen|ze .. last .. van mij
        maak|maken|maakt er een|n eind*
        een|n eind* .. aan .. maken|leven|alles
        uit het leven
        stap|stappen er uit
        ik kan niet|nie meer verder|leven
        hou|houd|stop er ~ mee op|alles
        niet|nie meer op|opsta|opstaan|thuiskom $
        als ik .. niet|nie .. opsta|thuiskom|wakker
        geef ~ op $
        niks|niets meer waard
        tot last
        hopeloos|uitzichtloos
        geen reden|zin|hoop|kracht|energie|moed meer ~ door|verder|leven|gaan
        niet|nie meer .. verder|volhouden|vol
        kan|wil|hoef ~ niet_meer|nie_meer .. verder|leven|vechten
        eind|einde ~ maken|maak|maakt|gemaakt .. leven|alles
        eind|einde aan ~ maken|maak|maakt|gemaakt
        uit .. lijden
        van .. ellende af
        wil|wou|wilde|zou .. verdwijnen|weg_zijn|slapen_en
        iedereen|niemand ~ mis|missen|beter_af|tot_last
        was ik er maar niet
        nooit geboren
        """,
    ),
)

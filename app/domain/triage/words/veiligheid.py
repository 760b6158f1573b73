"""Violence, threat, stalking, control, abuse at home."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY, WORD_LIST

RULES = (
    Rule(
        Kind.VEILIGHEID,
        "blows",
        """
        bont en blauw
        gooit|gooide|smijt|smeet ~ stoel|bord|borden|glas|spullen .. mij|me|ons
        keel|nek|haren ~ gepakt|greep|grijpt|dicht|dichtgeknepen|trekt|trok
        slaat|sloeg|mept|mepte|schopt|schopte|stompt|stompte|bijt|wurgt|wurgde|bespuugt {me}
        {me} slaat|sloeg|mept|schopt|schopte|stompt|wurgt|wurgde|pijn
        {me}|mij ~ geslagen|gemept|geschopt|gestompt|gewurgd|verkracht
        deur ~ ingetrapt|intrappen|ingeslagen
        slaan|slaat|slaagt|sloeg|mept|schopt ~ mij|me|ons|{child}
        {partner} ~ slaat|sloeg|geslagen|mept|schopt|wurg*|klappen|meppen
        {they} .. heeft|had .. mij|me|ons|{child} .. geslagen
        losse handjes|handen
        handen niet thuis
        klap|klappen|pak ~ slaag|gekregen|krijg*
        blauw oog
        blauwe oog|plek* ~ oog|gezicht|arm*|hals|nek
        gooit|gooide|smijt|smeet .. met .. dingen|spullen|borden|servies|stoel*|glazen
        blauwe plekken ~ hij|gilt|vaak|steeds|weer|nacht|vrouw|buurvrouw|kind|juf|man
        gilt|gillen|schreeuwt|schreeuwen ~ nacht|snachts|nachts
        duwt|duwde|geduwd|geslagen|gegooid ~ trap|muur|grond
        {they}|{partner} ~ weer|altijd|vaak|elke dronken|gedronken|high
        """,
        unless=STORY
        + "\nbal|rekening|eiwit|spijker*|gevallen|viel|honkbal|boksen|judo|rente\nmet .. deur*",
    ),
    Rule(
        Kind.VEILIGHEID,
        "violence",
        """
        mishandel*|huiselijk*|verkracht*|aangerand|aanrand*|eerwraak|vrouwenmishandel*
        kindermishandel*|gewelddadig*|geweld
        misbruik*
        wurg*|gewurgd
        mes ~ hij|ze|zij|ex|man|vriend|zoon|keel|bedreig*|dreig*|zwaai*|mij
        pistool|vuurwapen|wapen
        vermoord* ~ mij|me|ons|ex|hij|dreig*
        maakt|maken|maak {me} ~ dood|af|kapot
        vecht* ~ ouders|broer|man|vriend|ex|thuis
        """,
        unless=STORY + WORD_LIST + "\nappel*|keuken|brood|energie|slijpen|water\nspeelgoed*",
    ),
    Rule(
        Kind.VEILIGHEID,
        "threat",
        """
        bedreig*|gedreig*|dreiging*
        door het|t lint
        ex ~ adres|weet_waar|huis
        dreigt|dreigde|dreigen ~ mij|me|ons|kinderen|dood|slaan|langs|komen|foto*|wat|aan
        dreigbrie*|dreigement*|dreigapp*
        ingegooid|ingooien|ingooide ~ ruit|raam|ramen|ex
        foto*|naaktfoto*|filmpje ~ online|dreig*|anders|chant*|stuurt
        ondergedoken|onderduik*|schuilplaats|schuilen
        chanteer*|afgeperst|afpers*|gechanteer*|chantage
        stalk*|gestalkt|belaag*|belag*
        achtervolg*
        volgt|volgde {me}
        {partner}|scheiding ~ langs|rond|bij|voor .. huis|werk|deur|raam|school
        kinderen|ons|mij|me ~ iets|wat doet|aandoet|aan_doet|gebeurt
        lastig ~ valt|gevallen|vallen|ex
        {partner} .. komt|staat|stond|blijft|belt .. steeds|deur|gang|raam|binnen|snachts|nacht
        ex .. nog|heeft .. sleutel*
        stuurt|belt|appt|mailt|bellen|berichten|berichtjes|appjes .. honderd|hele_dag|dag_en_nacht
        staat|stond|wacht|wachtte|hangt bij|voor|op|buiten|rond .. werk|school ~ ex|hij|ie|bang
        {they}|{partner}|ex staat|stond|wacht .. bij|voor|op .. werk|school|huis
        laat {me} .. niet|nie .. met_rust
        {they}|{partner}|ex ~ niet|nie .. met_rust
        straatverbod|contactverbod|huisverbod
        anders komt|komen ie|hij|ze|zij
        weet waar ik woon
        """,
        unless=STORY + WORD_LIST + "\nafsluit*|deurwaarder|huisbaas|bank|uitnodig*|verjaardag",
    ),
    Rule(
        Kind.VEILIGHEID,
        "afraid_of",
        """
        bang|angst|schrik|benauwd|doodsbang|doodsangst voor|van .. {partner}
        angstig|doodsbang ~ {partner}|thuis|hij
        bang|angst|schrik ~ voor hem|haar|hun
        bang|angst .. {partner} .. {me}|thuis|komt|wat|terug|vindt
        bang|angst ~ dat hij|ie|zij|ze {me}|weer|ons|terug
        durf|durven|durft .. niet|nie .. naar huis|thuis
        durf|durven|durft .. niet|nie .. thuis
        niet|nie .. naar huis .. durf|durft|gaan|kan|toe
        kan|wil|mag niet|nie naar huis|thuis
        niet|nie veilig|velig
        onveilig* ~ thuis|huis|relatie|mij|me|ons|voel*
        voel* ~ onveilig
        thuis ~ onveilig|gevaarlijk
        schreeuwt|scheldt|tiert ~ tegen|ons|mij|kinderen|hele
        agressief|agressie* ~ man|vriend|ex|zoon|hij|thuis|vader
        """,
        unless="lift|hond|glad*|donker|trap|spin*|fiets|kat|tandarts|spuit*|bril",
    ),
)

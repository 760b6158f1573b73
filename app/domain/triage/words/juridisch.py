"""Lawyer, residence permit, custody, court, fines, a boss who keeps wages or papers."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import OVER, STORY, WORD_LIST

RULES = (
    Rule(
        Kind.JURIDISCH,
        "court",
        """
        advocaat|advocaten|advokaat|avocaat|advocaad|jurist*|rechtsbijstand|rechtshulp
        rechtszaak|rechtbank|rechter|rechtzaak|kantonrechter|kinderrechter|politierechter
        dagvaarding*|vonnis|hoger_beroep|zitting|gedagvaard|getuig*
        bezwaar|beroep ~ maken|termijn|brief|schrijven|indienen|afgewezen|aanteken*|boete*
        bezwaarschrift|beroepschrift
        aangifte ~ politie|tegen|doen .. diefstal|oplichting|bedreig*
        verdachte|aangehouden|opgepakt|gearresteerd|voorarrest|taakstraf|celstraf|gevangenis|strafblad
        winkeldiefstal|diefstal ~ brief|verdacht|voor
        voor moet|moeten komen
        moet|moeten voorkomen
        voorkomen ~ rechter
        in bezwaar|beroep
        afgewezen ~ bezwaar|bijstand|uitkering|aanvraag|wmo|urgentie
        vast zetten|gezet
        boete* ~ vast|cel|gijzeling|onterecht|niet_eens|bezwaar|vrijheid*
        ontslagen|ontslag ~ staande|onterecht|niet_eens|ziek|zwanger|zomaar|klopt|mag
        """,
        unless=OVER
        + STORY
        + WORD_LIST
        + "huisdier*|belasting*\n"
        + "rechter lade|hand|arm|been|schoen|kant|oog|knie|voet|schouder|deur|oor|band",
        deniable=True,
    ),
    Rule(
        Kind.JURIDISCH,
        "residence",
        """
        verblijfsvergunning*|verblijfsverg*|verblijfsdocument*|verblijfstitel|verblijf*|ind
        asiel*|asielzoeker*|uitgeprocedeerd*|statushouder*|vluchtelingenwerk
        ongedocumenteerd*|illegaal|illegale
        zonder|geen papieren|verblijf*|status
        man|vrouw|kinderen|gezin|moeder ~ hier|nederland .. krijg|halen|laten_komen|overkomen
        hoe krijg ik haar|hem|hen|ze|gezin hier|naar
        gezinshereniging*|nareis|inreisverbod|terugkeerbesluit|uitgezet|uitzetten ~ land|worden
        voornemen tot|intrekking|intrekken
        vergunning|status|paspoort|uitkering ~ ingetrokken|intrekken
        visum ~ verlopen|verloopt|afgewezen|geweigerd
        land uit|verlaten ~ moet|moeten|brief
        """,
        unless=WORD_LIST + "dierenasiel|kat|hond|poes\nverblijf* .. konijn*|cavia*|kippen",
    ),
    Rule(
        Kind.JURIDISCH,
        "family",
        """
        {child} .. niet|nie .. te zien
        voogdij|voogd|gezag|omgangsregeling|omgang|bezoekregeling|ots|uithuisplaats*|alimentatie
        co_ouder*|ouderschapsplan
        jeugdzorg|kinderbescherming|gezinsvoogd
        bij|van|brief|melding veilig thuis
        uit huis ~ plaats*|geplaatst|halen
        onder toezicht
        {child} ~ afgepakt|afpakken|weggehaald|ontvoerd*|meegenomen|afgenomen|weghalen
        {child} ~ niet|nie .. terug|terugbreng*|zien|mee
        breng*|geeft|geven .. niet|nie .. terug
        ex .. {child} .. niet|nie|weg|houdt
        mag|kan .. {child} .. niet|nie .. zien
        wil|gaan|ga|wilt|moet scheiden
        scheiden|scheiding|echtscheiding ~ advoc*|regelen|rechter|papier*|kinderen|betalen|hoe|wil
        erfenis ~ schuld*|ruzie|verwerpen|notaris|broer|zus|familie
        """,
        unless=OVER
        + STORY
        + WORD_LIST
        + "fiets*|bibliotheek|boek*|bij hem gebleven|bal|ouderavond|brillen|letter*",
    ),
    Rule(
        Kind.JURIDISCH,
        "work",
        """
        baas|werkgever|chef|uitzendbureau ~ niet|nie|geen .. betaal*|betalen|loon|salaris|contract
        baas|werkgever|chef|uitzendbureau .. betaal* .. niet|nie|geen|te_weinig
        loon|salaris .. maanden .. niet|nie
        loon|salaris .. niet|nie|geen .. betaald|gekregen|gehad
        baas|werkgever|chef ~ paspoort|pasport|id|ontslagen|zwart|dreigt
        paspoort|pasport|id ~ afgepakt|afgenomen|ingenomen|houdt
        baas|werkgever|chef ~ maar|te_weinig|zwart|uitbetaal*
        # uur .. krijg|betaal* .. baas|euro
        contract ~ baas|werkgever .. ontsl*|weg|komen|niet|zomaar
        uitgebuit|uitbuiting
        gediscrimineerd|discriminatie
        """,
        unless=OVER + WORD_LIST,
    ),
)

"""A child alone with somebody unknown, DigiD and pin, money papers, driving (R3)."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import ANIMAL

PARENT_THERE = """
    ik ben|zit|blijf|ga .. erbij|bij|mee|gewoon
    ik .. ook|zelf .. bij|erbij|mee
    samen met .. {child} .. en mij
    ben .. zelf .. bij
    ons allebei|beiden
    ik .. naast
"""

RULES = (
    Rule(
        Kind.CHILD_ALONE,
        "minding",
        """
        oppas|oppassen|oppast|babysit*|gastouder*|kinderoppas
        op|mijn|mn .. {child} .. passen|past|letten|let
        pas|past|passen|let|letten .. op .. {child}
        {child} ~ logeren|logeert|overnachten|opvangen|opvang
        {child} .. ergens|iemand .. slapen|blijven|heen|terecht
        {child} .. een|n|paar|vrijdag|nacht|avond|middag .. slapen|blijven
        {child} ~ opvangt|opvangen|opvang
        {child} .. uurtjes|uurtje|uren|middag|middagen hebben|meenemen
        op .. zusje|broertje|{child} .. past|passen
        iemand|wie .. op .. broertje|zusje .. past|passen
        wie|iemand haalt|halen .. {child} .. school
        bij haar|hem|ze|hun|mijn|mn|{child} .. blijft|blijven .. tot
        blijft|blijven .. bij .. haar|hem|ze|{child}
        babysitter|babysitting|nanny|childcare
        watch|mind|look .. after|my .. {child}
        cocuk*|oglum*|kizim* .. bak*|birak*|goz kulak
        opiek* .. dzieck*|dziecmi
        посидіти|побути .. дитин*|дітьми|сином|донькою
        يجلس|تجلس|ينتبه|تنتبه|يهتم|ترعى .. طفل*|اطفال*|ابني|بنتي|اولادي
        garder .. enfant*|fils|fille
        """,
        unless=PARENT_THERE + ANIMAL,
    ),
    Rule(
        Kind.CHILD_ALONE,
        "fetching",
        """
        {child} ~ halen|haalt|ophalen|ophaalt|brengen|brengt|wegbrengen|meenemen|meeneemt ~ school
        {child} .. uit|van|naar .. school|opvang|bso|zwemles|training|voetbal .. haalt|halen|ophalen
        {child} .. uit|van|naar .. school|opvang|bso|zwemles|training|voetbal .. brengen|brengt
        {child} .. ophalen|ophaalt|wegbrengen|brengen
        haalt|halen|ophalen .. meisjes|kids|kinderen|jongens .. school|opvang|bso
        haalt|halen|ophalen|brengt|brengen .. {child} .. school|thuis|zwemles|training|opvang|bso
        pick up .. {child}|kids
        take|bring .. {child} .. to school|swimming|training
        """,
        unless=PARENT_THERE + "fiets|spullen|kleren|kleding|boeken|speelgoed|tas",
    ),
    Rule(
        Kind.CHILD_ALONE,
        "outing",
        """
        met .. {child} .. vissen|voetballen|zwemmen|film|uitje|spelen|park|stoeien|wandelen
        {child} .. met hem|haar .. vissen|voetballen|zwemmen|film|spelen|park|wandelen
        zonder ouders
        wij tweetjes
        alleen .. met .. {child}
        {child} .. alleen .. met|bij|thuis
        iets|leuks|activiteiten met|voor kinderen .. doen|ondernemen
        """,
        also=("zonder|alleen|weg|neemt|nemen|wie|iemand|man|opa|oma",),
        unless=PARENT_THERE + "we|wij|samen|ons|gezin",
    ),
    Rule(
        Kind.DIGID,
        "login",
        """
        digid*|dig_id|digi_id|digi_d
        pin|pincode*|pinpas|pinkode
        inlogcode*|inloggegevens|verificatiecode*|tancode*|beveiligingscode*
        sms code|codes
        code .. stuur|doorgeven|doorsturen|sms
        wachtwoord .. bank*|digid
        bankpas*|internetbankieren
        password|passcode
        login .. bank
        """,
    ),
    Rule(
        Kind.MONEY_PAPERS,
        "papers",
        """
        belastingaangifte*|belasting_aangifte|belastingdienst|belastingpapier*
        aangifte .. belasting*
        *toeslag*|toeslagen
        bijstand*|uitkering* ~ aanvra*|formulier*|brief|papier*|regelen
        kwijtschelding*|bankzaken|bankafschrift*|administratie|boekhouding|huishoudboekje
        blauwe envelop*
        rekeningen .. ordenen|uitzoeken|betalen|helpen
        loonstro*|jaaropgave*|pensioen*
        budget*|begroting
        {bill} .. overzicht|regelen|uitzoeken
        vergi*|podatk*|zasilek|податк*|ضريبة|*الضرائب|impots
        tax return|form|office
        benefits .. apply|form
        """,
    ),
    Rule(
        Kind.DRIVING,
        "lift",
        """
        lift
        meerijden|meerijd|mee_rijden|ritje|carpool*
        rijd|rijdt|rijden .. {me}|met|mee|iemand|naar|richting
        iemand|wie .. rijd|rijdt|rijden|brengt|brengen|haalt .. {me}|op|naar|richting
        breng*|brengt .. {me} .. naar
        {me} .. brengen|wegbrengen|ophalen|ophaalt|rijden
        haalt|halen|ophalen .. {me} .. op
        vervoer .. naar|ziekenhuis
        met|een auto .. {me} .. naar|mee
        auto .. naar .. rijden|brengen
        drive .. {me}|us
        ride .. to|from
        beni|bizi .. gotur*
        podwiez* .. mnie|mi|nas|ktos
        ktos .. podwiez*|zawiez*
        підвез*|довез*|відвез*
        يوصلني|توصلني|يوصلنا
        """,
        unless="liftkooi\nlift .. kapot|stuk|doet\nfiets .. rijden|leren",
    ),
)

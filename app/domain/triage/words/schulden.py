"""Debts, bailiffs, energy cut off, and the drawer of unopened letters."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import OFFERING, OVER, STORY, WORD_LIST

RULES = (
    Rule(
        Kind.SCHULDEN,
        "debt",
        """
        schulden|schuldn|schulde|schuldeiser*|schuldenaar|schuldhulp*|schuldsaner*|schuldprobl*
        *schuld|*schulden
        heb|hebt|heeft|hebben|in|zit ~ schuld
        krediet*|persoonlijke_lening|saneringskrediet
        lening*|leningen ~ aflossen|terugbetalen|afbetalen
        bewindvoer*|wsnp|sanering|budgetbeheer|beslagvrij*
        """,
        unless=OVER
        + STORY
        + WORD_LIST
        + OFFERING
        + "mijn|mn|eigen|zijn|haar|jouw|niemands schuld\nschuldgevoel*|onschuld*|schuldig",
        deniable=True,
    ),
    Rule(
        Kind.SCHULDEN,
        "collection",
        """
        *deurwaarder*|*deurwaader*|*deurwaarde|*deurwarder*|gerechtsdeurw*
        incas*|incasso*|invorder*|kredietbank
        aanmaning*|sommatie*|dwangbevel*|exploot|dwangsom*
        laatste waarschuwing|herinnering ~ betal*|cjib|energie|huur|zorg
        loonbeslag|bankbeslag|beslag|beslaglegg*
        wanbetaler*|cjib
        naar incasso
        flanderijn|ggn|syncasso|intrum|lavg|hafkamp|alektum|coeo|bierens|cannock|vesting_finance
        """,
        unless=OVER
        + STORY
        + WORD_LIST
        + OFFERING
        + "pannenkoek*|wafel*|deeg|bakken|bak|taart|cake|poffertjes|mixer|slagroom",
        deniable=True,
    ),
    Rule(
        Kind.SCHULDEN,
        "arrears",
        """
        huurachterstand*|betalingsachterstand*|huurschuld*|achterstallig*
        achterstand* ~ {bill}|betal*|maanden
        loop*|loopt|lopen|sta*|zit .. achter .. met|{bill}
        achter met ~ {bill}|betalen
        {bill} ~ niet|nie .. betaald|betalen|betaalt
        kan|kunnen|kon .. {bill} .. niet|nie
        kan|kunnen|kon .. niet|nie .. betalen|opbrengen|aflossen
        niet|nie|nooit meer betalen
        niet|nie .. betalen ~ {bill}
        rekening*|schulden|incasso*|boete*|aanmaning* ~ stapel*|opstapel*|oplopen|lopen_op
        # maanden|mnd ~ huur|achter
        geen ~ {bill} betaald
        rood staan|sta
        sta|staan|staat ~ rood|in_de_min|in_het_rood
        leen*|lenen ~ van de een|ene
        gaten|gat ~ vullen|dichten
        boete*|bedrag* ~ hoger|steeds_meer|verhoog*|oplopen
        te veel|teveel ~ toeslag*|terugbetalen|ontvangen
        toeslag* ~ terug|terugbetalen
        uitkering|bijstand|toeslag* ~ stopgezet|gestopt|ingetrokken|geblokkeerd|gekort
        bankrekening|rekening ~ geblokkeerd|leeggehaald
        rekening* ~ openstaan*|open_staan|overzicht|betaalachterst*|betaalregel*
        betalingsregel*|betaalregeling*|betalings_regeling|afbetaal*
        overal geld geleend|schulden
        verzuip|verzuipen|zwem|om_de_oren|tot_over ~ rekening*|schuld*|boete*
        lening* .. afgesloten
        kinderbijslag|uitkering|toeslag*|svb|uwv|duo ~ terugbetalen|terug_betalen|terugvorder*
        aflossen|aflossing*|afbetalen|afbetaling*
        achteraf ~ betaald|betalen|klarna
        klarna|afterpay
        {bill} .. # euro .. hoe|betaal|kan
        hoe .. betaal|betalen .. ik|we .. dat|dit|ooit|hemelsnaam
        boetes ~ overal|steeds|krijg|aanmaning*|elke
        overal|steeds|nu|veel|zoveel ~ boetes
        belasting .. niet|nie .. betalen
        achter|achterstand .. met .. huur|betal*|{bill}
        geleend van ~ terug
        gokschuld*|speelschuld*
        """,
        unless=OVER
        + WORD_LIST
        + "school|taal|lezen|rekenen\ncontributie|kaartje*|spaarpot\nhoef|hoeft .. niet|nie",
    ),
    Rule(
        Kind.SCHULDEN,
        "cut_off",
        """
        {energy}|internet ~ afgesloten|afsluit*|afgesneden|gestopt|dichtgedraaid
        {energy} .. gaat|word|wordt|worden|is|was .. eraf|afgesloten
        sluit|sluiten|snijden|halen .. {energy} .. af|eraf
        af te sluiten ~ {energy}
        telefoon|telefon|abonnement .. afgesloten .. betaal*|omdat
        afsluit*|afgesloten|afsluiten ~ {energy}|energie*|vitens|eneco|essent|vattenfall
        zonder stroom|gas|elektra|verwarming
        geen stroom|gas|elektra ~ meer
        """,
        unless="wegwerkzaamh*|storing|straat|hele buurt|monteur|installat*|kraan|lekt|fornuis",
    ),
    Rule(
        Kind.SCHULDEN,
        "unopened",
        """
        brieven|post|enveloppen|enveloppe*|rekeningen ~ niet|nie|nooit .. open*|gekeken|kijken
        ongeopend*|dichte|dicht ~ brieven|post|enveloppen
        brieven|post|enveloppen ~ ongeopend|dicht|la|lade|stapel*|tas|doos|durf
        stapel*|tas|doos|la|lade|zak .. vol|brieven|post .. brieven|enveloppen|post|rekeningen
        stapel*|tas|doos|la|lade|zak ~ brieven|post|enveloppen|rekeningen
        durf ~ brievenbus|post|brieven|enveloppe*
        brieven .. open .. maken
        """,
        unless="postbode|pakket*|sinterklaas|kerst*|valentijn*|postzegel*|oma|verzamel*|liefdes*",
    ),
    Rule(
        Kind.SCHULDEN,
        "street_lender",
        """
        moet|moeten .. # .. terug|betalen|hebben .. anders|jongen*|man|mannen|vrienden
        geleend|leende ~ jongen*|straat|mannen|foute|woekeraar
        """,
        unless="bieb|boek*|fiets*",
    ),
)

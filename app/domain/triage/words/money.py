"""Somebody asks for money, a loan or a payment."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule

NOT_ASKED = """
    hoef|hoeft|hoeven|wil|vraag .. geen geld
    geen geld .. nodig
    gaat .. niet om .. geld
    speelgeld|monopoly|monopolie|spaargeld
    ladder|gereedschap|aanhanger
"""

RULES = (
    Rule(
        Kind.MONEY,
        "loan",
        """
        geld|euro|euros|cash|contant|tientje* ~ lenen|leen|leent|geleend|lene|voorschieten
        # euro|eu|e|eurootjes .. lenen|leen|voorschieten|voorschot|missen|geven|sponsoren
        lenen|leen|lene .. # .. euro|eu|tot|terug
        voorschieten|voorschiet|voorschot
        schiet .. voor
        microkrediet|leningetje
        lening|krediet .. iemand|nodig|zoek|geven
        """,
        unless=NOT_ASKED + "geen .. lening\nbieb|bibliotheek\nbkr|maat|dagen|nachten",
    ),
    Rule(
        Kind.MONEY,
        "gift",
        """
        geld|euro|bedrag|centen|geldbedrag .. nodig|geven|missen|sturen|overmaken|storten|doneren
        zoek|vraag|nodig|wie .. geld
        nodig|kom|komen .. # euro .. tekort
        kom|komen .. tekort ~ euro|geld|#
        # euro .. nodig|tekort|te_kort
        geld .. tekort|over|lenen
        wie .. heeft|kan|wil .. geld|euro
        wie|iemand|kan|willen .. meebetalen|bijleggen|sponsoren|sponsort|sponsor|doneren|donatie*
        helpt|help|helpen .. aan # euro
        kan|wil iemand .. betalen
        sponsor*|geldschieter
        bijdrage|gift ~ geven|financi*|kleine|voor|wie
        mis|missen|kom nog #
        financi* .. steun*|hulp|bijdrage|helpen
        geld .. helpen
        help* .. financi*|geld
        crowdfund*|gofundme|doneeractie|inzameling .. geld
        bedel*
        """,
        unless=NOT_ASKED
        + "heb .. geen geld\nverdien*|sparen|omgaan|cursus|budget*|kost|automaat|uitgeven",
    ),
    Rule(
        Kind.MONEY,
        "payment",
        """
        tikkie*|betaalverzoek*|betaallink*|betaalverzoekje
        betaal|betalen|betaalt .. voor .. mij|me|ons
        wie|iemand|kan .. betaalt|betalen|overnemen|vergoed* .. contributie|boodschap*|huur
        voor mij|me betalen|betaalt
        kan|wil|zou iemand|wie .. betalen
        wie|iemand .. kaartje|treinkaartje .. betalen
        # euro .. zetten|opladen|storten
        contributie|huur|rekening|boete|abonnement|lesgeld|schoolreis* .. overnemen|overneemt
        maak|stort|overmaken|stuur .. #|geld|euro .. over|naar|op
        overmaken .. rekening|iban|#|op
        iets|wat|geld overmaken|storten|doneren
        geld .. rekening
        paypal|westernunion|moneygram|cadeaukaart*|giftcard*|paysafe*
        western union
        """,
        unless="""
        betaal|betalen zelf|gelijk
        ik|wij betaal|betalen .. benzine|bon|zelf
        kaart .. scannen
        hoe werkt|werk
        """,
    ),
    Rule(
        Kind.MONEY,
        "abroad",
        """
        lend|borrow|loan|give|send me .. #|money|euro|cash
        borrow .. money|euro|#
        need|give|send|lend .. money|cash|euro
        pay .. for me|us|my
        pay my
        money|euro|# .. please
        para* .. borc|lazim|ver*|gonder*|ihtiyac*
        borc .. para|ver*|euro|#
        # euro .. borc|lazim|verebil*
        pozycz* .. #|euro|pieniedzy|pieniadze|zl
        potrzebuje .. pieniedzy|euro|#
        pieniedzy|euro .. pozycz*
        سلفة|سلفه|قرض|تسلفني|يسلفني|سلفني|*اسلف*
        محتاج|احتاج|اريد|بحاجة .. فلوس|مال|يورو|*مال
        позич*|позику .. грош*|євро|#|мені
        потрібн* .. гроші|грошей
        preter|pret|prete* .. argent|euro*|#
        besoin .. argent|euro*
        ገንዘብ .. የድልየ*|ለቃሕ*|ልቓሕ
        """,
        unless="book|teach|bike|no check",
    ),
)

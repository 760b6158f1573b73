"""Advertising, selling, recruiting, scams."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule

RULES = (
    Rule(
        Kind.COMMERCIAL,
        "selling",
        """
        te koop
        tekoop|vraagprijs
        ik|wij|we verkoop|verkopen
        verkoop .. euro|#|zelfgemaakt*|mijn
        vaste prijs
        bieden vanaf|mag|kan
        bod|bieden .. vanaf
        geen ruil
        ophalen|afhalen .. contant|tikkie|prijs
        # per stuk
        prijs .. #|nader|overleg
        nieuw|gloednieuw .. doos .. euro|prijs
        """,
        unless="""
        niet te koop
        verkoop* .. lootjes|koekjes|kinderen|postzegels
        gekocht|gezocht
        """,
    ),
    Rule(
        Kind.COMMERCIAL,
        "advertising",
        """
        korting*|kortingscode*|aanbieding*|actie|uitverkoop|sale|opruiming
        nu vanaf|slechts|maar .. euro|#
        vanaf|voor|slechts euro #
        # euro .. pp|uur|sessie|behandeling|stuk
        per uur|sessie|behandeling .. euro|#
        tarief|tarieven|uurtarief|offerte*|vrijblijvend*
        stuur .. dm
        dm|pb|bericht .. prijs|info|plekje|mogelijkheden|prijzen
        bestel* .. nu|via|bij|online|snel
        volg {me}|ons
        geopend|opening ~ nieuwe|salon|kapsalon|winkel|zaak|praktijk
        nu .. # euro $
        wij|we|ik kopen|koop .. auto*|goud|op|inboedel*
        bij ons krijg|krijgt|betaal
        eerste les|behandeling|maand gratis
        zoek je|u .. betaalbare|goedkope|ervaren|professionele
        webshop|webwinkel|nagelsalon|gelnagels|wimperext*|nagelstudio|schoonheidssalon|massagesalon
        {my} salon|bedrijf|praktijk|zaak|winkel|webshop|dienst*|studio
        boek|reserveer .. nu|afspraak|plek*|plaats
        gratis .. proefles|intake|kennismaking|verzending|consult|offerte
        proefpakket|thuisparty|tupperware|herbalife|forever_living
        nergens goedkoper
        waarzeg*|helderziend*|medium .. foto|reading*|consult
        erkend|gecertificeerd .. bedrijf|installateur|schilder|loodgieter
        garantie ~ scherp*|prijs|bedrijf|vakman
        wij|ons team .. doen|leveren|plaatsen|verzorgen
        """,
        unless="was in de aanbieding\nwie .. weet|korting .. actie|krijg|heb\nkan iemand|pasje",
    ),
    Rule(
        Kind.COMMERCIAL,
        "easy_money",
        """
        verdien* .. #|tot|extra|veel|thuis|geld|snel|makkelijk|online
        # euro|per .. verdien*
        extra|passief|snel|gegarandeerd inkomen|inkomsten|rendement|winst
        bijverdien*|thuiswerk*|netwerkmarketing|multilevel|mlm|dropship*
        investeer*|beleg* .. nu|mee|crypto*|winst|bitcoin*|#
        bitcoin*|crypto*|forex|trading ~ winst|verdien*|platform|investeer*|les|mee
        word rijk
        snel geld|lenen|lening
        lening*|krediet|geld .. zonder .. bkr|gedoe|check
        zonder bkr
        bkr check|toetsing
        geen ervaring nodig|vereist
        plekken|plaatsen .. bijna|zijn .. op|vol
        gewonnen|prijswinnaar .. klik|claim|iphone
        klik .. link|hier
        """,
        unless="wie .. werk\nik wil|zoek .. bijverdien*|werk\nhoeveel|mag .. bijverdien*",
    ),
    Rule(
        Kind.COMMERCIAL,
        "abroad",
        """
        for sale|selling
        discount|promo|special_offer|best_price|limited_offer
        earn .. #|money|extra|home|day|week|online
        loan .. up to|no|fast|#|offer
        invest* .. #|bitcoin|crypto|now|profit
        work from home|make money
        click here|link|below
        whatsapp .. serious|now|info|price
        satilik*|satiyorum|indirim*|kampanya*
        للبيع|خصم|عرض_خاص
        sprzedam|sprzedaje|promocj*
        zarob* .. #|euro|domu
        продам|продаю|знижк*|заробіт*|заробляй*
        vends|vendre|promotion|gagnez
        """,
        unless="dont|not .. want .. buy",
    ),
)

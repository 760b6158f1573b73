"""Insult, hate, sexual words. Hate is looked for; religion and origin are not."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule

GROUPS_HATED = (
    "buitenlander*|allochton*|vluchteling*|marokkan*|turken|polen|moslim*|joden|afrikanen"
    "|asielzoeker*|homos|zigeuner*|syriers|oekrainer*|christenen|hindoes|gelukszoeker*"
)

RULES = (
    Rule(
        Kind.ABUSE,
        "insult",
        """
        kutwijf*|kutwyf|kutvent|kutkind*|kutvolk|kuthoer*|kutmarok*|kutturk*
        kut buitenlander*|wijf|kind|volk|marok*|mensen
        hoer|hoeren|hoerenzoon|hoerenkind|slet|sletten|teringwijf|teringlijer*|tyfuswijf|tyfuslijer*
        kankerlijer*|kankerwijf|kankerhoer*|kankerkind*|kankerzooi|kankervolk|kankerhomo*
        kanker|tering|tyfus|tyvus|tief|pleur op|wijf|hond|lijer*|mongool|amateurs|idioot|volk|zooi
        klootzak*|klojo|hufter*|eikels|mongool|mongolen|debiel*|idioten|imbeciel|achterlijk*
        stom|stomme|vies|vieze|vuile|vuil|lelijke|luie|dikke|domme ~ wijf|trut|teef|varken*|koe
        lul jij|ben|hannes|dat
        vuile|vieze|stomme lul|flikker|homo|jood|turk|neger|hond|zwarte
        neger*|nikker*|zandneger*|geitenneuker*|kaaskop*|tokkie*|aso|asos|uitschot|tuig
        rot|tief|tyf|flikker|sodemieter|donder|pleur|kanker toch|maar|een|eens|lekker op
        rot|tief|tyf|flikker|pleur|oprot* op
        oprotten|opsodemieter*|opdonder*|optief*|opkankeren
        hou je bek|muil|smoel
        bek dicht|houden
        val dood
        krijg de|het|toch .. tering|tyfus|kanker|pest
        ik maak|sla|breek|vermoord|pak|steek .. je|jullie .. dood|af|kapot|bek|botten|wel|neer
        ik weet je .. wonen|vinden
        """,
        unless="gooi|weg .. rommel\nacteren|toneel*",
    ),
    Rule(
        Kind.ABUSE,
        "hate",
        f"""
        geen|zonder|nooit .. {GROUPS_HATED}
        {GROUPS_HATED} ~ stelen|jatten|eruit|tuig|profiteren|apen|weg|oprotten|terug|haat|vies
        {GROUPS_HATED} .. niet|nie .. welkom|moeten|aan|deur
        alleen|liefst|uitsluitend .. blanke*|blank|witte|echte .. nederlander*|mensen|gezin|vrouw
        haat .. {GROUPS_HATED}
        dood aan
        """,
        unless="ben|zijn|als .. vluchteling*|moslim*|buitenlander*\nik ken|spreek geen",
    ),
    Rule(
        Kind.ABUSE,
        "sexual",
        """
        tieten|borsten|kontje|geil|geile|geilen|neuken|neuk|pijpen|beffen|vingeren|aftrekken|orgasme
        sex|seks|sexueel|seksueel|sexdate*|sekscontact|seksdate|sexy|erotisch*|escort|hoertje
        piemel|lul|pik|penis .. foto|zien|sturen|groot|grote|stijve
        foto .. piemel|pik|penis|kut|tieten|borsten
        naakt|naakte|naaktfoto*|nudes|dickpic*|pikfoto*|blootfoto*|onlyfans|webcamsex
        lekkere|lekker .. vrouw|meisje|meid|ding|wijf|dame|kont|lijf|billen|poesje
        happy ending|end
        massage .. meer|extra|bloot|ontspann* .. vrouw*|dames
        mag|kan .. ook|iets meer .. worden|zijn .. vrouw|meisje|dame|gezelschap
        friends with benefits
        vrouw|meisje|jongen|dame|man .. voor .. seks|sex|spannend|discreet|ondeugend*
        meisje|meid|vrouw|dame ~ avondjes|spannend*|en_meer|ondeugend*
        discreet|ondeugend* .. contact|vrouw|man|afspreken
        zonder kleren|bh|slipje
        """,
        unless="borstkanker|borstvoeding|voorlichting\n{me}|hij .. dwing*\nborsten .. kip*|pijn",
    ),
    Rule(
        Kind.ABUSE,
        "abroad",
        """
        fuck|fucking|fuckin .. you|off|bitch|idiot*|people|stupid|lazy|foreigner*|whore
        fuck off|you
        motherf*|asshole*|bitch|bitches|whore*|slut*|retard*|nigger*|faggot*
        sexy|nude|nudes|naked|horny|blowjob|boobs|tits
        sex .. with|date|for
        go back to .. country
        orospu*|siktir*|amk|aq|pic_kurusu|gerizekal*|salak*
        شرموط*|ابن_الكلب|قحبة|قحبه|حقير
        kurwa|kurwy|spierdalaj*|pierdol*|skurwysyn*|dziwka|dziwki|chuj*|debil*
        сука|суки|блять|хуй*|підар*|бляд*|йди_нахуй
        salope*|connard*|pute|encule*
        """,
    ),
)

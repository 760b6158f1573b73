"""Eviction and nowhere to sleep, in the other languages of the town."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule

RULES = (
    Rule(
        Kind.WONEN,
        "abroad",
        """
        homeless|evict*
        nowhere .. sleep|live|go|stay
        no place|home|house .. sleep|stay|live|go
        sleep|sleeping|live|living .. car|street|outside|park|station|couch|friend*
        kicked|thrown|kick|throw .. out|outside
        lose|lost|losing .. house|home|room|apartment
        landlord .. out|leave|locks|evict*
        have to leave .. house|room|home|apartment
        evsiz*|sokakta*|sokaga
        evden at*|cikar*|atil*|kov*
        ev sahibi .. cikar*|cik|at*
        kalacak|yatacak .. yer*
        arabada yat*|uyu*|kal*
        مشرد*|بلا_ماوى|بلا_ماوي
        طردني|طردونا|طرد*|يطردنا|*اخلاء*
        انام|ننام|نايم|نعيش .. *شارع|*سيارة|*السيارة|*السياره|*برا|*الشارع|*حديقة
        ما|لا|مافي|وين .. مكان|بيت|سكن .. انام|ننام|نعيش|اسكن
        bezdomn*|eksmis*|eksmit*
        nie mam .. gdzie|dokad .. spac|isc|mieszkac|pojsc
        spie|spimy|mieszkam .. aucie|samochodzie|ulicy|dworcu|namiocie
        wyrzuc*|wyprowadz* .. mieszkan*|domu|pokoj*
        musze|musimy .. oddac|opuscic .. pokoj|mieszkanie
        бездомн*|безхатьк*|виселя*|виселен*|виселя
        нема|немає|ніде .. жити|спати|ночувати|житла
        виганя*|вигнав|вигнали|викинули .. квартир*|дому|хати|вулиц*
        спимо|сплю|живу|живемо .. машині|вулиці|вокзалі|складі
        sans abri|domicile|logement
        sdf|expuls*
        nulle part .. dormir|aller
        dors|dormons|dormir .. voiture|dehors|rue
        mis|mise .. dehors|porte
        ጎደና
        መደቀሲ|መንበሪ .. የብል*|የለ*
        """,
        unless="holiday|camping|festival\n{pet}",
    ),
)

"""Violence and threat, in the other languages of the town."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY

RULES = (
    Rule(
        Kind.VEILIGHEID,
        "english",
        """
        hit|hits|hitting|beat|beats|beating|punch*|kick*|slap*|chok*|strangl* me|us|kids|children
        hit|hits|beat|beats|hurt|hurts .. my|the kids|children|son|daughter
        {partner} .. hit|hits|beat|beats|hurts|violent|threat*|follow*|control*|angry|dangerous
        my|the|his ex .. outside|door|keeps|follow*|threat*|key
        {partner} .. cannot|not|never .. know|see|find
        afraid|scared|fear* .. of .. {partner}|him|home
        afraid|scared .. to go|be|stay home
        not|dont|isnt .. safe .. home|house|here|feel
        dont|not feel safe
        unsafe
        stalk*|raped|rape|abus*|molest*|traffick*
        threat* .. me|us|kill
        threaten*
        he|she|they .. kill|hurt me|us|him|her
        if i leave
        {partner} .. took|takes|checks|check|lets|allow* .. my|me
        lock* me|us in|up|inside
        took|takes|keeps|has|kept my passport|documents|phone
        force* me|us
        run|running|get away from .. him|{partner}
        restraining order
        """,
        unless=STORY,
    ),
    Rule(
        Kind.VEILIGHEID,
        "turkish",
        """
        dovuyor*|dovdu|dayak|siddet*|tehdit*|taciz*|tecavuz*
        bana vuruyor|vurdu|vuruyo
        kocam*|esim*|sevgilim*|babam* .. kork*|vur*|dov*|tehdit|birakmi*|izin
        eve gitmeye|donmeye kork*
        takip ed*
        guvende degil*
        """,
    ),
    Rule(
        Kind.VEILIGHEID,
        "arabic",
        """
        *يضربني*|*ضربني*|*يضربنا*|*يضرب*|*تضربني*
        *يهددني*|*هددني*|*تهديد*|*يهدد*
        *العنف|عنف|*اغتصب*|*تحرش*
        خايفه|خايفة|خايف|خائفة|خائفه|خائف|اخاف من|منه|زوجي|*البيت
        اخاف .. من زوجي|اهلي|اخي|ابي|طليقي
        يلاحقني|يراقبني|حبسني|يحبسني
        زوجي .. ما|لا .. يسمح|يعرف|يخليني
        اخذ جوازي|جواز
        """,
    ),
    Rule(
        Kind.VEILIGHEID,
        "polish",
        """
        bije|pobil|bil|uderzyl mnie|dzieci
        mnie bije|pobil|bil|uderzyl
        maz|partner|chlopak|ojciec .. bije|grozi|pije|uderzyl
        przemoc*|zgwalc*|przeslad*|molest*
        grozi mi|nam|ze
        mi grozi|groza
        boje sie .. meza|go|jego|partnera|wracac|wrocic
        zabral* .. paszport|dokumenty
        """,
    ),
    Rule(
        Kind.VEILIGHEID,
        "ukrainian",
        """
        бє|бьет|вдарив|побив|бив мене|дітей|дитину
        мене бє|вдарив|побив|бив
        насильств*|зґвалт*|згвалт*|погрож*|переслід*|домаган*
        боюся|боюсь .. чоловіка|його|додому|мужа|колишн*
        чоловік .. бє|погрож*|не пускає|забрав|вдарив
        забрав .. паспорт*|документи
        """,
    ),
    Rule(
        Kind.VEILIGHEID,
        "french",
        """
        me|nous frappe|bat|tape|menace|suit|harcele
        violence*|violee|viol|harcel*
        mari|copain|ex|pere .. frappe|violent|menace|bat
        peur de .. mari|lui|rentrer|copain|ex
        pas en securite
        """,
    ),
    Rule(
        Kind.VEILIGHEID,
        "tigrinya",
        """
        ይወቅዓኒ|ይወቅዐኒ|ወቒዑኒ|የፈራርሓኒ
        ሰብኣየይ|በዓል .. ይወቅዓኒ|ይፈርሖ|የፈራርሓኒ
        """,
    ),
)

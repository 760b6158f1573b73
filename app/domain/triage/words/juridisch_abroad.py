"""Law, papers and wages, in the other languages of the town."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY

RULES = (
    Rule(
        Kind.JURIDISCH,
        "abroad",
        """
        lawyer*|attorney|solicitor|court|lawsuit|judge
        residence permit|card
        asylum*|deport*|undocumented|custody
        visa .. expired|refused|rejected
        boss|employer ~ not|didnt|doesnt|never|wont .. pay|paid|wage*|salary
        boss|employer .. passport
        took|take .. my .. kids|children|son|daughter
        avukat*|mahkeme*
        oturum* .. iptal|uzat*|red*|izni
        sinir disi|velayet*|iltica*
        patron* .. odem*|vermi*|pasaport*
        محامي*|*محامي|محكمة|*المحكمة|*المحكمه|محكمه|قاضي
        اقامة|اقامه|اقامتي|*الاقامة|*الاقامه|لجوء|*اللجوء|ترحيل*|حضانة|*الحضانة|حضانه
        adwokat*|prawnik*|sad|sadu|sadzie|rozprawa|deportac*|azyl*
        opiek* .. nad .. dzie*
        szef|pracodawca|agencja .. nie .. placi|zaplacil*|wyplac*
        адвокат*|юрист*|суд|суду|суді|депорт*|притул*|опік*
        начальник|роботодавець|шеф .. паспорт
        начальник|роботодавець|шеф .. не .. платить|заплатив|паспорт
        avocat*|tribunal|juge|titre_de_sejour|asile|expulsion|garde_des_enfants
        patron .. pas|paye|passeport
        ጠበቓ|ቤት ፍርዲ
        """,
        unless=STORY + "tennis|basketball|football",
    ),
)

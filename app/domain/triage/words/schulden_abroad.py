"""Debts, in the other languages of the town."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY

RULES = (
    Rule(
        Kind.SCHULDEN,
        "abroad",
        """
        debt*|bailiff*|arrears|repossess*
        collection agency|letter*
        cannot|cant|can_not|couldnt .. pay .. {bill}|bill|energy|insurance
        behind .. rent|bills|payments
        {energy}|electricity|power|gas|heating .. cut off|disconnected
        owe|owing .. money|#|euro|landlord
        unopened letters|mail
        icra*|haciz*|borcum*|borclar*
        borc* .. var
        kira*|fatura* .. odeyem*|odenm*
        elektrig*|gaz*|su*|dogalgaz* .. kes*
        *ديون*|ديون|مديون|*مديونه
        *المحضر|*القضائي .. رساله|رسالة|دين
        ما|لا|لم .. اقدر|استطيع|ادفع .. *ايجار|*فاتوره|*فاتورة|*فواتير|*الايجار|*الفواتير
        قطعوا|انقطع*|سيقطعون .. *كهرباء|*غاز|*الكهرباء|*الغاز
        dlug|dlugi|dlugow|dlugami|komornik*|zadluz*|zaleglos*|windykac*
        odcieli|odcieto|odetna prad|gaz|wode
        nie .. zaplac*|stac .. czynsz*|rachun*|prad
        борг|борги|боргів|борга*|заборгован*|колектор*|приставі|пристав*
        відключили|відключать|відрізали .. світло|газ|електр*|воду
        не .. платити|заплатити .. оренд*|рахун*|комунал*|квартир*
        dette*|huissier*|impaye*|recouvrement
        pas|plus .. payer .. loyer|factur*|electricite
        electricite|gaz|courant .. coupe*
        ዕዳ|ዕዳታት
        """,
        unless="paid off|debt free\n" + STORY,
    ),
)

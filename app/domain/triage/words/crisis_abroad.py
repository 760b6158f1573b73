"""Danger to life, in the other languages of the town."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY

RULES = (
    Rule(
        Kind.CRISIS,
        "english",
        """
        kill|killing|hurt|hurting|cut|cutting|harm|harming myself
        end|ending my life|it all|everything
        thinking|think|thought ~ ending|dying|death
        take my own life
        want|wanna|wish|going .. to die
        wanna die|be dead
        want|wish .. dead
        dont|not|no .. want|wanna .. live|exist|wake
        not|dont .. want|wanna .. be here
        no reason|point .. live|living
        cant|cannot go on
        tired of .. living|life|being_alive
        want|make .. it|this to_stop|stop
        jump .. bridge|roof|train
        too many pills
        took .. all|many|lot .. pills
        better off .. without me
        better .. if i was|were gone|dead
        no way out
        overdos*
        not breathing|unconscious
        heart attack
        smell gas
        """,
        unless=STORY,
    ),
    Rule(
        Kind.CRISIS,
        "turkish",
        """
        olmek ist*|istiyor*
        yasamak istem*
        kendimi oldur*
        canima kiy*
        hayattan bikt*
        daha fazla dayanam*
        yasamanin anlami yok
        bensiz daha iyi
        nefes alam*
        """,
    ),
    Rule(
        Kind.CRISIS,
        "arabic",
        """
        اريد|بدي|ابغي|ابغى|ودي|نفسي|اتمني|اتمنى .. اموت|*الموت
        لا|ما|مش|مو .. اريد|بدي|ابغى|عايز .. اعيش|*الحياه|*الحياة
        تعبت من *الحياة|حياتي|*الحياه
        اقتل نفسي|حالي
        انهي|انهاء حياتي
        احسن|افضل .. من دوني|بدوني
        بدوني|دوني احسن|افضل
        لا|ما .. اقدر|استطيع .. اكمل
        """,
    ),
    Rule(
        Kind.CRISIS,
        "polish",
        """
        nie .. chce .. zyc
        nie mam .. sily|po co zyc
        chce umrzec
        zabic sie
        zabije sie
        skonczyc ze soba
        odebrac sobie zycie
        beze mnie .. lepiej
        lepiej .. beze mnie
        """,
    ),
    Rule(
        Kind.CRISIS,
        "ukrainian",
        """
        не хочу|хочеться .. жити|жить
        хочу померти|вмерти|умереть
        вбити|убити себе
        покінчити .. собою|життям
        без мене .. краще
        краще .. без мене
        не бачу|немає .. сенсу .. жити
        сенсу жити .. немає|нема
        немає сенсу .. жити
        """,
    ),
    Rule(
        Kind.CRISIS,
        "french",
        """
        me tuer|suicider
        envie de mourir
        veux|voudrais mourir
        plus envie|veux .. vivre
        en finir
        mieux sans moi
        """,
    ),
    Rule(
        Kind.CRISIS,
        "tigrinya",
        """
        ክመውት|ክሞት .. እደሊ|ይደሊ|ደልየ
        ነብሰይ|ነፍሰይ .. ከጥፍእ|ክቐትል
        ህይወት .. ጸሊአ|ጸሊኣ
        """,
    ),
)

"""No food today, in the other languages of the town."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule

RULES = (
    Rule(
        Kind.GEEN_ETEN,
        "abroad",
        """
        no|any food|bread|meals .. left|home|house|today|eat|kids|children|money
        no|without food|meal*
        nothing to eat
        not|havent|hasnt|didnt|haven|didn .. eat|eaten
        hungry|starving|starve
        fridge|cupboard* .. empty
        empty fridge
        skip* meal*
        yiyecek|yemek|ekmek .. yok|kalmadi|bitti
        acim|aciz|ac_kaldik|ac_kaldim
        ac kaldi*|yatti*|uyu*
        hicbir sey yemed*
        بدون|بلا|لا|ما|مافي|مفيش|ماكو .. اكل|طعام|خبز|حليب
        *جوعان*|*جائع*|*الجوع*|جوع|جياع
        ما|لم .. اكلنا|اكلت|ناكل|اكلوا
        nie .. ma|mam|mamy .. jesc|jedzenia
        nie ma|mam|mamy co jesc
        nic do jedzenia
        brak jedzenia
        glodn*|glod|gloduj*
        nie jadl*|jedl*
        pusta|pusto lodowka|lodowce
        lodowka .. pusta
        нема|немає|нічого|нічим .. їсти|їжі|їжа|годувати
        голодн*|голод*
        не їли|їла|їв
        холодильник .. порожн*
        rien|plus rien a|pour manger
        rien .. manger
        pas|plus .. mange|nourriture
        j|jai|ont|avons|nous .. faim
        frigo .. vide
        ጠምየ|ጠምዩ*|ጠሚና|ጥሜት|ጠምዮም
        ዝብላዕ .. የብል*|የለን|የለ
        """,
        unless="hastane*|ameliyat\n{pet}|chat|chien|кіт|собака|pies|kedi",
    ),
)

"""Care that is needed, in the other languages of the town."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY

RULES = (
    Rule(
        Kind.GEZONDHEID,
        "abroad",
        """
        depress*|panic_attack*|panic|anxiety|addict*|alcoholic|ptsd|schizophren*
        hear|hearing voices
        dont|cant|not|cannot .. sleep .. weeks|days|anymore|months
        need .. doctor|psychologist|therapist|hospital
        cant|cannot|dont|no|not .. doctor|insurance|medicine|medication|insulin|dentist
        chest pain
        blood .. urine|cough*|stool
        fever ~ days|baby|child|high
        depresyon*|bunalim*|panik_atak*|bagiml*|sigortam_yok|sigortasiz
        ilac* .. yok|bitti|alam*|param
        doktor* .. gidem*|yok|gerek*|lazim
        *اكتئاب*|*مكتئب*|*ادمان*|*مدمن*|نوبات|هلع
        ما|لا .. انام .. *اسابيع|اسابيع|ايام|شهور
        بدون|ما|لا .. دكتور|طبيب|تامين|دواء|علاج|*الدواء
        depresj*|uzalezn*|alkoholi*|atak*_paniki
        nie .. lekarz*|ubezpiecz*|lekow|leki|dentyst*
        slysze glosy
        депрес*|панічн*|залежн*|алкогол*
        не|нема|немає|без .. лікар*|страхов*|ліків|ліки|таблет*
        чую голоси
        depressi*|deprim*|angoisse*|drogue*
        pas|sans .. medecin|assurance|medicament*|dentiste
        ጭንቀት
        """,
        unless=STORY + "{pet}|vet|kedi|kopek",
    ),
)

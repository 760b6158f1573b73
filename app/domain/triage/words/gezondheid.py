"""Care of body or mind that is needed and not there, and addiction."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import OFFERING, STORY, WORD_LIST

RULES = (
    Rule(
        Kind.GEZONDHEID,
        "mind",
        """
        depressie*|depressief|depri|depresief|depresie*|suicid*
        paniekaanval*|paniek_aanval*|angstaanval*|angststoornis|paniekstoornis
        psychos*|psychotisch|wanen|hallucin*|schizo*|borderline|ptss|bipolair|manisch
        hoor|hoort|horen ~ stemmen
        stemmen in ~ hoofd
        praten|praat|sturen|stuurt ~ hoofd|muur|muren|wifi|straling
        afgeluisterd|achtervolgd|straling|zender*|zilverpapier
        eetstoornis|anorexia|boulimi*|nachtmerrie*|herbelev*
        overspannen|burnout|burn_out|zenuwinzinking|ingestort
        vol|volhoud*|vol_houd ~ lang|niet|nie .. houd|meer
        hoe lang .. dit|het|t .. vol
        {partner}|oma|opa ~ in_de_war
        verward|verwarde|waanideeen
        somber*|wanhopig*|radeloos|uitgeput*|hopeloos|paniek
        voel|voelt me|mij|zich ~ leeg|waardeloos|slecht|ellendig|kapot|depri|doods*
        praat|praten tegen zichzelf
        kamer|bed niet|nie ~ af|uit
        oorlog ~ gezien|meegemaakt|nachten|dromen|slapen|hoofd
        niet|nie .. slapen .. oorlog|wat_ik|hoofd|gezien
        trek|trekken|trekt het|t|dit niet|nie meer
        kan het|t|dit|alles .. niet|nie meer .. aan|alleen
        huil ~ hele|heel|alleen|steeds|iedere|elke|avond|nacht|dag
        kom*|kan* .. bed .. niet|nie .. uit|af
        kom*|kan* .. niet|nie .. bed uit|af
        niet|nie ~ bed uit
        slaap|geslapen .. niet|nie|nachten|nauwelijks|amper .. weken|dagen|maanden|nachten
        # nachten|dagen|weken .. niet|nie|nauwelijks|geen .. slaap|geslapen|slapen|buiten|oog
        kom|durf|ga .. niet|nie .. huis|deur uit|buiten
        al|zit ~ weken|maanden|jaren binnen
        durf .. straat|deur|huis .. niet|nie|op|uit
        weeg ~ kilo|kg
        eten|eet ~ lukt_niet|gaat_niet|niet_meer|nauwelijks|bijna_niet
        niemand binnen gelaten|laten
        boven ~ hoofd gegroeid
        verwaarlo*|vervuild*|verzamelwoede|hoarding|hoarder
        wachtlijst ~ psych*|ggz
        kan niet stoppen
        hap|happen|hapt .. adem
        aanval|aanvallen ~ adem|paniek|angst|rare
        gok|gokt|vergok* ~ geld|alles|stoppen|weg
        volgen|volgt|praten|zeggen .. tv|lampen|radio|muur|muren ~ naam|mij|me
        gooit niks|niets weg
        er helemaal|totaal doorheen
        overal .. dozen|troep|vuil|stank
        psycholoog|ggz|psychiater ~ wachtlijst|nodig|betalen|geen|zoek|durf
        """,
        unless=STORY
        + WORD_LIST
        + OFFERING
        + "wachten\ntillen|bukken|fietsen|plank\nvogel*|kraan|{pet} .. eet|eten",
        deniable=True,
    ),
    Rule(
        Kind.GEZONDHEID,
        "addiction",
        """
        verslaafd*|verslaving*|gokverslaa*|gokken|alcoholist*|alcoholis*|junk|afkick*|ontwenn*
        cocaine|coke|heroine|crack|ghb|speed|xtc|drugs|blowen|blowt|wiet
        drink|drinkt|zuip|zuipt ~ teveel
        drink*|zuip* ~ veel|te|elke|iedere|hele_dag|krat|fles
        drink*|zuip* ~ wijn|bier|wodka|jenever|krat|halve_liters
        gebruik* ~ drugs|weer|coke
        drank|drinken ~ probleem|stoppen|afblijven|gestopt|afkomen|teveel
        stoppen ~ drinken|blowen|drugs|gokken|drank
        terugval
        """,
        unless=STORY + WORD_LIST + OFFERING + "water|thee|koffie|cola|limonade|glas|glaasje|samen",
        deniable=True,
    ),
    Rule(
        Kind.GEZONDHEID,
        "body",
        """
        insuline|diabetes|medicijn*|medicatie|pillen|inhaler|puffer|epipen ~ op|halve|betalen|geen
        medicijn*|medicatie ~ niet|nie|gestopt|op|half|zonder
        zonder|geen|gestopt ~ medicijn*|medicatie|insuline
        halve|half ~ insuline|medicijn*|dosis|pillen
        pijn|druk ~ borst|hart
        borst ~ pijn|druk
        bloed ~ plas*|poep*|ontlasting|ophoest*|hoest*|overgeven|spuug
        plas|poep|hoest|spuug|verlies ~ bloed
        knobbel*|bobbel ~ borst|gevoeld|hals|oksel|durf|groeit
        knobbel|bult|bobbel ~ borst|nek|oksel|hals|groeit|lies
        val|flauw|flauwgevallen|flauwvallen|wegvallen ~ flauw|gevallen|steeds|weg
        ontstoken|ontsteking|pus|etter|bloedvergift*
        hoge koorts
        wond|wonde|wonden ~ stinkt|stink*|zwart*|groter|open|ontstoken|geneest|pus|rood
        # graden koorts
        koorts ~ dagen|kind*|baby|dik|pijn|kies|wang
        kies|kiezen|tand|tanden ~ pijn|trekken|rot|ontsteking|wang|zelf|afgebroken
        kiespijn|tandpijn|abces
        benauwd*|kortademig|stikt ~ spoed|kind*|baby|jongste|slaap*|trap|snachts|nacht
        hoofdwond|gebroken ~ dokter|arts
        afgevallen ~ kilo|kg
        overgeven ~ dagen|bloed
        trilt|trillen ~ zweet|drinken
        geen verloskundige
        miskraam|overtijd|ongewenst ~ zwanger
        zwanger ~ geen|verloskundige|verzekerd|durf|alleen|bang|niemand
        dwaal*|dwaalt|verdwaal* ~ nacht|snachts|straat|moeder|vader|man|oma|opa
        vergeet*|laat .. gas|fornuis|vuur .. aan|uit
        demen*|alzheimer ~ dwaal*|kwijt|alleen|agressief|weg
        """,
        unless=STORY + WORD_LIST + "kat|hond|konijn*|geopereerd\nwie heeft .. over .. ervaring",
    ),
    Rule(
        Kind.GEZONDHEID,
        "care_avoided",
        """
        dokter|huisarts|tandarts|ziekenhuis|arts|spoed ~ niet|nie .. verzekerd|betalen|durf|geld
        dokter|huisarts|tandarts|ziekenhuis|arts ~ durf|bang|geen|te_duur|weiger*|onbetaalbaar
        durf|durft|wil .. niet|nie .. dokter|huisarts|tandarts|ziekenhuis|arts|ggd
        geen|zonder huisarts|dokter|tandarts|zorgverzekering|verzekering
        niet|nie verzekerd
        onverzekerd
        eigen risico ~ niet|nie|betalen|wachten|tot|januari*|op|halve|duur
        geen ggd|ggz|dokter|huisarts
        """,
        unless="fiets*|auto|scooter|telefoon|{pet}|dieren*",
    ),
)

"""Somebody decides over another: control, coercion, hiding, a child in a house of drink."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY

RULES = (
    Rule(
        Kind.VEILIGHEID,
        "control",
        """
        opgesloten|opsluit*
        sluit {me} op
        {partner} houdt|beheert|pakt .. geld|alles
        geen eigen geld|rekening|pas
        zit|zat|zitten aan mij|me|haar|hem|kinderen
        aan haar|hem|mij|me|{child} zit|zat|gezeten|komt
        aanrak*|betast*|onzedelijk*
        controleert|bepaalt|verbiedt ~ alles|mij|me|wat_ik|geld
        bang|angst|schrik|durf ~ naar_huis|thuis .. gaan|ga|komen|te
        {they}|{partner} is .. woedend|dronken|agressief|gevaarlijk
        bang|durf ~ {they}|{partner} .. boos|kwaad
        mag|mogen|kan|kunnen .. niet|nie|niks .. weten|merken|achterkomen|achter_komen
        als|wanneer ik ~ weg_ga|wegga|verlaat|vertrek|wegloop
        pakt|neemt|houdt .. {my} .. geld|pas|pinpas|bankpas|telefoon|paspoort .. af|achter|in
        geld|pas|pinpas|telefoon ~ afgepakt|afgenomen|pakt|neemt
        mag niet|nie|niks|geen .. van hem|haar|mijn|mn|me|zijn .. {partner}
        mag niet|nie|niks|geen ~ van hem|{partner}
        van {my} {partner} .. mag|moet .. niet|nie|geen|niks
        controleert|checkt|leest|pakt|volgt ~ telefoon|tel|whatsapp|app*|pas|geld
        {partner} .. niet|niks|cannot .. weten|merken|zien|ziet|see|know
        {my} {partner} .. wil|willen|vindt niet|nie .. dat ik
        {my} {partner} .. willen|wil .. trouw|trouwen|verloof*
        moet .. trouwen .. van|met|familie|neef
        als|wanneer|zodra hij .. thuis .. stil|bang|verstop*|weg|stilte
        dwing*|gedwongen|uithuwel*|uitgehuwelijk*|loverboy*|pooier|besned*|besnijd*
        uitgebuit|uitbuit*|mensenhandel
        vlucht*|gevlucht|wegvlucht* ~ man|hem|ex|vriend|thuis|familie|vader
        weg bij|van {my} {partner}
        weg bij|van hem
        blijf van mijn lijf
        weggelopen|weggegaan|weggevlucht|gevlucht ~ man|vriend|ex|huis|thuis
        mag|mogen niet|nie weten waar .. ben|zijn|woon*
        niemand|hij|ze|ex|familie .. niet|nie weten
        mag van {my} {partner} .. geen|niet|nie|niks
        bepaalt|beslist ~ alles|wat_ik|geld
        kleineert|vernedert|vernedering|uitgescholden|scheldt .. {me}|uit
        mag|mogen niet|nie|geen .. afspreken|naar_buiten|vriendinnen|vrienden
        blijfhuis|opvanghuis|vrouwenopvang
        paspoort|pasport|telefoon ~ afgepakt|afgenomen|ingenomen
        """,
        unless=STORY + "verrassing*|cadeau*|kado*|verjaardag|feest|sinterklaas|surprise|vakantie",
    ),
    Rule(
        Kind.VEILIGHEID,
        "hiding",
        """
        laten zien|checken
        verberg*|verstop*|geheim|geheime|stiekem|zonder_dat|wis|wissen|verwijder*
        controleer*|checkt|kijkt|leest|volgen|volgt|traceer*
        """,
        also=(
            "telefoon|tel|mobiel|berichten|berichtjes|whatsapp|app*|locatie|geld|rekening|pas|koffer",
            "{my} man|vriend|ex|partner|vader|broer|schoonfamilie|oom|vrouw\nmijn|mn .. ex",
        ),
        unless="verrassing*|cadeau*|kado*|verjaardag|foto*|kleinkind*|overleden",
    ),
    Rule(
        Kind.VEILIGHEID,
        "minor_at_home",
        """
        vader|moeder|stiefvader|stiefmoeder|ouders|papa|mama ~ gedronken|dronken|zuipt|high|boos
        thuis ~ ruzie|gevochten|gevecht|schreeuw*|geschreeuw
        ruzie* ~ hand|handen|gevochten|slaan
        """,
        also=("ben|was #\ngooit|slaat|bang|weg|durf|schreeuwt|uit_de_hand|waar",),
        unless="fietsen|buren",
    ),
)

"""Somebody has the means, or says goodbye."""

from app.domain.triage.kinds import Kind
from app.domain.triage.rules import Rule
from app.domain.triage.words.harmless import STORY

RULES = (
    Rule(
        Kind.CRISIS,
        "means",
        """
        spring|springen|sprong ~ brug|flat|dak|trein|balkon
        voor de|een|n trein ~ springen|sprong|gaan|stappen|gooien|lopen|liggen
        spring*|ga|gaat|gaan|stap* ~ voor .. trein
        te_veel|teveel|hele_strip|doosje ~ pillen|medicijnen|paracetamol*|tabletten|slaappillen
        bij|op|langs het|t spoor|perron
        hangt|staat|zit|klimt|sta|hang ~ reling|dakrand|vensterbank|brug
        zegt|dreigt|gaat|wil ~ springt|springen
        scheermes*|polsen
        pillen|paracetamol*|slaappillen ~ klaar|opgespaard|ingenomen|geslikt|allemaal
        slik|slikken|slikte|ingenomen|genomen ~ pillen|paracetamol*|slaappillen|tabletten
        overdos*
        mezelf|mijzelf|mezelluf|zichzelf ~ ophang*|verhang*|opgehangen|verdrink*|aandoen|snij*
        mezelf|mijzelf|zichzelf ~ pijn|dood|kant|verwond*|kapot|verhongeren|gesneden
        me|zich|zichzelf van kant
        denk|denkt|gedachte* .. aan die|een boom|brug|trein|spoor
        denk*|gedachte* ~ spoor|trein|touw|brug|pillen|dood
        {me}|mijzelf|zich|zichzelf|haarzelf ~ iets|wat .. aan .. doen|doe|doet
        geprobeerd ~ dood|mezelf|zelf|leven|einde|pillen
        poging ~ zelf|dood|gedaan|ziekenhuis
        snijdt|snijd|snij|snijden|krast|kras ~ arm|armen|polsen|zichzelf|mezelf
        {me}|zich|zichzelf ~ iets aandoen|aangedaan|aan_doen
        """,
        unless=STORY,
    ),
    Rule(
        Kind.CRISIS,
        "farewell",
        """
        afscheidsbrief*
        bedankt voor alles
        alles .. geregeld ~ gaan_naar|katten|hond|kat|kinderen|brieven
        strip|doosje|pot .. paracetamol*|pillen|tabletten
        vaarwel
        afscheid ~ van iedereen|leven|alles
        sorry voor alles
        zorg goed voor ~ mama|papa|kinderen|haar|hem|elkaar|hond|kat
        heb ~ niet meer nodig
        laatste .. bericht|nacht|dag .. leven|hier
        """,
        also=("sorry|alles|allemaal|hond|kat|weg|leven|vaarwel|spullen|afscheid",),
        unless="verhuis*|verhuiz*|juf|meester|collega*|klein|groot|winkel",
    ),
)
